package org.graunt.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.graunt.indicator.Direction;
import org.graunt.indicator.Unit;
import org.graunt.internal.math.Binomial;

/**
 * One item of a scorecard: full marks at a target, points off behind it, and the limits that schemes put on that. Immutable;
 * each option is a method that returns a new item.
 *
 * <pre>{@code
 * // 30 points at 100 %, 2.5 off for each percentage point below, nothing under 80 %
 * ScoreItem.of("adoption", 30, Target.atLeast(100, Unit.PERCENT)).losing(2.5, DeductionStep.PER_POINT).nothingBeyond(80)
 * }</pre>
 *
 * <p>Points are counted in the unit of the target: percentage points for percent, boys per 100 girls for a sex ratio. The
 * order is fixed: the value is rounded if the scheme says so; a value beyond the limit of {@link #nothingBeyond} scores 0;
 * otherwise points are taken behind the target or earned ahead of it; then the floor and the cap are applied.
 *
 * <p>Deductions bend downwards at the target, so noise always costs: an area whose true share is exactly 95 %, of whom 100
 * persons are looked at, loses 0.86 points on average at one point off for each point below (see {@link #expectedDeduction}).
 */
public final class ScoreItem implements ScorePart {

    /** What the value of the item is held against, and how. */
    enum Rule {
        GIVEN,
        GAP,
        RATIO
    }

    private final String name;
    private final String reads;
    private final double fullMarks;
    private final Target target;
    private final Rule rule;
    private final Options options;

    /** What the methods of an item change; NaN where nothing is set. */
    private record Options(
            double wantedGain,
            ScoreReference reference,
            double lost,
            DeductionStep lostPer,
            double earned,
            DeductionStep earnedPer,
            double limit,
            double floor,
            double cap,
            int decimals) {

        private static final int UNROUNDED = -1;

        static Options ofItem(double fullMarks) {
            return new Options(
                    Double.NaN,
                    ScoreReference.TARGET,
                    0,
                    DeductionStep.PER_POINT,
                    0,
                    DeductionStep.PER_POINT,
                    Double.NaN,
                    0,
                    fullMarks,
                    UNROUNDED);
        }

        Options gaining(double wanted) {
            return new Options(wanted, reference, lost, lostPer, earned, earnedPer, limit, floor, cap, decimals);
        }

        Options against(ScoreReference other) {
            return new Options(wantedGain, other, lost, lostPer, earned, earnedPer, limit, floor, cap, decimals);
        }

        Options losing(double points, DeductionStep step) {
            return new Options(wantedGain, reference, points, step, earned, earnedPer, limit, floor, cap, decimals);
        }

        Options earning(double points, DeductionStep step, double most) {
            return new Options(wantedGain, reference, lost, lostPer, points, step, limit, floor, most, decimals);
        }

        Options limitedTo(double value) {
            return new Options(wantedGain, reference, lost, lostPer, earned, earnedPer, value, floor, cap, decimals);
        }

        Options within(double least, double most) {
            return new Options(wantedGain, reference, lost, lostPer, earned, earnedPer, limit, least, most, decimals);
        }

        Options rounded(int places) {
            return new Options(wantedGain, reference, lost, lostPer, earned, earnedPer, limit, floor, cap, places);
        }
    }

    private ScoreItem(String name, String reads, double fullMarks, Target target, Rule rule, Options options) {
        this.name = Objects.requireNonNull(name, "name");
        this.reads = Objects.requireNonNull(reads, "measure");
        this.target = Objects.requireNonNull(target, "target");
        this.fullMarks = requirePositive("fullMarks", fullMarks);
        this.rule = rule;
        this.options = options;
    }

    /**
     * An item with full marks at a target; all or nothing: what is behind it, by however little, scores 0 until
     * {@link #losing} says how much each step costs.
     *
     * @param name the name, which is also the measure that the item reads
     * @param fullMarks the points for meeting the target
     * @param target the target, in the unit of the measure
     * @return the item, whose score lies between 0 and its full marks
     * @throws IllegalArgumentException if the full marks are not positive and finite
     */
    public static ScoreItem of(String name, double fullMarks, Target target) {
        Options all = Options.ofItem(fullMarks).losing(Double.POSITIVE_INFINITY, DeductionStep.PER_STARTED_POINT);
        return new ScoreItem(name, name, fullMarks, target, Rule.GAP, all);
    }

