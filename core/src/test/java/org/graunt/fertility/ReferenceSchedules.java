package org.graunt.fertility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;

/** The reference schedules of {@code reference/fertility}, each with its input and its results. */
record ReferenceSchedules(
        String id, AgeGroups ages, double[] rates, double[] women, double[] lived, Map<String, Double> results) {

    static List<ReferenceSchedules> all() {
        List<String> rows = lines("/reference/fertility/fertility_schedules.csv");
        List<String> cases = lines("/reference/fertility/fertility.csv");
        String[] names = cases.get(0).split(",", -1);
        List<ReferenceSchedules> all = new ArrayList<>();
        for (String line : cases.subList(1, cases.size())) {
            String[] fields = line.split(",", -1);
            List<String[]> own = rows.stream()
                    .filter(row -> row.startsWith(fields[0] + ","))
                    .map(row -> row.split(",", -1))
                    .toList();
            AgeGroups ages = AgeGroups.parse(own.stream()
                    .map(row -> row[1] + "-" + (Integer.parseInt(row[1]) + Integer.parseInt(row[2]) - 1))
                    .toList());
            Map<String, Double> results = new HashMap<>();
            for (int i = 2; i < names.length; i++) {
                if (!fields[i].isEmpty()) {
                    results.put(names[i], Double.parseDouble(fields[i]));
                }
            }
            all.add(new ReferenceSchedules(fields[0], ages, column(own, 3), column(own, 4), column(own, 5), results));
        }
        return all;
    }

    static ReferenceSchedules of(String id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().anyMatch(row -> row[column].isEmpty())
                ? null
                : rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row[column]))
                        .toArray();
    }

    static List<String> lines(String resource) {
        try (InputStream in = ReferenceSchedules.class.getResourceAsStream(resource)) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FertilitySchedule schedule() {
        return FertilitySchedule.ofRates(ages, rates);
    }

    FertilitySchedule counted() {
        double[] births = new double[rates.length];
        for (int i = 0; i < births.length; i++) {
            births[i] = rates[i] * women[i];
        }
        return FertilitySchedule.ofCounts(ages, births, women, EdgeBirths.KEEP_AS_GROUPS);
    }

    double boysPer100Girls() {
        return 100 * results.get("srb");
    }

    /**
     * A life table with the years lived of the case: nobody dies before the first age, and in each group a share dies such that
     * the years lived are as given. Groups below are one; above, one open.
     */
    LifeTable lifeTable() {
        List<String> labels = new ArrayList<>();
        double[] m = new double[lived.length + 2];
        double[] a = new double[m.length];
        labels.add("0-" + (ages.lower(0) - 1));
        double left = 1;
        // The first group takes survivors down to what a whole group of the first age needs.
        double wanted = lived[0] / ages.width(0);
        m[0] = rate(1, wanted, ages.lower(0), a, 0);
        left = wanted;
        for (int i = 0; i < lived.length; i++) {
            labels.add(ages.label(i));
            double width = ages.width(i);
            double next = i + 1 < lived.length ? Math.min(left, lived[i + 1] / ages.width(i + 1)) : left;
            if (left > next) {
                // L = n next + a (left - next), so a follows from L.
                a[i + 1] = Math.min(width, (lived[i] - width * next) / (left - next));
                m[i + 1] = (left - next) / lived[i];
            } else {
                a[i + 1] = width / 2;
            }
            left = next;
        }
        int open = m.length - 1;
        labels.add((ages.lower(lived.length - 1) + ages.width(lived.length - 1)) + "+");
        m[open] = 0.05;
        return LifeTable.ofRates(Sex.FEMALE, AgeGroups.parse(labels), m, (sex, groups, rates) -> {
            a[open] = 1 / m[open];
            return a;
        });
    }

    private static double rate(double from, double to, double width, double[] a, int group) {
        a[group] = width / 2;
        return (from - to) / (width * (from + to) / 2);
    }

    @Override
    public String toString() {
        return id;
    }
}
