package org.graunt.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.graunt.internal.text.Sentences;
import org.graunt.table.Axes;
import org.graunt.table.Filter;

/**
 * The labels of the axis {@link Axes#METHOD}: contraceptive methods by class, and reasons for using none. One woman is counted
 * once, by her most effective method; a husband's method is counted with his wife.
 */
public enum ContraceptiveMethod {
    /** Sterilisation of the woman or her husband. */
    STERILISATION("\u7ed3\u624e", Use.LONG_ACTING),
    /** Sterilisation of the woman. */
    FEMALE_STERILISATION("\u5973\u6027\u7edd\u80b2", Use.LONG_ACTING),
    /** Sterilisation of the husband. */
    MALE_STERILISATION("\u7537\u6027\u7edd\u80b2", Use.LONG_ACTING),
    /** Intrauterine device. */
    IUD("\u5bab\u5185\u8282\u80b2\u5668", Use.LONG_ACTING),
    /** Implant under the skin. */
    IMPLANT("\u76ae\u4e0b\u57cb\u690d", Use.LONG_ACTING),
    /** Injectables. */
    INJECTABLE("\u907f\u5b55\u9488", Use.SHORT_ACTING),
    /** The pill. */
    PILL("\u53e3\u670d\u907f\u5b55\u836f", Use.SHORT_ACTING),
    /** Condoms. */
    CONDOM("\u907f\u5b55\u5957", Use.SHORT_ACTING),
    /** Condoms and other short-acting modern methods that the source does not tell apart. */
    SHORT_ACTING("\u77ed\u6548\u907f\u5b55\u65b9\u6cd5", Use.SHORT_ACTING),
    /** Other modern methods. */
    OTHER_MODERN("\u5176\u4ed6\u73b0\u4ee3\u65b9\u6cd5", Use.SHORT_ACTING),
    /** Rhythm and other calendar methods. */
    RHYTHM("\u5b89\u5168\u671f", Use.TRADITIONAL),
    /** Withdrawal. */
    WITHDRAWAL("\u4f53\u5916\u6392\u7cbe", Use.TRADITIONAL),
    /** Other traditional methods. */
    OTHER_TRADITIONAL("\u5176\u4ed6\u4f20\u7edf\u65b9\u6cd5", Use.TRADITIONAL),
    /** No method, for a reason not stated. */
    NONE("\u672a\u907f\u5b55", Use.NONE),
    /** No method: past menopause. */
    NONE_MENOPAUSAL("\u7edd\u7ecf", Use.INFECUND),
    /** No method: cannot conceive. */
    NONE_INFECUND("\u4e0d\u5b55", Use.INFECUND),
    /** No method: wants to conceive. */
    NONE_SEEKING_PREGNANCY("\u5f85\u5b55", Use.NOT_AT_RISK),
    /** No method: is pregnant. */
    NONE_PREGNANT("\u73b0\u5b55", Use.NOT_AT_RISK);

    private enum Use {
        LONG_ACTING,
        SHORT_ACTING,
        TRADITIONAL,
        NONE,
        INFECUND,
        NOT_AT_RISK
    }

    private final String chineseName;
    private final Use use;

    ContraceptiveMethod(String chineseName, Use use) {
        this.chineseName = chineseName;
        this.use = use;
    }

    /**
     * The label on the axis.
     *
     * @return lower-case words joined by hyphens, such as {@code none-pregnant}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The name in a language.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return the name, for tables and charts
     */
    public String name(Locale language) {
        return Sentences.isChinese(language)
                ? chineseName
                : label().replace('-', ' ').replace("iud", "IUD");
    }

    /**
     * The name of the method that has a label.
     *
     * @param label a label of an axis of methods
     * @param language Chinese for a Chinese locale, English for any other
     * @return the name; the label itself if it is a user's own
     */
    public static String nameOf(String label, Locale language) {
        for (ContraceptiveMethod method : values()) {
            if (method.label().equals(label)) {
                return method.name(language);
            }
        }
        return label;
    }

    /**
     * Whether a woman with this label uses any method.
     *
     * @return true for modern and traditional methods
     */
    public boolean isUsed() {
        return isModern() || use == Use.TRADITIONAL;
    }

    /**
     * Whether the method is a modern one.
     *
     * @return true for sterilisation, IUD, implant, injectable, pill, condom and other modern methods
     */
    public boolean isModern() {
        return isLongActing() || use == Use.SHORT_ACTING;
    }

    /**
     * Whether the method is long-acting or permanent.
     *
     * @return true for sterilisation, IUD and implant
     */
    public boolean isLongActing() {
        return use == Use.LONG_ACTING;
    }

    /** Whether a woman with this label is able to conceive. */
    boolean isFecund() {
        return use != Use.INFECUND;
    }

    /** Whether a woman with this label could conceive and does not want to now. */
    boolean isAtRisk() {
        return isFecund() && use != Use.NOT_AT_RISK;
    }

    /** A filter of the axis that understands all these labels and no other. */
    static Filter where(Predicate<ContraceptiveMethod> chosen) {
        return Filter.among(Axes.METHOD, labels(chosen), labels(method -> true));
    }

    private static Set<String> labels(Predicate<ContraceptiveMethod> chosen) {
        return Arrays.stream(values())
                .filter(chosen)
                .map(ContraceptiveMethod::label)
                .collect(Collectors.toSet());
    }
}
