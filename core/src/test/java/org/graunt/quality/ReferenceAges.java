package org.graunt.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.table.AgeGroups;

/** The files of {@code reference/quality}. */
final class ReferenceAges {

    private ReferenceAges() {}

    /** Rows of a file as fields by column name. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream in = ReferenceAges.class.getResourceAsStream("/reference/quality/" + file + ".csv")) {
            List<String> lines = Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
            String[] names = lines.get(0).split(",");
            return lines.subList(1, lines.size()).stream()
                    .map(line -> {
                        String[] fields = line.split(",", -1);
                        Map<String, String> row = new LinkedHashMap<>();
                        for (int i = 0; i < names.length; i++) {
                            row.put(names[i], fields[i]);
                        }
                        return row;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> rows(String file, String caseId) {
        return rows(file).stream()
                .filter(row -> row.get("case_id").equals(caseId))
                .toList();
    }

    static double[] numbers(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
    }

    /** Five-year groups from 0, the last open. */
    static AgeGroups fiveYearGroups(int size) {
        String[] labels = new String[size];
        Arrays.setAll(labels, i -> i == size - 1 ? 5 * i + "+" : 5 * i + "-" + (5 * i + 4));
        return AgeGroups.parse(Arrays.asList(labels));
    }
}
