package org.graunt.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a tree of areas from a file of one row an area. */
final class AreaCsv implements RecordSink {

    private static final String PARENT = "parent";
    private static final String LEVEL = "level";
    private static final Map<String, String> WORDS = Map.of(
            Axes.AREA, Axes.AREA, "地区", Axes.AREA, PARENT, PARENT, "上级", PARENT, "上级地区", PARENT, LEVEL, LEVEL, "级别",
            LEVEL);

    private final TableFormatException.Source source;
    private final List<String> record = new ArrayList<>();
    private final List<AreaTree.Area> areas = new ArrayList<>();
    private List<String> header;
    private long line;

    private AreaCsv(TableFormatException.Source source) {
        this.source = source;
    }

    static AreaTree read(Path file) {
        CsvFile csv = new CsvFile(file, StandardCharsets.UTF_8);
        AreaCsv reader = new AreaCsv(csv.source());
        csv.read(reader);
        if (reader.areas.isEmpty()) {
            throw csv.source().fault("has no rows; expected the columns area, parent and, if wanted, level");
        }
        try {
            return AreaTree.of(reader.areas);
        } catch (IllegalArgumentException e) {
            throw csv.source().fault(e.getMessage());
        }
    }

    @Override
    public void begin(long startLine) {
        line = startLine;
        record.clear();
    }

    @Override
    public void field(int column, char[] buffer, int from, int length, boolean quoted) {
        String text = new String(buffer, from, length);
        record.add(quoted ? text : CountText.strip(text));
    }

    @Override
    public void end(int fields) {
        if (header == null) {
            readHeader();
            return;
        }
        if (fields != header.size()) {
            throw source.ragged(line, fields, header);
        }
        String name = record.get(header.indexOf(Axes.AREA));
        if (name.isBlank()) {
            throw source.fault(line, Axes.AREA, name, "is empty; expected the name of an area");
        }
        areas.add(new AreaTree.Area(name, optional(PARENT), optional(LEVEL)));
    }

    private void readHeader() {
        List<String> words = new ArrayList<>();
        for (String word : record) {
            String meaning = WORDS.get(word.toLowerCase(Locale.ROOT));
            if (meaning == null || words.contains(meaning)) {
                throw source.fault(
                        line,
                        "column '" + word + "' is " + (meaning == null ? "not known" : "there twice")
                                + ", expected area, parent and, if wanted, level");
            }
            words.add(meaning);
        }
        if (!words.containsAll(List.of(Axes.AREA, PARENT))) {
            throw source.fault(
                    line,
                    "the columns are " + String.join(", ", record) + ", expected area, parent and, if wanted, level");
        }
        header = words;
    }

    private Optional<String> optional(String column) {
        int index = header.indexOf(column);
        return index < 0 ? Optional.empty() : Optional.of(record.get(index)).filter(text -> !text.isBlank());
    }
}
