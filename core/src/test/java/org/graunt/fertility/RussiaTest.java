package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.graunt.estimate.Estimate;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three regions with little, high and missing fertility, 1989 to 2022, by territory: what is refused, what is flagged. */
class RussiaTest {

    private static final AgeGroups AGES =
            AgeGroups.parse(List.of("15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50+"));
    private static final Map<String, Cell> CELLS = new TreeMap<>();

    /** A region, territory and year. */
    private record Cell(double[] women, double[] births, Map<String, double[]> orders, double[] printed) {}

    @BeforeAll
    static void read() {
        Map<String, List<String[]>> rows = new TreeMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(RussiaTest.class.getResourceAsStream("/russia/fertility.csv.gz")),
                StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] row = line.split(",", -1);
                rows.computeIfAbsent(row[1] + " " + row[2] + " " + row[0], key -> new ArrayList<>())
                        .add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.forEach((key, cell) -> {
            Map<String, double[]> orders = new LinkedHashMap<>();
            for (int order = 1; order <= 5; order++) {
                orders.put(order + (order == 5 ? "+" : ""), column(cell, 5 + order));
            }
            CELLS.put(key, new Cell(column(cell, 4), column(cell, 5), orders, column(cell, 11)));
        });
    }

    private static double[] column(List<String[]> rows, int column) {
        assertThat(rows).hasSize(8);
        return rows.stream()
                .mapToDouble(row -> row[column].isEmpty() ? Double.NaN : Double.parseDouble(row[column]))
                .toArray();
    }

    @Test
    void everyCellIsAScheduleOrAnErrorThatNamesTheMissingAge() {
        int made = 0;
        int withoutBirths = 0;
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, Cell> entry : CELLS.entrySet()) {
            Cell cell = entry.getValue();
            try {
                FertilitySchedule schedule = FertilitySchedule.ofCounts(AGES, cell.births(), cell.women());
                made++;
                withoutBirths += schedule.tfr() == 0 ? 1 : 0;
                holds(schedule, cell);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("births: missing (NaN) at age 15-19");
                refused.add(entry.getKey());
            }
        }
        assertThat(made).isEqualTo(261);
        assertThat(refused).hasSize(45).allMatch(key -> key.startsWith("1196"));
        assertThat(withoutBirths).isEqualTo(15);
    }

    private static void holds(FertilitySchedule schedule, Cell cell) {
        double printed = 0;
        double rounding = 0;
        for (int i = 0; i < 7; i++) {
            printed += 5 * cell.printed()[i];
            // Rates to six decimals and births to two.
            rounding += 5 * (0.5e-6 + 0.005 / cell.women()[i]);
        }
        printed += 5 * cell.births()[7] / cell.women()[6];
        assertThat(schedule.tfr()).isCloseTo(printed, within(rounding + 1e-12));
        Estimate interval = schedule.estimates(0.95).tfr();
        assertThat(interval.contains(schedule.tfr())).isTrue();
        assertThat(interval.upper()).isGreaterThan(interval.value());
        boolean odd = schedule.tfr() < 0.3 || schedule.tfr() > 10;
        assertThat(schedule.caveats().stream().anyMatch(caveat -> caveat.startsWith("scale")))
                .isEqualTo(odd);
        assertThat(schedule.caveats().stream().anyMatch(caveat -> caveat.contains("over 49 counted at 45-49")))
                .isEqualTo(cell.births()[7] > 0);
    }

    @Test
    void ordersSumToTheTotalWhereTheyAreGiven() {
        int made = 0;
        int withoutOrder = 0;
        for (Cell cell : CELLS.values()) {
            try {
                OrderSchedules orders = OrderSchedules.ofCounts(AGES, cell.orders(), cell.women());
                double sum = orders.orders().stream().mapToDouble(orders::tfr).sum();
                assertThat(sum).isCloseTo(orders.total().tfr(), within(1e-13));
                made++;
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("births of order 1: missing (NaN)");
                withoutOrder++;
            }
        }
        assertThat(made).isEqualTo(150);
        assertThat(withoutOrder).isEqualTo(156);
    }

    @Test
    void tempoOfATinyRegionIsFlaggedAndNotBelieved() {
        TreeMap<Integer, OrderSchedules> years = new TreeMap<>();
        CELLS.forEach((key, cell) -> {
            if (key.startsWith("1177 rural") && !Double.isNaN(cell.orders().get("1")[0])) {
                years.put(
                        Integer.parseInt(key.substring(key.length() - 4)),
                        OrderSchedules.ofCounts(AGES, cell.orders(), cell.women()));
            }
        });
        var tempo = TempoAdjustedTfr.series(years);
        assertThat(tempo).hasSizeGreaterThan(5);
        tempo.forEach((year, adjusted) -> {
            assertThat(adjusted.isStable()).isFalse();
            assertThat(adjusted.instabilities()).containsKey("1");
        });
    }

    @Test
    void aTinyRegionsIntervalIsWide() {
        Cell rural = CELLS.get("1177 rural 2015");
        Cell total = CELLS.get("1193 total 2015");
        Estimate tiny = FertilitySchedule.ofCounts(AGES, rural.births(), rural.women())
                .estimates(0.95)
                .tfr();
        Estimate large = FertilitySchedule.ofCounts(AGES, total.births(), total.women())
                .estimates(0.95)
                .tfr();
        assertThat((tiny.upper() - tiny.lower()) / tiny.value())
                .isGreaterThan(3 * (large.upper() - large.lower()) / large.value());
    }

    @Test
    void modelsFitEverySchedule() {
        for (Cell cell : CELLS.values()) {
            if (Double.isNaN(cell.births()[0]) || Checks.sum(cell.births()) == 0) {
                continue;
            }
            FertilitySchedule schedule = FertilitySchedule.ofCounts(AGES, cell.births(), cell.women());
            for (FertilityModel model : List.of(FertilityModel.HADWIGER, FertilityModel.QUADRATIC_SPLINE)) {
                FertilityFit fit = model.fit(schedule, FitCriterion.POISSON_LIKELIHOOD, FitLevel.TFR_PRESERVED);
                assertThat(fit.schedule().tfr()).isCloseTo(schedule.tfr(), within(1e-12));
                assertThat(fit.deviance()).isFinite();
            }
        }
    }
}
