package org.graunt.estimate;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.graunt.internal.text.Sentences;

/**
 * The names of interval methods for readers of other languages. A name is made in English, as programs and files know it, and said
 * in Chinese here; a name of a user's own stays as it is.
 */
public final class IntervalNames {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("Wilson", "Wilson法"),
            Map.entry("Wald", "Wald法"),
            Map.entry("Agresti-Coull", "Agresti-Coull法"),
            Map.entry("Clopper-Pearson", "Clopper-Pearson法"),
            Map.entry("mid-P", "mid-P法"),
            Map.entry("Jeffreys", "Jeffreys法"),
            Map.entry("Byar", "Byar法"),
            Map.entry("Wilson of the male share", "男性占比的Wilson法"),
            Map.entry("Clopper-Pearson of the male share", "男性占比的Clopper-Pearson法"),
            Map.entry("Jeffreys of the male share", "男性占比的Jeffreys法"),
            Map.entry("Wilson of the share", "比例的Wilson法"),
            Map.entry("Clopper-Pearson of the share", "比例的Clopper-Pearson法"),
            Map.entry("Wilson with continuity correction", "连续性校正Wilson法"),
            Map.entry("Jeffreys, equal tails throughout", "等尾Jeffreys法"),
            Map.entry("arcsine", "反正弦法"),
            Map.entry("arcsine (Anscombe)", "反正弦法（Anscombe）"),
            Map.entry("exact Poisson (Garwood)", "精确泊松法（Garwood）"),
            Map.entry("gamma (Fay-Feuer)", "gamma法（Fay-Feuer）"),
            Map.entry("gamma (Tiwari)", "gamma法（Tiwari）"),
            Map.entry("Dobson with exact Poisson limits", "Dobson法（精确泊松界限）"),
            Map.entry("Dobson with Byar limits", "Dobson法（Byar界限）"),
            Map.entry("normal", "正态近似法"),
            Map.entry("log-normal", "对数正态法"),
            Map.entry("delta method", "delta法"),
            Map.entry("log ratio", "对数比法"),
            Map.entry("log odds ratio", "对数优势比法"),
            Map.entry("small-sample log odds ratio", "小样本对数优势比法"),
            Map.entry("conditional exact", "条件精确法"),
            Map.entry("conditional mid-P", "条件mid-P法"),
            Map.entry("Wald difference", "差值的Wald法"),
            Map.entry("normal difference", "差值的正态近似法"),
            Map.entry("Newcombe hybrid score", "Newcombe混合得分法"),
            Map.entry("Newcombe paired hybrid score", "Newcombe配对混合得分法"),
            Map.entry("MOVER ratio of Wilson limits", "比值的MOVER法（Wilson界限）"),
            Map.entry("MOVER of exact Poisson limits", "MOVER法（精确泊松界限）"),
            Map.entry("MOVER of Byar limits", "MOVER法（Byar界限）"),
            Map.entry("MOVER of mid-P limits", "MOVER法（mid-P界限）"));

    private IntervalNames() {}

    /**
     * A name in the language of a reader.
     *
     * @param method the label of an interval method
     * @param language the reader's language; for any but Chinese the name stays as it is
     * @return the name
     */
    public static String of(String method, Locale language) {
        Objects.requireNonNull(method, "method");
        return Sentences.isChinese(language) ? CHINESE.getOrDefault(method, method) : method;
    }
}
