package org.graunt.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.AreaTree;

/**
 * Shrinkage of the values of small areas toward a mean, as far as their own counts are noise: {@code m + w (r - m)} with r the
 * area's own value, m the prior mean and the weight {@code w = A / (A + v)}, A being the variance of the true values and v that
 * of r about its truth. Immutable; each method returns a new one.
 *
 * <p>Rates: Poisson counts of true rates with a gamma law. Shares: binomial counts of true shares with a beta law. Ratios of two
 * counts, sex ratios above all: binomial counts of log odds with a normal law, the value being the posterior mode. The laws are
 * fitted by moments, with {@code A = max(0, s2 - m / n)} for rates, s2 the mean of {@code (r - m)^2} weighted by size and n the mean
 * size (Marshall 1991, Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40), or by maximum
 * likelihood. Where there is no more spread than chance makes, every weight is 0 and every area gets the mean; where nothing
 * happened anywhere the values are 0.
 *
 * <p>Limits are those of the posterior as if the prior were known. With a spread of 0 that law is a single point, as if the mean of
 * a handful of events were known exactly; so then the limits are the exact ones of all those areas together (Garwood 1936 for
 * rates, Clopper and Pearson 1934 for shares, and the odds of these for ratios), and the method of the estimate says so. Where the
 * posterior is narrower than these, as where the spread is just above 0, the limits are widened to {@code 1 - w} times these.
 *
 * <pre>{@code
 * ShrunkTable shrunk = EmpiricalBayes.maximumLikelihood().shrink(county.compute(Indicators.SEX_RATIO_AT_BIRTH).by(AREA));
 * shrunk.weight("Yuan'an");                       // 0.04: its own births say little
 * }</pre>
 */
public final class EmpiricalBayes {

    private static final double DEFAULT_LEVEL = 0.95;

    private final boolean likelihood;
    private final double level;
    private final Optional<AreaTree> tree;
    private final Optional<Neighbours> neighbours;

    private EmpiricalBayes(boolean likelihood, double level, Optional<AreaTree> tree, Optional<Neighbours> neighbours) {
        this.likelihood = likelihood;
        this.level = level;
        this.tree = tree;
        this.neighbours = neighbours;
    }

    /**
     * Shrinkage toward the mean of all areas, its prior fitted by the method of moments.
     *
     * @return the method
     */
    public static EmpiricalBayes moments() {
        return new EmpiricalBayes(false, DEFAULT_LEVEL, Optional.empty(), Optional.empty());
    }

    /**
     * Shrinkage toward the mean of all areas, its prior fitted by maximum likelihood.
     *
     * @return the method
     */
    public static EmpiricalBayes maximumLikelihood() {
        return new EmpiricalBayes(true, DEFAULT_LEVEL, Optional.empty(), Optional.empty());
    }

