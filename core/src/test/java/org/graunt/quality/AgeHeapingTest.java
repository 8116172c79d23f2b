package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.SEX;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AgeHeapingTest {

    private static final AgeGroups AGES = AgeGroups.single(0, 99);

    static Stream<String> cases() {
        return ReferenceAges.rows("age_heaping_population").stream()
                .map(row -> row.get("case_id"))
                .distinct();
    }

    private static AgeHeaping reference(String caseId) {
        double[] counts = ReferenceAges.numbers(ReferenceAges.rows("age_heaping_population", caseId), "population");
        return AgeHeaping.of(counts, AgeGroups.singleOpen(0, counts.length - 1));
    }

    /** Sums of a hundred terms at most: 1e-12 is rounding. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyReferenceFigureIsFoundAgain(String caseId) {
        AgeHeaping heaping = reference(caseId);
        List<Map<String, String>> rows = ReferenceAges.rows("age_heaping", caseId);

        assertThat(rows).hasSize(32);
        for (Map<String, String> row : rows) {
            double known = Double.parseDouble(row.get("value"));
            assertThat(ours(heaping, row)).as(row.toString()).isCloseTo(known, within(1e-12 * known));
        }
    }

    private static double ours(AgeHeaping heaping, Map<String, String> row) {
        String measure = row.get("measure");
        int first = Integer.parseInt(row.get("age_min"));
        int last = Integer.parseInt(row.get("age_max"));
        HeapingVariant variant = measure.contains("pasex") ? HeapingVariant.PASEX : HeapingVariant.ORIGINAL;
        int digit = measure.charAt(measure.length() - 1) - '0';
        if (measure.equals("whipple_0_5")) {
            return heaping.whipple(first, last).value();
        }
        if (measure.startsWith("whipple")) {
            return heaping.whipple(digit, first, last).value();
        }
        if (measure.contains("percent")) {
            return heaping.myers(variant, first, last).digits().get(digit);
        }
        if (measure.startsWith("myers")) {
            return heaping.myers(variant, first, last).value();
        }
        if (measure.startsWith("bachi")) {
            return heaping.bachi(variant, first, last).value();
        }
        return measure.startsWith("noumbissi")
                ? heaping.noumbissi(digit, first, last).value()
                : heaping.spoorenberg(first, last).value();
    }

    @Test
    void theUsualRangesAreThoseOfTheLiterature() {
        AgeHeaping heaping = reference("A03_russia_2002_males");

        assertThat(heaping.whipple()).isEqualTo(heaping.whipple(23, 62));
        assertThat(heaping.myers(HeapingVariant.PASEX)).isEqualTo(heaping.myers(HeapingVariant.PASEX, 10, 89));
        assertThat(heaping.bachi(HeapingVariant.PASEX)).isEqualTo(heaping.bachi(HeapingVariant.PASEX, 23, 77));
        assertThat(heaping.noumbissi(3)).isEqualTo(heaping.noumbissi(3, 23, 62));
        assertThat(heaping.noumbissi(3).firstAge()).isEqualTo(21);
        assertThat(heaping.noumbissi(3).lastAge()).isEqualTo(55);
        assertThat(heaping.whipple(0, 25, 65).firstAge()).isEqualTo(23);
        assertThat(heaping.whipple(0, 25, 65).lastAge()).isEqualTo(62);
        assertThat(heaping.whipple()).hasToString("Whipple, ages 23 to 62: 102.6");
        assertThat(heaping.spoorenberg().digits().get(7))
                .isEqualTo(heaping.noumbissi(7).value());
    }

    private static double[] heapedOn(int... digits) {
        double[] counts = new double[100];
        Arrays.setAll(counts, age -> Arrays.stream(digits).anyMatch(d -> age % 10 == d) ? 1000 : 0);
        return counts;
    }

    @Test
    void evenAgesHaveNoPreference() {
        double[] even = new double[100];
        Arrays.fill(even, 777);
        AgeHeaping heaping = AgeHeaping.of(even, AGES);

        assertThat(heaping.whipple().value()).isCloseTo(100, within(1e-12));
        assertThat(heaping.spoorenberg().value()).isCloseTo(0, within(1e-12));
        for (HeapingVariant variant : HeapingVariant.values()) {
            assertThat(heaping.bachi(variant).value()).isCloseTo(0, within(1e-12));
        }
        assertThat(heaping.myers(HeapingVariant.ORIGINAL).value()).isCloseTo(0, within(1e-12));
        assertThat(heaping.myers(HeapingVariant.PASEX).value())
                .as("it takes nobody to be above the last age, which is not so here")
                .isGreaterThan(1);
    }

    @Test
    void agesThatAllEndInOneDigitReachTheUpperBounds() {
        AgeHeaping onlyZero = AgeHeaping.of(heapedOn(0), AGES);

        assertThat(onlyZero.whipple(0, 30, 60).value()).isEqualTo(1000);
        for (HeapingVariant variant : HeapingVariant.values()) {
            assertThat(onlyZero.myers(variant).value()).isCloseTo(90, within(1e-12));
            assertThat(onlyZero.myers(variant).digits().get(0)).isEqualTo(100);
            assertThat(onlyZero.bachi(variant).value()).isCloseTo(90, within(1e-12));
        }
        assertThat(onlyZero.noumbissi(0).value()).isEqualTo(5);
        assertThat(onlyZero.noumbissi(1).value()).isZero();
        AgeHeaping zeroAndFive = AgeHeaping.of(heapedOn(0, 5), AGES);
        assertThat(zeroAndFive.whipple().value()).isEqualTo(500);
        assertThat(zeroAndFive.spoorenberg().value()).isEqualTo(16);
    }

    /** A straight line over age: what the blending of Bachi, and Whipple's tens, were made to see through. */
    @Test
    void aStraightLineOverAgeIsNoPreferenceForBachi() {
        double[] line = new double[100];
        Arrays.setAll(line, age -> 10_000 - 90 * age);

        assertThat(AgeHeaping.of(line, AGES).bachi(HeapingVariant.PASEX).value())
                .isCloseTo(0, within(1e-12));
        assertThat(AgeHeaping.of(line, AGES).noumbissi(4).value()).isCloseTo(1, within(1e-12));
    }

    /** The blended counts of the original form are sums over ten ranges that begin a year apart and are equally long. */
    @Test
    void myersOriginalBlendsTenEqualRanges() {
        double[] counts = ReferenceAges.numbers(
                ReferenceAges.rows("age_heaping_population", "A03_russia_2002_males"), "population");
        double[] blended = new double[10];
        for (int start = 10; start < 20; start++) {
            for (int age = start; age < start + 70; age++) {
                blended[age % 10] += counts[age];
            }
        }
        double sum = Arrays.stream(blended).sum();

        HeapingIndex myers = reference("A03_russia_2002_males").myers(HeapingVariant.ORIGINAL, 10, 89);

        for (int digit = 0; digit < 10; digit++) {
            assertThat(myers.digits().get(digit)).isCloseTo(100 * blended[digit] / sum, within(1e-11));
        }
    }

    @Test
    void nobodyOfTheAgesLeavesAnIndexUndefined() {
        AgeHeaping nobody = AgeHeaping.of(new double[100], AGES);

        assertThat(nobody.whipple().isDefined()).isFalse();
        assertThat(nobody.whipple()).hasToString("Whipple, ages 23 to 62: undefined, nobody of these ages");
        assertThat(nobody.myers(HeapingVariant.PASEX).isDefined()).isFalse();
        assertThat(nobody.bachi(HeapingVariant.PASEX).isDefined()).isFalse();
        assertThat(nobody.noumbissi(1).isDefined()).isFalse();
        assertThat(AgeHeaping.of(heapedOn(0), AGES).spoorenberg().isDefined())
                .as("nobody at ages 3 to 7, so that digit 5 has no index")
                .isFalse();
    }

    @Test
    void agesThatAreNeededMustBeSingleYears() {
        AgeGroups groups = AgeGroups.parse(List.of("0-22", "23-24", "25+"));
        AgeHeaping heaping = AgeHeaping.of(new double[] {1, 2, 3}, groups);

        assertThatIllegalArgumentException()
                .isThrownBy(heaping::whipple)
                .withMessage(
                        "age: 23 is needed by itself, but is not a single closed year of the ages 0-22, 23-24, 25+");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeHeaping.of(new double[60], AgeGroups.singleOpen(0, 59))
                        .whipple())
                .withMessageStartingWith("age: 59 is needed by itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AgeHeaping.of(new double[60], AgeGroups.single(30, 89)).whipple())
                .withMessageStartingWith("age: 23 is needed by itself");
    }

    @Test
    void rangesThatDoNotSuitAnIndexAreRefused() {
        AgeHeaping heaping = AgeHeaping.of(new double[100], AGES);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.whipple(23, 60))
                .withMessage("ages: 23 to 60 are 38 years, must be a multiple of 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.myers(HeapingVariant.ORIGINAL, 10, 99 - 5))
                .withMessage("ages: 10 to 94 are 85 years, must be a multiple of 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.myers(HeapingVariant.ORIGINAL, 10, 19))
                .withMessage("ages: 10 to 19, must hold at least two tens of years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.bachi(HeapingVariant.ORIGINAL, 23, 72))
                .withMessage("ages: 23 to 72 are 50 years, must be a multiple of 10 and 5 more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.noumbissi(10))
                .withMessage("digit: 10, must be from 0 to 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.noumbissi(-1))
                .withMessage("digit: -1, must be from 0 to 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.noumbissi(0, 31, 39))
                .withMessage("ages: 31 to 39, hold no age that ends in 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.whipple(0, 31, 39))
                .withMessage("ages: 31 to 39, hold no age that ends in 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> heaping.spoorenberg(23, 30))
                .withMessage("ages: 23 to 30, must hold at least ten years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeHeaping.of(new double[] {-1}, AgeGroups.single(0, 0)))
                .withMessage("counts: -1.0 at age 0, must be finite and not negative");
    }

    @ParameterizedTest
    @CsvSource({
        "0, VERY_ACCURATE",
        "104.9, VERY_ACCURATE",
        "105, RELATIVELY_ACCURATE",
        "110, APPROXIMATE",
        "124.9, APPROXIMATE",
        "125, ROUGH",
        "175, VERY_ROUGH",
        "500, VERY_ROUGH"
    })
    void whippleIsReadAsTheUnitedNationsDo(double whipple, WhippleReading reading) {
        assertThat(WhippleReading.of(whipple)).isEqualTo(reading);
    }

    @Test
    void anImpossibleWhippleIndexHasNoReading() {
        for (double bad : new double[] {-1, 501, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WhippleReading.of(bad))
                    .withMessage("whipple: " + bad + ", must be from 0 to 500");
        }
    }

    // tables

    private static double[] population(String caseId) {
        return Arrays.copyOf(
                ReferenceAges.numbers(ReferenceAges.rows("age_heaping_population", caseId), "population"), 100);
    }

    private static CohortTable screened() {
        CohortTable.Builder builder = CohortTable.builder(
                "population",
                TableDescription.stock(12, 31),
                Axis.of(AREA, "India", "Russia", "nobody"),
                Axis.ages(AgeGroups.singleOpen(0, 99)),
                Axis.of(SEX, "male"));
        double[] india = population("A01_india_males");
        double[] russia = population("A03_russia_2002_males");
        for (int age = 0; age < 100; age++) {
            String label = age == 99 ? "99+" : Integer.toString(age);
            builder.set(india[age], "India", label, "male");
            if (age == 80) {
                builder.set(CellState.SUPPRESSED, "Russia", label, "male");
            } else if (age == 5) {
                builder.set(CellState.MISSING, "Russia", label, "male");
            } else {
                builder.set(russia[age], "Russia", label, "male");
            }
            if (age < 30) {
                builder.set(CellState.NOT_APPLICABLE, "nobody", label, "male");
            } else {
                builder.set(0, "nobody", label, "male");
            }
        }
        return builder.build();
    }

    @Test
    void aTableIsScreenedInOneCall() {
        AgeHeapingTable table = AgeHeapingTable.of(screened());

        assertThat(table.name()).isEqualTo("population-heaping");
        assertThat(table.columnNames())
                .containsExactly(
                        "area",
                        "sex",
                        "persons",
                        "whipple",
                        "myers",
                        "bachi",
                        "noumbissi_0",
                        "noumbissi_5",
                        "spoorenberg",
                        "preferred_digit",
                        "reading",
                        "state");
        int india = table.row("India", "male");
        AgeHeaping alone = AgeHeaping.of(population("A01_india_males"), AgeGroups.singleOpen(0, 99));
        assertThat(table.indexAt(india, "whipple")).isEqualTo(alone.whipple());
        assertThat(table.number(india, 3)).isEqualTo(alone.whipple().value());
        assertThat(table.number(india, 4))
                .isEqualTo(alone.myers(HeapingVariant.ORIGINAL).value());
        assertThat(table.number(india, 8)).isEqualTo(alone.spoorenberg().value());
        assertThat(table.number(india, 9)).isEqualTo(0);
        assertThat(table.text(india, 10)).isEqualTo("very_rough");
        assertThat(table.text(india, 11)).isEqualTo("value");
        assertThat(table.text(india, 0)).isEqualTo("India");
        assertThat(table.text(india, 1)).isEqualTo("male");
        assertThat(table.isNumeric(1)).isFalse();
        assertThat(table.isNumeric(2)).isTrue();
        assertThat(table.isNumeric(9)).isTrue();
        assertThat(table.isNumeric(10)).isFalse();
        assertThat(table).asString().contains("very_rough");
    }

    @Test
    void unknownCountsTakeAwayOnlyTheIndicesThatNeedThem() {
        AgeHeapingTable table = AgeHeapingTable.of(screened());
        int russia = table.row("Russia", "male");

        assertThat(table.stateAt(russia)).as("age 5 is of no index").isEqualTo(RowState.SUPPRESSED);
        assertThat(table.readingAt(russia)).contains(WhippleReading.VERY_ACCURATE);
        assertThat(table.indexAt(russia, "myers").isDefined()).isFalse();
        assertThat(table.number(russia, 9)).isNaN();
        assertThat(table.indexAt(russia, "bachi").isDefined()).isTrue();
    }

    @Test
    void aRowOfNobodyIsUndefined() {
        AgeHeapingTable table = AgeHeapingTable.of(screened());
        int nobody = table.row("nobody", "male");

        assertThat(table.stateAt(nobody)).isEqualTo(RowState.UNDEFINED);
        assertThat(table.readingAt(nobody)).isEmpty();
        assertThat(table.text(nobody, 10)).isEmpty();
        assertThat(table.number(nobody, 2)).isZero();
        assertThat(table.rowCount()).isEqualTo(3);
    }

    @Test
    void indicesBeyondTheTablesAgesAreLeftOut() {
        double[] counts = new double[51];
        Arrays.fill(counts, 10);
        CohortTable adults = CohortTable.of(
                "adults", TableDescription.stock(12, 31), List.of(Axis.ages(AgeGroups.single(15, 65))), counts);

        AgeHeapingTable table = AgeHeapingTable.of(adults);

        assertThat(table.columnNames())
                .containsExactly("persons", "whipple", "noumbissi_0", "noumbissi_5", "spoorenberg", "reading", "state");
        assertThat(table.number(table.row(), 1)).isEqualTo(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.indexAt(0, "myers"))
                .withMessage("index: 'myers', must be one of [whipple, noumbissi_0, noumbissi_5, spoorenberg]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row("India"))
                .withMessage("1 labels, must be one for each of []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeHeapingTable.of(adults.regroup(AgeGroups.ofWidth(5, 15, 64))))
                .withMessageStartingWith("table adults: ages 15-19, 20-24, ...");
    }

    @ParameterizedTest
    @EnumSource(HeapingVariant.class)
    void sharesOfTheDigitsSumToAHundredForMyers(HeapingVariant variant) {
        HeapingIndex myers = reference("A02_pasex_males").myers(variant);

        assertThat(myers.digits().stream().mapToDouble(d -> d).sum()).isCloseTo(100, within(1e-11));
        assertThat(myers.name()).isEqualTo("Myers (" + variant.name().toLowerCase(Locale.ROOT) + ")");
    }
}
