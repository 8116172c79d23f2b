package org.graunt.benchmarks;

import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much longer does a benchmark take than before, and how sure is that? Each JVM started is one observation, since a JVM
 * compiles and lays out memory differently each time and stays with it: iterations of one JVM are not independent. The ratio of
 * means has Fieller's interval. JVMs are taken to scatter by the same share of the mean before and now, so that few of them tell
 * enough: with {@code m} and {@code n} JVMs Student's t has {@code m + n - 2} degrees of freedom.
 *
 * <p>Many benchmarks are judged at once. The limits are Bonferroni's: with the confidence asked for, all of them hold together.
 *
 * @param name the benchmark with its parameters
 * @param ratio mean time now over mean time before
 * @param lower lower limit of the ratio; NaN if not judged
 * @param upper upper limit of the ratio, infinite if the time before is too uncertain; NaN if not judged
 * @param verdict what follows
 */
record Change(String name, double ratio, double lower, double upper, Verdict verdict) {

    /** What follows from a ratio and its limits. */
    enum Verdict {
        /** Longer by more than the margin: so says the lower limit. */
        SLOWER("SLOWER"),
        /** Shorter by more than the margin: so says the upper limit. */
        FASTER("faster"),
        /** Neither. */
        SAME("same"),
        /** One JVM on one side: nothing is known about differences between JVMs. */
        NOT_JUDGED("not judged: one JVM");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    /**
     * Compares times; more is worse.
     *
     * @param before mean time of each JVM, before
     * @param now mean time of each JVM, now
     * @param margin the relative change that matters, such as 0.1
     * @param level the confidence asked for of all that is judged at once, such as 0.95
     * @param judged how many benchmarks are judged at once
     */
    static Change of(String name, double[] before, double[] now, double margin, double level, int judged) {
        double a = mean(before);
        double b = mean(now);
        double ratio = b / a;
        if (!canBeJudged(before, now)) {
            return new Change(name, ratio, Double.NaN, Double.NaN, Verdict.NOT_JUDGED);
        }
        int freedom = before.length + now.length - 2;
        double t = TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / judged / 2);
        double scatter = t * t * (squares(before, a) + squares(now, b)) / freedom;
        double g = scatter / before.length;
        double root = Math.sqrt(Math.max(0, g + scatter / now.length * (1 - g)));
        boolean bounded = g < 1;
        double lower = bounded ? Math.max(0, ratio * (1 - root) / (1 - g)) : 0;
        double upper = bounded ? ratio * (1 + root) / (1 - g) : Double.POSITIVE_INFINITY;
        return new Change(name, ratio, lower, upper, verdict(lower, upper, margin));
    }

    /** Whether there are two JVMs on either side. */
    static boolean canBeJudged(double[] before, double[] now) {
        return before.length >= 2 && now.length >= 2;
    }

    private static Verdict verdict(double lower, double upper, double margin) {
        if (lower > 1 + margin) {
            return Verdict.SLOWER;
        }
        return upper < 1 / (1 + margin) ? Verdict.FASTER : Verdict.SAME;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Sum of squared deviations, as shares of the mean. */
    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value / mean - 1) * (value / mean - 1);
        }
        return sum;
    }

    @Override
    public String toString() {
        return verdict == Verdict.NOT_JUDGED
                ? String.format(Locale.ROOT, "%-70s %6.2f  %s", name, ratio, verdict.words)
                : String.format(
                        Locale.ROOT, "%-70s %6.2f  (%.2f to %.2f)  %s", name, ratio, lower, upper, verdict.words);
    }
}
