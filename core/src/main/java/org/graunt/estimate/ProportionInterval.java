package org.graunt.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Intervals for a proportion {@code p = x / n}: x of n units have the property.
 *
 * <p>Below, {@code p = x / n}, {@code q = 1 - p}, and {@code z} is the normal quantile at {@code 1 - alpha}, where
 * {@code alpha} is the probability left outside on the side in question. Counts may be fractional (weighted counts, or
 * counts reduced by a design effect). No limit leaves [0, 1], none is NaN where {@code n > 0}.
 *
 * <p>Which to choose: {@link #WILSON} as a rule, {@link #CLOPPER_PEARSON} where the stated level must be guaranteed.
 * {@link #WALD} only to reproduce published figures: near 0 and 1 it is far too narrow (Brown, Cai and DasGupta 2001,
 * Interval estimation for a binomial proportion, Statistical Science 16).
 */
public enum ProportionInterval implements IntervalMethod {

    /** {@code p -+ z sqrt(p q / n)}, clipped to [0, 1]; no width at all at {@code x = 0} and {@code x = n}. */
    WALD("Wald") {
        @Override
        double lower(double x, double n, Tail tail) {
            return Math.max(0, x / n - tail.z() * standardError(x, n));
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return Math.min(1, x / n + tail.z() * standardError(x, n));
        }

        private double standardError(double x, double n) {
            return Math.sqrt(x * (n - x) / n) / n;
        }
    },

    /**
     * The score interval: the values of p that a normal test with the variance under p does not reject. Exactly 0 at
     * {@code x = 0} and exactly 1 at {@code x = n}. Wilson 1927, Probable inference, the law of succession, and
     * statistical inference, JASA 22.
     */
    WILSON("Wilson") {
        @Override
        double lower(double x, double n, Tail tail) {
            return Score.lower(x, n, tail.z());
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return Score.upper(x, n, tail.z());
        }

        @Override
        void fill(double[] x, double[] n, Tail tail, double[] lower, double[] upper, int from, int to) {
            Score.fill(x, n, tail.z(), lower, upper, from, to);
        }
    },

    /**
     * The score interval with continuity correction, 0 at {@code x = 0} and 1 at {@code x = n}: method 4 of Newcombe
     * 1998, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17.
     */
    WILSON_CORRECTED("Wilson with continuity correction") {
        @Override
        double lower(double x, double n, Tail tail) {
            return Score.correctedLower(x, n, tail.z());
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return Score.correctedUpper(x, n, tail.z());
        }
    },

    /**
     * A Wald interval around the centre of the score interval: {@code c -+ z sqrt(c (1 - c) / m)} with
     * {@code m = n + z^2} and {@code c = (x + z^2 / 2) / m}, clipped to [0, 1]. Agresti and Coull 1998, Approximate is
     * better than "exact" for interval estimation of binomial proportions, American Statistician 52.
     */
    AGRESTI_COULL("Agresti-Coull") {
        @Override
        double lower(double x, double n, Tail tail) {
            double m = n + tail.z() * tail.z();
            double c = centre(x, m, tail);
            return Math.max(0, c - tail.z() * Math.sqrt(c * (1 - c) / m));
        }

        @Override
        double upper(double x, double n, Tail tail) {
            double m = n + tail.z() * tail.z();
            double c = centre(x, m, tail);
            return Math.min(1, c + tail.z() * Math.sqrt(c * (1 - c) / m));
        }

        private double centre(double x, double m, Tail tail) {
            return (x + 0.5 * tail.z() * tail.z()) / m;
        }
    },

    /**
     * The exact interval: quantiles of beta(x, n - x + 1) and beta(x + 1, n - x), 0 at {@code x = 0} and 1 at
     * {@code x = n}. Covers at least at the stated level. Clopper and Pearson 1934, The use of confidence or fiducial
     * limits, Biometrika 26.
     */
    CLOPPER_PEARSON("Clopper-Pearson") {
        @Override
        double lower(double x, double n, Tail tail) {
            return x == 0 ? 0 : tail.beta().lower(x, n - x + 1);
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return x == n ? 1 : tail.beta().upper(x + 1, n - x);
        }
    },

    /**
     * The exact interval with half of the probability of the outcome itself taken off each tail: the lower limit solves
     * {@code P(X > x) + P(X = x) / 2 = alpha}, the upper one {@code P(X < x) + P(X = x) / 2 = alpha}. Lancaster 1961,
     * Significance tests in discrete distributions, JASA 56.
     */
    MID_P("mid-P") {
        @Override
        double lower(double x, double n, Tail tail) {
            return MidP.proportionLower(x, n, tail.probability());
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return MidP.proportionUpper(x, n, tail.probability());
        }
    },

    /**
     * Quantiles of beta(x + 1/2, n - x + 1/2), with 0 for the lower limit at {@code x = 0} and 1 for the upper one at
     * {@code x = n}, as Brown, Cai and DasGupta 2001 advise.
     */
    JEFFREYS("Jeffreys") {
        @Override
        double lower(double x, double n, Tail tail) {
            return x == 0 ? 0 : tail.beta().lower(x + 0.5, n - x + 0.5);
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return x == n ? 1 : tail.beta().upper(x + 0.5, n - x + 0.5);
        }
    },

    /** Quantiles of beta(x + 1/2, n - x + 1/2) for every x: equal tails also at {@code x = 0} and {@code x = n}. */
    JEFFREYS_EQUAL_TAILED("Jeffreys, equal tails throughout") {
        @Override
        double lower(double x, double n, Tail tail) {
            return tail.beta().lower(x + 0.5, n - x + 0.5);
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return tail.beta().upper(x + 0.5, n - x + 0.5);
        }
    },

    /** {@code sin^2(asin(sqrt(p)) -+ z / (2 sqrt(n)))}, the angle held within [0, pi/2]. */
    ARCSINE("arcsine") {
        @Override
        double lower(double x, double n, Tail tail) {
            return angular(Math.sqrt(x), Math.sqrt(n - x), -tail.z(), n);
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return angular(Math.sqrt(x), Math.sqrt(n - x), tail.z(), n);
        }
    },

    /**
     * As {@link #ARCSINE} with {@code (x + 3/8) / (n + 3/4)} in place of p: Anscombe 1948, The transformation of
     * Poisson, binomial and negative-binomial data, Biometrika 35.
     */
    ARCSINE_ANSCOMBE("arcsine (Anscombe)") {
        @Override
        double lower(double x, double n, Tail tail) {
            return angular(Math.sqrt(x + 0.375), Math.sqrt(n - x + 0.375), -tail.z(), n);
        }

        @Override
        double upper(double x, double n, Tail tail) {
            return angular(Math.sqrt(x + 0.375), Math.sqrt(n - x + 0.375), tail.z(), n);
        }
    };

    private final String label;

    ProportionInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns {@code x / n} with its two-sided interval.
     *
     * @param x     the number with the property, 0 to n
     * @param n     the number of all, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1; undefined if {@code n} is 0
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double x, double n, double level) {
        return of(x, n, level, Sides.TWO);
    }

    /**
     * Returns {@code x / n} with a two-sided or one-sided interval; a one-sided interval ends at 0 or 1.
     *
     * @param x     the number with the property, 0 to n
     * @param n     the number of all, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @param sides which limits the data set
     * @return the estimate on scale 1; undefined if {@code n} is 0
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double x, double n, double level, Sides sides) {
        Require.part("x", x, "n", n);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        if (n == 0) {
            return Estimate.undefined(method, x, n, level);
        }
        double lower = sides == Sides.UPPER ? 0 : lower(x, n, tail);
        double upper = sides == Sides.LOWER ? 1 : upper(x, n, tail);
        return new Estimate(x / n, lower, upper, level, method, x, n, 1);
    }

    /**
     * Returns {@code x / n} with its two-sided intervals at several levels.
     *
     * @param x the number with the property, 0 to n
     * @param n the number of all, finite and not negative
     * @param levels the confidence levels, each strictly between 0 and 1
     * @return one estimate for each level, in their order
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public List<Estimate> of(double x, double n, double[] levels) {
        return Arrays.stream(levels).mapToObj(level -> of(x, n, level)).toList();
    }

    /**
     * Computes the two-sided limits of many proportions.
     *
     * @param x     the numbers with the property
     * @param n     the numbers of all, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where {@code n} is 0 or a count is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @throws IllegalArgumentException if {@code level} is out of its range or the lengths differ
     * @throws NullPointerException     if an array is null
     */
    public void limits(double[] x, double[] n, double level, double[] lower, double[] upper) {
        limits(x, n, level, lower, upper, 0, x.length);
    }

    /**
     * Computes the two-sided limits of the proportions at {@code from} (included) to {@code to} (not included); the
     * rest of the arrays is neither read nor written, so ranges may be computed by different threads.
     *
     * @param x     the numbers with the property
     * @param n     the numbers of all, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where {@code n} is 0 or a count is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @param from  the first index
     * @param to    the index after the last
     * @throws IllegalArgumentException  if {@code level} is out of its range or the lengths differ
     * @throws IndexOutOfBoundsException if the range is not within the arrays
     * @throws NullPointerException      if an array is null
     */
    public void limits(double[] x, double[] n, double level, double[] lower, double[] upper, int from, int to) {
        Require.sameLength("n", n, x.length);
        Require.sameLength("lower", lower, x.length);
        Require.sameLength("upper", upper, x.length);
        Require.range(from, to, x.length);
        fill(x, n, Tail.ofLevel(level, to - from), lower, upper, from, to);
    }

    /** The lower limit for valid counts with {@code n > 0}. */
    abstract double lower(double x, double n, Tail tail);

    /** The upper limit for valid counts with {@code n > 0}. */
    abstract double upper(double x, double n, Tail tail);

    void fill(double[] x, double[] n, Tail tail, double[] lower, double[] upper, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean valid = isValid(x[i], n[i]);
            lower[i] = valid ? lower(x[i], n[i], tail) : Double.NaN;
            upper[i] = valid ? upper(x[i], n[i], tail) : Double.NaN;
        }
    }

    static boolean isValid(double x, double n) {
        return x >= 0 && x <= n && n > 0 && n < Double.POSITIVE_INFINITY;
    }

    /** The squared sine of the angle of the point (cosine, sine) moved by {@code z / (2 sqrt(n))}. */
    private static double angular(double sine, double cosine, double z, double n) {
        double angle = Math.atan2(sine, cosine) + z / (2 * Math.sqrt(n));
        double s = Math.sin(Math.max(0, Math.min(Math.PI / 2, angle)));
        return s * s;
    }
}
