package org.graunt.table;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the labels of one axis: each into its standard form when it is first met, and all of them into an axis at the end.
 */
sealed interface AxisReader {

    /** The label that stands for a count whose order, sex or policy status the source does not know. */
    String UNKNOWN = "unknown";

    /**
     * The standard form of a label.
     *
     * @throws IllegalArgumentException if the label is not understood; the message is the second half of a sentence whose first
     *     half quotes the label
     */
    String standard(String label);

    /** Two labels of one axis that exclude each other. */
    record Conflict(String first, String second, String problem) {}

    /** The first two labels, if any, that may not stand on one axis together. */
    default Optional<Conflict> conflict(List<String> labels) {
        return Optional.empty();
    }

    /** The axis of labels that have their standard form, are distinct and exclude each other nowhere. */
    default Axis axis(String name, List<String> labels) {
        return Axis.of(name, labels);
    }

    /** The reader for a column of a table that is described. */
    static AxisReader of(String axis, TableDescription description, ReadOptions options) {
        AxisReader reader = switch (axis) {
            case Axes.AREA -> options.areas().<AxisReader>map(Areas::new).orElse(new Free());
            case Axes.AGE -> new Ages();
            case Axes.SEX -> Words.SEX;
            case Axes.POLICY -> Words.POLICY;
            case Axes.ORDER -> new Orders();
            case Axes.PERIOD ->
                description.kind() == TableDescription.Kind.STOCK
                        ? new Dates(description.date())
                        : new Periods(options.calendar());
            default -> new Free();
        };
        Map<String, String> meanings = options.labels().getOrDefault(axis, Map.of());
        return meanings.isEmpty() ? reader : new Renamed(reader, meanings);
    }

    /** Any text: areas, methods, labels of the user's own axes. */
    record Free() implements AxisReader {

        private static final Set<String> TOTALS =
                Set.of("total", "totals", "sum", "all", "合计", "总计", "小计", "共计", "总和", "全部");

        /** Yearbooks space such words out. */
        private static boolean isTotal(String label) {
            String word = CountText.narrow(label).replaceAll("[\\s\\u3000\\u00a0]", "");
            return TOTALS.contains(word.toLowerCase(Locale.ROOT));
        }

        /** A total beside its parts would be counted again with each sum over the axis. */
        @Override
        public Optional<Conflict> conflict(List<String> labels) {
            return labels.stream()
                    .filter(label -> labels.size() > 1 && isTotal(label))
                    .findFirst()
                    .map(total -> new Conflict(
                            labels.get(labels.get(0).equals(total) ? 1 : 0),
                            total,
                            "'" + total + "' is a total among its parts and would be counted twice; leave such rows out"
                                    + " (wholes of areas are stated with their parts, and then checked)"));
        }

        @Override
        public String standard(String label) {
            if (label.isBlank()) {
                throw new IllegalArgumentException("is empty; expected a label");
            }
            return label;
        }
    }

    /** Labels that the user has given a meaning, ahead of all others. */
    record Renamed(AxisReader reader, Map<String, String> meanings) implements AxisReader {
        @Override
        public String standard(String label) {
            return reader.standard(meanings.getOrDefault(label, label));
        }

        @Override
        public Optional<Conflict> conflict(List<String> labels) {
            return reader.conflict(labels);
        }

        @Override
        public Axis axis(String name, List<String> labels) {
            return reader.axis(name, labels);
        }
    }

    /** Areas of a tree. */
    record Areas(AreaTree tree) implements AxisReader {
        @Override
        public String standard(String label) {
            if (!tree.has(label)) {
                throw new IllegalArgumentException(
                        "is not among the areas stated, expected " + Axis.nearest(label, tree.areas()));
            }
            return label;
        }
    }

    /** A closed vocabulary with synonyms, in any case of letters. */
    record Words(Map<String, List<String>> synonyms) implements AxisReader {