    /**
     * An item whose marks are given by somebody, such as the result of a survey. Marks above the full ones are cut to them, with a
     * step of the kind {@link ScoreStep.Kind#CAP} in the trail that holds what was given.
     *
     * @param name the name, which is also the measure that holds the marks
     * @param fullMarks the most that can be given
     * @return the item, whose score lies between 0 and its full marks
     * @throws IllegalArgumentException if the full marks are not positive and finite
     */
    public static ScoreItem given(String name, double fullMarks) {
        Target all = Target.atLeast(fullMarks, Unit.RATIO).with(CountKind.OTHER);
        return new ScoreItem(name, name, fullMarks, all, Rule.GIVEN, Options.ofItem(fullMarks));
    }

    /**
     * An item for what was gained on the period before, in points towards the target: a rise for a floor, a fall for a ceiling,
     * a smaller distance for a band.
     *
     * @param name the name, which is also the measure that the item reads
     * @param fullMarks the points for the gain wanted
     * @param target the target of the level, which says where better is and in which unit
     * @param wantedGain the gain for full marks, in points of the unit
     * @return the item, whose score lies between 0 and its full marks
     * @throws IllegalArgumentException if the full marks are not positive and finite, or the gain is not finite
     */
    public static ScoreItem improvement(String name, double fullMarks, Target target, double wantedGain) {
        if (!Double.isFinite(wantedGain)) {
            throw new IllegalArgumentException("wantedGain: " + wantedGain + ", must be finite");
        }
        ScoreItem item = of(name, fullMarks, target);
        return item.with(item.options.gaining(wantedGain));
    }

    /**
     * An item scored in proportion: {@code full marks x value / reference} where more is better, {@code full marks x reference /
     * value} where less is. Where that divides by 0 the item has all that its cap allows.
     *
     * @param name the name, which is also the measure that the item reads
     * @param fullMarks the points for a value that equals the reference
     * @param target a floor or a ceiling; its number matters only if it is the reference
     * @param reference what the value is divided by
     * @return the item, whose score lies between 0 and its full marks
     * @throws IllegalArgumentException if the full marks are not positive and finite, if the target is a band, or if it is the
     *     reference and not positive
     */
    public static ScoreItem ratio(String name, double fullMarks, Target target, ScoreReference reference) {
        Objects.requireNonNull(reference, "reference");
        if (target.direction() instanceof Direction.WithinBand) {
            throw new IllegalArgumentException(
                    "target: " + target + " of " + name + ", must be a floor or a ceiling for a ratio");
        }
        ScoreItem item = new ScoreItem(
                name,
                name,
                fullMarks,
                target,
                Rule.RATIO,
                Options.ofItem(fullMarks).against(reference));
        if (reference == ScoreReference.TARGET) {
            requirePositive("target of " + name, item.threshold());
        }
        return item;
    }

    /**
     * The same, reading another measure, so that two items can score one.
     *
     * @param measure the measure in the {@link ScoreSheet}
     * @return the new item
     */
    public ScoreItem reading(String measure) {
        return new ScoreItem(name, measure, fullMarks, target, rule, options);
    }

    /**
     * The same with points off behind the target.
     *
     * @param points how many points each step costs, not negative
     * @param step what a step is
     * @return the new item
     * @throws IllegalArgumentException if the points are negative or not finite, or the item is no gap to a target
     */
    public ScoreItem losing(double points, DeductionStep step) {
        requireGap("losing");
        return with(options.losing(requireNotNegative("points", points), Objects.requireNonNull(step, "step")));
    }

    /**
     * The same with points on top ahead of the target.
     *
     * @param points how many points each step earns, not negative
     * @param step what a step is
     * @param most the most that the item can score, at least its full marks
     * @return the new item
     * @throws IllegalArgumentException if the points are negative or not finite, if the most is below full marks, or the item is
     *     no gap to a target
     */
    public ScoreItem earning(double points, DeductionStep step, double most) {
        requireGap("earning");
        requireNotNegative("points", points);
        if (!(most >= fullMarks && most < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "most: " + most + " of " + name + ", must be finite and at least the full marks, " + fullMarks);
        }
        return with(options.earning(points, Objects.requireNonNull(step, "step"), most));
    }

