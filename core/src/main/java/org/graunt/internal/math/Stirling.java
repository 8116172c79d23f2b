package org.graunt.internal.math;

/**
 * The remainder of Stirling's formula,
 * {@code r(s) = ln Gamma(s) - [(s - 1/2) ln s - s + ln(2 pi) / 2]}.
 *
 * <p>Written with it, the density of a gamma or beta variable is a normal-like peak times the exponential of minus a
 * deviance, in which no large logarithms cancel: the form of Loader 2000, Fast and accurate computation of binomial
 * probabilities. The asymptotic series is that of Stirling (NIST Digital Library of Mathematical Functions 5.11.1).
 */
final class Stirling {

    /** From here on six terms of the series are exact to double precision. */
    private static final double SERIES_FROM = 16;

    /** {@code r(s)} for s = 1/2, 1, 3/2 ... 16, to 17 digits, from 40-digit arithmetic. */
    private static final double[] AT_HALVES = {
        0.15342640972002736,
        0.08106146679532726,
        0.05481412105191765,
        0.0413406959554093,
        0.03316287351993629,
        0.02767792568499834,
        0.023746163656297496,
        0.020790672103765093,
        0.018488450532673187,
        0.016644691189821193,
        0.015134973221917378,
        0.013876128823070748,
        0.012810465242920227,
        0.01189670994589177,
        0.011104559758206917,
        0.010411265261972096,
        0.009799416126158804,
        0.009255462182712733,
        0.008768700134139386,
        0.00833056343336287,
        0.00793411456431402,
        0.007573675487951841,
        0.007244554301320383,
        0.00694284010720953,
        0.006665247032707682,
        0.006408994188004207,
        0.006171712263039458,
        0.0059513701127588475,
        0.0057462165130101155,
        0.005554733551962801,
        0.005375599032926835,
        0.0052076559196096404,
    };

    private Stirling() {}

    /**
     * Returns the remainder at a positive point: from a table at the multiples of one half, else from the series,
     * reached from below by {@code Gamma(s) = Gamma(s + 1) / s}.
     */
    static double remainder(double s) {
        if (s >= SERIES_FROM) {
            return series(s);
        }
        double twice = s + s;
        int index = (int) twice;
        if (index == twice && index > 0) {
            return AT_HALVES[index - 1];
        }
        double product = 1;
        double t = s;
        while (t < SERIES_FROM) {
            product *= t;
            t += 1;
        }
        return series(t) + ((t - 0.5) * Math.log(t) - t) - Math.log(product) - ((s - 0.5) * Math.log(s) - s);
    }

    private static double series(double s) {
        double t = 1 / s;
        double tt = t * t;
        double sum = 1.0 / 1188 - tt * (691.0 / 360360);
        sum = tt * sum - 1.0 / 1680;
        sum = tt * sum + 1.0 / 1260;
        sum = tt * sum - 1.0 / 360;
        sum = tt * sum + 1.0 / 12;
        return t * sum;
    }
}
