package org.graunt.charts;

/**
 * A past and a range of futures, as numbers on a chart.
 *
 * @param name what is foreseen
 * @param pastTimes places of the observations, rising
 * @param past observations, NaN where one is missing
 * @param times places of the future, rising, all after the past
 * @param middle the middle of the futures at each place
 * @param levels levels of the bands, rising
 * @param lower lower limits, {@code [level][place]}
 * @param upper upper limits, {@code [level][place]}
 */
record FanShape(
        String name,
        double[] pastTimes,
        double[] past,
        double[] times,
        double[] middle,
        double[] levels,
        double[][] lower,
        double[][] upper) {

    /** Index of the last observation that is not missing, or -1. */
    int lastObserved() {
        int last = past.length - 1;
        while (last >= 0 && Double.isNaN(past[last])) {
            last--;
        }
        return last;
    }
}
