package org.graunt.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Intervals for a rate {@code events / exposure}, the events being a Poisson count and the exposure known person-years.
 *
 * <p>Below, {@code x} is the number of events and {@code z} the normal quantile at {@code 1 - alpha}, where
 * {@code alpha} is the probability left outside on the side in question; every limit of the count is divided by the
 * exposure. No limit is negative, none is NaN where the exposure is positive. A rate may exceed 1.
 */
public enum RateInterval implements IntervalMethod {

    /**
     * Gamma quantiles: of shape x at alpha (0 for no events) and of shape x + 1 at {@code 1 - alpha}. Covers at least
     * at the stated level. Garwood 1936, Fiducial limits for the Poisson distribution, Biometrika 28.
     */
    EXACT("exact Poisson (Garwood)") {
        @Override
        double lowerCount(double x, Tail tail) {
            return x == 0 ? 0 : tail.gamma().lower(x);
        }

        @Override
        double upperCount(double x, Tail tail) {
            return tail.gamma().upper(x + 1);
        }
    },

    /**
     * {@code x (1 - 1 / (9 x) - z / (3 sqrt(x)))^3} and, with {@code y = x + 1},
     * {@code y (1 - 1 / (9 y) + z / (3 sqrt(y)))^3}; the lower limit is held at 0, which it undercuts for one or two
     * events. Breslow and Day 1987, Statistical methods in cancer research, volume 2, after Rothman and Boice. A close
     * approximation to {@link #EXACT} from about ten events on.
     */
    BYAR("Byar") {
        @Override
        double lowerCount(double x, Tail tail) {
            return x == 0 ? 0 : Math.max(0, cube(x, -tail.z()));
        }

        @Override
        double upperCount(double x, Tail tail) {
            return cube(x + 1, tail.z());
        }

        private double cube(double x, double z) {
            double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
            return x * root * root * root;
        }
    },

    /** {@code x -+ z sqrt(x)}, the lower limit held at 0; no width at all for no events. */
    NORMAL("normal") {
        @Override
        double lowerCount(double x, Tail tail) {
            return Math.max(0, x - tail.z() * Math.sqrt(x));
        }

        @Override
        double upperCount(double x, Tail tail) {
            return x + tail.z() * Math.sqrt(x);
        }
    },

    /** {@code x exp(-+ z / sqrt(x))}: normal on the log scale; 0 to infinity for no events. */
    LOG("log-normal") {
        @Override
        double lowerCount(double x, Tail tail) {
            return x == 0 ? 0 : x * Math.exp(-tail.z() / Math.sqrt(x));
        }

        @Override
        double upperCount(double x, Tail tail) {
            return x == 0 ? Double.POSITIVE_INFINITY : x * Math.exp(tail.z() / Math.sqrt(x));
        }
    },

    /**
     * The exact interval with half of the probability of the outcome itself taken off each tail: the lower limit solves
     * {@code P(X > x) + P(X = x) / 2 = alpha}, the upper one {@code P(X < x) + P(X = x) / 2 = alpha}. Lancaster 1961,
     * Significance tests in discrete distributions, JASA 56.
     */
    MID_P("mid-P") {
        @Override
        double lowerCount(double x, Tail tail) {
            return MidP.meanLower(x, tail.probability());
        }

        @Override
        double upperCount(double x, Tail tail) {
            return MidP.meanUpper(x, tail.probability());
        }
    };

    private final String label;

    RateInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns {@code events / exposure} with its two-sided interval.
     *
     * @param events   the number of events, finite and not negative
     * @param exposure the person-years, finite and not negative
     * @param level    the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1 (per person-year); undefined if {@code exposure} is 0
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double events, double exposure, double level) {
        return of(events, exposure, level, Sides.TWO);
    }

    /**
     * Returns {@code events / exposure} with a two-sided or one-sided interval; a one-sided interval starts at 0 or is
     * without upper end.
     *
     * @param events   the number of events, finite and not negative
     * @param exposure the person-years, finite and not negative
     * @param level    the confidence level, strictly between 0 and 1
     * @param sides    which limits the data set
     * @return the estimate on scale 1 (per person-year); undefined if {@code exposure} is 0
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double events, double exposure, double level, Sides sides) {
        Require.count("events", events);
        Require.count("exposure", exposure);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        if (exposure == 0) {
            return Estimate.undefined(method, events, exposure, level);
        }
        double lower = sides == Sides.UPPER ? 0 : lowerCount(events, tail) / exposure;
        double upper = sides == Sides.LOWER ? Double.POSITIVE_INFINITY : upperCount(events, tail) / exposure;
        return new Estimate(events / exposure, lower, upper, level, method, events, exposure, 1);
    }

    /**
     * Returns {@code events / exposure} with its two-sided intervals at several levels.
     *
     * @param events the number of events, finite and not negative
     * @param exposure the person-years, finite and not negative
     * @param levels the confidence levels, each strictly between 0 and 1
     * @return one estimate for each level, in their order
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public List<Estimate> of(double events, double exposure, double[] levels) {
        return Arrays.stream(levels)
                .mapToObj(level -> of(events, exposure, level))
                .toList();
    }

    /**
     * Computes the two-sided limits of many rates.
     *
     * @param events   the numbers of events
     * @param exposure the person-years, as many
     * @param level    the confidence level, strictly between 0 and 1
     * @param lower    where the lower limits go, as many; NaN where {@code exposure} is 0 or an input is not valid
     * @param upper    where the upper limits go, as many; NaN likewise
     * @throws IllegalArgumentException if {@code level} is out of its range or the lengths differ
     * @throws NullPointerException     if an array is null
     */
    public void limits(double[] events, double[] exposure, double level, double[] lower, double[] upper) {
        limits(events, exposure, level, lower, upper, 0, events.length);
    }

    /**
     * Computes the two-sided limits of the rates at {@code from} (included) to {@code to} (not included); the rest of
     * the arrays is neither read nor written, so ranges may be computed by different threads.
     *
     * @param events   the numbers of events
     * @param exposure the person-years, as many
     * @param level    the confidence level, strictly between 0 and 1
     * @param lower    where the lower limits go, as many; NaN where {@code exposure} is 0 or an input is not valid
     * @param upper    where the upper limits go, as many; NaN likewise
     * @param from     the first index
     * @param to       the index after the last
     * @throws IllegalArgumentException  if {@code level} is out of its range or the lengths differ
     * @throws IndexOutOfBoundsException if the range is not within the arrays
     * @throws NullPointerException      if an array is null
     */
    public void limits(
            double[] events, double[] exposure, double level, double[] lower, double[] upper, int from, int to) {
        Require.sameLength("exposure", exposure, events.length);
        Require.sameLength("lower", lower, events.length);
        Require.sameLength("upper", upper, events.length);
        Require.range(from, to, events.length);
        Tail tail = Tail.ofLevel(level, to - from);
        for (int i = from; i < to; i++) {
            double x = events[i];
            boolean valid =
                    x >= 0 && x < Double.POSITIVE_INFINITY && exposure[i] > 0 && exposure[i] < Double.POSITIVE_INFINITY;
            lower[i] = valid ? lowerCount(x, tail) / exposure[i] : Double.NaN;
            upper[i] = valid ? upperCount(x, tail) / exposure[i] : Double.NaN;
        }
    }

    /** The lower limit of the expected number of events. */
    abstract double lowerCount(double x, Tail tail);

    /** The upper limit of the expected number of events. */
    abstract double upperCount(double x, Tail tail);
}
