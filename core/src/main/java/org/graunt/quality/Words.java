package org.graunt.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of audits and validation, in one of two languages: the same numbers in both. */
final class Words {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE);

    private final ResourceBundle words;

    private Words(Locale language) {
        this.words = ResourceBundle.getBundle(
                "org.graunt.quality.quality",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** A sentence; a text that starts with @ is itself a key, so that words within it are translated too. */
    String say(String key, List<String> texts) {
        Object[] translated = texts.stream()
                .map(text -> text.startsWith("@") ? words.getString(text.substring(1)) : text)
                .toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(translated);
    }

    /** Joins sentences that end without a stop. */
    String joined(List<String> sentences) {
        return String.join(words.getString("joint"), sentences) + words.getString("stop");
    }

    /** A number as printed, with thousands separated. */
    static String number(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    static String number(BigDecimal number, int decimals) {
        return number(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A count or a mean of counts: no decimals where it needs none, else at most three. */
    static String count(double count) {
        if (!Double.isFinite(count)) {
            return String.valueOf(count);
        }
        BigDecimal rounded =
                new BigDecimal(count).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
