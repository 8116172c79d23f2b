package org.graunt.benchmarks;

import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much longer does a benchmark take than before, and how sure is that? Each JVM started is one observation, since a JVM
 * compiles and lays out memory differently each time and stays with it: iterations of one JVM are not independent. The ratio of
 * means has Fieller's interval, the confidence is that of Welch's test.
 *
 * @param name the benchmark with its parameters
 * @param ratio mean time now over mean time before
 * @param lower lower limit of the ratio
 * @param upper upper limit of the ratio, infinite if the time before is too uncertain
 * @param confidence that it takes longer now, from 0 to 1; NaN if not judged
 * @param verdict what follows
 */
record Change(String name, double ratio, double lower, double upper, double confidence, Verdict verdict) {

    /** What follows from a ratio and its confidence. */
    enum Verdict {
        /** Longer, by more than the margin and with the confidence asked for. */
        SLOWER("SLOWER"),
        /** Shorter, by more than the margin and with the confidence asked for. */
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
     * @param level the confidence asked for, such as 0.99
     */
    static Change of(String name, double[] before, double[] now, double margin, double level) {
        double a = mean(before);
        double b = mean(now);
        double ratio = b / a;
        if (before.length < 2 || now.length < 2) {
            return new Change(name, ratio, Double.NaN, Double.NaN, Double.NaN, Verdict.NOT_JUDGED);
        }
        double va = varianceOfMean(before, a);
        double vb = varianceOfMean(now, b);
        if (va + vb == 0) {
            double confidence = b > a ? 1 : b < a ? 0 : 0.5;
            return new Change(name, ratio, ratio, ratio, confidence, verdict(ratio, confidence, margin, level));
        }
        double confidence = TDistribution.of(freedom(va, before.length, vb, now.length))
                .cumulativeProbability((b - a) / Math.sqrt(va + vb));
        double t = TDistribution.of(freedom(ratio * ratio * va, before.length, vb, now.length))
                .inverseSurvivalProbability((1 - level) / 2);
        double below = a * a - t * t * va;
        double root = Math.sqrt(Math.max(0, a * a * b * b - below * (b * b - t * t * vb)));
        boolean bounded = below > 0;
        return new Change(
                name,
                ratio,
                bounded ? Math.max(0, (a * b - root) / below) : 0,
                bounded ? (a * b + root) / below : Double.POSITIVE_INFINITY,
                confidence,
                verdict(ratio, confidence, margin, level));
    }

    private static Verdict verdict(double ratio, double confidence, double margin, double level) {
        if (ratio > 1 + margin && confidence >= level) {
            return Verdict.SLOWER;
        }
        return ratio < 1 / (1 + margin) && confidence <= 1 - level ? Verdict.FASTER : Verdict.SAME;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double varianceOfMean(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1) / values.length;
    }

    /** Welch and Satterthwaite's degrees of freedom. */
    private static double freedom(double va, int na, double vb, int nb) {
        return (va + vb) * (va + vb) / (va * va / (na - 1) + vb * vb / (nb - 1));
    }

    @Override
    public String toString() {
        return verdict == Verdict.NOT_JUDGED
                ? String.format(Locale.ROOT, "%-70s %6.2f  %s", name, ratio, verdict.words)
                : String.format(
                        Locale.ROOT,
                        "%-70s %6.2f  (%.2f to %.2f)  longer with %.1f %%  %s",
                        name,
                        ratio,
                        lower,
                        upper,
                        100 * confidence,
                        verdict.words);
    }
}
