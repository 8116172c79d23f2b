package org.graunt.estimate;

import java.util.Locale;
import java.util.Objects;
import org.graunt.internal.math.IncompleteGamma;

/**
 * Chi-squared tests of whether areas (or years, or birth orders) differ by more than chance would make them.
 *
 * <p>The statistic over its degrees of freedom is the overdispersion: about 1 where there is nothing but chance.
 */
public final class HeterogeneityTest {

    private static final String LABEL = "chi-squared of heterogeneity";

    private HeterogeneityTest() {}

    /**
     * Tests whether several groups have the same proportion: with p that of all together,
     * {@code sum of (x_i - n_i p)^2 / (n_i p (1 - p))} on the number of groups less 1 degrees of freedom. For sex ratios x is
     * boys and n is births. Groups with {@code n = 0} are left out.
     *
     * @param x the numbers with the property, each from 0 to its n
     * @param n the numbers of all, as many
     * @return the result; NaN where fewer than two groups are left, or none or all of them have the property
     * @throws IllegalArgumentException if the lengths differ or a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public static TestResult ofProportions(double[] x, double[] n) {
        Objects.requireNonNull(x, "x");
        Require.sameLength("n", n, x.length);
        double successes = 0;
        double total = 0;
        int groups = 0;
        for (int i = 0; i < x.length; i++) {
            Require.part(name("x", i), x[i], name("n", i), n[i]);
            successes += x[i];
            total += n[i];
            groups += n[i] > 0 ? 1 : 0;
        }
        double p = successes / total;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double excess = x[i] - n[i] * p;
            sum += n[i] > 0 ? excess * excess / n[i] : 0;
        }
        return result(sum / (p * ((total - successes) / total)), groups - 1);
    }

    /**
     * Tests whether several groups have the same rate: with {@code e_i} the events that the rate of all together makes
     * expected, {@code sum of (x_i - e_i)^2 / e_i} on the number of groups less 1 degrees of freedom. Groups without exposure
     * are left out.
     *
     * @param events   the numbers of events, finite and not negative
     * @param exposure the person-years, as many
     * @return the result; NaN where fewer than two groups are left or there are no events
     * @throws IllegalArgumentException if the lengths differ, a number is out of its range or NaN, or there are events
     *                                  without exposure
     * @throws NullPointerException     if an array is null
     */
    public static TestResult ofRates(double[] events, double[] exposure) {
        Objects.requireNonNull(events, "events");
        Require.sameLength("exposure", exposure, events.length);
        double count = 0;
        double time = 0;
        int groups = 0;
        for (int i = 0; i < events.length; i++) {
            Require.count(name("events", i), events[i]);
            Require.count(name("exposure", i), exposure[i]);
            if (exposure[i] == 0 && events[i] > 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "exposure[%d]: 0, must be positive where there are events (%s)", i, events[i]));
            }
            count += events[i];
            time += exposure[i];
            groups += exposure[i] > 0 ? 1 : 0;
        }
        double rate = count / time;
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            double excess = events[i] - exposure[i] * rate;
            sum += exposure[i] > 0 ? excess * excess / exposure[i] : 0;
        }
        return result(sum / rate, groups - 1);
    }

    private static TestResult result(double statistic, int degrees) {
        if (degrees < 1 || Double.isNaN(statistic)) {
            return new TestResult(LABEL, Double.NaN, Math.max(0, degrees), Double.NaN);
        }
        return new TestResult(LABEL, statistic, degrees, IncompleteGamma.upper(statistic / 2, degrees / 2.0));
    }

    private static String name(String array, int index) {
        return array + "[" + index + "]";
    }
}
