package org.graunt.forecast;

import java.util.Objects;
import org.graunt.internal.math.Normal;

/** Adds the noise of a Poisson count to limits of its expected value. */
final class PoissonLimits implements Forecaster {

    /** What the name of a method so treated ends in. */
    static final String ADDED = ", Poisson noise added";

    private final Forecaster forecaster;

    PoissonLimits(Forecaster forecaster) {
        this.forecaster = Objects.requireNonNull(forecaster, "forecaster");
    }

    @Override
    public String name() {
        return forecaster.name() + ADDED;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return forecaster.minimumLength(frequency);
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Forecast inner = forecaster.forecast(series, horizon, levels);
        double[] used = inner.levels();
        double[][] lower = new double[used.length][horizon];
        double[][] upper = new double[used.length][horizon];
        for (int h = 0; h < horizon; h++) {
            double point = inner.point(h);
            if (!(point >= 0)) {
                throw new UnsuitableSeriesException("point: " + point + " at " + series.label(series.length() + h)
                        + ", must be 0 or above for Poisson noise, in " + series);
            }
            for (int i = 0; i < used.length; i++) {
                double z = Normal.upperQuantile(0.5 * (1 - used[i]));
                double noise = z * z * point;
                double below = point - inner.lowerAt(i)[h];
                double above = inner.upperAt(i)[h] - point;
                lower[i][h] = Math.max(0, point - Math.sqrt(below * below + noise));
                upper[i][h] = point + Math.sqrt(above * above + noise);
            }
        }
        return inner.toBuilder(inner.method(), series, inner.mean())
                .limits(used, lower, upper)
                .note("Limits include the Poisson noise of a count.", "区间包含计数的泊松噪声。")
                .build();
    }
}
