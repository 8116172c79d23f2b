package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indicators of many areas: the same to the last bit for any number of threads. */
class ThreadsTest {

    private static final int AREAS = 500;
    private static final int YEARS = 5;
    private static final Axis AREA =
            Axis.of(Axes.AREA, IntStream.range(0, AREAS).mapToObj(i -> "a" + i).toList());
    private static final Axis YEAR = Axis.years(StatisticalYear.CALENDAR, 2001, 2000 + YEARS);
    private static final TableDescription EVENTS = TableDescription.events()
            .withAges(AgeDefinition.COMPLETED)
            .withCollection(new Collection.Register())
            .withSuppressedBelow(5);

    private static final List<Indicator> BY_AREA_AND_YEAR = List.of(
            Indicators.CRUDE_BIRTH_RATE,
            Indicators.NATURAL_INCREASE,
            Indicators.GENERAL_FERTILITY_RATE,
            Indicators.TOTAL_FERTILITY_RATE,
            Indicators.GROSS_REPRODUCTION_RATE,
            Indicators.MEAN_AGE_AT_CHILDBEARING,
            Indicators.SEX_RATIO_AT_BIRTH,
            Indicators.CONTRACEPTIVE_PREVALENCE,
            Indicators.METHOD_MIX,
            Indicators.LONG_ACTING_SHARE,
            Indicators.ABORTION_TO_BIRTH_RATIO);

    private static final CohortData DATA = CohortData.of(
            births(),
            population(),
            simple("deaths", 60),
            simple("abortions", 30),
            simple("married-women", 200, Axis.of(Axes.METHOD, "iud", "sterilisation", "condom", "pill", "none")));

    private final List<ForkJoinPool> pools = new ArrayList<>();

    private static CohortTable simple(String name, int mean, Axis... more) {
        List<Axis> axes = new ArrayList<>(List.of(AREA, YEAR));
        axes.addAll(List.of(more));
        int cells = axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
        return CohortTable.of(
                name,
                EVENTS,
                axes,
                new Random(mean).ints(cells, 0, 2 * mean).asDoubleStream().toArray());
    }

    /** Births by age, sex and order: more than 2^18 cells, of which few are missing or withheld. */
    private static CohortTable births() {
        Axis ages = Axis.ages(AgeGroups.single(15, 49));
        Axis sexes = Axis.of(Axes.SEX, "male", "female");
        Axis orders = Axis.of(Axes.ORDER, "1", "2", "3+");
        CohortTable.Builder births = CohortTable.builder("births", EVENTS, AREA, YEAR, ages, sexes, orders);
        Random random = new Random(1);
        for (String area : AREA.labels()) {
            for (String year : YEAR.labels()) {
                boolean gaps = random.nextInt(50) == 0;
                for (String age : ages.labels()) {
                    for (String sex : sexes.labels()) {
                        for (String order : orders.labels()) {
                            int draw = gaps ? random.nextInt(2000) : 2000;
                            if (draw < 2) {
                                births.set(CellState.MISSING, area, year, age, sex, order);
                            } else if (draw < 10) {
                                births.set(CellState.SUPPRESSED, area, year, age, sex, order);
                            } else {
                                births.set(random.nextInt(9) / 3.0, area, year, age, sex, order);
                            }
                        }
                    }
                }
            }
        }
        return births.build();
    }

    private static CohortTable population() {
        List<LocalDate> dates = IntStream.rangeClosed(0, YEARS)
                .mapToObj(year -> LocalDate.of(2001 + year, 1, 1))
                .toList();
        Axis instants = Axis.instants(
                dates.stream().map(date -> Integer.toString(date.getYear())).toList(), dates);
        Axis ages = Axis.ages(AgeGroups.singleOpen(0, 100));
        int cells = AREAS * (YEARS + 1) * 101 * 2;
        double[] counts =
                new Random(2).ints(cells, 0, 400).mapToDouble(n -> n / 7.0).toArray();
        return CohortTable.of(
                "population",
                TableDescription.stock(1, 1).withExposure(Exposure.MEAN_OF_ENDS),
                List.of(AREA, instants, ages, Axis.of(Axes.SEX, "male", "female")),
                counts);
    }

    private ForkJoinPool pool(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void shutDown() {
        pools.forEach(ForkJoinPool::shutdown);
    }

    private static void assertSameBits(EstimateTable found, EstimateTable expected) {
        for (String name : List.of("value", "lower", "upper", "numerator", "denominator")) {
            assertThat(numbers(found, name))
                    .as(found.indicator().code() + " " + name)
                    .isEqualTo(numbers(expected, name));
        }
        assertThat(states(found)).isEqualTo(states(expected));
    }

    private static double[] numbers(EstimateTable table, String name) {
        int column = table.columnNames().indexOf(name);
        return IntStream.range(0, table.rowCount())
                .mapToDouble(row -> table.number(row, column))
                .toArray();
    }

    private static int[] states(EstimateTable table) {
        return IntStream.range(0, table.rowCount())
                .map(row -> table.stateAt(row).ordinal())
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void doNotChangeAnyBitOfIndicatorsOrTheirIntervals(int threads) {
        ForkJoinPool pool = pool(threads);
        for (Indicator indicator : BY_AREA_AND_YEAR) {
            Computation computation = DATA.compute(indicator);
            assertSameBits(
                    computation.parallel(pool).by(Axes.AREA, Axes.PERIOD), computation.by(Axes.AREA, Axes.PERIOD));
        }
        Computation byAge = DATA.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE);
        assertSameBits(
                byAge.parallel(pool).by(Axes.AREA, Axes.PERIOD, Axes.AGE), byAge.by(Axes.AREA, Axes.PERIOD, Axes.AGE));
    }

    @Test
    void areThoseOfTheCallersPoolUnlessAnotherIsNamed() {
        Computation computation = DATA.compute(Indicators.TOTAL_FERTILITY_RATE);
        EstimateTable expected = computation.by(Axes.AREA, Axes.PERIOD);
        ForkJoinPool pool = pool(2);
        assertSameBits(pool.submit(() -> computation.by(Axes.AREA, Axes.PERIOD)).join(), expected);
        assertSameBits(
                pool.submit(() -> computation.parallel(pool).by(Axes.AREA, Axes.PERIOD))
                        .join(),
                expected);
    }

    @Test
    void ofAPoolHandOnWhatIsWrongInItsOwnWords() {
        assertThatThrownBy(() -> DATA.compute(Indicators.CRUDE_BIRTH_RATE)
                        .parallel(pool(2))
                        .by("place"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("table births: no axis 'place'");
    }

    @Test
    void giveValuesAloneAsWithIntervals() {
        Computation computation = DATA.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE);
        EstimateTable estimates = computation.by(Axes.AREA, Axes.PERIOD, Axes.AGE);
        ValueTable values = computation.valuesBy(Axes.AREA, Axes.PERIOD, Axes.AGE);
        assertThat(values.values()).isEqualTo(estimates.values());
        assertThat(IntStream.range(0, values.rowCount())
                        .mapToObj(values::stateAt)
                        .toList())
                .isEqualTo(IntStream.range(0, estimates.rowCount())
                        .mapToObj(estimates::stateAt)
                        .toList());
    }
}