    /**
     * The same with a value beyond which nothing is scored: under it for a floor, over it for a ceiling. The value itself is
     * scored as usual.
     *
     * @param value the last value that scores, in the unit of the target
     * @return the new item
     * @throws IllegalArgumentException if the value is better than the target, if the target is a band, or the item is no gap
     */
    public ScoreItem nothingBeyond(double value) {
        requireGap("nothingBeyond");
        boolean worse = target.direction() instanceof Direction.Higher
                ? value <= target.lowest()
                : target.direction() instanceof Direction.Lower && value >= target.highest();
        if (!(worse && isLevel())) {
            throw new IllegalArgumentException(
                    "value: " + value + " of " + name + ", must be on the wrong side of its target, " + target);
        }
        return with(options.limitedTo(value));
    }

    /**
     * The same with a score that may fall below 0, without an end.
     *
     * @return the new item
     * @throws IllegalArgumentException if whatever is behind the target loses all, because {@link #losing} was not said
     */
    public ScoreItem mayGoNegative() {
        if (!Double.isFinite(options.lost)) {
            throw new IllegalArgumentException(
                    "item: " + name + ", must say how many points are lost before its score may go negative");
        }
        return with(options.within(Double.NEGATIVE_INFINITY, options.cap));
    }

    /**
     * The same with the least and the most that it can score.
     *
     * @param least the least, which may be negative
     * @param most the most
     * @return the new item
     * @throws IllegalArgumentException if they are not finite or run backwards
     */
    public ScoreItem within(double least, double most) {
        if (!(Double.isFinite(least) && Double.isFinite(most) && least <= most)) {
            throw new IllegalArgumentException(
                    "least: " + least + " of " + name + ", must be finite and not above the most, " + most);
        }
        return with(options.within(least, most));
    }

    /**
     * The same with values rounded half up before they are scored, as where a scheme scores the printed percentage.
     *
     * @param decimals decimals to keep, 0 to 10
     * @return the new item
     * @throws IllegalArgumentException if the decimals are out of range
     */
    public ScoreItem valueRoundedTo(int decimals) {
        if (!(decimals >= 0 && decimals <= 10)) {
            throw new IllegalArgumentException("decimals: " + decimals + ", must be from 0 to 10");
        }
        return with(options.rounded(decimals));
    }

    private ScoreItem with(Options other) {
        return new ScoreItem(name, reads, fullMarks, target, rule, other);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The measure that is scored.
     *
     * @return the name by which a {@link ScoreSheet} knows it
     */
    public String measure() {
        return reads;
    }

    @Override
    public double fullMarks() {
        return fullMarks;
    }

    /**
     * The target.
     *
     * @return the target; of an improvement, that of the level
     */
    public Target target() {
        return target;
    }

    /**
     * The expected points off full marks, by chance alone, if n persons are looked at and the truth is known: the sum of
     * {@code (full marks - score(x)) P(x)} over all binomial counts x, exactly.
     *
     * @param n the number of persons, a whole number of at least 1
     * @param trueValue the true share, in the unit of the target
     * @return the points; with one point off for each point below 95 %, n = 100 and a true 95 %, 0.855
     * @throws IllegalArgumentException if the item is not the level of a share, or an argument is out of range
     */
    public double expectedDeduction(int n, double trueValue) {
        if (!(rule == Rule.GAP && isLevel() && target.kind() == CountKind.SHARE)) {
            throw new IllegalArgumentException(
                    "item: " + name + ", must be the level of a share for deductions by chance to be added up");
        }
        double share = trueValue / target.unit().scale();
        if (!(n >= 1 && share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "n: " + n + ", true value: " + trueValue + ", must be at least 1, and a share from 0 to "
                            + target.unit().scale());
        }
        double deduction = 0;
        for (int x = 0; x <= n; x++) {
            double score = score(target.unit().scale() * x / n, Double.NaN, Double.NaN);
            deduction += (fullMarks - score) * Binomial.probability(x, n, share);
        }
        return deduction;
    }

    // What follows is the arithmetic, shared by the trail and the simulation.

    double score(double value, double before, double reference) {
        double points = points(value, before, reference);
        return Math.max(options.floor, Math.min(points, options.cap));
    }

    /** The points before floor and cap; NaN if there is no value. */
    double points(double value, double before, double reference) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        return switch (rule) {
            case GIVEN -> value;
            case RATIO -> ratioPoints(rounded(value), reference);
            case GAP -> gapPoints(value, before);
        };
    }

