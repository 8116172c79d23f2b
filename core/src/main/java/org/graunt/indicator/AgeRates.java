package org.graunt.indicator;

import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * Reduces events and person-years by age to one row: the sum of width x rate and the mean age of the rates, with the sums that
 * their intervals need. The age axis is the last of both columns.
 */
final class AgeRates {

    private final double[] widths;
    private final double[] ages;
    private final ZeroExposure zeroExposure;

    final double[] rate;
    final double[] variance;
    final double[] maxWeight;
    final double[] meanWeight;
    final double[] meanSquaredWeight;
    final double[] meanAge;
    final double[] meanAgeVariance;
    final double[] events;
    final double[] exposure;
    final byte[] states;
    int pooledRows;

    AgeRates(CohortTable table, AgeGroups groups, ZeroExposure zeroExposure, int rows) {
        this.widths = widths(table, groups);
        this.ages = exactAges(table, groups, widths);
        this.zeroExposure = zeroExposure;
        this.rate = new double[rows];
        this.variance = new double[rows];
        this.maxWeight = new double[rows];
        this.meanWeight = new double[rows];
        this.meanSquaredWeight = new double[rows];
        this.meanAge = new double[rows];
        this.meanAgeVariance = new double[rows];
        this.events = new double[rows];
        this.exposure = new double[rows];
        this.states = new byte[rows];
    }

    private static double[] widths(CohortTable table, AgeGroups groups) {
        if (groups.isOpen()) {
            throw new IllegalArgumentException(
                    "table " + table.name() + ": the last age group " + groups.label(groups.size() - 1)
                            + " is open and has no width; fold it into the closed groups first");
        }
        double[] widths = new double[groups.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = groups.width(i);
        }
        return widths;
    }

    /** Mean exact age of a group: its middle, half a year lower where ages are those attained in the year. */
    private static double[] exactAges(CohortTable table, AgeGroups groups, double[] widths) {
        AgeDefinition definition = table.description()
                .ages()
                .orElseThrow(() -> new IllegalArgumentException("table " + table.name()
                        + ": how ages were assigned is not stated; expected \"age\" in its description (completed or"
                        + " attained-in-year)"));
        double shift = definition == AgeDefinition.ATTAINED_IN_YEAR ? 0.5 : 0;
        double[] ages = new double[widths.length];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = groups.lower(i) + widths[i] / 2 - shift;
        }
        return ages;
    }

    void reduce(Column eventsByAge, Column exposureByAge) {
        int n = widths.length;
        double[] x = new double[n];
        double[] t = new double[n];
        double[] w = new double[n];
        double[] a = new double[n];
        for (int row = 0; row < rate.length; row++) {
            RowState state = RowState.VALUE;
            for (int i = 0; i < n; i++) {
                int cell = row * n + i;
                state = Column.worse(state, Column.worse(eventsByAge.state(cell), exposureByAge.state(cell)));
                x[i] = eventsByAge.values[cell];
                t[i] = exposureByAge.values[cell];
                w[i] = widths[i];
                a[i] = ages[i];
            }
            int strata = state == RowState.VALUE ? pool(x, t, w, a, row) : 0;
            if (state == RowState.VALUE && strata == 0) {
                state = RowState.UNDEFINED;
            }
            states[row] = state.code();
            if (state == RowState.VALUE) {
                sum(row, strata, x, t, w, a);
            } else {
                events[row] = Double.NaN;
                exposure[row] = Double.NaN;
            }
        }
    }

    /**
     * Merges ages with nobody exposed into their neighbour, if that is allowed.
     *
     * @return the number of strata left at the front of the arrays, 0 if the row has no value
     */
    private int pool(double[] x, double[] t, double[] w, double[] a, int row) {
        int kept = 0;
        for (int i = 0; i < t.length; i++) {
            boolean joins = kept > 0 && (t[kept - 1] == 0 || t[i] == 0);
            if (!joins) {
                x[kept] = x[i];
                t[kept] = t[i];
                w[kept] = w[i];
                a[kept] = a[i];
                kept++;
                continue;
            }
            int into = kept - 1;
            a[into] = (a[into] * w[into] + a[i] * w[i]) / (w[into] + w[i]);
            x[into] += x[i];
            t[into] += t[i];
            w[into] += w[i];
        }
        if (kept == t.length && t[kept - 1] > 0) {
            return kept;
        }
        if (zeroExposure == ZeroExposure.UNDEFINED || t[kept - 1] == 0) {
            return 0;
        }
        pooledRows++;
        return kept;
    }

    private void sum(int row, int strata, double[] x, double[] t, double[] w, double[] a) {
        double sum = 0;
        double sumAge = 0;
        double sumVariance = 0;
        double most = 0;
        double sumWeight = 0;
        double sumSquared = 0;
        for (int i = 0; i < strata; i++) {
            double weight = w[i] / t[i];
            double term = weight * x[i];
            sum += term;
            sumAge += a[i] * term;
            sumVariance += weight * term;
            most = Math.max(most, weight);
            sumWeight += weight;
            sumSquared += weight * weight;
            events[row] += x[i];
            exposure[row] += t[i];
        }
        rate[row] = sum;
        variance[row] = sumVariance;
        maxWeight[row] = most;
        meanWeight[row] = sumWeight / strata;
        meanSquaredWeight[row] = sumSquared / strata;
        meanAge[row] = sumAge / sum;
        double squares = 0;
        for (int i = 0; i < strata; i++) {
            double weight = w[i] / t[i];
            double distance = a[i] - meanAge[row];
            squares += distance * distance * weight * weight * x[i];
        }
        meanAgeVariance[row] = squares / (sum * sum);
    }

    /** The states of mean ages: a row without events has a rate of 0 but no mean age. */
    byte[] meanAgeStates() {
        byte[] copy = states.clone();
        for (int row = 0; row < copy.length; row++) {
            if (copy[row] == RowState.VALUE.ordinal() && events[row] == 0) {
                copy[row] = RowState.UNDEFINED.code();
            }
        }
        return copy;
    }

    Strata strata(List<String> labels, Column eventsByAge, Column exposureByAge) {
        return new Strata(labels, widths, ages, eventsByAge.values, exposureByAge.values);
    }

    List<String> caveats() {
        return pooledRows == 0
                ? List.of()
                : List.of("ages with nobody exposed are pooled with a neighbouring age in " + pooledRows + " rows");
    }
}
