package org.graunt.forecast;

import java.util.Arrays;
import java.util.Objects;
import org.graunt.internal.math.Normal;

/** A method that works on another scale. */
final class Transformed implements Forecaster {

    /** The level whose width gives the standard deviation on the other scale. */
    private static final double SPREAD = 0.95;

    private final Forecaster forecaster;
    private final Transform transform;
    private final BackTransform back;

    Transformed(Forecaster forecaster, Transform transform, BackTransform back) {
        this.forecaster = forecaster;
        this.transform = Objects.requireNonNull(transform, "transform");
        this.back = Objects.requireNonNull(back, "back-transformation");
    }

    @Override
    public String name() {
        return forecaster.name() + Transform.ON + transform;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return forecaster.minimumLength(frequency);
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.of(series, horizon, levels);
        double[] asked = request.levels();
        double[] y = series.raw();
        double[] other = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            if (!transform.admits(y[i])) {
                throw new UnsuitableSeriesException(
                        "value: " + y[i] + " at " + series.label(i) + ", " + transform.rule() + ", in " + series);
            }
            other[i] = transform.forward(y[i]);
        }
        boolean adjust = back == BackTransform.BIAS_ADJUSTED_MEAN;
        double[] used = adjust
                ? Arrays.stream(Arrays.copyOf(asked, asked.length + 1))
                        .map(level -> level == 0 ? SPREAD : level)
                        .sorted()
                        .distinct()
                        .toArray()
                : asked;
        Forecast inner = forecaster.forecast(series.withValues(other), horizon, used);
        double[] mean = inner.mean();
        double[] low = adjust ? inner.lower(SPREAD) : mean;
        double[] high = adjust ? inner.upper(SPREAD) : mean;
        double width = 2 * Normal.upperQuantile(0.5 * (1 - SPREAD));
        for (int h = 0; h < horizon; h++) {
            mean[h] = adjust ? transform.meanOfNormal(mean[h], (high[h] - low[h]) / width) : transform.back(mean[h]);
        }
        double[][] lower = new double[asked.length][];
        double[][] upper = new double[asked.length][];
        for (int i = 0; i < asked.length; i++) {
            lower[i] = back(inner.lower(asked[i]));
            upper[i] = back(inner.upper(asked[i]));
        }
        Forecast.Builder builder = inner.toBuilder(inner.method() + Transform.ON + transform, series, mean)
                .limits(asked, lower, upper)
                .note(
                        "Points are the " + back.title()
                                + " on the original scale; parameters, criteria and variance are" + " those of the "
                                + transform + " scale.",
                        "点预测为原尺度上的" + back.chinese() + "；参数、信息准则与方差属于" + MethodNames.scale(transform.name()) + "。");
        double[] fitted = inner.fitted();
        return (fitted.length == 0 ? builder : builder.fitted(back(fitted))).build();
    }

    private double[] back(double[] values) {
        double[] back = new double[values.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = transform.back(values[i]);
        }
        return back;
    }
}
