package org.graunt.estimate;

/**
 * Intervals for the ratio {@code (x1 / t1) / (x2 / t2)} of two rates with independent Poisson counts.
 *
 * <p>With {@code x2 = 0} the value and the upper limit are infinite and the lower limit is finite; with {@code x1 = 0} the
 * value and the lower limit are 0; with no events at all, or no exposure, the result is undefined.
 */
public enum RateRatioInterval implements IntervalMethod {

    /** {@code r exp(-+ z sqrt(1 / x1 + 1 / x2))}: normal on the log scale; 0 to infinity where a count is 0. */
    LOG("log ratio") {
        @Override
        double lowerOdds(double x1, double x2, Tail tail) {
            return x1 == 0 || x2 == 0 ? 0 : x1 / x2 * Math.exp(-tail.z() * Math.sqrt(1 / x1 + 1 / x2));
        }
    },

    /**
     * Conditional on the total, x1 is binomial with odds {@code r t1 / t2}: from its exact interval
     * ({@link ProportionInterval#CLOPPER_PEARSON}). Przyborowski and Wilenski 1940, Homogeneity of results in testing samples
     * from Poisson series, Biometrika 31.
     */
    EXACT("conditional exact") {
        @Override
        double lowerOdds(double x1, double x2, Tail tail) {
            return Odds.clopperPearsonLower(x1, x2, tail);
        }
    },

    /**
     * As {@link #EXACT} from the mid-P interval ({@link ProportionInterval#MID_P}), with the median-unbiased estimate as value:
     * the ratio at which both mid-P tails are one half.
     */
    MID_P("conditional mid-P") {
        @Override
        double odds(double x1, double x2) {
            return x2 == 0 ? Double.POSITIVE_INFINITY : Odds.midPLower(x1, x2, 0.5);
        }

        @Override
        double lowerOdds(double x1, double x2, Tail tail) {
            return Odds.midPLower(x1, x2, tail.probability());
        }
    };

    private final String label;

    RateRatioInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns {@code (x1 / t1) / (x2 / t2)} with its two-sided interval.
     *
     * @param x1    the events of the first rate, finite and not negative
     * @param t1    the person-years of the first rate, finite and not negative
     * @param x2    the events of the second rate, finite and not negative
     * @param t2    the person-years of the second rate, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1, with NaN for numerator and denominator
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double x1, double t1, double x2, double t2, double level) {
        return of(x1, t1, x2, t2, level, Sides.TWO);
    }

    /**
     * Returns {@code (x1 / t1) / (x2 / t2)} with a two-sided or one-sided interval; a one-sided interval starts at 0 or is
     * without upper end.
     *
     * @param x1    the events of the first rate, finite and not negative
     * @param t1    the person-years of the first rate, finite and not negative
     * @param x2    the events of the second rate, finite and not negative
     * @param t2    the person-years of the second rate, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @param sides which limits the data set
     * @return the estimate on scale 1, with NaN for numerator and denominator
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double x1, double t1, double x2, double t2, double level, Sides sides) {
        Require.count("x1", x1);
        Require.count("t1", t1);
        Require.count("x2", x2);
        Require.count("t2", t2);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        if (t1 == 0 || t2 == 0 || x1 == 0 && x2 == 0) {
            return Estimate.undefined(method, Double.NaN, Double.NaN, level);
        }
        double exposure = t2 / t1;
        double lower = sides == Sides.UPPER ? 0 : lowerOdds(x1, x2, tail) * exposure;
        double upper = sides == Sides.LOWER ? Double.POSITIVE_INFINITY : exposure / lowerOdds(x2, x1, tail);
        return new Estimate(odds(x1, x2) * exposure, lower, upper, level, method, Double.NaN, Double.NaN, 1);
    }

    double odds(double x1, double x2) {
        return x1 / x2;
    }

    /** The lower limit of {@code x1 / x2}; the upper one is one over that of {@code x2 / x1}. */
    abstract double lowerOdds(double x1, double x2, Tail tail);
}
