package org.graunt.indicator;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.graunt.internal.text.Bilingual;
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
    private final LongAdder pooledRows = new LongAdder();

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
        Chunks.run(rate.length, widths.length, (from, to) -> {
            Row row = new Row(widths.length);
            for (int i = from; i < to; i++) {
                reduce(i, eventsByAge, exposureByAge, row);
            }
        });
    }

    /** The ages of one row, copied only where some are merged. */
    private static final class Row {
        final double[] x;
        final double[] t;
        final double[] w;
        final double[] a;
        final double[] weight;

        Row(int ages) {
            x = new double[ages];
            t = new double[ages];
            w = new double[ages];
            a = new double[ages];
            weight = new double[ages];
        }
    }

    private void reduce(int row, Column eventsByAge, Column exposureByAge, Row copy) {
        int n = widths.length;
        int start = row * n;
        RowState state = state(eventsByAge, exposureByAge, start);
        if (state == RowState.VALUE) {
            if (everyAgeIsExposed(exposureByAge.values, start)) {
                sum(row, n, eventsByAge.values, exposureByAge.values, start, widths, ages, copy.weight);
            } else {
                System.arraycopy(eventsByAge.values, start, copy.x, 0, n);
                System.arraycopy(exposureByAge.values, start, copy.t, 0, n);
                System.arraycopy(widths, 0, copy.w, 0, n);
                System.arraycopy(ages, 0, copy.a, 0, n);
                int strata = pool(copy.x, copy.t, copy.w, copy.a);
                if (strata > 0) {
                    sum(row, strata, copy.x, copy.t, 0, copy.w, copy.a, copy.weight);
                } else {
                    state = RowState.UNDEFINED;
                }
            }
        }
        states[row] = state.code();
        if (state != RowState.VALUE) {
            events[row] = Double.NaN;
            exposure[row] = Double.NaN;
        }
    }

    private RowState state(Column eventsByAge, Column exposureByAge, int start) {
        RowState state = RowState.VALUE;
        if (eventsByAge.states != null || exposureByAge.states != null) {
            for (int cell = start; cell < start + widths.length; cell++) {
                state = Column.worse(state, Column.worse(eventsByAge.state(cell), exposureByAge.state(cell)));
            }
        }
        return state;
    }

    private boolean everyAgeIsExposed(double[] exposures, int start) {
        boolean exposed = true;
        for (int cell = start; cell < start + widths.length; cell++) {
            exposed &= exposures[cell] != 0;
        }
        return exposed;
    }

    /**
     * Merges ages with nobody exposed into their neighbour, if that is allowed.
     *
     * @return the number of strata left at the front of the arrays, 0 if the row has no value
     */
    private int pool(double[] x, double[] t, double[] w, double[] a) {
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
        if (zeroExposure == ZeroExposure.UNDEFINED || t[kept - 1] == 0) {
            return 0;
        }
        pooledRows.increment();
        return kept;
    }

    private void sum(int row, int strata, double[] x, double[] t, int start, double[] w, double[] a, double[] weights) {
        double sum = 0;
        double sumAge = 0;
        double sumVariance = 0;
        double most = 0;
        double sumWeight = 0;
        double sumSquared = 0;
        double sumEvents = 0;
        double sumExposure = 0;
        for (int i = 0; i < strata; i++) {
            double count = x[start + i];
            double years = t[start + i];
            double weight = w[i] / years;
            double term = weight * count;
            weights[i] = weight;
            sum += term;
            sumAge += a[i] * term;
            sumVariance += weight * term;
            most = Math.max(most, weight);
            sumWeight += weight;
            sumSquared += weight * weight;
            sumEvents += count;
            sumExposure += years;
        }
        events[row] = sumEvents;
        exposure[row] = sumExposure;
        rate[row] = sum;
        variance[row] = sumVariance;
        maxWeight[row] = most;
        meanWeight[row] = sumWeight / strata;
        meanSquaredWeight[row] = sumSquared / strata;
        double mean = sumAge / sum;
        meanAge[row] = mean;
        double squares = 0;
        for (int i = 0; i < strata; i++) {
            double distance = a[i] - mean;
            squares += distance * distance * weights[i] * weights[i] * x[start + i];
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

    List<Bilingual> caveats() {
        long rows = pooledRows.sum();
        return rows == 0
                ? List.of()
                : List.of(new Bilingual(
                        "ages with nobody exposed are pooled with a neighbouring age in " + rows + " rows",
                        "有" + rows + "行中，人年数为零的年龄已与相邻年龄合并"));
    }
}
