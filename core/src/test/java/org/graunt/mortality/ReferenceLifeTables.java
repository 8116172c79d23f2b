package org.graunt.mortality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graunt.table.AgeGroups;

/** The reference life tables of {@code reference/mortality}, each with its input and its columns. */
record ReferenceLifeTables(String id, Sex sex, String method, double radix, AgeGroups ages, double[][] columns) {

    static final List<String> COLUMNS = List.of("m", "a", "q", "l", "d", "L", "T", "e");

    static List<ReferenceLifeTables> all() {
        List<String> rows = lines("/reference/mortality/life_table.csv");
        List<ReferenceLifeTables> all = new ArrayList<>();
        for (String line : lines("/reference/mortality/life_table_cases.csv")) {
            String[] fields = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
            List<String[]> own = rows.stream()
                    .filter(row -> row.startsWith(fields[0] + ","))
                    .map(row -> row.split(",", -1))
                    .toList();
            double[][] columns = new double[COLUMNS.size()][];
            for (int i = 0; i < columns.length; i++) {
                int column = i + 3;
                columns[i] = own.stream()
                        .mapToDouble(row -> Double.parseDouble(row[column]))
                        .toArray();
            }
            Sex sex = fields[2].equals("female") ? Sex.FEMALE : Sex.MALE;
            double radix = Double.parseDouble(fields[5]);
            all.add(new ReferenceLifeTables(fields[0], sex, fields[4], radix, ages(own), columns));
        }
        return all;
    }

    /** Our rule for the method of the case. */
    AgeSeparation rule() {
        return switch (method) {
            case "cd" -> AgeSeparationRule.COALE_DEMENY;
            case "ak" -> AgeSeparationRule.ANDREEV_KINGKADE;
            case "constant" -> AgeSeparationRule.CONSTANT_HAZARD;
            case "half" -> AgeSeparationRule.HALF;
            case "demography5" -> ReferenceLifeTables::demographyPackage;
            case "greville" -> AgeSeparationRule.GREVILLE;
            default -> throw new IllegalStateException(method);
        };
    }

    double[] rates() {
        return columns[0];
    }

    /** A rule of a user's own: Coale and Demeny, but 2.6 years in every five-year group. */
    private static double[] demographyPackage(Sex sex, AgeGroups ages, double[] rates) {
        double[] years = AgeSeparationRule.COALE_DEMENY.years(sex, ages, rates);
        for (int i = 0; i < years.length - 1; i++) {
            if (ages.width(i) == 5) {
                years[i] = 2.6;
            }
        }
        return years;
    }

    private static AgeGroups ages(List<String[]> rows) {
        return AgeGroups.parse(rows.stream()
                .map(row -> {
                    int start = Integer.parseInt(row[1]);
                    return row[2].isEmpty() ? start + "+" : start + "-" + (start + Integer.parseInt(row[2]) - 1);
                })
                .toList());
    }

    static List<String> lines(String resource) {
        try (InputStream in = ReferenceLifeTables.class.getResourceAsStream(resource)) {
            List<String> lines = Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
