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
 * account that they are not. They are never narrower than {@code 1 - w} times the exact limits of the areas that the mean was found from together: where
 * no spread was found they are these, and the method of the estimate says so. (The posterior of the textbook, which is the mean
 * itself with a width of 0 then, would claim that the mean is known.)
 */
public final class ShrunkTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;

    private final LabelledCounts counts;
    private final PriorModel model;
    private final String method;
    private final double level;
    private final Prior[] priors;
    private final PriorModel.Posterior[] posteriors;
    private final String[] remarks;
    private final List<String> columnNames;

    /** One prior a row; its mean is NaN where there is nothing to shrink toward. */
    ShrunkTable(LabelledCounts counts, PriorModel model, String method, double level, Prior[] priors) {
        this.counts = counts;
        this.model = model;
        this.method = method;
        this.level = level;
        this.priors = priors;
        this.posteriors = new PriorModel.Posterior[counts.size()];
        this.remarks = new String[counts.size()];
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
            remarks[i] = "";
            posteriors[i] = posterior(i, tail);
        }
    }

    private PriorModel.Posterior posterior(int row, double tail) {
        if (counts.stateAt(row) != RowState.VALUE) {
            return new PriorModel.Posterior(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        Prior prior = priors[row];
        Estimate together = prior.together(counts.kind(), level);
        PriorModel.Posterior own =
                model.posterior(counts.numeratorAt(row), counts.sizeAt(row), prior.mean(), prior.spread(), tail);
        if (prior.isFlat() || own.weight() == 0) {
            remarks[row] = prior.areas() == 1
                    ? "; one area alone: its own exact limits"
                    : "; no spread found: exact limits of the " + prior.areas() + " areas together";
            return new PriorModel.Posterior(together.value(), together.lower(), together.upper(), 0);
        }
        return widened(row, own, together);
    }

    /** The mean's own limits count as far as the value is the mean. */
    private PriorModel.Posterior widened(int row, PriorModel.Posterior own, Estimate together) {
        double share = 1 - own.weight();
        double lower = own.value() - share * (together.value() - together.lower());
        double upper = own.value() + share * (together.upper() - together.value());
        if (own.upper() - own.lower() >= upper - lower) {
            return own;
        }
        remarks[row] =
                "; little spread found: limits widened by those of the " + priors[row].areas() + " areas together";
        return new PriorModel.Posterior(
                own.value(), Math.min(own.lower(), lower), Math.max(own.upper(), upper), own.weight());
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
                scale * p.value(),
                scale * p.lower(),
                scale * p.upper(),
                level,
                method + remarks[row],
                above,
                below,
                scale);
    }

    /**
     * The share of its own value that an area keeps.
     *
     * @param label the area
     * @return the shrinkage factor: 0 if the value is all prior mean, near 1 if it is nearly all its own; NaN where there is
     *     no value
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
        return counts.inUnit(priors[counts.rowOf(label)].mean());
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
        return model.variance(priors[row].mean(), priors[row].spread());
    }

    /**
     * The shrunk values of all areas.
     *
     * @return a copy, in the order of the rows, in the unit of the indicator; NaN where an area has no value
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
            case "prior_mean" -> counts.inUnit(priors[row].mean());
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
        return counts.name() + ", " + counts.unit().label(Locale.ENGLISH) + "; " + method + remark() + "\n"
                + preview(PREVIEW_ROWS);
    }

    /** What is said of the limits of the first area that has any; each estimate has its own. */
    private String remark() {
        for (String remark : remarks) {
            if (!remark.isEmpty()) {
                return remark;
            }
        }
        return "";
    }
}
