package org.graunt.compare;

import java.util.Arrays;
import java.util.Objects;
import org.graunt.indicator.EstimateTable;

/**
 * Funnel limits: how far from the target an area of a given size may lie by chance. Immutable; each method returns a new one.
 *
 * <p>Limits are exact, from the binomial law of shares, the Poisson law of rates and the binomial law of the first count of a
 * ratio (as odds); between whole counts the tail probability is joined by straight lines, so that limits run smoothly with the
 * size and an area lies outside the 95 % limits exactly if its own tail probability is below 2.5 % (Spiegelhalter 2005, Funnel
 * plots for comparing institutional performance, Statistics in Medicine 24, appendix; both limits are interpolated from outside
 * here). They end where the scale ends: at 100 for percent, 1,000 for per 1,000, infinity for ratios.
 * With the additive {@link Overdispersion} they are normal. A target of exactly 0 or 100 % leaves chance no room: the limits have no
 * width and every area off the target lies outside; {@link FunnelTable#toString} says so.
 *
 * <pre>{@code
 * FunnelTable funnel = Funnel.exact().of(county.compute(Indicators.POLICY_COMPLIANCE).by(AREA));
 * funnel.flag("Yuan'an");                          // WITHIN
 * funnel.expectedFalseAlarms(0.95);                // 1.55 of 31 by chance alone
 * }</pre>
 */
public final class Funnel {

    private static final double[] USUAL_LEVELS = {0.95, 0.998};

    private final double[] levels;
    private final double target;
    private final Overdispersion overdispersion;

    private Funnel(double[] levels, double target, Overdispersion overdispersion) {
        this.levels = levels;
        this.target = target;
        this.overdispersion = overdispersion;
    }

    /**
     * Exact 95 % and 99.8 % limits about the value of all areas together, without adjustment.
     *
     * @return the funnel
     */
    public static Funnel exact() {
        return new Funnel(USUAL_LEVELS, Double.NaN, Overdispersion.none());
    }

    /**
     * Sets the levels of the limits.
     *
     * @param newLevels the levels, in increasing order, each strictly between 0 and 1
     * @return the funnel with these limits
     * @throws IllegalArgumentException if there is none, or one is out of range or out of order
     */
    public Funnel levels(double... newLevels) {
        double last = 0;
        for (double level : newLevels) {
            if (!(level > last && level < 1)) {
                throw new IllegalArgumentException(
                        "levels: " + Arrays.toString(newLevels) + ", must increase strictly between 0 and 1");
            }
            last = level;
        }
        if (newLevels.length == 0) {
            throw new IllegalArgumentException("levels: none, must be at least one");
        }
        return new Funnel(newLevels.clone(), target, overdispersion);
    }

    /**
     * Sets the value that the limits are about, such as a target or last year's value of all areas.
     *
     * @param value the value, in the unit of the indicator
     * @return the funnel about that value
     * @throws IllegalArgumentException if the value is negative or not finite
     */
    public Funnel target(double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("target: " + value + ", must be finite and not negative");
        }
        return new Funnel(levels, value, overdispersion);
    }

    /**
     * Sets what is done where areas differ more than chance makes them.
     *
     * @param adjustment the adjustment
     * @return the funnel with it
     */
    public Funnel overdispersion(Overdispersion adjustment) {
        return new Funnel(levels, target, Objects.requireNonNull(adjustment, "adjustment"));
    }

    /**
     * Holds the areas of a table against the limits.
     *
     * @param estimates shares, rates or ratios about the underlying process, by one axis
     * @return one row an area
     * @throws IllegalArgumentException if the table cannot be compared by its counts (see
     *     {@link LabelledCounts#of(EstimateTable)}), or the target is not on its scale
     */
    public FunnelTable of(EstimateTable estimates) {
        return of(LabelledCounts.of(estimates));
    }

    /**
     * Holds areas against the limits.
     *
     * @param counts the counts of the areas
     * @return one row an area
     * @throws IllegalArgumentException if the target is above the top of a share's scale
     */
    public FunnelTable of(LabelledCounts counts) {
        int[] rows = counts.usable();
        double[] sizes = counts.sizes(rows);
        double[] parts = counts.parts(rows);
        double centre = Double.isNaN(target) ? PriorModel.pooled(parts, sizes) : counts.bare(target);
        if (counts.kind() == CountKind.SHARE && centre > 1) {
            throw new IllegalArgumentException(
                    "target: " + target + ", must not be above " + counts.unit().scale() + ", the top of the scale");
        }
        double unit = counts.kind() == CountKind.RATE ? centre : centre * (1 - centre);
        double[] scores = new double[rows.length];
        double[] variances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            variances[i] = unit / sizes[i];
            scores[i] = (parts[i] / sizes[i] - centre) / Math.sqrt(variances[i]);
        }
        boolean estimable = rows.length > 0 && unit > 0 && overdispersion.kind() != Overdispersion.Kind.NONE;
        double phi = estimable ? overdispersion.phi(scores) : 1;
        double between = 0;
        double factor = 1;
        if (overdispersion.kind() == Overdispersion.Kind.ADDITIVE && estimable) {
            between = Overdispersion.between(phi, variances) / unit;
        } else {
            factor = Math.max(1, phi);
        }
        return new FunnelTable(
                counts, new FunnelLimits(counts.kind(), centre, factor, between), levels, overdispersion, phi);
    }
}
