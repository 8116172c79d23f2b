package org.graunt.estimate;

/**
 * Limits of the score interval of a proportion, the roots in p of {@code (x - n p)^2 = z^2 n p (1 - p)}.
 *
 * <p>The textbook form subtracts nearly equal numbers for the lower limit of small counts, and misses 0 and 1 by a
 * rounding error at {@code x = 0} and {@code x = n}. Here the smaller root comes from the product of the two,
 * {@code x^2 / (n (n + z^2))}, so both limits keep their relative accuracy and the ends are exact.
 */
final class Score {

    /** Blocks small enough that the second pass finds them in the nearest cache. */
    private static final int BLOCK = 1024;

    private Score() {}

    static double lower(double x, double n, double z) {
        return z >= 0 ? smaller(x, n, z) : larger(x, n, -z);
    }

    static double upper(double x, double n, double z) {
        return z >= 0 ? larger(x, n, z) : smaller(x, n, -z);
    }

    /**
     * Both limits of many proportions: a plain loop that the compiler can turn into vector instructions, then a pass that
     * makes the ends exact and marks what is not valid.
     */
    static void fill(double[] x, double[] n, double z, double[] lower, double[] upper, int from, int to) {
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            roots(x, n, z, lower, upper, start, end);
            for (int i = start; i < end; i++) {
                if (!ProportionInterval.isValid(x[i], n[i])) {
                    lower[i] = Double.NaN;
                    upper[i] = Double.NaN;
                } else if (x[i] == n[i] || upper[i] > 1) {
                    upper[i] = 1;
                }
            }
        }
    }

    private static void roots(double[] x, double[] n, double z, double[] lower, double[] upper, int from, int to) {
        double zz = z * z;
        for (int i = from; i < to; i++) {
            double count = x[i];
            double total = n[i];
            double sum = 2 * count + zz + z * Math.sqrt(zz + 4 * count * (total - count) / total);
            lower[i] = 2 * count * count / (total * sum);
            upper[i] = sum / (2 * (total + zz));
        }
    }

    private static double smaller(double x, double n, double z) {
        return x == 0 ? 0 : 2 * x * x / (n * (2 * x + z * z + root(x, n, z)));
    }

    private static double larger(double x, double n, double z) {
        return x == n ? 1 : Math.min(1, (2 * x + z * z + root(x, n, z)) / (2 * (n + z * z)));
    }

    private static double root(double x, double n, double z) {
        return z * Math.sqrt(z * z + 4 * x * (n - x) / n);
    }

    /**
     * The lower limit with continuity correction (Newcombe's method 4),
     * {@code (2 x + z^2 - 1 - z sqrt(z^2 - 2 - 1 / n + 4 p (n q + 1))) / (2 (n + z^2))}, in the equal form
     * {@code (2 x - 1)^2 / (2 n (2 x + z^2 - 1 + the same root))}, which subtracts nothing.
     */
    static double correctedLower(double x, double n, double z) {
        double twice = 2 * x - 1;
        if (!(twice > 0)) {
            return 0;
        }
        double zz = z * z;
        double root = z * Math.sqrt(Math.max(0, zz - 2 - 1 / n + 4 * (x / n) * (n - x + 1)));
        return z >= 0
                ? Math.min(x / n, twice * twice / (2 * n * (twice + zz + root)))
                : Math.min(1, (twice + zz - root) / (2 * (n + zz)));
    }

    /** The upper limit that belongs to it. */
    static double correctedUpper(double x, double n, double z) {
        if (n - x <= 0.5) {
            return 1;
        }
        double zz = z * z;
        double root = z * Math.sqrt(Math.max(0, zz + 2 - 1 / n + 4 * (x / n) * (n - x - 1)));
        double limit = (2 * x + 1 + zz + root) / (2 * (n + zz));
        return z >= 0 ? Math.max(x / n, Math.min(1, limit)) : Math.max(0, limit);
    }
}
