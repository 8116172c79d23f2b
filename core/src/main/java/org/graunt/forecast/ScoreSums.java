package org.graunt.forecast;

/** Adds up scores of single forecasts. */
final class ScoreSums {

    private static final int QUANTILES = 20;
    private static final double PENALTY = 40;

    private int count;
    private int scaled;
    private double absolute;
    private double squared;
    private double relativeToChange;
    private double symmetric;
    private double ranked;
    private double interval;
    private int within80;
    private int within95;

    /** The levels that scores need: those of 20 equally spaced quantiles, 0.05 to 0.95, and 0.80. */
    static double[] levels() {
        double[] levels = new double[QUANTILES / 2 + 1];
        for (int i = 0; i < QUANTILES / 2; i++) {
            levels[i] = (2 * i + 1) / (double) QUANTILES;
        }
        levels[QUANTILES / 2] = 0.80;
        return levels;
    }

    /** Adds period h of a forecast; levels of the forecast are those above, in rising order. */
    void add(Forecast forecast, int h, double actual, double change) {
        double point = forecast.point(h);
        double error = Math.abs(actual - point);
        count++;
        absolute += error;
        squared += error * error;
        if (change > 0) {
            relativeToChange += error / change;
            scaled++;
        }
        double size = Math.abs(actual) + Math.abs(point);
        symmetric += size > 0 ? 200 * error / size : 0;
        double[] levels = forecast.levels();
        double loss = 0;
        for (int i = 0; i < levels.length; i++) {
            double lower = forecast.lowerAt(i)[h];
            double upper = forecast.upperAt(i)[h];
            if (levels[i] == 0.80) {
                within80 += actual >= lower && actual <= upper ? 1 : 0;
                continue;
            }
            double tail = 0.5 * (1 - levels[i]);
            loss += pinball(actual - lower, tail) + pinball(actual - upper, 1 - tail);
            if (levels[i] == 0.95) {
                within95 += actual >= lower && actual <= upper ? 1 : 0;
                interval += upper - lower + PENALTY * (Math.max(0, lower - actual) + Math.max(0, actual - upper));
            }
        }
        ranked += 2 * loss / QUANTILES;
    }

    private static double pinball(double above, double probability) {
        return above >= 0 ? probability * above : (probability - 1) * above;
    }

    Scores scores() {
        double n = count;
        return new Scores(
                count,
                absolute / n,
                Math.sqrt(squared / n),
                relativeToChange / scaled,
                symmetric / n,
                ranked / n,
                interval / n,
                within80 / n,
                within95 / n);
    }
}
