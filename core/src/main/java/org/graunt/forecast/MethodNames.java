package org.graunt.forecast;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graunt.internal.text.Sentences;

/**
 * The names of forecasting methods for readers of other languages. A name is made in English, as programs and files know it;
 * here its parts are said in Chinese: the method, what was added to its limits, the scale it worked on. Letters and orders of
 * models, such as {@code ARIMA(0,1,1)}, and names of a user's own stay as they are.
 */
public final class MethodNames {

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("Naive", "朴素法"),
            Map.entry("Seasonal naive", "季节朴素法"),
            Map.entry("Random walk with drift", "带漂移的随机游走"),
            Map.entry("Mean", "均值法"),
            Map.entry("Theta", "Theta法"),
            Map.entry("Dynamic optimised Theta", "动态优化Theta法"),
            Map.entry("Simple exponential smoothing", "简单指数平滑"),
            Map.entry("Holt", "Holt线性趋势法"),
            Map.entry("Damped Holt", "阻尼Holt法"),
            Map.entry("Demographic pool", "人口学方法组合"));

    private static final Map<Pattern, String> COUNTED = Map.of(
            Pattern.compile("Mean of last (\\d+)"), "最近%s期均值",
            Pattern.compile("Median slope of last (\\d+)"), "最近%s期斜率中位数",
            Pattern.compile("Mean of (\\d+) methods"), "%s种方法的均值",
            Pattern.compile("Median of (\\d+) methods"), "%s种方法的中位数",
            Pattern.compile("Trimmed mean of (\\d+) methods"), "%s种方法的截尾均值",
            Pattern.compile("(ARIMA\\(.*) with drift"), "带漂移的%s",
            Pattern.compile("(ARIMA\\(.*) with non-zero mean"), "带非零均值的%s");

    /** The names that {@link Transform} gives its scales; other words behind an "on" are part of a user's own name. */
    private static final Pattern SCALE = Pattern.compile("log|log\\(y \\+ .*\\)|logit|logit\\(.*\\)|Box-Cox\\(.*\\)");

    private static final Map<String, String> ADDED = Map.of(
            PoissonLimits.ADDED, "含泊松噪声",
            BootstrappedLimits.ADDED, "自助法区间",
            RecalibratedLimits.ADDED, "区间经重新校准");

    private MethodNames() {}

    /**
     * A name in the language of a reader.
     *
     * @param method the name of a forecaster or of a fitted model
     * @param language the reader's language; for any but Chinese the name stays as it is
     * @return the name
     */
    public static String of(String method, Locale language) {
        Objects.requireNonNull(method, "method");
        return Sentences.isChinese(language) ? chinese(method) : method;
    }

    private static String chinese(String method) {
        for (Map.Entry<String, String> added : ADDED.entrySet()) {
            if (method.endsWith(added.getKey())) {
                return chinese(method.substring(
                                0, method.length() - added.getKey().length())) + "，" + added.getValue();
            }
        }
        int scale = method.lastIndexOf(Transform.ON);
        if (scale > 0
                && SCALE.matcher(method.substring(scale + Transform.ON.length()))
                        .matches()) {
            return chinese(method.substring(0, scale)) + "，" + scale(method.substring(scale + Transform.ON.length()));
        }
        for (Map.Entry<Pattern, String> counted : COUNTED.entrySet()) {
            Matcher matcher = counted.getKey().matcher(method);
            if (matcher.matches()) {
                return String.format(Locale.ROOT, counted.getValue(), matcher.group(1));
            }
        }
        return WHOLE.getOrDefault(method, method);
    }

    /** The name of a scale. */
    static String scale(String transform) {
        return transform.equals(Transform.LOG.name()) ? "对数尺度" : transform + "尺度";
    }
}
