package org.graunt.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What each column of a table is: an axis, the counts, the state that {@link CohortTable} writes beside a count, or nothing that
 * is read.
 *
 * @param names the header as it stands
 * @param axes by column, the name of the axis it holds, or null
 * @param value the column of counts
 * @param state the column of states, or -1
 */
record Columns(List<String> names, String[] axes, int value, int state) {

    static final String STATE = "state";
    private static final String COUNT = "count";

    private static final Map<String, String> AXIS_WORDS = axisWords();
    private static final Set<String> COUNT_WORDS = Set.of(COUNT, "人数", "数量");

    private static Map<String, String> axisWords() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String axis : List.of(Axes.AREA, Axes.PERIOD, Axes.AGE, Axes.SEX, Axes.ORDER, Axes.POLICY, Axes.METHOD)) {
            words.put(axis, axis);
        }
        words.put("地区", Axes.AREA);
        words.put("年份", Axes.PERIOD);
        words.put("年度", Axes.PERIOD);
        words.put("统计年度", Axes.PERIOD);
        words.put("时期", Axes.PERIOD);
        words.put("年龄", Axes.AGE);
        words.put("性别", Axes.SEX);
        words.put("孩次", Axes.ORDER);
        words.put("政策", Axes.POLICY);
        words.put("政策属性", Axes.POLICY);
        words.put("方法", Axes.METHOD);
        words.put("避孕方法", Axes.METHOD);
        return words;
    }

    static Columns of(
            List<String> header,
            long line,
            TableDescription description,
            ReadOptions options,
            TableFormatException.Source source) {
        String[] axes = new String[header.size()];
        int value = -1;
        int state = -1;
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < axes.length; i++) {
            String word = header.get(i);
            String meaning = meaning(word, options);
            if (meaning == null) {
                throw source.fault(line, unknown(word, i, options));
            }
            if (meaning.isEmpty()) {
                continue;
            }
            String before = seen.put(meaning, word);
            if (before != null) {
                throw source.fault(
                        line,
                        "two columns hold the " + meaning + ", '" + before + "' and '" + word + "'; expected one");
            }
            if (meaning.equals(options.value())) {
                value = i;
            } else if (meaning.equals(STATE) && !options.axes().contains(STATE)) {
                state = i;
            } else {
                axes[i] = meaning;
            }
        }
        for (String needed : needed(description, options)) {
            if (!seen.containsKey(needed)) {
                throw source.fault(
                        line, "no column '" + needed + "', expected one beside " + String.join(", ", header));
            }
        }
        return new Columns(List.copyOf(header), axes, value, state);
    }

    /** The axis, the value column, "state" or, for a column not to be read, the empty text; null if the word is unknown. */
    private static String meaning(String word, ReadOptions options) {
        String lower = CountText.narrow(word).toLowerCase(Locale.ROOT);
        if (word.equals(options.value()) || options.value().equals(COUNT) && COUNT_WORDS.contains(lower)) {
            return options.value();
        }
        if (options.ignored().contains(word)) {
            return "";
        }
        if (options.axes().contains(word)) {
            return word;
        }
        return lower.equals(STATE) ? STATE : AXIS_WORDS.get(lower);
    }

    private static String unknown(String word, int column, ReadOptions options) {
        if (word.isEmpty()) {
            return "column " + (column + 1) + " of the header has no name, expected one for every column";
        }
        if (word.matches("[^;\\t\\uFF0C]*[;\\t\\uFF0C].*")) {
            return "the header is '" + word + "', expected columns separated by commas";
        }
        List<String> known = new ArrayList<>(List.of(options.value()));
        known.addAll(options.axes());
        known.addAll(AXIS_WORDS.keySet());
        return "column '" + word + "' is not known, expected " + Axis.nearest(word, known)
                + "; state it if it is an axis of your own, or if it is to be ignored";
    }

    /** Columns without which the table cannot be what is said of it. */
    private static Set<String> needed(TableDescription description, ReadOptions options) {
        Set<String> needed = new LinkedHashSet<>(List.of(options.value()));
        needed.addAll(options.axes());
        needed.addAll(description.of().keySet());
        needed.addAll(options.labels().keySet());
        if (description.ages().isPresent()) {
            needed.add(Axes.AGE);
        }
        return needed;
    }

    int size() {
        return names.size();
    }

    boolean hasAxis(String axis) {
        return Arrays.asList(axes).contains(axis);
    }
}
