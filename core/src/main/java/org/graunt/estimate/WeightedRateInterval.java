package org.graunt.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Intervals for a weighted sum of rates {@code y = sum of w_a x_a / n_a}, the counts {@code x_a} being independent
 * Poisson: a total fertility rate with {@code w_a} the widths of the age groups, a directly standardised rate with
 * {@code w_a} the shares of the standard population. The weights are taken as they come, never normalised.
 *
 * <p>Below, {@code v = sum of w_a^2 x_a / n_a^2} is the variance, {@code X = sum of x_a} the total count, and
 * {@code gamma(p, s)} the quantile at p of a gamma variable of shape s and scale 1. With no events at all the value and
 * the lower limit are 0, and the upper limit of every method but {@link #NORMAL} is the gamma form for no events.
 */
public enum WeightedRateInterval implements IntervalMethod {

    /**
     * {@code (v / y) gamma(alpha, y^2 / v)} and, with {@code k} the greatest {@code w_a / n_a},
     * {@code Y = y + k} and {@code V = v + k^2}, {@code (V / Y) gamma(1 - alpha, Y^2 / V)}. Fay and Feuer 1997,
     * Confidence intervals for directly standardized rates: a method based on the gamma distribution, Statistics in
     * Medicine 16.
     */
    FAY_FEUER("gamma (Fay-Feuer)") {
        @Override
        double lower(double y, double v, double k, double m, double s, double total, Tail tail) {
            return gammaLower(y, v, tail);
        }

        @Override
        double upper(double y, double v, double k, double m, double s, double total, Tail tail) {
            return gammaUpper(y + k, v + k * k, tail);
        }
    },

    /**
     * As {@link #FAY_FEUER} with the upper limit from {@code Y = y + } the mean of {@code w_a / n_a} and
     * {@code V = v + } the mean of {@code (w_a / n_a)^2}: less wide where a few strata have very large weights. Tiwari,
     * Clegg and Zou 2006, Efficient interval estimation for age-adjusted cancer rates, Statistical Methods in Medical
     * Research 15.
     */
    TIWARI("gamma (Tiwari)") {
        @Override
        double lower(double y, double v, double k, double m, double s, double total, Tail tail) {
            return gammaLower(y, v, tail);
        }

        @Override
        double upper(double y, double v, double k, double m, double s, double total, Tail tail) {
            return gammaUpper(y + m, v + s, tail);
        }
    },

    /**
     * {@code y + sqrt(v / X) (L - X)} and {@code y + sqrt(v / X) (U - X)} with L to U the exact interval of X
     * ({@link RateInterval#EXACT}), held at 0. Dobson, Kuulasmaa, Eberle and Scherer 1991, Confidence intervals for
     * weighted sums of Poisson parameters, Statistics in Medicine 10.
     */
    DOBSON_EXACT("Dobson with exact Poisson limits") {
        @Override
        double lower(double y, double v, double k, double m, double s, double total, Tail tail) {
            return dobsonLower(y, v, total, RateInterval.EXACT, tail);
        }

        @Override
        double upper(double y, double v, double k, double m, double s, double total, Tail tail) {
            return dobsonUpper(y, v, k, total, RateInterval.EXACT, tail);
        }
    },

    /** As {@link #DOBSON_EXACT} with Byar's limits of the total count ({@link RateInterval#BYAR}). */
    DOBSON_BYAR("Dobson with Byar limits") {
        @Override
        double lower(double y, double v, double k, double m, double s, double total, Tail tail) {
            return dobsonLower(y, v, total, RateInterval.BYAR, tail);
        }

        @Override
        double upper(double y, double v, double k, double m, double s, double total, Tail tail) {
            return dobsonUpper(y, v, k, total, RateInterval.BYAR, tail);
        }
    },

    /** {@code y -+ z sqrt(v)}, the lower limit held at 0; no width at all for no events. */
    NORMAL("normal") {
        @Override
        double lower(double y, double v, double k, double m, double s, double total, Tail tail) {
            return Math.max(0, y - tail.z() * Math.sqrt(v));
        }

        @Override
        double upper(double y, double v, double k, double m, double s, double total, Tail tail) {
            return y + tail.z() * Math.sqrt(v);
        }
    };

    private final String label;

    WeightedRateInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns the weighted sum of rates with its two-sided interval.
     *
     * @param weights   the weight of each stratum, finite, not negative, at least one positive
     * @param counts    the events of each stratum, finite and not negative
     * @param exposures the person-years of each stratum, finite and positive
     * @param level     the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1, with the sums of counts and exposures as numerator and denominator
     * @throws IllegalArgumentException if the lengths differ or are 0, or a number is out of its range or NaN: a stratum
     *                                  without exposure is an error here and not a stratum without events
     * @throws NullPointerException     if an array is null
     */
    public Estimate of(double[] weights, double[] counts, double[] exposures, double level) {
        return of(weights, counts, exposures, level, Sides.TWO);
    }

    /**
     * Returns the weighted sum of rates with a two-sided or one-sided interval; a one-sided interval starts at 0 or is
     * without upper end.
     *
     * @param weights   the weight of each stratum, finite, not negative, at least one positive
     * @param counts    the events of each stratum, finite and not negative
     * @param exposures the person-years of each stratum, finite and positive
     * @param level     the confidence level, strictly between 0 and 1
     * @param sides     which limits the data set
     * @return the estimate on scale 1, with the sums of counts and exposures as numerator and denominator
     * @throws IllegalArgumentException if the lengths differ or are 0, or a number is out of its range or NaN: a stratum
     *                                  without exposure is an error here and not a stratum without events
     * @throws NullPointerException     if an argument is null
     */
    public Estimate of(double[] weights, double[] counts, double[] exposures, double level, Sides sides) {
        Objects.requireNonNull(weights, "weights");
        Require.sameLength("counts", counts, weights.length);
        Require.sameLength("exposures", exposures, weights.length);
        Tail tail = Tail.of(level, sides);
        if (weights.length == 0) {
            throw new IllegalArgumentException("weights: length 0, must have at least one stratum");
        }
        double rate = 0;
        double variance = 0;
        double maxWeight = 0;
        double weightSum = 0;
        double squareSum = 0;
        double total = 0;
        double exposure = 0;
        for (int a = 0; a < weights.length; a++) {
            double w = Require.count("weights[" + a + "]", weights[a])
                    / Require.positive("exposures[" + a + "]", exposures[a]);
            double x = Require.count("counts[" + a + "]", counts[a]);
            rate += w * x;
            variance += w * w * x;
            maxWeight = Math.max(maxWeight, w);
            weightSum += w;
            squareSum += w * w;
            total += x;
            exposure += exposures[a];
        }
        if (!(maxWeight > 0)) {
            throw new IllegalArgumentException("weights: all 0, must have at least one positive weight");
        }
        double meanWeight = weightSum / weights.length;
        double meanSquare = squareSum / weights.length;
        double lower = sides == Sides.UPPER ? 0 : lower(rate, variance, maxWeight, meanWeight, meanSquare, total, tail);
        double upper = sides == Sides.LOWER
                ? Double.POSITIVE_INFINITY
                : upper(rate, variance, maxWeight, meanWeight, meanSquare, total, tail);
        return new Estimate(rate, lower, upper, level, sides.label(label), total, exposure, 1);
    }

    /**
     * Returns the weighted sum of rates with its two-sided intervals at several levels.
     *
     * @param weights the weight of each stratum
     * @param counts the events of each stratum
     * @param exposures the person-years of each stratum
     * @param levels the confidence levels, each strictly between 0 and 1
     * @return one estimate for each level, in their order
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public List<Estimate> of(double[] weights, double[] counts, double[] exposures, double[] levels) {
        return Arrays.stream(levels)
                .mapToObj(level -> of(weights, counts, exposures, level))
                .toList();
    }

    /**
     * Computes the two-sided limits of many weighted sums from the sums over their strata, where
     * {@code u_a = w_a / n_a}.
     *
     * @param rate              {@code sum of u_a x_a} of each row
     * @param variance          {@code sum of u_a^2 x_a} of each row
     * @param maxWeight         the greatest {@code u_a} of each row
     * @param meanWeight        the mean of {@code u_a} over the strata of each row; read by {@link #TIWARI} alone
     * @param meanSquaredWeight the mean of {@code u_a^2} over the strata of each row; read by {@link #TIWARI} alone
     * @param totalCount        {@code sum of x_a} of each row
     * @param level             the confidence level, strictly between 0 and 1
     * @param lower             where the lower limits go; NaN where the row's sums are not valid
     * @param upper             where the upper limits go; NaN likewise
     * @throws IllegalArgumentException if {@code level} is out of its range or the lengths differ
     * @throws NullPointerException     if an array is null
     */
    public void limits(
            double[] rate,
            double[] variance,
            double[] maxWeight,
            double[] meanWeight,
            double[] meanSquaredWeight,
            double[] totalCount,
            double level,
            double[] lower,
            double[] upper) {
        limits(
                rate,
                variance,
                maxWeight,
                meanWeight,
                meanSquaredWeight,
                totalCount,
                level,
                lower,
                upper,
                0,
                rate.length);
    }

    /**
     * Computes the two-sided limits of the rows {@code from} (included) to {@code to} (not included) as
     * {@link #limits(double[], double[], double[], double[], double[], double[], double, double[], double[])} does; the
     * rest of the arrays is neither read nor written, so ranges may be computed by different threads.
     *
     * @param rate              {@code sum of u_a x_a} of each row
     * @param variance          {@code sum of u_a^2 x_a} of each row
     * @param maxWeight         the greatest {@code u_a} of each row
     * @param meanWeight        the mean of {@code u_a} over the strata of each row; read by {@link #TIWARI} alone
     * @param meanSquaredWeight the mean of {@code u_a^2} over the strata of each row; read by {@link #TIWARI} alone
     * @param totalCount        {@code sum of x_a} of each row
     * @param level             the confidence level, strictly between 0 and 1
     * @param lower             where the lower limits go; NaN where the row's sums are not valid
     * @param upper             where the upper limits go; NaN likewise
     * @param from              the first index
     * @param to                the index after the last
     * @throws IllegalArgumentException  if {@code level} is out of its range or the lengths differ
     * @throws IndexOutOfBoundsException if the range is not within the arrays
     * @throws NullPointerException      if an array is null
     */
    public void limits(
            double[] rate,
            double[] variance,
            double[] maxWeight,
            double[] meanWeight,
            double[] meanSquaredWeight,
            double[] totalCount,
            double level,
            double[] lower,
            double[] upper,
            int from,
            int to) {
        int rows = rate.length;
        Require.sameLength("variance", variance, rows);
        Require.sameLength("maxWeight", maxWeight, rows);
        Require.sameLength("meanWeight", meanWeight, rows);
        Require.sameLength("meanSquaredWeight", meanSquaredWeight, rows);
        Require.sameLength("totalCount", totalCount, rows);
        Require.sameLength("lower", lower, rows);
        Require.sameLength("upper", upper, rows);
        Require.range(from, to, rows);
        Tail tail = Tail.ofLevel(level);
        for (int i = from; i < to; i++) {
            boolean valid = rate[i] >= 0
                    && rate[i] < Double.POSITIVE_INFINITY
                    && variance[i] >= 0
                    && variance[i] < Double.POSITIVE_INFINITY
                    && maxWeight[i] > 0
                    && maxWeight[i] < Double.POSITIVE_INFINITY
                    && totalCount[i] >= 0
                    && totalCount[i] < Double.POSITIVE_INFINITY;
            lower[i] = valid
                    ? lower(
                            rate[i],
                            variance[i],
                            maxWeight[i],
                            meanWeight[i],
                            meanSquaredWeight[i],
                            totalCount[i],
                            tail)
                    : Double.NaN;
            upper[i] = valid
                    ? upper(
                            rate[i],
                            variance[i],
                            maxWeight[i],
                            meanWeight[i],
                            meanSquaredWeight[i],
                            totalCount[i],
                            tail)
                    : Double.NaN;
        }
    }

    /** The lower limit from rate y, variance v, greatest, mean and mean squared weight k, m and s, and total count. */
    abstract double lower(double y, double v, double k, double m, double s, double total, Tail tail);

    /** The upper limit from the same. */
    abstract double upper(double y, double v, double k, double m, double s, double total, Tail tail);

    private static double gammaLower(double y, double v, Tail tail) {
        return y == 0 ? 0 : v / y * tail.gamma().lower(y * y / v);
    }

    private static double gammaUpper(double y, double v, Tail tail) {
        return v / y * tail.gamma().upper(y * y / v);
    }

    private static double dobsonLower(double y, double v, double total, RateInterval counts, Tail tail) {
        return total == 0 ? 0 : Math.max(0, y + Math.sqrt(v / total) * (counts.lowerCount(total, tail) - total));
    }

    private static double dobsonUpper(double y, double v, double k, double total, RateInterval counts, Tail tail) {
        return total == 0
                ? gammaUpper(k, k * k, tail)
                : y + Math.sqrt(v / total) * (counts.upperCount(total, tail) - total);
    }
}
