package org.graunt.compare;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.Points;
import org.graunt.estimate.Sampling;
import org.graunt.indicator.Direction;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Inference;
import org.graunt.indicator.Unit;
import org.graunt.internal.math.IncompleteBeta;
import org.graunt.internal.math.IncompleteGamma;

/**
 * A target for an indicator or a plain number: a floor, a ceiling or a band, in a unit.
 *
 * <p>{@link #assess(Estimate) Assessing} an estimate gives two statements that must never stand in for each other. The
 * verdict is arithmetic on the unrounded counts: 3,190 of 3,356 is not below 95 %, so a target of 95 % is met. The probability
 * is about the underlying process, if the counts are one draw of it: with Jeffreys' prior the true share is
 * {@code Beta(x + 1/2, n - x + 1/2)}, a true rate is {@code Gamma(x + 1/2) / T}, and a true ratio of two counts has the share
 * {@code a / (a + b)} of {@code Beta(a + 1/2, b + 1/2)}; here it is 0.55. Source of the prior: Jeffreys 1961, Theory of
 * probability; of its use for intervals: Brown, Cai and DasGupta 2001, Interval estimation for a binomial proportion.
 *
 * <pre>{@code
 * Target.atLeast(95, Unit.PERCENT).assess(ProportionInterval.WILSON.of(3190, 3356, 0.95));
 * // met, +0.05 percentage points ahead (-0.73 to 0.74), probability 0.55
 * }</pre>
 *
 * <p>Where many areas are held against one target, some miss it or meet it by chance alone: the probabilities say how many.
 *
 * @param lowest lowest value wanted, in the unit; negative infinity for a ceiling
 * @param highest highest value wanted, in the unit; infinity for a floor
 * @param unit the unit
 * @param kind how the numerator of what is assessed belongs to its denominator
 */
public record Target(double lowest, double highest, Unit unit, CountKind kind) {

    /**
     * Checks the target.
     *
     * @throws NullPointerException if the unit or the kind is null
     * @throws IllegalArgumentException if the ends run backwards, are NaN, or neither is finite
     */
    public Target {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(kind, "kind");
        if (!(lowest <= highest && (Double.isFinite(lowest) || Double.isFinite(highest)))) {
            throw new IllegalArgumentException(
                    "target: " + lowest + " to " + highest + ", must run upwards and have a finite end");
        }
    }

    /**
     * A floor: higher is better.
     *
     * @param threshold lowest value wanted, in the unit
     * @param unit the unit
     * @return the target
     * @throws IllegalArgumentException if the threshold is not finite
     */
    public static Target atLeast(double threshold, Unit unit) {
        return new Target(threshold, Double.POSITIVE_INFINITY, unit, CountKind.usual(unit));
    }

    /**
     * A ceiling: lower is better.
     *
     * @param threshold highest value wanted, in the unit
     * @param unit the unit
     * @return the target
     * @throws IllegalArgumentException if the threshold is not finite
     */
    public static Target atMost(double threshold, Unit unit) {
        return new Target(Double.NEGATIVE_INFINITY, threshold, unit, CountKind.usual(unit));
    }

    /**
     * A band: values inside it are wanted, its ends included.
     *
     * @param lowest lower end, in the unit
     * @param highest upper end
     * @param unit the unit
     * @return the target
     * @throws IllegalArgumentException if the band runs backwards
     */
    public static Target within(double lowest, double highest, Unit unit) {
        return new Target(lowest, highest, unit, CountKind.usual(unit));
    }

    /**
     * A target in the direction that an indicator wants.
     *
     * @param indicator an indicator whose direction is {@link Direction#HIGHER} or {@link Direction#LOWER}
     * @param threshold the target, in the unit of the indicator
     * @return a floor or a ceiling
     * @throws IllegalArgumentException if the indicator wants neither
     */
    public static Target of(Indicator indicator, double threshold) {
        Direction direction = indicator.direction();
        if (direction instanceof Direction.Higher) {
            return new Target(threshold, Double.POSITIVE_INFINITY, indicator.unit(), CountKind.of(indicator.formula()));
        }
        if (direction instanceof Direction.Lower) {
            return new Target(Double.NEGATIVE_INFINITY, threshold, indicator.unit(), CountKind.of(indicator.formula()));
        }
        throw new IllegalArgumentException("direction: " + direction + " of " + indicator.code()
                + ", must be higher or lower for a target of one number");
    }

