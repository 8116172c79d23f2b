package org.graunt.estimate;

/**
 * Intervals for the odds ratio {@code (x1 / (n1 - x1)) / (x2 / (n2 - x2))} of two independent groups, each with the point
 * estimate that belongs to it.
 *
 * <p>Where the data put the ratio at 0 or at infinity, so does the estimate, with one finite limit from the exact methods.
 * With {@code x1 = x2 = 0}, or both groups full, or one of them empty, the result is undefined.
 */
public enum OddsRatioInterval implements IntervalMethod {

    /**
     * The sample odds ratio, {@code r exp(-+ z s)} with {@code s^2} the sum of the four inverse counts; 0 to infinity where
     * a count is 0. Woolf 1955, On estimating the relation between blood group and disease, Annals of Human Genetics 19.
     */
    LOG("log odds ratio") {
        @Override
        double value(double x1, double n1, double x2, double n2) {
            return x1 / (n1 - x1) / (x2 / (n2 - x2));
        }

        @Override
        double lower(double x1, double n1, double x2, double n2, Tail tail) {
            double variance = 1 / x1 + 1 / (n1 - x1) + 1 / x2 + 1 / (n2 - x2);
            return variance < Double.POSITIVE_INFINITY
                    ? value(x1, n1, x2, n2) * Math.exp(-tail.z() * Math.sqrt(variance))
                    : 0;
        }
    },

    /**
     * Jewell's estimate for small samples, {@code x1 (n2 - x2) / ((n1 - x1 + 1) (x2 + 1))}, with log limits around the odds
     * ratio of the counts each increased by 1/2, widened where they would leave the estimate outside. Jewell 1986, On the
     * bias of commonly used measures of association for 2 x 2 tables, Biometrics 42.
     */
    SMALL_SAMPLE("small-sample log odds ratio") {
        @Override
        double value(double x1, double n1, double x2, double n2) {
            return x1 / (n1 - x1 + 1) * ((n2 - x2) / (x2 + 1));
        }

        @Override
        double lower(double x1, double n1, double x2, double n2, Tail tail) {
            return LOG.lower(x1 + 0.5, n1 + 1, x2 + 0.5, n2 + 1, tail);
        }
    },

    /**
     * The conditional maximum likelihood estimate with Fisher's exact limits: given both groups and the total number with
     * the property, x1 follows the noncentral hypergeometric law. Needs whole numbers. Fisher 1935, The logic of inductive
     * inference, Journal of the Royal Statistical Society 98; Cornfield 1956.
     */
    EXACT("conditional exact") {
        @Override
        double value(double x1, double n1, double x2, double n2) {
            return solve(x1, n1, x2, n2, 0, (parts, target) -> parts.mean());
        }

        @Override
        double lower(double x1, double n1, double x2, double n2, Tail tail) {
            return solve(x1, n1, x2, n2, tail.probability(), (parts, alpha) -> parts.at() + parts.above() - alpha);
        }
    },

    /**
     * The median-unbiased estimate with mid-P limits: as {@link #EXACT} with half of the probability of the outcome itself
     * taken off each tail; the estimate makes both tails one half. Needs whole numbers. Rothman and Greenland 1998, Modern
     * epidemiology.
     */
    MID_P("conditional mid-P") {
        @Override
        double value(double x1, double n1, double x2, double n2) {
            return midP(x1, n1, x2, n2, 0.5);
        }

        @Override
        double lower(double x1, double n1, double x2, double n2, Tail tail) {
            return midP(x1, n1, x2, n2, tail.probability());
        }

        private double midP(double x1, double n1, double x2, double n2, double alpha) {
            double limit = solve(x1, n1, x2, n2, alpha, (parts, a) -> 0.5 * parts.at() + parts.above() - a);
            boolean greatest = x1 == Math.min(n1, x1 + x2);
            return greatest && alpha >= 0.5 ? Double.POSITIVE_INFINITY : limit;
        }
    };

    private final String label;

    OddsRatioInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns the odds ratio with its two-sided interval.
     *
     * @param x1    the number with the property in the first group, 0 to n1
     * @param n1    the number in the first group, finite and not negative
     * @param x2    the number with the property in the second group, 0 to n2
     * @param n2    the number in the second group, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1, with NaN for numerator and denominator
     * @throws IllegalArgumentException if an argument is out of its range or NaN, or not whole where the method needs it
     */
    public Estimate of(double x1, double n1, double x2, double n2, double level) {
        return of(x1, n1, x2, n2, level, Sides.TWO);
    }

    /**
     * Returns the odds ratio with a two-sided or one-sided interval; a one-sided interval starts at 0 or is without upper
     * end.
     *
     * @param x1    the number with the property in the first group, 0 to n1
     * @param n1    the number in the first group, finite and not negative
     * @param x2    the number with the property in the second group, 0 to n2
     * @param n2    the number in the second group, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @param sides which limits the data set
     * @return the estimate on scale 1, with NaN for numerator and denominator
     * @throws IllegalArgumentException if a number is out of its range or NaN, or not whole where the method needs it
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double x1, double n1, double x2, double n2, double level, Sides sides) {
        Require.part("x1", x1, "n1", n1);
        Require.part("x2", x2, "n2", n2);
        if (this == EXACT || this == MID_P) {
            Require.whole("x1", x1);
            Require.whole("n1", n1);
            Require.whole("x2", x2);
            Require.whole("n2", n2);
        }
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        double m = x1 + x2;
        if (n1 == 0 || n2 == 0 || m == 0 || m == n1 + n2) {
            return Estimate.undefined(method, Double.NaN, Double.NaN, level);
        }
        double value = value(x1, n1, x2, n2);
        double lower = sides == Sides.UPPER ? 0 : Math.min(value, lower(x1, n1, x2, n2, tail));
        double upper =
                sides == Sides.LOWER ? Double.POSITIVE_INFINITY : Math.max(value, 1 / lower(x2, n2, x1, n1, tail));
        return new Estimate(value, lower, upper, level, method, Double.NaN, Double.NaN, 1);
    }

    abstract double value(double x1, double n1, double x2, double n2);

    /** The lower limit of the ratio; the upper one is one over that of the inverse ratio. */
    abstract double lower(double x1, double n1, double x2, double n2, Tail tail);

    /** A function, increasing with the odds ratio, of what it makes of the outcomes around the one seen. */
    private interface Condition {
        double excess(Hypergeometric.Parts parts, double target);
    }

    /** The odds ratio at which the condition is met, solved for its logarithm. */
    private static double solve(double x1, double n1, double x2, double n2, double target, Condition condition) {
        Hypergeometric law = Hypergeometric.of(x1, n1, x2, n2);
        if (x1 == law.smallest()) {
            return 0;
        }
        if (x1 == law.greatest() && target == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double start = Math.log((x1 + 0.5) / (n1 - x1 + 0.5) * ((n2 - x2 + 0.5) / (x2 + 0.5)));
        double low = start;
        double high = start;
        double step = 1;
        while (condition.excess(law.parts(low), target) > 0) {
            low -= step;
            step *= 2;
        }
        step = 1;
        while (condition.excess(law.parts(high), target) < 0) {
            high += step;
            step *= 2;
        }
        return Math.exp(Root.between(logPsi -> condition.excess(law.parts(logPsi), target), low, high));
    }
}