    /**
     * Sets the level of the posterior limits; 0.95 by default.
     *
     * @param newLevel the level, strictly between 0 and 1
     * @return the method at that level
     * @throws IllegalArgumentException if the level is out of range
     */
    public EmpiricalBayes level(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("level: " + newLevel + ", must lie strictly between 0 and 1");
        }
        return new EmpiricalBayes(likelihood, newLevel, tree, neighbours);
    }

    /**
     * Shrinks each area toward the mean of all areas of its parent. The spread about the parents' means is taken to be the same
     * in all parents: the squared coefficient of variation of rates, one over the precision of shares, the variance of log
     * odds.
     *
     * @param areas which area belongs to which
     * @return the method with that target
     */
    public EmpiricalBayes towardParents(AreaTree areas) {
        return new EmpiricalBayes(
                likelihood, level, Optional.of(Objects.requireNonNull(areas, "areas")), Optional.empty());
    }

    /**
     * Shrinks each area toward the mean of itself and its neighbours, with a spread fitted to them alone. The squared deviations
     * are taken about this one mean, as Marshall (1991) and GeoDa do; the default of spdep's EBlocal takes each neighbour's about
     * the neighbour's own local mean, and so gives other numbers.
     *
     * @param areas which areas border on which
     * @return the method with that target
     */
    public EmpiricalBayes towardNeighbours(Neighbours areas) {
        return new EmpiricalBayes(
                likelihood, level, Optional.empty(), Optional.of(Objects.requireNonNull(areas, "areas")));
    }

    /**
     * Shrinks the estimates of a table.
     *
     * @param estimates shares, rates or ratios about the underlying process, by one axis
     * @return one row an area
     * @throws IllegalArgumentException if the table cannot be compared by its counts (see
     *     {@link LabelledCounts#of(EstimateTable)}), or an area has no parent or no entry among the neighbours
     */
    public ShrunkTable shrink(EstimateTable estimates) {
        return shrink(LabelledCounts.of(estimates));
    }

    /**
     * Shrinks the values of areas.
     *
     * @param counts the counts of the areas
     * @return one row an area; an area without a value has no shrunk value either and keeps its state
     * @throws IllegalArgumentException if an area has no parent or no entry among the neighbours
     */
    public ShrunkTable shrink(LabelledCounts counts) {
        PriorModel model = PriorModel.of(counts.kind());
        Prior[] priors = new Prior[counts.size()];
        Arrays.fill(priors, Prior.NONE);
        if (tree.isPresent()) {
            parents(model, counts, tree.get(), priors);
        } else if (neighbours.isPresent()) {
            local(model, counts, neighbours.get(), priors);
        } else {
            global(model, counts, priors);
        }
        return new ShrunkTable(counts, model, toString(), level, priors);
    }

    private void global(PriorModel model, LabelledCounts counts, Prior[] priors) {
        int[] rows = counts.usable();
        if (rows.length > 0) {
            Arrays.fill(priors, fit(model, counts, rows));
        }
    }

    private Prior fit(PriorModel model, LabelledCounts counts, int[] rows) {
        double[] parts = counts.parts(rows);
        double[] sizes = counts.sizes(rows);
        PriorFit fit = new PriorFit(model, parts, sizes);
        double[] fitted = likelihood ? fit.maximumLikelihood() : new double[] {fit.pooled(), fit.moments()};
        return Prior.of(fitted[0], fitted[1], parts, sizes);
    }

    private void local(PriorModel model, LabelledCounts counts, Neighbours areas, Prior[] priors) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < priors.length; i++) {
            positions.put(counts.labels().get(i), i);
        }
        for (int i = 0; i < priors.length; i++) {
            List<Integer> rows = new ArrayList<>();
            rows.add(i);
            areas.of(counts.labels().get(i)).stream()
                    .filter(positions::containsKey)
                    .map(positions::get)
                    .forEach(rows::add);
            int[] usable = rows.stream()
                    .filter(row -> counts.stateAt(row) == RowState.VALUE)
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (usable.length > 0) {
                priors[i] = fit(model, counts, usable);
            }
        }
    }

    private void parents(PriorModel model, LabelledCounts counts, AreaTree areas, Prior[] priors) {
        int[] rows = counts.usable();
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int row : rows) {
            double[] sum = sums.computeIfAbsent(parent(areas, counts, row), parent -> new double[3]);
            sum[0] += counts.numeratorAt(row);
            sum[1] += counts.sizeAt(row);
            sum[2]++;
        }
        double[] means = new double[priors.length];
        for (int i = 0; i < means.length; i++) {
            double[] sum = sums.get(parent(areas, counts, i));
            means[i] = sum == null ? Double.NaN : sum[0] / sum[1];
        }
        if (rows.length > 0) {
            double[] x = counts.parts(rows);
            double[] n = counts.sizes(rows);
            double[] own = Arrays.stream(rows).mapToDouble(row -> means[row]).toArray();
            double spread =
                    likelihood ? new PriorFit(model, x, n).maximumLikelihood(own) : model.momentSpread(x, n, own);
            for (int i = 0; i < priors.length; i++) {
                double[] sum = sums.get(parent(areas, counts, i));
                priors[i] = sum == null ? Prior.NONE : new Prior(means[i], spread, sum[0], sum[1], (int) sum[2]);
            }
        }
    }

    private static String parent(AreaTree areas, LabelledCounts counts, int row) {
        String area = counts.labels().get(row);
        return areas.parent(area)
                .orElseThrow(() -> new IllegalArgumentException(
                        "area: " + area + ", has no parent to be shrunk toward; leave it out, or shrink toward all"));
    }

    /**
     * The method in words.
     *
     * @return for example {@code empirical Bayes toward all areas, by moments}
     */
    @Override
    public String toString() {
        String target = tree.isPresent() ? "the parent area" : neighbours.isPresent() ? "neighbours" : "all areas";
        return "empirical Bayes toward " + target + ", by " + (likelihood ? "maximum likelihood" : "moments");
    }
}
