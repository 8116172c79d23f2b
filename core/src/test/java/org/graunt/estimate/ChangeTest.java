package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void shareChangesInPercentagePointsAndNotInPercent() {
        Estimate before = ProportionInterval.WILSON.of(850, 1000, 0.95);
        Estimate after = ProportionInterval.WILSON.of(3190, 3356, 0.95);
        Change change = Change.between(before, after, Points.PERCENTAGE_POINTS);
        assertThat(change.value()).isCloseTo(10.05, within(0.005));
        assertThat(change.relative()).isCloseTo(0.118, within(0.0005));
        assertThat(change.isBeyondNoise()).isTrue();
        assertThat(change.toString()).startsWith("+10.05 percentage points (").endsWith("), 95% MOVER of Wilson");
    }

    @Test
    void wilsonIntervalsGiveNewcombesHybridScoreInterval() {
        Change change = Change.between(
                ProportionInterval.WILSON.of(5, 100, 0.95),
                ProportionInterval.WILSON.of(12, 100, 0.95),
                Points.PERCENTAGE_POINTS);
        Estimate newcombe = ProportionDifferenceInterval.NEWCOMBE.of(12, 100, 5, 100, 0.95);
        assertThat(change.lower()).isCloseTo(100 * newcombe.lower(), within(1e-13));
        assertThat(change.upper()).isCloseTo(100 * newcombe.upper(), within(1e-13));
    }

    @Test
    void rateChangesInPerMillePoints() {
        Estimate before = RateInterval.EXACT.of(1500, 195_000, 0.95).times(1000);
        Estimate after = RateInterval.EXACT.of(1562, 195_000, 0.95).times(1000);
        Change change = Change.between(before, after, Points.PER_MILLE_POINTS);
        Estimate mover = RateDifferenceInterval.MOVER_EXACT.of(1562, 195_000, 1500, 195_000, 0.95);
        assertThat(change.value()).isCloseTo(62 / 195.0, within(1e-13));
        assertThat(change.lower()).isCloseTo(1000 * mover.lower(), within(1e-12));
        assertThat(change.upper()).isCloseTo(1000 * mover.upper(), within(1e-12));
        assertThat(change.isBeyondNoise()).isFalse();
    }

    @Test
    void unitOfTheIndicatorItselfIsKept() {
        Estimate before = new Estimate(1.6, 1.5, 1.7, 0.95, "gamma (Fay-Feuer)", 10, 10, 1);
        Estimate after = new Estimate(1.9, 1.8, 2.0, 0.95, "gamma (Fay-Feuer)", 10, 10, 1);
        Change change = Change.between(before, after, Points.UNITS);
        assertThat(change.value()).isCloseTo(0.3, within(1e-15));
        assertThat(change.lower()).isCloseTo(0.3 - Math.hypot(0.1, 0.1), within(1e-15));
        assertThat(change).hasToString("+0.30 (0.16 to 0.44), 95% MOVER of gamma (Fay-Feuer)");
    }

    @Test
    void thereIsNoChangeFromOrToAnInfiniteSexRatio() {
        Change change = Change.between(
                SexRatioInterval.WILSON.of(12, 12, 0.95),
                SexRatioInterval.WILSON.of(12, 0, 0.95),
                Points.PER_100_GIRLS);
        assertThat(change.isDefined()).isFalse();
        assertThat(change.isBeyondNoise()).isFalse();
        assertThat(change).hasToString("undefined");
    }

    @Test
    void estimatesMustAgreeInLevelAndScale() {
        Estimate e = ProportionInterval.WILSON.of(5, 10, 0.95);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.between(e, ProportionInterval.WILSON.of(5, 10, 0.9), Points.PERCENTAGE_POINTS))
                .withMessage("level: 0.95 before and 0.9 after, must be the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.between(e, e.times(100), Points.PERCENTAGE_POINTS))
                .withMessage("scale: 1.0 before and 100.0 after, must be the same");
    }
}
