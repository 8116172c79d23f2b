package org.graunt.forecast;

import org.graunt.internal.math.Normal;
import org.graunt.internal.math.StudentT;
import org.graunt.internal.text.Bilingual;

/** A combination whose limits are widened to what short demographic series did. */
final class WidenedLimits implements Forecaster {

    private static final double GROWTH = 0.4;
    private static final double PERIODS = 2;
    private static final double DEGREES = 10;
    private static final double ANCHOR = 0.95;

    /** The factors were found for about fifteen members. */
    private static final int FEWEST = 5;

    private final Combination pool;

    WidenedLimits(Combination pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return pool.name();
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return pool.minimumLength(frequency);
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Forecast narrow = pool.forecast(series, horizon, levels);
        double[] used = narrow.levels();
        double[][] lower = new double[used.length][horizon];
        double[][] upper = new double[used.length][horizon];
        for (int i = 0; i < used.length; i++) {
            double tails = tails(used[i]);
            for (int h = 0; h < horizon; h++) {
                double factor = tails * (1 + GROWTH * (1 - Math.exp(-h / PERIODS)));
                double point = narrow.point(h);
                lower[i][h] = point - factor * (point - narrow.lowerAt(i)[h]);
                upper[i][h] = point + factor * (narrow.upperAt(i)[h] - point);
            }
        }
        return narrow.toBuilder(narrow.method(), series, narrow.mean())
                .limits(used, lower, upper)
                .note(note(series, pool.members().size() - leftOut(narrow)))
                .build();
    }

    private static long leftOut(Forecast forecast) {
        return forecast.remarks().stream()
                .filter(note -> note.english().startsWith(Combination.LEFT_OUT))
                .count();
    }

    private static Bilingual note(Series series, long members) {
        if (series.isConstant()) {
            return Series.CONSTANT;
        }
        return members < FEWEST
                ? new Bilingual(
                        "Limits are of few members, their distances times factors found for larger pools.",
                        "区间来自少数成员，其宽度按较大组合所得的系数放大。")
                : new Bilingual(
                        "Limits of the members are widened by what short demographic series did.",
                        "各成员的区间已按人口短序列的实际误差放宽。");
    }

    /** Distance of a quantile of Student's law over that of the normal law, both in units of the 95 % limit. */
    private static double tails(double level) {
        double tail = 0.5 * (1 - level);
        double anchor = 0.5 * (1 - ANCHOR);
        return StudentT.upperQuantile(tail, DEGREES)
                / StudentT.upperQuantile(anchor, DEGREES)
                * Normal.upperQuantile(anchor)
                / Normal.upperQuantile(tail);
    }
}
