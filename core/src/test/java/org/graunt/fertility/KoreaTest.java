package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;
import org.junit.jupiter.api.Test;

/** Births of the Republic of Korea by order, unknown orders and unknown ages among them. */
class KoreaTest {

    private static final int FIRST = 2012;
    private static final int LAST = 2023;
    private static final List<String> ORDERS = List.of("1", "2", "3", "4", "5", "6", "7", "8+", "unknown");
    private static final AgeGroups AGES =
            AgeGroups.parse(List.of("0-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50+"));

    /** Total fertility rates that Statistics Korea publishes (Birth Statistics, final figures), 2012 to 2023. */
    private static final double[] PUBLISHED = {
        1.297, 1.187, 1.205, 1.239, 1.172, 1.052, 0.977, 0.918, 0.837, 0.808, 0.778, 0.721
    };

    private static CohortTable births() {
        Axis years = Axis.years(StatisticalYear.CALENDAR, FIRST, LAST);
        CohortTable.Builder table = CohortTable.builder(
                "births",
                TableDescription.events()
                        .withAges(AgeDefinition.COMPLETED)
                        .withOf(Map.of(Axes.AGE, "mother"))
                        .withCollection(new Collection.Register()),
                years,
                Axis.ages(AGES),
                Axis.of(Axes.ORDER, ORDERS));
        for (String[] row : rows("/korea/births.csv")) {
            if (!row[1].equals("unknown")) {
                table.set(Double.parseDouble(row[3]), row[0], row[1], row[2]);
            }
        }
        return table.build();
    }

    private static CohortTable women() {
        List<String> labels = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        for (int year = FIRST - 1; year <= LAST; year++) {
            labels.add(Integer.toString(year));
            dates.add(LocalDate.of(year + 1, 1, 1));
        }
        CohortTable.Builder table = CohortTable.builder(
                "population",
                TableDescription.stock(12, 31).withExposure(Exposure.MEAN_OF_ENDS),
                Axis.instants(labels, dates),
                Axis.of(Axes.SEX, "female"),
                Axis.ages(AgeGroups.ofWidth(5, 15, 49)));
        for (String[] row : rows("/korea/women.csv")) {
            table.set(Double.parseDouble(row[2]), row[0], "female", row[1]);
        }
        return table.build();
    }

    private static List<String[]> rows(String resource) {
        List<String> lines = ReferenceSchedules.lines(resource);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(","))
                .toList();
    }

    private static TreeMap<Integer, OrderSchedules> years(UnknownOrder unknown) {
        CohortTable births = births();
        CohortTable women = women();
        TreeMap<Integer, OrderSchedules> years = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            years.put(
                    year,
                    OrderSchedules.of(births.where(Axes.PERIOD, year), women, unknown, EdgeBirths.ADD_TO_EDGE_GROUPS));
        }
        return years;
    }

    @Test
    void orderSpecificRatesSumToTheTotal() {
        CohortTable births = births();
        CohortTable women = women();
        for (UnknownOrder unknown : List.of(UnknownOrder.PRO_RATA_BY_AGE, UnknownOrder.KEEP_APART)) {
            years(unknown).forEach((year, orders) -> {
                double sum = orders.orders().stream().mapToDouble(orders::tfr).sum();
                assertThat(sum).isCloseTo(orders.total().tfr(), within(1e-14));
                FertilitySchedule all = FertilitySchedule.of(births.where(Axes.PERIOD, year), women);
                assertThat(orders.total().tfr()).isCloseTo(all.tfr(), within(1e-14));
                assertThat(orders.orders().contains("unknown")).isEqualTo(unknown == UnknownOrder.KEEP_APART);
            });
        }
    }

    @Test
    void theTotalIsAtMostTwoPerCentUnderThePublishedOne() {
        TreeMap<Integer, OrderSchedules> years = years(UnknownOrder.PRO_RATA_BY_AGE);
        Map<Integer, Double> unknownAge = new LinkedHashMap<>();
        rows("/korea/births.csv").stream()
                .filter(row -> row[1].equals("unknown"))
                .forEach(row -> unknownAge.merge(Integer.parseInt(row[0]), Double.parseDouble(row[3]), Double::sum));
        for (int year = FIRST; year <= LAST; year++) {
            FertilitySchedule all = years.get(year).total().withBirthsOfUnknownAge(unknownAge.getOrDefault(year, 0.0));
            // Here from all registered women, of whom there are a little more than in the published rates, by five-year
            // groups.
            assertThat(all.tfr() / PUBLISHED[year - FIRST]).as("%d", year).isBetween(0.98, 1.001);
        }
    }

    @Test
    void theDelayOfBirthsDepressesThePeriodRate() {
        TreeMap<Integer, OrderSchedules> years = new TreeMap<>();
        years(UnknownOrder.PRO_RATA_BY_AGE).forEach((year, orders) -> years.put(year, orders.openAt(4)));
        var tempo = TempoAdjustedTfr.series(years);
        assertThat(tempo.firstKey()).isEqualTo(2013);
        assertThat(tempo.lastKey()).isEqualTo(2022);
        tempo.forEach((year, adjusted) -> {
            assertThat(adjusted.adjustedTfr())
                    .as("%d", year)
                    .isGreaterThan(adjusted.tfr())
                    .isLessThan(2.1);
            assertThat(adjusted.standardError()).as("%d", year).isLessThan(0.011);
        });
    }

    @Test
    void aHandfulOfEighthBirthsHasNoSteadyMeanAge() {
        var tempo = TempoAdjustedTfr.series(years(UnknownOrder.PRO_RATA_BY_AGE));
        assertThat(tempo.values())
                .allSatisfy(year -> assertThat(year.instabilities())
                        .extractingByKey("8+")
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .contains(TempoAdjustedTfr.Instability.NOISE));
        assertThat(tempo.values())
                .anySatisfy(year -> assertThat(year.isDefined()).isFalse());
    }

    @Test
    void firstBirthsAreAMajorityByNow() {
        var shares = years(UnknownOrder.PRO_RATA_BY_AGE).get(2023).orderShares(0.95);
        assertThat(shares.get("1").value()).isBetween(0.58, 0.62);
        assertThat(shares.get("1").upper() - shares.get("1").lower()).isLessThan(0.005);
    }
}
