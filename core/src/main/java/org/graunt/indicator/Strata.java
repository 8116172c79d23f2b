package org.graunt.indicator;

import java.util.Arrays;
import java.util.List;

/**
 * The counts behind rows that one numerator and one denominator do not explain: events and person-years by age, or gains and
 * losses of a difference. Row r has its counts at {@code r x n} to {@code r x n + n - 1}.
 *
 * @param labels names of the n strata
 * @param widths width of each, in years; 1 where there is none
 * @param ages mean exact age of each; NaN where there is none
 * @param above counts above the line
 * @param below person-years below it
 */
record Strata(List<String> labels, double[] widths, double[] ages, double[] above, double[] below) {

    Strata select(int[] rows) {
        return new Strata(labels, widths, ages, pick(above, rows), pick(below, rows));
    }

    private double[] pick(double[] numbers, int[] rows) {
        int n = labels.size();
        double[] kept = new double[rows.length * n];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(numbers, rows[i] * n, kept, i * n, n);
        }
        return kept;
    }

    @Override
    public String toString() {
        return "strata " + labels + " of " + above.length / labels.size() + " rows";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Strata that
                && labels.equals(that.labels)
                && Arrays.equals(above, that.above)
                && Arrays.equals(below, that.below);
    }

    @Override
    public int hashCode() {
        return labels.hashCode() * 31 + Arrays.hashCode(above);
    }
}