        private static final Words SEX = new Words(ordered(
                "male",
                List.of("males", "man", "men", "boy", "boys", "男", "男性", "男孩", "男婴"),
                "female",
                List.of("females", "woman", "women", "girl", "girls", "女", "女性", "女孩", "女婴"),
                UNKNOWN,
                List.of("不详", "未知")));

        private static final Words POLICY = new Words(ordered(
                "within",
                List.of("within policy", "政策内", "政策内生育", "符合政策", "符合政策生育"),
                "outside",
                List.of("outside policy", "政策外", "政策外生育", "不符合政策", "不符合政策生育"),
                UNKNOWN,
                List.of("不详", "未知")));

        private static Map<String, List<String>> ordered(
                String a, List<String> as, String b, List<String> bs, String c, List<String> cs) {
            Map<String, List<String>> map = new LinkedHashMap<>();
            map.put(a, as);
            map.put(b, bs);
            map.put(c, cs);
            return map;
        }

        @Override
        public String standard(String label) {
            String word = CountText.narrow(label);
            for (Map.Entry<String, List<String>> entry : synonyms.entrySet()) {
                if (entry.getKey().equalsIgnoreCase(word)
                        || entry.getValue().stream().anyMatch(word::equalsIgnoreCase)) {
                    return entry.getKey();
                }
            }
            List<String> known = new ArrayList<>();
            synonyms.forEach((standard, others) -> {
                known.add(standard);
                known.addAll(others);
            });
            throw new IllegalArgumentException("is not understood, expected " + Axis.nearest(word, known)
                    + "; other labels can be given a meaning");
        }

        /** In the order of the vocabulary. */
        @Override
        public Axis axis(String name, List<String> labels) {
            return Axis.of(
                    name, synonyms.keySet().stream().filter(labels::contains).toList());
        }
    }

    /** Ages in completed years, single or grouped. */
    record Ages() implements AxisReader {
        @Override
        public String standard(String label) {
            return AgeGroups.Group.parse(label).label();
        }

        @Override
        public Optional<Conflict> conflict(List<String> labels) {
            List<AgeGroups.Group> groups = new ArrayList<>(labels.stream()
                    .map(AgeGroups.Group::parse)
                    .sorted(Comparator.comparingInt(AgeGroups.Group::lower))
                    .toList());
            for (int i = 1; i < groups.size(); i++) {
                Optional<String> problem = groups.get(i - 1).problemBefore(groups.get(i));
                if (problem.isPresent()) {
                    return Optional.of(new Conflict(
                            groups.get(i - 1).label(), groups.get(i).label(), problem.get()));
                }
            }
            return Optional.empty();
        }

        @Override
        public Axis axis(String name, List<String> labels) {
            return Axis.ages(AgeGroups.parse(labels));
        }
    }

    /** Birth orders: single numbers, perhaps an open last one, perhaps unknown. */
    record Orders() implements AxisReader {

        private static final Pattern LABEL = Pattern.compile("第?([1-9]\\d?|[一二三四五六七八九])孩?(\\+|孩?及以上)?");
        private static final String NUMERALS = "一二三四五六七八九";

        @Override
        public String standard(String label) {
            String word = CountText.narrow(label);
            if (word.equalsIgnoreCase(UNKNOWN) || word.equals("不详") || word.equals("未知")) {
                return UNKNOWN;
            }
            Matcher match = LABEL.matcher(word);
            if (!match.matches()) {
                throw new IllegalArgumentException(
                        "is not a birth order; expected one such as 1, 2, 3+ or unknown; other labels can be given a meaning");
            }
            int numeral = NUMERALS.indexOf(match.group(1));
            int order = numeral >= 0 ? numeral + 1 : Integer.parseInt(match.group(1));
            return order + (match.group(2) == null ? "" : "+");
        }

