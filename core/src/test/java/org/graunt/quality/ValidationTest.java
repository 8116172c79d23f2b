package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.ORDER;
import static org.graunt.table.Axes.PERIOD;
import static org.graunt.table.Axes.SEX;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.graunt.indicator.CohortData;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static final TableDescription EVENTS = TableDescription.events();

    private static Axis years(int first, int last) {
        return Axis.years(StatisticalYear.CALENDAR, first, last);
    }

    private static Axis endsOf(int first, int last) {
        return Axis.instants(
                IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList(),
                IntStream.rangeClosed(first, last)
                        .mapToObj(year -> LocalDate.of(year + 1, Month.JANUARY, 1))
                        .toList());
    }

    /**
     * Two counties of Sweden. Source: Statistics Sweden (SCB), population statistics downloaded in January and February 2017,
     * summed over ages and sexes. Heby municipality passed from one to the other with the population of 31 December 2006.
     */
    private static CohortData uppsalaAndVastmanland() {
        Axis counties = Axis.of(AREA, "Uppsala län", "Västmanlands län");
        Axis periods = years(1998, 2015);
        double[] population = {
            290473, 291413, 292415, 294196, 296627, 298655, 300495, 302564, 304367, 319925, 323270, 327188, 331898,
            335882, 338630, 341977, 345481, 348942, 354164, //
            258541, 257661, 256901, 256889, 257957, 258912, 260134, 261005, 261391, 248489, 249193, 249974, 251353,
            252756, 254257, 256224, 259054, 261703, 264276
        };
        double[] births = {
            3091, 2919, 3078, 3180, 3322, 3450, 3625, 3497, 3679, 3825, 4069, 3965, 4141, 3999, 4124, 3931, 3997,
            4167, //
            2413, 2325, 2451, 2430, 2511, 2669, 2647, 2685, 2730, 2636, 2596, 2694, 2838, 2807, 2852, 2865, 2932, 2898
        };
        double[] deaths = {
            2482, 2416, 2420, 2526, 2535, 2481, 2454, 2473, 2448, 2733, 2634, 2660, 2674, 2734, 2755, 2732, 2711,
            2754, //
            2740, 2751, 2782, 2779, 2934, 2701, 2756, 2825, 2776, 2660, 2637, 2543, 2525, 2574, 2640, 2507, 2539, 2607
        };
        return CohortData.of(
                CohortTable.of("births", EVENTS, List.of(counties, periods), births),
                CohortTable.of(
                        "population",
                        TableDescription.stock(12, 31),
                        List.of(counties, endsOf(1997, 2015)),
                        population),
                CohortTable.of("deaths", EVENTS, List.of(counties, periods), deaths));
    }

    @Test
    void aBoundaryThatMovedStandsOutOfThePopulationBalance() {
        ValidationReport report = Validation.standard().check(uppsalaAndVastmanland());

        assertThat(report.hasErrors()).isFalse();
        assertThat(report.of("BALANCE_RESIDUAL")).hasSize(36);
        assertThat(report.of("BALANCE_OUTLIER").stream().map(Finding::labels))
                .containsExactly(
                        Map.of(AREA, "Uppsala län", PERIOD, "2006"), Map.of(AREA, "Västmanlands län", PERIOD, "2006"));
        assertThat(report.of("BALANCE_OUTLIER").stream()
                        .map(finding -> finding.numbers().get("residual")))
                .containsExactly(14_327.0, -12_856.0);
        assertThat(report.of("JUMP").stream().map(finding -> finding.table() + " " + finding.place()))
                .containsExactly("population Uppsala län, 2006", "population Västmanlands län, 2006");
        assertThat(report.of("BALANCE_OUTLIER").get(1).sentence(Locale.ENGLISH))
                .startsWith(
                        "In Västmanlands län, 2006 births and deaths leave -12,856 people (-4.918 % of the population)");
        assertThat(report.of("BALANCE_OUTLIER").get(1).sentence(Locale.CHINESE))
                .contains("-12,856 人")
                .contains("区划可能有变");
    }

    @Test
    void tablesOfTheSameBirthsMustHaveTheSameTotals() {
        Axis areas = Axis.of(AREA, "A", "B");
        Axis year = years(2011, 2011);
        CohortTable births = CohortTable.of(
                "births", EVENTS, List.of(areas, year, Axis.of(SEX, "male", "female")), new double[] {803, 759, 51, 49
                });
        CohortTable byOrder = CohortTable.of(
                "births-by-order", EVENTS, List.of(areas, year, Axis.of(ORDER, "1", "2+")), new double[] {
                    900, 662, 60, 41
                });

        ValidationReport report = Validation.standard().check(CohortData.of(births, byOrder));

        assertThat(report.hasErrors()).isTrue();
        assertThat(report.of("SUMS_DIFFER")).hasSize(1);
        assertThat(report.findings().get(0).sentence(Locale.ENGLISH))
                .isEqualTo("In B, 2011 table births has 100, but table births-by-order has 101 of the same.");
    }

    @Test
    void aSuppressedCountContradictsNothingThatItsRangeAllows() {
        Axis areas = Axis.of(AREA, "A");
        CohortTable births = CohortTable.of("births", EVENTS, List.of(areas), new double[] {12});
        CohortTable byOrder = CohortTable.builder(
                        "births-by-order", EVENTS.withSuppressedBelow(5), areas, Axis.of(ORDER, "1", "2+"))
                .set(10, "A", "1")
                .set(CellState.SUPPRESSED, "A", "2+")
                .build();

        assertThat(Validation.standard().check(CohortData.of(births, byOrder)).findings())
                .isEmpty();
        CohortTable more = CohortTable.of("births", EVENTS, List.of(areas), new double[] {15});
        assertThat(Validation.standard().check(CohortData.of(more, byOrder)).of("SUMS_DIFFER"))
                .hasSize(1);
    }

    @Test
    void aPartMustNotExceedItsWhole() {
        Axis areas = Axis.of(AREA, "A", "B");
        CohortData data = CohortData.of(
                CohortTable.of("checkups", EVENTS, List.of(areas), new double[] {3190, 12}),
                CohortTable.of("couples", EVENTS, List.of(areas), new double[] {3356, 11}));

        ValidationReport report =
                Validation.standard().part("checkups", "couples").check(data);

        assertThat(report.of("PART_ABOVE_WHOLE").stream().map(Finding::place)).containsExactly("B");
    }

    @Test
    void migrationThatIsGivenMustCloseTheBalance() {
        Axis year = years(2011, 2011);
        CohortData data = CohortData.of(
                CohortTable.of("population", TableDescription.stock(12, 31), List.of(endsOf(2010, 2011)), new double[] {
                    1000, 1010
                }),
                CohortTable.of("births", EVENTS, List.of(year), new double[] {12}),
                CohortTable.of("deaths", EVENTS, List.of(year), new double[] {7}),
                CohortTable.of("in-migration", EVENTS, List.of(year), new double[] {9}),
                CohortTable.of("out-migration", EVENTS, List.of(year), new double[] {4}));

        assertThat(Validation.standard().check(data).hasErrors()).isFalse();
        CohortTable fewer = CohortTable.of("in-migration", EVENTS, List.of(year), new double[] {6});
        assertThat(Validation.standard().check(data.with(fewer)).of("BALANCE_FAILS"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.numbers().get("residual")).isCloseTo(3, within(1e-12)));
    }

    @Test
    void anAreaCopiedFromAnotherIsFoundButFewSmallCountsAreNot() {
        Axis areas = Axis.of(AREA, "A", "B", "C");
        Axis periods = years(2008, 2011);
        CohortTable copied = CohortTable.of("births", EVENTS, List.of(areas, periods), new double[] {
            410, 402, 389, 395, 512, 498, 530, 521, 410, 402, 389, 395
        });
        CohortTable small = CohortTable.of(
                "deaths", EVENTS, List.of(areas, periods), new double[] {1, 0, 2, 1, 1, 0, 2, 1, 1, 0, 2, 1});

        assertThat(Validation.standard().check(copied).of("DUPLICATE"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence(Locale.ENGLISH))
                        .isEqualTo("In table births all 4 counts of C are those of A."));
        assertThat(Validation.standard().check(small).of("DUPLICATE")).isEmpty();
    }

    @Test
    void anAreaThatIsTheSumOfAllOthersIsATotal() {
        Axis areas = Axis.of(AREA, "East", "West", "County");
        Axis periods = years(2008, 2011);
        CohortTable births = CohortTable.of("births", EVENTS, List.of(areas, periods), new double[] {
            410, 402, 389, 395, 512, 498, 530, 521, 922, 900, 919, 916
        });

        assertThat(Validation.standard().check(births).of("TOTAL_AMONG_AREAS"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence(Locale.ENGLISH))
                        .isEqualTo(
                                "In table births all 4 counts of County are the sums of all other areas: a total that every"
                                        + " sum over areas counts twice."));
        CohortTable small = CohortTable.of("births", EVENTS, List.of(areas, years(2008, 2008)), new double[] {1, 2, 3});
        assertThat(Validation.standard().check(small).of("TOTAL_AMONG_AREAS")).isEmpty();
    }

    @Test
    void aSlipOfADigitIsAJumpButAVillageMayDouble() {
        double[] county = {1562, 1549, 1601, 1577, 1512, 15_430, 1533, 1569, 1588};
        double[] village = {24, 31, 18, 22, 40, 15, 28, 23, 9};

        assertThat(jumps(county)).containsExactly("2008", "2009");
        assertThat(jumps(village)).isEmpty();
    }

    private static List<String> jumps(double[] births) {
        CohortTable table = CohortTable.of("births", EVENTS, List.of(years(2003, 2002 + births.length)), births);
        return Validation.standard().check(table).of("JUMP").stream()
                .map(Finding::place)
                .toList();
    }

    /** 200 counties of 31 villages over 12 years, all chance: at 5 standard deviations hardly any is flagged (measured: none). */
    @Test
    void whereNothingHappensHardlyAnythingIsFlagged() {
        SplittableRandom random = new SplittableRandom(1662);
        int flagged = 0;
        List<String> villages = new ArrayList<>();
        for (int v = 0; v < 31; v++) {
            villages.add("village " + v);
        }
        for (int county = 0; county < 200; county++) {
            double[] births = new double[31 * 12 * 2];
            for (int v = 0; v < 31; v++) {
                double mean = 2 + 20 * random.nextDouble();
                for (int i = 0; i < 24; i++) {
                    births[v * 24 + i] = poisson(random, mean);
                }
            }
            CohortTable table = CohortTable.of(
                    "births",
                    EVENTS,
                    List.of(Axis.of(AREA, villages), years(2000, 2011), Axis.of(SEX, "male", "female")),
                    births);
            flagged += Validation.standard().check(table).findings().size();
        }

        assertThat(flagged).isLessThanOrEqualTo(2);
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    @Test
    void anImpossibleSexRatioNeedsEnoughBirthsToBeCertain() {
        Axis areas = Axis.of(AREA, "few", "many");
        CohortTable births = CohortTable.of(
                "births", EVENTS, List.of(areas, Axis.of(SEX, "male", "female")), new double[] {14, 6, 1400, 600});

        assertThat(Validation.standard().check(births).of("SEX_RATIO").stream().map(Finding::place))
                .containsExactly("many");
    }

    @Test
    void aPopulationTenTimesTooSmallShowsInTheBirthRate() {
        Axis year = years(2011, 2011);
        CohortData data = CohortData.of(
                CohortTable.of("population", TableDescription.stock(12, 31), List.of(endsOf(2010, 2011)), new double[] {
                    19_500, 19_600
                }),
                CohortTable.of("births", EVENTS, List.of(year), new double[] {1562}),
                CohortTable.of("deaths", EVENTS, List.of(year), new double[] {1170}));

        assertThat(Validation.standard().check(data).of("BIRTH_RATE")).hasSize(1);
    }

    @Test
    void missingCellsAreNotedAndTheReportIsATable() {
        CohortTable births = CohortTable.builder("births", EVENTS, Axis.of(AREA, "A", "B"))
                .set(10, "A")
                .set(CellState.MISSING, "B")
                .build();

        ValidationReport report = Validation.standard().check(births);

        assertThat(report.of(Severity.NOTE)).hasSize(1);
        assertThat(report.text(0, 4)).isEqualTo("Table births has no count in 1 of its 2 cells.");
        assertThat(report.toString()).startsWith("0 errors, 0 warnings, 1 notes");
    }
}
