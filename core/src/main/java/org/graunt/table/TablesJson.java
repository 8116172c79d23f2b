package org.graunt.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code tables.json} and the tables it describes. */
final class TablesJson {

    private static final String FILE = "tables.json";

    private static final List<String> FOLDER_KEYS =
            List.of("title", "source", "licence", "calendar", "areas", "tables");
    private static final List<String> TABLE_KEYS = List.of(
            "file",
            "kind",
            "date",
            "age",
            "exposure",
            "of",
            "population",
            "collection",
            "absent",
            "suppressedBelow",
            "value",
            "charset",
            "marks",
            "labels",
            "axes",
            "ignored",
            "note");
    private static final List<String> SAMPLE_KEYS = List.of("type", "n", "of", "designEffect", "clusters");
    private static final List<String> MARK_KEYS = List.of("missing", "suppressed", "notApplicable");

    private final Path folder;
    private final StatisticalYear calendar;
    private final Optional<AreaTree> areas;

    private TablesJson(Path folder, StatisticalYear calendar, Optional<AreaTree> areas) {
        this.folder = folder;
        this.calendar = calendar;
        this.areas = areas;
    }

    static TableFolder read(Path folder) {
        Path file = folder.resolve(FILE);
        TableFormatException.Source source = TableFormatException.Source.file(file);
        if (!Files.isRegularFile(file)) {
            throw source.fault(
                    "no such file in the folder " + folder.toAbsolutePath().normalize()
                            + "; it says what the tables there mean, for a start: {\"calendar\": \"01-01\", \"tables\":"
                            + " {\"births\": {\"file\": \"births.csv\", \"kind\": \"events\"}}}");
        }
        JsonValue root = JsonValue.parse(StrictText.read(file, source), source);
        root.fields(FOLDER_KEYS);
        StatisticalYear calendar = calendar(root.required("calendar"));
        Optional<AreaTree> areas = root.optional("areas").map(name -> AreaTree.read(resolve(folder, name)));
        TablesJson reader = new TablesJson(folder, calendar, areas);
        Map<String, CohortTable> tables = new LinkedHashMap<>();
        root.required("tables").fields().forEach((name, json) -> tables.put(name, reader.table(name, json)));
        if (tables.isEmpty()) {
            throw root.required("tables").fault("has no table, expected at least one");
        }
        return new TableFolder(
                text(root, "title"), text(root, "source"), text(root, "licence"), calendar, areas, tables);
    }

    private static String text(JsonValue json, String key) {
        return json.optional(key).map(JsonValue::text).orElse("");
    }

    private static StatisticalYear calendar(JsonValue json) {
        MonthDay start = monthDay(json, "01-01 or 10-01");
        if (start.getDayOfMonth() != 1) {
            throw json.fault("expected the first day of a month, such as 01-01 or 10-01");
        }
        return StatisticalYear.startingIn(start.getMonth());
    }

    private static MonthDay monthDay(JsonValue json, String example) {
        try {
            return MonthDay.parse("--" + json.text());
        } catch (DateTimeException e) {
            throw json.fault("expected month and day such as " + example);
        }
    }

    private CohortTable table(String name, JsonValue json) {
        json.fields(TABLE_KEYS);
        Path file = json.optional("file").map(stated -> resolve(folder, stated)).orElse(folder.resolve(name + ".csv"));
        return CohortCsv.read(file, name, description(json), options(json));
    }

    private static Path resolve(Path folder, JsonValue name) {
        return checked(name, () -> folder.resolve(name.text()));
    }

    private static TableDescription description(JsonValue json) {
        TableDescription.Kind kind = json.required("kind").constant(TableDescription.Kind.class);
        for (String key : List.of("date", "exposure")) {
            if (kind != TableDescription.Kind.STOCK && json.optional(key).isPresent()) {
                throw json.optional(key)
                        .orElseThrow()
                        .fault("belongs to a stock, and the kind of this table is another");
            }
        }
        return new TableDescription(
                kind,
                json.optional("date").map(date -> monthDay(date, "12-31")),
                json.optional("age").map(age -> age.constant(TableDescription.AgeDefinition.class)),
                json.optional("exposure").map(way -> way.constant(TableDescription.Exposure.class)),
                json.optional("population").map(JsonValue::text),
                json.optional("collection").map(TablesJson::collection),
                json.optional("absent")
                        .map(absent -> absent.constant(TableDescription.Absent.class))
                        .orElse(TableDescription.Absent.ERROR),
                json.optional("suppressedBelow").map(TablesJson::threshold),
                json.optional("of").map(TablesJson::texts).orElse(Map.of()),
                text(json, "note"));
    }

    private static double threshold(JsonValue json) {
        double threshold = json.number();
        if (!(threshold > 1)) {
            throw json.fault("expected a number above 1");
        }
        return threshold;
    }

    private static Map<String, String> texts(JsonValue json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.fields().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    private static List<String> list(JsonValue json) {
        return json.items().stream().map(JsonValue::text).toList();
    }

    private static Collection collection(JsonValue json) {
        if (json.isText()) {
            return switch (json.text()) {
                case "complete" -> new Collection.Complete();
                case "register" -> new Collection.Register();
                default ->
                    throw json.fault("expected complete, register or a sample in braces, with its type, n, of and"
                            + " designEffect");
            };
        }
        json.fields(SAMPLE_KEYS);
        if (!json.required("type").text().equals("sample")) {
            throw json.required("type").fault("expected sample");
        }
        double size = json.required("n").number();
        double of = json.optional("of").map(JsonValue::number).orElse(Double.POSITIVE_INFINITY);
        double designEffect =
                json.optional("designEffect").map(JsonValue::number).orElse(1.0);
        int clusters = json.optional("clusters").map(TablesJson::wholeNumber).orElse(0);
        return checked(json, () -> new Collection.Sample(size, of, designEffect, clusters));
    }

    private static int wholeNumber(JsonValue json) {
        double number = json.number();
        if (number != Math.rint(number)) {
            throw json.fault("expected a whole number");
        }
        return (int) number;
    }

    private ReadOptions options(JsonValue json) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        json.optional("labels").ifPresent(all -> all.fields().forEach((axis, map) -> labels.put(axis, texts(map))));
        return new ReadOptions(
                calendar,
                json.optional("charset").map(TablesJson::charset).orElse(StandardCharsets.UTF_8),
                json.optional("value")
                        .map(JsonValue::text)
                        .orElse(ReadOptions.standard().value()),
                json.optional("marks").map(TablesJson::marks).orElse(CellMarks.STANDARD),
                labels,
                json.optional("axes").map(TablesJson::list).orElse(List.of()),
                json.optional("ignored").map(TablesJson::list).orElse(List.of()),
                areas);
    }

    private static Charset charset(JsonValue json) {
        String name = json.text();
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw json.fault("is no character set known here; expected one such as UTF-8 or GB18030");
        }
    }

    private static CellMarks marks(JsonValue json) {
        json.fields(MARK_KEYS);
        Function<String, Set<String>> set = key -> json.optional(key)
                .map(value -> (Set<String>) new LinkedHashSet<>(list(value)))
                .orElse(Set.of());
        return checked(
                json, () -> new CellMarks(set.apply("missing"), set.apply("suppressed"), set.apply("notApplicable")));
    }

    /** A value whose own checks speak of what was stated here. */
    private static <T> T checked(JsonValue json, java.util.function.Supplier<T> maker) {
        try {
            return maker.get();
        } catch (TableFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw json.fault(e.getMessage());
        }
    }
}
