package org.graunt.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.internal.text.Bilingual;

/**
 * A combination of methods: points and limits are the mean, the median or a trimmed mean of those of the members (quantiles
 * are averaged, which keeps the width of a typical member; Lichtendahl, Grushka-Cockayne and Winkler 2013, <em>Is it better
 * to average probabilities or quantiles?</em>). Pools of simple methods with equal weights have won every large comparison
 * of forecasts of short series (Makridakis and Hibon 2000, <em>The M3-Competition</em>).
 *
 * <p>A member that the series does not suit, or whose forecast is not finite, is left out; the result notes which and why.
 * Only if no member is left is the series refused. Fitted values are not combined.
 */
public final class Combination implements Forecaster {

    /** How the note on a member that is left out begins. */
    static final String LEFT_OUT = "Left out: ";

    private final String name;
    private final List<Forecaster> members;
    /** The share that is cut off at either end. */
    private final double trim;

    private Combination(String name, List<Forecaster> members, double trim) {
        this.name = name;
        this.members = List.copyOf(members);
        this.trim = trim;
        if (members.isEmpty()) {
            throw new IllegalArgumentException("members: none, a combination must have at least one");
        }
    }

    /**
     * The mean of the members.
     *
     * @param members the methods
     * @return the combination
     * @throws IllegalArgumentException if there is no member
     */
    public static Combination mean(Forecaster... members) {
        return new Combination("Mean of " + members.length + " methods", Arrays.asList(members), 0);
    }

    /**
     * The median of the members.
     *
     * @param members the methods
     * @return the combination
     * @throws IllegalArgumentException if there is no member
     */
    public static Combination median(Forecaster... members) {
        return new Combination("Median of " + members.length + " methods", Arrays.asList(members), 0.5);
    }

    /**
     * The mean of the members without the greatest and least of them, period by period.
     *
     * @param share the share of members cut off at either end, 0 to below 0.5; what is left of a member stays in
     * @param members the methods
     * @return the combination
     * @throws IllegalArgumentException if there is no member or the share is outside
     */
    public static Combination trimmedMean(double share, Forecaster... members) {
        if (!(share >= 0 && share < 0.5)) {
            throw new IllegalArgumentException("share: " + share + ", must be 0 to below 0.5, of a trimmed mean");
        }
        return new Combination("Trimmed mean of " + members.length + " methods", Arrays.asList(members), share);
    }

    /**
     * The members.
     *
     * @return an unmodifiable list
     */
    public List<Forecaster> members() {
        return members;
    }

    /**
     * The same combination under another name.
     *
     * @param newName the name
     * @return the combination
     */
    public Combination named(String newName) {
        return new Combination(Objects.requireNonNull(newName, "name"), members, trim);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return members.stream()
                .mapToInt(member -> member.minimumLength(frequency))
                .min()
                .orElseThrow();
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.of(series, horizon, levels);
        List<Forecast> forecasts = new ArrayList<>();
        List<Bilingual> notes = new ArrayList<>();
        for (Forecaster member : members) {
            try {
                Forecast forecast = member.forecast(series, horizon, request.levels());
                if (isFinite(forecast)) {
                    forecasts.add(forecast);
                } else {
                    notes.add(leftOut(member, "its forecast is not finite", "预测值不是有限数"));
                }
            } catch (UnsuitableSeriesException e) {
                notes.add(leftOut(member, e.getMessage(), "序列不适用于该方法"));
            }
        }
        if (forecasts.isEmpty()) {
            throw new UnsuitableSeriesException(name + ": no member suits " + series + "; "
                    + String.join("; ", notes.stream().map(Bilingual::english).toList()));
        }
        Forecast.Builder builder = combined(request, forecasts);
        builder.note(membersUsed(forecasts));
        notes.forEach(builder::note);
        return builder.build();
    }

    private static Bilingual leftOut(Forecaster member, String why, String whyInChinese) {
        return new Bilingual(
                LEFT_OUT + member.name() + ", " + why,
                "未采用：" + MethodNames.of(member.name(), Locale.CHINESE) + "，" + whyInChinese);
    }

    private Bilingual membersUsed(List<Forecast> used) {
        boolean all = used.size() == members.size();
        return new Bilingual(
                (all ? "Members: " : "Members, " + used.size() + " of " + members.size() + ": ")
                        + String.join(", ", used.stream().map(Forecast::method).toList()),
                (all ? "成员：" : "成员（" + members.size() + "种中的" + used.size() + "种）：")
                        + String.join(
                                "、",
                                used.stream()
                                        .map(forecast -> forecast.method(Locale.CHINESE))
                                        .toList()));
    }

    private static boolean isFinite(Forecast forecast) {
        double sum = 0;
        for (int h = 0; h < forecast.horizon(); h++) {
            sum += forecast.point(h);
            for (int i = 0; i < forecast.levels().length; i++) {
                sum += forecast.upperAt(i)[h] - forecast.lowerAt(i)[h];
            }
        }
        return Math.abs(sum) < Double.POSITIVE_INFINITY;
    }

    private Forecast.Builder combined(Request request, List<Forecast> forecasts) {
        double[] levels = request.levels();
        int horizon = request.horizon();
        double[] mean = new double[horizon];
        double[][] lower = new double[levels.length][horizon];
        double[][] upper = new double[levels.length][horizon];
        double[] values = new double[forecasts.size()];
        for (int h = 0; h < horizon; h++) {
            for (int m = 0; m < values.length; m++) {
                values[m] = forecasts.get(m).point(h);
            }
            mean[h] = centre(values);
            for (int i = 0; i < levels.length; i++) {
                for (int m = 0; m < values.length; m++) {
                    values[m] = forecasts.get(m).lowerAt(i)[h];
                }
                lower[i][h] = centre(values);
                for (int m = 0; m < values.length; m++) {
                    values[m] = forecasts.get(m).upperAt(i)[h];
                }
                upper[i][h] = centre(values);
            }
        }
        return Forecast.builder(name, request.series(), mean).limits(levels, lower, upper);
    }

    /** The trimmed mean; sorts the array. A trim of half is the median. */
    private double centre(double[] values) {
        Arrays.sort(values);
        int cut = (int) Math.min(trim * values.length + 1e-9, (values.length - 1) / 2);
        double sum = 0;
        for (int i = cut; i < values.length - cut; i++) {
            sum += values[i];
        }
        return sum / (values.length - 2 * cut);
    }
}
