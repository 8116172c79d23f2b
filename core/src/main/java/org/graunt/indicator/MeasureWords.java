package org.graunt.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.graunt.internal.text.Bilingual;
import org.graunt.table.Axes;
import org.graunt.table.Filter;

/** Measures in words: in English as they print themselves, in Chinese with the tables, axes and labels that the catalogue knows. */
final class MeasureWords {

    private static final Map<String, String> TABLES = Map.of(
            "births", "出生人数",
            "deaths", "死亡人数",
            "population", "人口",
            "abortions", "人工流产例数",
            "married-women", "已婚妇女",
            "women", "妇女",
            "served", "已服务人数",
            "eligible", "应服务人数");

    private static final Map<String, String> AXES = Map.of(
            Axes.AREA, "地区",
            Axes.PERIOD, "时期",
            Axes.AGE, "年龄",
            Axes.SEX, "性别",
            Axes.ORDER, "孩次",
            Axes.POLICY, "政策属性",
            Axes.METHOD, "避孕方法");

    private static final Map<String, Map<String, String>> LABELS = Map.of(
            Axes.SEX, Map.of("male", "男", "female", "女", "unknown", "不详"),
            Axes.POLICY, Map.of("within", "政策内", "outside", "政策外", "unknown", "不详"),
            Axes.ORDER, Map.of("unknown", "不详"));

    private MeasureWords() {}

    static Bilingual of(Measure measure) {
        String table = TABLES.getOrDefault(measure.table(), measure.table());
        String words = measure.quantity() == Measure.Quantity.PERSON_YEARS ? table + "的人年数" : table;
        String filters = Arrays.stream(measure.filters().toArray(Filter[]::new))
                .map(MeasureWords::of)
                .collect(Collectors.joining("，"));
        return new Bilingual(measure.toString(), filters.isEmpty() ? words : words + "（" + filters + "）");
    }

    static Bilingual difference(Measure gains, Measure losses) {
        return new Bilingual(
                gains + " less " + losses,
                of(gains).chinese() + "减" + of(losses).chinese());
    }

    static Bilingual by(Measure whole, String axis) {
        return new Bilingual(
                whole + " by " + axis,
                "按" + AXES.getOrDefault(axis, axis) + "分的" + of(whole).chinese());
    }

    private static String of(Filter filter) {
        String axis = AXES.getOrDefault(filter.axis(), filter.axis());
        if (filter instanceof Filter.Range range) {
            String unit = range.axis().equals(Axes.AGE) ? "岁" : range.axis().equals(Axes.ORDER) ? "孩" : "";
            String to = range.to() == range.from() ? "" : "—" + range.to();
            String numbers = range.from() + (range.to() == Integer.MAX_VALUE ? unit + "及以上" : to + unit);
            return unit.isEmpty() ? axis + numbers : numbers;
        }
        List<String> labels = ((Filter.Labels) filter)
                .labels().stream()
                        .sorted()
                        .map(label -> label(filter.axis(), label))
                        .toList();
        return axis + "：" + String.join("、", labels);
    }

    private static String label(String axis, String label) {
        if (axis.equals(Axes.METHOD)) {
            return ContraceptiveMethod.nameOf(label, Locale.CHINESE);
        }
        if ((axis.equals(Axes.AGE) || axis.equals(Axes.ORDER)) && label.matches("\\d.*")) {
            String unit = axis.equals(Axes.AGE) ? "岁" : "孩";
            return label.endsWith("+") ? label.replace("+", unit + "及以上") : label.replace('-', '—') + unit;
        }
        return LABELS.getOrDefault(axis, Map.of()).getOrDefault(label, label);
    }
}
