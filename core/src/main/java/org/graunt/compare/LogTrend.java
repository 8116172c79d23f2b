package org.graunt.compare;

/** A straight line through the log of rates, fitted by maximum likelihood for Poisson counts: {@code ln(x / T) = c + b (t - m)}. */
final class LogTrend {

    private static final int MAX_STEPS = 100;

    private LogTrend() {}

    /** The slope, its standard error, and Pearson's chi-squared around the line over its degrees of freedom; NaN if there is none. */
    static Slope of(double[] times, double[] events, double[] exposures) {
        double total = 0;
        double exposure = 0;
        double moment = 0;
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        int used = 0;
        for (int i = 0; i < times.length; i++) {
            if (exposures[i] > 0) {
                total += events[i];
                exposure += exposures[i];
                moment += exposures[i] * times[i];
                first = Math.min(first, times[i]);
                last = Math.max(last, times[i]);
                used++;
            }
        }
        double centre = moment / exposure;
        double eventTimes = 0;
        for (int i = 0; i < times.length; i++) {
            eventTimes += exposures[i] > 0 ? events[i] * (times[i] - first) : 0;
        }
        if (!(eventTimes > 0 && eventTimes < total * (last - first))) {
            return Slope.NONE;
        }
        double intercept = Math.log(total / exposure);
        double slope = 0;
        double information = 0;
        for (int step = 0; step < MAX_STEPS; step++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double g0 = 0;
            double g1 = 0;
            for (int i = 0; i < times.length; i++) {
                if (exposures[i] > 0) {
                    double t = times[i] - centre;
                    double mean = exposures[i] * Math.exp(intercept + slope * t);
                    s0 += mean;
                    s1 += mean * t;
                    s2 += mean * t * t;
                    g0 += events[i] - mean;
                    g1 += (events[i] - mean) * t;
                }
            }
            double determinant = s0 * s2 - s1 * s1;
            double stepIntercept = (s2 * g0 - s1 * g1) / determinant;
            double stepSlope = (s0 * g1 - s1 * g0) / determinant;
            double damping = 1 / Math.max(1, Math.max(Math.abs(stepIntercept), Math.abs(stepSlope)) / 2);
            intercept += damping * stepIntercept;
            slope += damping * stepSlope;
            information = determinant / s0;
            if (stepSlope * stepSlope * information + stepIntercept * stepIntercept * s0 < 1e-26) {
                break;
            }
        }
        double chiSquared = 0;
        for (int i = 0; i < times.length; i++) {
            if (exposures[i] > 0) {
                double mean = exposures[i] * Math.exp(intercept + slope * (times[i] - centre));
                chiSquared += (events[i] - mean) * (events[i] - mean) / mean;
            }
        }
        return new Slope(slope, 1 / Math.sqrt(information), used > 2 ? chiSquared / (used - 2) : 1);
    }

    /** A slope with its standard error as chance alone makes it, and how much more the points scatter than that. */
    record Slope(double value, double error, double dispersion) {

        static final Slope NONE = new Slope(Double.NaN, Double.NaN, Double.NaN);

        /** The standard error with the scatter that was seen, never below that of chance. */
        double widened() {
            return error * Math.sqrt(Math.max(1, dispersion));
        }
    }
}
