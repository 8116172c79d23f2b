package org.graunt.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Adjustments of p-values for the number of tests made: 31 villages tested at 5 % give a false alarm with a probability of
 * 80 % when nothing is the matter.
 *
 * <p>Below, {@code p(1) <= ... <= p(m)} are the ordered p-values. Compare the adjusted ones with the level as if each were
 * the only one.
 */
public enum Multiplicity {

    /** {@code m p}: holds the probability of any false alarm whatever the dependence. */
    BONFERRONI {
        @Override
        void adjustOrdered(double[] p) {
            for (int i = 0; i < p.length; i++) {
                p[i] *= p.length;
            }
        }
    },

    /**
     * {@code (m - i + 1) p(i)}, made increasing from the smallest: holds the same as {@link #BONFERRONI} and rejects more.
     * Holm 1979, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6.
     */
    HOLM {
        @Override
        void adjustOrdered(double[] p) {
            double greatest = 0;
            for (int i = 0; i < p.length; i++) {
                greatest = Math.max(greatest, (p.length - i) * p[i]);
                p[i] = greatest;
            }
        }
    },

    /**
     * {@code (m - i + 1) p(i)}, made decreasing from the greatest: for independent tests. Hochberg 1988, A sharper Bonferroni
     * procedure for multiple tests of significance, Biometrika 75.
     */
    HOCHBERG {
        @Override
        void adjustOrdered(double[] p) {
            double smallest = 1;
            for (int i = p.length - 1; i >= 0; i--) {
                smallest = Math.min(smallest, (p.length - i) * p[i]);
                p[i] = smallest;
            }
        }
    },

    /**
     * {@code m p(i) / i}, made decreasing from the greatest: holds the expected share of false alarms among the alarms, for
     * independent or positively dependent tests. Benjamini and Hochberg 1995, Controlling the false discovery rate, Journal
     * of the Royal Statistical Society B 57.
     */
    BENJAMINI_HOCHBERG {
        @Override
        void adjustOrdered(double[] p) {
            stepUp(p, 1);
        }
    },

    /**
     * {@link #BENJAMINI_HOCHBERG} times {@code 1 + 1/2 + ... + 1/m}: holds whatever the dependence. Benjamini and Yekutieli
     * 2001, The control of the false discovery rate in multiple testing under dependency, Annals of Statistics 29.
     */
    BENJAMINI_YEKUTIELI {
        @Override
        void adjustOrdered(double[] p) {
            double harmonic = 0;
            for (int i = p.length; i >= 1; i--) {
                harmonic += 1.0 / i;
            }
            stepUp(p, harmonic);
        }
    };

    /**
     * Adjusts p-values.
     *
     * @param pValues the p-values, each from 0 to 1; a NaN stands for a test that could not be made and is not counted
     * @return the adjusted p-values in the same places, at most 1, NaN where they were; a new array
     * @throws IllegalArgumentException if a p-value is out of its range
     * @throws NullPointerException     if the array is null
     */
    public double[] adjust(double[] pValues) {
        Objects.requireNonNull(pValues, "pValues");
        Integer[] made = IntStream.range(0, pValues.length)
                .filter(i -> !Double.isNaN(pValues[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .toArray(Integer[]::new);
        double[] ordered = new double[made.length];
        for (int i = 0; i < made.length; i++) {
            double p = pValues[made[i]];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "pValues[%d]: %s, must lie within 0 and 1, or be NaN", made[i], p));
            }
            ordered[i] = p;
        }
        adjustOrdered(ordered);
        double[] adjusted = new double[pValues.length];
        Arrays.fill(adjusted, Double.NaN);
        for (int i = 0; i < made.length; i++) {
            adjusted[made[i]] = Math.min(1, ordered[i]);
        }
        return adjusted;
    }

    /**
     * Returns how many false alarms to expect from tests that are not adjusted, when nothing is the matter: {@code tests x
     * level}.
     *
     * @param tests the number of tests, not negative
     * @param alpha the level of each, strictly between 0 and 1
     * @return the expected number of false alarms
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double expectedFalseAlarms(int tests, double alpha) {
        return Require.count("tests", tests) * Require.proportion("alpha", alpha);
    }

    /**
     * Returns the probability of at least one false alarm from independent tests that are not adjusted, when nothing is the
     * matter: {@code 1 - (1 - alpha)^tests}.
     *
     * @param tests the number of tests, not negative
     * @param alpha the level of each, strictly between 0 and 1
     * @return the probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double probabilityOfFalseAlarm(int tests, double alpha) {
        return -Math.expm1(Require.count("tests", tests) * Math.log1p(-Require.proportion("alpha", alpha)));
    }

    /** Adjusts p-values in increasing order, in place; results above 1 are cut by the caller. */
    abstract void adjustOrdered(double[] p);

    private static void stepUp(double[] p, double factor) {
        double smallest = 1;
        for (int i = p.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, factor * p.length / (i + 1) * p[i]);
            p[i] = smallest;
        }
    }
}