        @Override
        public Optional<Conflict> conflict(List<String> labels) {
            List<String> sorted = sorted(labels);
            for (int i = 0; i < sorted.size() - 1; i++) {
                String next = sorted.get(i + 1);
                if (sorted.get(i).endsWith("+") && !next.equals(UNKNOWN) || number(sorted.get(i)) == number(next)) {
                    return Optional.of(new Conflict(
                            sorted.get(i),
                            next,
                            "'" + sorted.get(i) + "' and '" + next + "' overlap; each birth order may be in one only"));
                }
            }
            return Optional.empty();
        }

        @Override
        public Axis axis(String name, List<String> labels) {
            return Axis.of(name, sorted(labels));
        }

        private static List<String> sorted(List<String> labels) {
            return labels.stream()
                    .sorted(Comparator.comparingInt(Orders::number))
                    .toList();
        }

        private static int number(String label) {
            return label.equals(UNKNOWN) ? Integer.MAX_VALUE : Integer.parseInt(label.replace("+", ""));
        }
    }

    /** Periods of one calendar. */
    record Periods(StatisticalYear calendar) implements AxisReader {

        @Override
        public String standard(String label) {
            String plain = yearOnly(label);
            return calendar.find(plain)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "is not a period; expected one such as 2011, 2011H1, 2011Q3 or 2011-03"))
                    .label();
        }

        @Override
        public Optional<Conflict> conflict(List<String> labels) {
            List<Period> periods = sorted(labels);
            for (int i = 1; i < periods.size(); i++) {
                if (periods.get(i).start().isBefore(periods.get(i - 1).end())) {
                    String first = periods.get(i - 1).label();
                    String second = periods.get(i).label();
                    return Optional.of(new Conflict(
                            first,
                            second,
                            "'" + first + "' and '" + second + "' overlap; each day may be in one period only"));
                }
            }
            return Optional.empty();
        }

        @Override
        public Axis axis(String name, List<String> labels) {
            return Axis.periods(sorted(labels));
        }

        private List<Period> sorted(List<String> labels) {
            return labels.stream().map(calendar::parse).sorted().toList();
        }
    }

    /** Dates of a stock: years, to which the description adds the day, or whole dates. */
    record Dates(Optional<MonthDay> day) implements AxisReader {

        private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

        @Override
        public String standard(String label) {
            String plain = yearOnly(label);
            boundary(plain);
            return plain;
        }

        private LocalDate boundary(String label) {
            if (YEAR.matcher(label).matches()) {
                MonthDay date = day.orElseThrow(() -> new IllegalArgumentException(
                        "is a year, and the description of this stock states no date; expected one such as 12-31"));
                return TableDescription.boundary(date, Integer.parseInt(label));
            }
            try {
                LocalDate date = LocalDate.parse(label);
                return date.getDayOfMonth() == date.lengthOfMonth() ? date.plusDays(1) : date;
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "is not a date; expected a year such as 2011 or a date such as 2011-09-30", e);
            }
        }

        @Override
        public Optional<Conflict> conflict(List<String> labels) {
            List<String> sorted = sorted(labels);
            for (int i = 1; i < sorted.size(); i++) {
                String first = sorted.get(i - 1);
                String second = sorted.get(i);
                if (boundary(first).equals(boundary(second))) {
                    return Optional.of(
                            new Conflict(first, second, "'" + first + "' and '" + second + "' are the same date"));
                }
            }
            return Optional.empty();
        }

        @Override
        public Axis axis(String name, List<String> labels) {
            List<String> sorted = sorted(labels);
            return Axis.instants(sorted, sorted.stream().map(this::boundary).toList());
        }

        private List<String> sorted(List<String> labels) {
            return labels.stream().sorted(Comparator.comparing(this::boundary)).toList();
        }
    }

    /** A period as it is written in Chinese tables, {@code 2011年}, in its plain form. */
    private static String yearOnly(String label) {
        String plain = CountText.narrow(label);
        return plain.matches("\\d{4}年") ? plain.substring(0, 4) : plain;
    }
}
