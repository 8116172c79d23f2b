package org.graunt.forecast;

import java.util.Arrays;

/**
 * A method that cannot work around gaps, given a series without them: missing values inside are put on the straight line
 * between the nearest values of the same part of the year, on the scale on which the method works; missing values at either
 * end are cut off, and those at the end are forecast over. Complete series are passed on as they are.
 */
record Filled(Forecaster forecaster) implements Forecaster {

    @Override
    public String name() {
        return forecaster.name();
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return forecaster.minimumLength(frequency);
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        if (!series.hasMissing()) {
            return forecaster.forecast(series, horizon, levels);
        }
        Request request = Request.of(this, series, horizon, levels);
        int from = 0;
        while (Double.isNaN(series.value(from))) {
            from++;
        }
        int to = series.length();
        while (Double.isNaN(series.value(to - 1))) {
            to--;
        }
        int over = series.length() - to;
        PeriodLabels start = new PeriodLabels(series.frequency(), series.startYear(), series.startPart());
        double[] filled = filled(series, Arrays.copyOfRange(series.raw(), from, to));
        Series whole = Series.of(series.frequency(), start.yearOf(from), start.partOf(from), filled)
                .named(series.name());
        Forecast forecast = forecaster.forecast(whole, horizon + over, request.levels());
        double[] used = forecast.levels();
        double[][] lower = new double[used.length][];
        double[][] upper = new double[used.length][];
        for (int i = 0; i < used.length; i++) {
            lower[i] = Arrays.copyOfRange(forecast.lowerAt(i), over, over + horizon);
            upper[i] = Arrays.copyOfRange(forecast.upperAt(i), over, over + horizon);
        }
        double[] mean = Arrays.copyOfRange(forecast.mean(), over, over + horizon);
        return Forecast.builder(forecast.method(), series, mean)
                .limits(used, lower, upper)
                .build();
    }

    private double[] filled(Series series, double[] y) {
        int lag = series.frequency().perYear();
        double[] filled = y.clone();
        for (int t = 0; t < y.length; t++) {
            if (Double.isNaN(y[t])) {
                int before = nearest(y, t, -lag);
                int after = nearest(y, t, lag);
                if (before < 0 && after < 0) {
                    throw new UnsuitableSeriesException("values: none of one part of the year, " + name()
                            + " needs one to fill the others from, in " + series);
                }
                double left = y[before < 0 ? after : before];
                double right = y[after < 0 ? before : after];
                filled[t] = before < 0 || after < 0 ? left : left + (right - left) * (t - before) / (after - before);
            }
        }
        return filled;
    }

    /** The nearest value that is not missing, in steps; -1 if there is none. */
    private static int nearest(double[] y, int from, int step) {
        int t = from;
        while (t >= 0 && t < y.length && Double.isNaN(y[t])) {
            t += step;
        }
        return t >= 0 && t < y.length ? t : -1;
    }
}