    /**
     * The band that an indicator's direction names.
     *
     * @param indicator an indicator whose direction is a {@link Direction.WithinBand}
     * @return the band
     * @throws IllegalArgumentException if the indicator has no band
     */
    public static Target of(Indicator indicator) {
        if (indicator.direction() instanceof Direction.WithinBand band) {
            return new Target(band.lower(), band.upper(), indicator.unit(), CountKind.of(indicator.formula()));
        }
        throw new IllegalArgumentException("direction: " + indicator.direction() + " of " + indicator.code()
                + ", must be a band; or give a number");
    }

    /**
     * The same for counts of another kind, such as a share in per mille.
     *
     * @param other how numerator and denominator belong together
     * @return the target
     */
    public Target with(CountKind other) {
        return new Target(lowest, highest, unit, other);
    }

    /**
     * Which values are wanted.
     *
     * @return higher for a floor, lower for a ceiling, or the band
     */
    public Direction direction() {
        if (highest == Double.POSITIVE_INFINITY) {
            return Direction.HIGHER;
        }
        return lowest == Double.NEGATIVE_INFINITY ? Direction.LOWER : Direction.withinBand(lowest, highest);
    }

    /**
     * Holds an estimate of a complete count or a register against the target.
     *
     * @param estimate the estimate, on the scale of the target's unit or bare: a bare one is brought to the unit
     * @return verdict, gap and probability, the latter about the underlying process
     * @throws IllegalArgumentException if the estimate is on the scale of another unit, or if the counts do not belong
     *     together as the kind says, such as a part above its whole
     */
    public TargetResult assess(Estimate estimate) {
        requireScale(estimate);
        return assess(estimate, Inference.PROCESS, Optional.empty());
    }

    /**
     * Holds an estimate from a sample against the target.
     *
     * @param estimate the estimate, with limits that know the sample (see {@link Sampling})
     * @param sampling the sample; its effective counts carry the probability
     * @return verdict on the sample, gap and probability, the latter about the population that was sampled
     * @throws IllegalArgumentException if the counts do not belong together as the kind says
     */
    public TargetResult assess(Estimate estimate, Sampling sampling) {
        requireScale(estimate);
        return assess(estimate, Inference.SAMPLING, Optional.of(sampling));
    }

    private void requireScale(Estimate estimate) {
        if (!(estimate.scale() == 1 || estimate.scale() == unit.scale())) {
            throw new IllegalArgumentException("estimate: on the scale " + estimate.scale() + ", but the target is in "
                    + unit.label(Locale.ENGLISH) + ", whose scale is " + unit.scale()
                    + "; an estimate of another unit cannot be held against it");
        }
    }

    /**
     * Holds every row of a table against the target.
     *
     * @param estimates estimates about the underlying process, in the unit of the target
     * @return a result a row
     * @throws IllegalArgumentException if the unit is another one, or the estimates are about a sampled population: these
     *     need {@link #assess(EstimateTable, Sampling)}
     */
    public TargetTable assess(EstimateTable estimates) {
        if (estimates.inference() == Inference.SAMPLING) {
            throw new IllegalArgumentException("inference: SAMPLING of " + estimates.name()
                    + ", needs the sample it was drawn by: assess(estimates, sampling)");
        }
        return TargetTable.of(this, estimates, Optional.empty());
    }

    /**
     * Holds every row of a table from one sample against the target.
     *
     * @param estimates estimates about the population sampled, in the unit of the target
     * @param sampling the sample
     * @return a result a row
     * @throws IllegalArgumentException if the unit is another one, or the estimates are about a process
     */
    public TargetTable assess(EstimateTable estimates, Sampling sampling) {
        if (estimates.inference() == Inference.PROCESS) {
            throw new IllegalArgumentException(
                    "inference: PROCESS of " + estimates.name() + ", takes no sample: assess(estimates)");
        }
        return TargetTable.of(this, estimates, Optional.of(sampling));
    }

    TargetResult assess(Estimate estimate, Inference inference, Optional<Sampling> sampling) {
        Estimate inUnit = estimate.scale() == unit.scale() ? estimate : estimate.times(unit.scale() / estimate.scale());
        TargetVerdict verdict = verdict(inUnit);
        boolean defined = verdict != TargetVerdict.UNDEFINED;
        double factor = sampling.map(s -> s.factor(estimate.level())).orElse(1.0);
        return new TargetResult(
                this,
                inUnit,
                verdict,
                gap(inUnit),
                defined ? probability(inUnit, factor) : Double.NaN,
                inference,
                sampling);
    }