    private double ratioPoints(double value, double reference) {
        boolean higher = target.direction() instanceof Direction.Higher;
        double over = higher ? value : reference;
        double under = higher ? reference : value;
        return under == 0 ? options.cap : fullMarks * over / under;
    }

    private double gapPoints(double value, double before) {
        double points = fullMarks + change(ahead(value, before));
        return isWorthless(value) ? Math.min(0, points) : points;
    }

    /** Points earned ahead of what is wanted, negative behind; an infinite deduction takes the full marks. */
    double change(double ahead) {
        if (Double.isNaN(ahead)) {
            return Double.NaN;
        }
        double perStep = ahead < 0 ? -options.lost : options.earned;
        double steps = perStep == 0 ? 0 : (ahead < 0 ? options.lostPer : options.earnedPer).count(Math.abs(ahead));
        return Double.isInfinite(perStep) ? (steps == 0 ? 0 : -fullMarks) : perStep * steps;
    }

    boolean isWorthless(double value) {
        double scored = rounded(value);
        return target.direction() instanceof Direction.Higher
                ? scored < options.limit - DeductionStep.NEAR
                : scored > options.limit + DeductionStep.NEAR;
    }

    /** Points ahead of what is wanted, negative behind; what is as near as rounding noise is on target. */
    double ahead(double value, double before) {
        double now = aheadOfLevel(rounded(value));
        double ahead = isLevel() ? now : towards(now) - towards(aheadOfLevel(rounded(before))) - options.wantedGain;
        return Math.abs(ahead) < DeductionStep.NEAR ? 0 : ahead;
    }

    private double aheadOfLevel(double value) {
        return Math.min(value - target.lowest(), target.highest() - value);
    }

    /** Inside a band there is nothing more to gain. */
    private double towards(double ahead) {
        return target.direction() instanceof Direction.WithinBand ? Math.min(0, ahead) : ahead;
    }

    double rounded(double value) {
        return options.decimals < 0 || !Double.isFinite(value)
                ? value
                : BigDecimal.valueOf(value)
                        .setScale(options.decimals, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    Rule rule() {
        return rule;
    }

    boolean isLevel() {
        return Double.isNaN(options.wantedGain);
    }

    double wantedGain() {
        return options.wantedGain;
    }

    ScoreReference reference() {
        return options.reference;
    }

    boolean dependsOnOthers() {
        return options.reference != ScoreReference.TARGET;
    }

    /** The number of a floor or a ceiling. */
    double threshold() {
        return target.direction() instanceof Direction.Higher ? target.lowest() : target.highest();
    }

    double limit() {
        return options.limit;
    }

    double floor() {
        return options.floor;
    }

    double cap() {
        return options.cap;
    }

    private void requireGap(String what) {
        if (rule != Rule.GAP) {
            throw new IllegalArgumentException("item: " + name + ", must have a gap to a target for " + what);
        }
    }

    private static double requirePositive(String what, double number) {
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + ": " + number + ", must be positive and finite");
        }
        return number;
    }

    private static double requireNotNegative(String what, double number) {
        if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + ": " + number + ", must be 0 or more and finite");
        }
        return number;
    }

    /**
     * Name, full marks and target.
     *
     * @return for example {@code adoption: 30 at at least 100 %}
     */
    @Override
    public String toString() {
        return name + ": " + ComparisonWords.plain(fullMarks) + (rule == Rule.GIVEN ? " given" : " at " + target);
    }
}
