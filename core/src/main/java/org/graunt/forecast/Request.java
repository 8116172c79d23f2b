package org.graunt.forecast;

import java.util.Arrays;
import java.util.Objects;

/** What a forecaster was asked for, checked at the door: every method refuses bad calls with the same words. */
record Request(Series series, int horizon, double[] levels) {

    private static final double[] USUAL_LEVELS = {0.80, 0.95};

    /** Checks horizon and levels; levels come out sorted, without repeats. */
    static Request of(Series series, int horizon, double... levels) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(levels, "levels");
        if (!(horizon >= 1)) {
            throw new IllegalArgumentException("horizon: " + horizon + ", must be at least 1, for " + series);
        }
        for (double level : levels) {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level: " + level + ", must be above 0 and below 1, for " + series);
            }
        }
        double[] sorted = levels.length == 0
                ? USUAL_LEVELS.clone()
                : Arrays.stream(levels).sorted().distinct().toArray();
        return new Request(series, horizon, sorted);
    }

    /** The same, and the series must have at least the method's minimum of values that are not missing. */
    static Request of(Forecaster forecaster, Series series, int horizon, double... levels) {
        Request request = of(series, horizon, levels);
        int needed = forecaster.minimumLength(series.frequency());
        int present = 0;
        for (double value : series.raw()) {
            if (!Double.isNaN(value)) {
                present++;
            }
        }
        if (present < needed) {
            throw new UnsuitableSeriesException("length: " + present + (present == 1 ? " value, " : " values, ")
                    + forecaster.name() + " needs at least " + needed + ", in " + series);
        }
        return request;
    }

    /** The same for a method that cannot work around missing values. */
    static Request ofComplete(Forecaster forecaster, Series series, int horizon, double... levels) {
        Request request = of(forecaster, series, horizon, levels);
        for (int i = 0; i < series.length(); i++) {
            if (Double.isNaN(series.value(i))) {
                throw new UnsuitableSeriesException("value: missing at " + series.label(i) + ", " + forecaster.name()
                        + " needs a series without gaps, in " + series);
            }
        }
        return request;
    }
}