    private TargetVerdict verdict(Estimate estimate) {
        if (!estimate.isDefined()) {
            return TargetVerdict.UNDEFINED;
        }
        boolean met = Double.isFinite(estimate.numerator())
                        && Double.isFinite(estimate.denominator())
                        && kind != CountKind.OTHER
                ? isOnSide(estimate, lowest, 1) && isOnSide(estimate, highest, -1)
                : lowest <= estimate.value() && estimate.value() <= highest;
        return met ? TargetVerdict.MET : TargetVerdict.NOT_MET;
    }

    /** Compares {@code scale x numerator} with {@code end x denominator} in decimal arithmetic, which rounds nothing. */
    private boolean isOnSide(Estimate estimate, double end, int side) {
        if (Double.isInfinite(end)) {
            return true;
        }
        BigDecimal counted = BigDecimal.valueOf(estimate.numerator()).multiply(BigDecimal.valueOf(unit.scale()));
        BigDecimal wanted = BigDecimal.valueOf(end).multiply(BigDecimal.valueOf(estimate.denominator()));
        return side * counted.compareTo(wanted) >= 0;
    }

    private PointGap gap(Estimate estimate) {
        Points points = switch (unit) {
            case PERCENT -> Points.PERCENTAGE_POINTS;
            case PER_THOUSAND -> Points.PER_MILLE_POINTS;
            case PER_HUNDRED_GIRLS -> Points.PER_100_GIRLS;
            default -> Points.UNITS;
        };
        if (!estimate.isDefined()) {
            return new PointGap(Double.NaN, Double.NaN, Double.NaN, estimate.level(), points);
        }
        double atLower = ahead(estimate.lower());
        double atUpper = ahead(estimate.upper());
        double peak = lowest + (highest - lowest) / 2;
        // The points ahead rise to the middle of a band and fall after it.
        boolean spansPeak = estimate.lower() < peak && peak < estimate.upper();
        return new PointGap(
                ahead(estimate.value()),
                Math.min(atLower, atUpper),
                spansPeak && Double.isFinite(peak) ? ahead(peak) : Math.max(atLower, atUpper),
                estimate.level(),
                points);
    }

    private double ahead(double value) {
        if (highest == Double.POSITIVE_INFINITY) {
            return value - lowest;
        }
        return lowest == Double.NEGATIVE_INFINITY ? highest - value : Math.min(value - lowest, highest - value);
    }

    private double probability(Estimate estimate, double factor) {
        double above = estimate.numerator() * factor;
        double below = estimate.denominator() * factor;
        if (kind == CountKind.OTHER || !Double.isFinite(above) || !Double.isFinite(below)) {
            return Double.NaN;
        }
        if (!(above >= 0 && below >= 0 && (kind != CountKind.SHARE || above <= below))) {
            throw new IllegalArgumentException("counts: " + estimate.numerator() + " over " + estimate.denominator()
                    + ", must not be negative, nor a part above its whole, for a " + kind);
        }
        if (highest == Double.POSITIVE_INFINITY) {
            return tail(lowest / unit.scale(), above, below, true);
        }
        double under = tail(highest / unit.scale(), above, below, false);
        return lowest == Double.NEGATIVE_INFINITY
                ? under
                : Math.max(0, under - tail(lowest / unit.scale(), above, below, false));
    }

    /** Probability that the true value lies above, or below, a bare number. */
    private double tail(double end, double above, double below, boolean upper) {
        if (end <= 0) {
            return upper ? 1 : 0;
        }
        return switch (kind) {
            case SHARE -> end >= 1 ? (upper ? 0 : 1) : beta(end, above + 0.5, below - above + 0.5, upper);
            case RATIO -> beta(end / (1 + end), above + 0.5, below + 0.5, upper);
            case RATE ->
                upper
                        ? IncompleteGamma.upper(end * below, above + 0.5)
                        : IncompleteGamma.lower(end * below, above + 0.5);
            case OTHER -> Double.NaN;
        };
    }

    private static double beta(double end, double a, double b, boolean upper) {
        return upper ? IncompleteBeta.upper(end, a, b) : IncompleteBeta.lower(end, a, b);
    }

    /**
     * The target in words.
     *
     * @return for example {@code at least 95 %}
     */
    @Override
    public String toString() {
        return Words.ENGLISH.target(this);
    }
}
