package org.graunt.estimate;

import java.util.Locale;
import java.util.Objects;
import org.graunt.internal.math.IncompleteGamma;
import org.graunt.internal.math.Normal;

/**
 * A straight line through proportions on the logit scale: {@code ln(p_i / (1 - p_i)) = c + b (t_i - m)} at times t, with m
 * their mean weighted by n. Fitted by maximum likelihood (logistic regression by Newton's method). For sex ratios x is boys
 * and n is births, and {@code exp(b)} is the factor by which the sex ratio changes in one unit of time.
 *
 * @param slope     b, the change of the log odds in one unit of time, with its Wald interval
 * @param oddsRatio {@code exp(b)} with its interval
 * @param intercept c, the log odds at {@code centre}
 * @param centre    m, the mean time
 * @param trend     the Wald test of {@code b = 0}
 * @param residual  Pearson's chi-squared of what the line leaves, on the number of times less 2 degrees of freedom: well above
 *                  that number, the year-to-year scatter is more than chance and the interval of the slope too narrow
 */
public record LogitTrend(
        Estimate slope, Estimate oddsRatio, double intercept, double centre, TestResult trend, TestResult residual) {

    private static final String METHOD = "logistic regression, Wald";
    private static final int MAX_STEPS = 100;

    /**
     * Creates a trend.
     *
     * @throws NullPointerException if a component is null
     */
    public LogitTrend {
        Objects.requireNonNull(slope, "slope");
        Objects.requireNonNull(oddsRatio, "oddsRatio");
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(residual, "residual");
    }

    /**
     * Fits the trend. Times with {@code n = 0} are left out.
     *
     * @param times the times, such as years; finite
     * @param x     the numbers with the property at each time, from 0 to n
     * @param n     the numbers of all at each time
     * @param level the confidence level of the slope, strictly between 0 and 1
     * @return the trend; undefined where fewer than two times are left, or the best line is infinitely steep or at 0 or 1
     *     throughout
     * @throws IllegalArgumentException if the lengths differ or a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public static LogitTrend of(double[] times, double[] x, double[] n, double level) {
        Objects.requireNonNull(times, "times");
        Require.sameLength("x", x, times.length);
        Require.sameLength("n", n, times.length);
        double z = Tail.ofLevel(level).z();
        double total = 0;
        double successes = 0;
        double moment = 0;
        int used = 0;
        for (int i = 0; i < times.length; i++) {
            Require.finite("times[" + i + "]", times[i]);
            Require.part("x[" + i + "]", x[i], "n[" + i + "]", n[i]);
            total += n[i];
            successes += x[i];
            moment += n[i] * times[i];
            used += n[i] > 0 ? 1 : 0;
        }
        double centre = moment / total;
        if (!isEstimable(times, x, n)) {
            return undefined(level, centre, used);
        }
        double intercept = Math.log(successes / (total - successes));
        double slope = 0;
        double information = 0;
        for (int step = 0; step < MAX_STEPS; step++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double g0 = 0;
            double g1 = 0;
            for (int i = 0; i < times.length; i++) {
                double t = times[i] - centre;
                double eta = intercept + slope * t;
                double p = 1 / (1 + Math.exp(-eta));
                double q = 1 / (1 + Math.exp(eta));
                double w = n[i] * p * q;
                double r = x[i] * q - (n[i] - x[i]) * p;
                s0 += w;
                s1 += w * t;
                s2 += w * t * t;
                g0 += r;
                g1 += r * t;
            }
            double determinant = s0 * s2 - s1 * s1;
            double stepIntercept = (s2 * g0 - s1 * g1) / determinant;
            double stepSlope = (s0 * g1 - s1 * g0) / determinant;
            double damping = 1 / Math.max(1, Math.max(Math.abs(stepIntercept), Math.abs(stepSlope)) / 2);
            intercept += damping * stepIntercept;
            slope += damping * stepSlope;
            information = determinant / s0;
            double size = stepSlope * stepSlope * information + stepIntercept * stepIntercept * s0;
            if (damping == 1 && size < 1e-26) {
                break;
            }
        }
        double error = 1 / Math.sqrt(information);
        Estimate line =
                new Estimate(slope, slope - z * error, slope + z * error, level, METHOD, Double.NaN, Double.NaN, 1);
        Estimate ratio = new Estimate(
                Math.exp(slope),
                Math.exp(line.lower()),
                Math.exp(line.upper()),
                level,
                METHOD,
                Double.NaN,
                Double.NaN,
                1);
        double wald = slope / error;
        TestResult trend =
                new TestResult("Wald test of the logit trend", wald, Double.NaN, 2 * Normal.upper(Math.abs(wald)));
        return new LogitTrend(line, ratio, intercept, centre, trend, residual(times, x, n, intercept, slope, centre));
    }

    /**
     * Returns the proportion on the line at a time.
     *
     * @param time the time
     * @return the fitted proportion; NaN for an undefined trend
     */
    public double proportionAt(double time) {
        return 1 / (1 + Math.exp(-(intercept + slope.value() * (time - centre))));
    }

    /** Returns one readable line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "odds ratio per unit of time %s; %s; residual %s", oddsRatio, trend, residual);
    }

    /**
     * The likelihood has a finite maximum with a slope unless one time parts those with the property from those without it:
     * the times of the one must overlap those of the other.
     */
    private static boolean isEstimable(double[] times, double[] x, double[] n) {
        double firstWith = Double.POSITIVE_INFINITY;
        double lastWith = Double.NEGATIVE_INFINITY;
        double firstWithout = Double.POSITIVE_INFINITY;
        double lastWithout = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < times.length; i++) {
            if (x[i] > 0) {
                firstWith = Math.min(firstWith, times[i]);
                lastWith = Math.max(lastWith, times[i]);
            }
            if (n[i] > x[i]) {
                firstWithout = Math.min(firstWithout, times[i]);
                lastWithout = Math.max(lastWithout, times[i]);
            }
        }
        return firstWith < lastWithout && firstWithout < lastWith;
    }

    private static TestResult residual(
            double[] times, double[] x, double[] n, double intercept, double slope, double centre) {
        double sum = 0;
        int used = 0;
        for (int i = 0; i < times.length; i++) {
            if (n[i] > 0) {
                double p = 1 / (1 + Math.exp(-(intercept + slope * (times[i] - centre))));
                double excess = x[i] - n[i] * p;
                sum += excess * excess / (n[i] * p * (1 - p));
                used++;
            }
        }
        int degrees = used - 2;
        return degrees < 1
                ? new TestResult(RESIDUAL, Double.NaN, 0, Double.NaN)
                : new TestResult(RESIDUAL, sum, degrees, IncompleteGamma.upper(sum / 2, degrees / 2.0));
    }

    private static final String RESIDUAL = "chi-squared around the trend";

    private static LogitTrend undefined(double level, double centre, int used) {
        Estimate none = Estimate.undefined(METHOD, Double.NaN, Double.NaN, level);
        return new LogitTrend(
                none,
                none,
                Double.NaN,
                centre,
                new TestResult("Wald test of the logit trend", Double.NaN, Double.NaN, Double.NaN),
                new TestResult(RESIDUAL, Double.NaN, Math.max(0, used - 2), Double.NaN));
    }
}
