package org.graunt.projection;

/** Quantiles of draws: between the order statistics {@code (n - 1) p} places up, on a straight line (Hyndman and Fan's type 7). */
final class Quantiles {

    private Quantiles() {}

    static void require(double[] levels) {
        if (levels.length == 0) {
            throw new IllegalArgumentException("levels: none, must be one or more");
        }
        for (double level : levels) {
            if (!(level >= 0 && level <= 1)) {
                throw new IllegalArgumentException("level: " + level + ", must be from 0 to 1");
            }
        }
    }

    static double of(double[] sorted, double level) {
        double place = (sorted.length - 1) * level;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
