package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import org.graunt.estimate.CountRatioInterval;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.Points;
import org.graunt.estimate.ProportionInterval;
import org.graunt.estimate.RateInterval;
import org.graunt.estimate.Sampling;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.Direction;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Inference;
import org.graunt.indicator.Measure;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Estimate CHECKUPS = ProportionInterval.WILSON.of(3190, 3356, 0.95);

    private static Estimate share(double x, double n) {
        return ProportionInterval.WILSON.of(x, n, 0.95);
    }

    @Test
    void figure9Meets95PercentByAHairAndTheChanceIs55Percent() {
        TargetResult result = Target.atLeast(95, Unit.PERCENT).assess(CHECKUPS);

        assertThat(result.verdict()).isEqualTo(TargetVerdict.MET);
        assertThat(result.gap().ahead()).isCloseTo(0.0536, within(0.00005));
        assertThat(result.gap().unit()).isEqualTo(Points.PERCENTAGE_POINTS);
        assertThat(result.gap().isBeyondNoise()).isFalse();
        assertThat(result.probability()).isCloseTo(0.55, within(0.005));
        assertThat(result.inference()).isEqualTo(Inference.PROCESS);
    }

    @Test
    void figure9Is10Point05PointsAheadOf85Percent() {
        TargetResult result = Target.atLeast(85, Unit.PERCENT).assess(CHECKUPS);

        assertThat(result.gap().ahead()).isCloseTo(10.05, within(0.005));
        assertThat(result.gap().isBeyondNoise()).isTrue();
        assertThat(result.probability()).isGreaterThan(0.999);
        assertThat(result)
                .hasToString("95.05 % (3190/3356), target at least 85 %: met, +10.05 percentage points ahead"
                        + " (9.27 to 10.74), probability 1.00 (if the counts are one draw of an underlying process)");
    }

    @Test
    void theSentenceSaysBothAndLabelsTheSecond() {
        assertThat(Target.atLeast(95, Unit.PERCENT).assess(CHECKUPS).sentence(Locale.ENGLISH))
                .isEqualTo(
                        "3,190 of 3,356 = 95.05 %: the target of at least 95 % is met by 0.05 percentage points (95 %"
                                + " interval of the gap: -0.73 to +0.74); if the counts are one draw of an underlying process, the"
                                + " chance that the underlying value meets it is 55 %.");
    }

    @Test
    void theChineseSentenceHasTheSameNumbers() {
        TargetResult result = Target.atLeast(95, Unit.PERCENT).assess(CHECKUPS);
        Pattern number = Pattern.compile("[+-]?\\d[\\d,.]*\\d|\\d");
        List<String> english = number.matcher(result.sentence(Locale.ENGLISH))
                .results()
                .map(m -> m.group())
                .sorted()
                .toList();
        List<String> chinese = number.matcher(result.sentence(Locale.CHINESE))
                .results()
                .map(m -> m.group())
                .sorted()
                .toList();

        assertThat(chinese).isEqualTo(english);
        assertThat(result.sentence(Locale.CHINESE)).contains("个百分点").contains("若将这些计数视为");
    }

    @Test
    void aValueThatRoundsToItsTargetIsPrintedWithTheDecimalsThatTellThemApart() {
        TargetResult result = Target.atLeast(95, Unit.PERCENT).assess(share(949_990, 1_000_000));

        assertThat(result.verdict()).isEqualTo(TargetVerdict.NOT_MET);
        assertThat(result.sentence(Locale.ENGLISH)).contains("94.999 %").contains("missed by 0.001 percentage points");
    }

    @Test
    void theVerdictRoundsNothingSoExactlyOnTargetIsMet() {
        // 0.07 x 100 is 7.000000000000001 in binary arithmetic.
        assertThat(Target.atMost(7, Unit.PERCENT).assess(share(7, 100)).isMet()).isTrue();
        assertThat(Target.atLeast(99.15, Unit.PERCENT)
                        .assess(share(9915, 10_000))
                        .isMet())
                .isTrue();
        assertThat(Target.atLeast(99.15, Unit.PERCENT)
                        .assess(share(9914, 10_000))
                        .isMet())
                .isFalse();
    }

    @Test
    void figure8IsUnderItsCeilingAndMayExceedOne() {
        TargetResult result = Target.of(Indicators.ABORTION_TO_BIRTH_RATIO, 0.3)
                .assess(CountRatioInterval.CLOPPER_PEARSON.of(344, 1562, 0.95));

        assertThat(result.isMet()).isTrue();
        assertThat(result.target().direction()).isEqualTo(Direction.LOWER);
        assertThat(result.gap().ahead()).isCloseTo(0.0798, within(0.00005));
        assertThat(result.gap().lower()).isCloseTo(0.3 - 0.248, within(0.0005));
        assertThat(result.gap().upper()).isCloseTo(0.3 - 0.195, within(0.0005));
        assertThat(result.probability()).isGreaterThan(0.999);
        assertThat(Target.atMost(0.3, Unit.RATIO)
                        .assess(CountRatioInterval.WILSON.of(3, 2, 0.95))
                        .isMet())
                .isFalse();
    }

    @Test
    void theChanceOfAFloorAndOfTheSameCeilingAddUpToOne() {
        Estimate rate = RateInterval.EXACT.of(1562, 195_000, 0.95);
        for (double t : new double[] {7, 8, 8.5}) {
            double above = Target.atLeast(t, Unit.PER_THOUSAND).assess(rate).probability();
            double below = Target.atMost(t, Unit.PER_THOUSAND).assess(rate).probability();
            assertThat(above + below).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void aRateHasAGammaPosterior() {
        // With x + 1/2 = 1/2 and one person-year, P(rate < t) is that of chi-squared with 1 degree: 0.9545 at 2 t = 4.
        TargetResult result = Target.atMost(2000, Unit.PER_THOUSAND).assess(RateInterval.EXACT.of(0, 1, 0.95));

        assertThat(result.probability()).isCloseTo(0.9544997361036416, within(1e-14));
        assertThat(result.gap().unit()).isEqualTo(Points.PER_MILLE_POINTS);
    }

    @Test
    void figure14SaysNothingOfTheBandOfTheSexRatio() {
        TargetResult result =
                Target.of(Indicators.SEX_RATIO_AT_BIRTH).assess(SexRatioInterval.CLOPPER_PEARSON.of(1, 2, 0.95));

        assertThat(result.isMet()).isFalse();
        assertThat(result.gap().ahead()).isCloseTo(-53, within(1e-9));
        assertThat(result.gap().upper()).isEqualTo(2);
        assertThat(result.gap().isBeyondNoise()).isFalse();
        assertThat(result.probability()).isBetween(0.0, 0.03);
    }

    @Test
    void withoutADenominatorThereIsNoVerdict() {
        TargetResult result = Target.atLeast(95, Unit.PERCENT).assess(Estimate.undefined("Wilson", 0, 0, 0.95));

        assertThat(result.verdict()).isEqualTo(TargetVerdict.UNDEFINED);
        assertThat(result.probability()).isNaN();
        assertThat(result.sentence(Locale.ENGLISH))
                .isEqualTo("0 of 0: there is no value, so the target of at least 95 % is neither met nor missed.");
    }

    @Test
    void aSampleSpeaksOfThePopulationItWasDrawnFrom() {
        Sampling sampling = Sampling.simple(800, 1000);
        Estimate estimate = sampling.proportion(ProportionInterval.WILSON, 764, 800, 0.95);
        Target target = Target.atLeast(95, Unit.PERCENT);

        TargetResult sampled = target.assess(estimate, sampling);

        assertThat(sampled.inference()).isEqualTo(Inference.SAMPLING);
        assertThat(sampled.probability())
                .isGreaterThan(target.assess(share(764, 800)).probability());
        assertThat(sampled.sentence(Locale.ENGLISH))
                .contains(
                        "as 800 of 1,000 were sampled, the chance that the value of the whole population meets it is");
    }

    @Test
    void aTableIsAssessedRowByRow() {
        TableDescription counted = TableDescription.events().withCollection(new Collection.Complete());
        Axis areas = Axis.of(Axes.AREA, "A", "B", "C");
        CohortData data = CohortData.of(
                CohortTable.of("checkups", counted, List.of(areas), new double[] {3190, 90, 0}),
                CohortTable.of("couples", counted, List.of(areas), new double[] {3356, 100, 0}));
        Indicator checkup = Indicator.proportion("checkup", Measure.of("checkups"), Measure.of("couples"))
                .directed(Direction.HIGHER);
        EstimateTable estimates = data.compute(checkup).by(Axes.AREA);

        TargetTable results = Target.of(checkup, 95).assess(estimates);

        assertThat(results.get("A").isMet()).isTrue();
        assertThat(results.count(TargetVerdict.NOT_MET)).isEqualTo(1);
        assertThat(results.get("C").verdict()).isEqualTo(TargetVerdict.UNDEFINED);
        assertThat(results.columnNames())
                .containsExactly(
                        "area",
                        "value",
                        "numerator",
                        "denominator",
                        "ahead",
                        "ahead_lower",
                        "ahead_upper",
                        "probability",
                        "verdict",
                        "state");
        assertThat(results.number(0, 7)).isEqualTo(results.get("A").probability());
        assertThat(results.text(1, 8)).isEqualTo("not_met");
        assertThat(results.toString()).contains("at least 95 %").contains("one draw of an underlying process");
        assertThatThrownBy(() -> Target.atLeast(95, Unit.PER_THOUSAND).assess(estimates))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit: PER_THOUSAND");
    }

    @Test
    void aTargetWithoutAFiniteEndIsRefused() {
        assertThatThrownBy(() -> Target.atLeast(Double.NaN, Unit.PERCENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("target: NaN");
        assertThatThrownBy(() -> Target.within(107, 103, Unit.PER_HUNDRED_GIRLS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Of cases whose probability is stated as 0.78 to 0.82, 78 to 82 % are true, where true shares are as Jeffreys' prior has
     * them (here from 90 % on; what lies below is out of reach of a target of 95 %). Numbers counted are log-uniform from 200 to
     * 5,000. 10,000 cases give a standard error of 0.4 points, so the 2 points allowed are five of them.
     */
    @Test
    void aStatedChanceOf80PercentComesTrueIn78To82Percent() {
        double least = Math.asin(Math.sqrt(0.9));
        double truly = shareOfTrueCases(200, 5000, u -> {
            double sine = Math.sin(least + u * (Math.PI / 2 - least));
            return sine * sine;
        });

        assertThat(truly).isBetween(0.78, 0.82);
    }

    /**
     * The same where true shares are uniform from 90 to 100 %, which is not the prior: it holds for counts of the size of a
     * county's. Among 200 to 5,000 it would be 77 %, as the prior leans towards 100 %.
     */
    @Test
    void withCountsOfTheSizeOfACountyItDoesNotHangOnThePrior() {
        assertThat(shareOfTrueCases(2000, 10_000, u -> 0.9 + 0.1 * u)).isBetween(0.78, 0.82);
    }

    private static double shareOfTrueCases(int least, int most, DoubleUnaryOperator trueShare) {
        SplittableRandom random = new SplittableRandom(7);
        Target target = Target.atLeast(95, Unit.PERCENT);
        int cases = 0;
        int truly = 0;
        while (cases < 10_000) {
            double p = trueShare.applyAsDouble(random.nextDouble());
            int n = (int) Math.round(least * Math.pow((double) most / least, random.nextDouble()));
            if (Math.abs(p - 0.95) > 6 * Math.sqrt(0.0475 / n)) {
                continue;
            }
            double x = n - failures(random, n, 1 - p);
            double value = 100 * x / n;
            double probability = target.assess(new Estimate(value, value, value, 0.95, "none", x, n, 100))
                    .probability();
            if (probability >= 0.78 && probability <= 0.82) {
                cases++;
                truly += p >= 0.95 ? 1 : 0;
            }
        }
        return (double) truly / cases;
    }

    /** A binomial count, from the gaps between successes of probability q. */
    private static int failures(SplittableRandom random, int n, double q) {
        double log = Math.log1p(-q);
        int count = 0;
        double position = Math.ceil(Math.log1p(-random.nextDouble()) / log);
        while (position <= n) {
            count++;
            position += Math.max(1, Math.ceil(Math.log1p(-random.nextDouble()) / log));
        }
        return count;
    }

    @Test
    void aRateIsNotHeldAgainstATargetInPercent() {
        Estimate birthRate =
                org.graunt.estimate.RateInterval.EXACT.of(1562, 195_000, 0.95).times(1000);

        assertThatThrownBy(() -> Target.atLeast(10, Unit.PERCENT).assess(birthRate))
                .hasMessageContaining("an estimate of another unit cannot be held against it");
    }
}
