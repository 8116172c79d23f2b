package org.graunt.compare;

import java.util.List;
import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.RowState;
import org.graunt.table.Tabular;

/**
 * Values of areas shrunk toward a mean, with the weight that each area's own value keeps. Immutable.
 *
 * <p>The limits are those of the posterior under the fitted prior, as if its mean and spread were known; {@link Ranks} takes into
 * account that they are not.
 */
public final class ShrunkTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;

    private final LabelledCounts counts;
    private final PriorModel model;
    private final String method;
    private final double level;
    private final double[] means;
    private final double[] spreads;
    private final PriorModel.Posterior[] posteriors;
    private final List<String> columnNames;

    /** Bare means and spreads, one a row; the mean is NaN where there is nothing to shrink toward. */
    ShrunkTable(
            LabelledCounts counts, PriorModel model, String method, double level, double[] means, double[] spreads) {
        this.counts = counts;
        this.model = model;
        this.method = method;
        this.level = level;
        this.means = means;
        this.spreads = spreads;
        this.posteriors = new PriorModel.Posterior[counts.size()];
        this.columnNames = List.of(
                counts.axis(),
                "value",
                "shrunk",
                "lower",
                "upper",
                "weight",
                "prior_mean",
                "prior_variance",
                "numerator",
                "denominator",
                "state");
        double tail = (1 - level) / 2;
        for (int i = 0; i < posteriors.length; i++) {
            posteriors[i] = posterior(i, tail);
        }
    }

    private PriorModel.Posterior posterior(int row, double tail) {
        if (counts.stateAt(row) == RowState.VALUE) {
            return model.posterior(counts.numeratorAt(row), counts.sizeAt(row), means[row], spreads[row], tail);
        }
        boolean empty = counts.stateAt(row) == RowState.UNDEFINED;
        double prior = empty ? means[row] : Double.NaN;
        double bare = counts.kind() == CountKind.RATIO ? prior / (1 - prior) : prior;
        return new PriorModel.Posterior(bare, Double.NaN, Double.NaN, empty ? 0 : Double.NaN);
    }

    /**
     * The counts that were shrunk.
     *
     * @return the counts
     */
    public LabelledCounts counts() {
        return counts;
    }

    /**
     * The shrunk value of an area with its posterior limits.
     *
     * @param label the area
     * @return the estimate in the unit of the indicator; undefined where the area has no counts
     * @throws IllegalArgumentException if there is no such area
     */
    public Estimate get(Object label) {
        return estimateAt(counts.rowOf(label));
    }

    /**
     * The same by position.
     *
     * @param row the row, from 0
     * @return the estimate, undefined where the area has no counts
     */
    public Estimate estimateAt(int row) {
        double scale = counts.unit().scale();
        double above = counts.numeratorAt(row);
        double below = counts.denominatorAt(row);
        if (counts.stateAt(row) != RowState.VALUE) {
            return Estimate.undefined(method, above, below, level).times(scale);
        }
        PriorModel.Posterior p = posteriors[row];
        return new Estimate(
                scale * p.value(), scale * p.lower(), scale * p.upper(), level, method, above, below, scale);
    }

    /**
     * The share of its own value that an area keeps.
     *
     * @param label the area
     * @return the shrinkage factor: 0 if the value is all prior mean, near 1 if it is nearly all its own; NaN where counts are
     *     missing
     * @throws IllegalArgumentException if there is no such area
     */
    public double weight(Object label) {
        return posteriors[counts.rowOf(label)].weight();
    }

    /**
     * The value that an area is shrunk toward.
     *
     * @param label the area
     * @return the prior mean in the unit of the indicator; for ratios the ratio at the mean share
     * @throws IllegalArgumentException if there is no such area
     */
    public double priorMean(Object label) {
        return counts.inUnit(means[counts.rowOf(label)]);
    }

    /**
     * The variance of the true values about the prior mean.
     *
     * @param label the area
     * @return the variance of bare shares or rates (per person-year), or of the log of ratios
     * @throws IllegalArgumentException if there is no such area
     */
    public double priorVariance(Object label) {
        return varianceAt(counts.rowOf(label));
    }

    private double varianceAt(int row) {
        return model.variance(means[row], spreads[row]);
    }

    /**
     * The shrunk values of all areas.
     *
     * @return a copy, in the order of the rows, in the unit of the indicator; NaN where counts are missing, the prior mean where
     *     the denominator is 0
     */
    public double[] values() {
        double[] values = new double[posteriors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts.unit().scale() * posteriors[i].value();
        }
        return values;
    }

    @Override
    public String name() {
        return counts.name() + "-shrunk";
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0 && column < columnNames.size() - 1;
    }

    @Override
    public int rowCount() {
        return posteriors.length;
    }

    @Override
    public String text(int row, int column) {
        return column == 0
                ? counts.labels().get(row)
                : counts.stateAt(row).name().toLowerCase(Locale.ROOT);
    }

    @Override
    public double number(int row, int column) {
        double scale = counts.unit().scale();
        PriorModel.Posterior p = posteriors[row];
        return switch (columnNames.get(column)) {
            case "value" -> counts.valueAt(row);
            case "shrunk" -> scale * p.value();
            case "lower" -> scale * p.lower();
            case "upper" -> scale * p.upper();
            case "weight" -> p.weight();
            case "prior_mean" -> counts.inUnit(means[row]);
            case "prior_variance" -> varianceAt(row);
            case "numerator" -> counts.numeratorAt(row);
            default -> counts.denominatorAt(row);
        };
    }

    /**
     * The method and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return counts.name() + ", " + counts.unit().label(Locale.ENGLISH) + "; " + method + "\n"
                + preview(PREVIEW_ROWS);
    }
}
