package org.graunt.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.graunt.internal.text.Sentences;

/** The sentences of audits and validation, in one of two languages: the same numbers in both. */
final class Words {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE);

    private final Sentences words;

    private Words(Locale language) {
        words = Sentences.of("org.graunt.quality.quality", language);
    }

    static Words in(Locale language) {
        return Sentences.isChinese(language) ? CHINESE : ENGLISH;
    }

    /** A sentence; a text that starts with @ is itself a key, so that words within it are translated too. */
    String say(String key, List<String> texts) {
        Object[] translated = texts.stream()
                .map(text -> text.startsWith("@") ? words.text(text.substring(1)) : text)
                .toArray();
        return words.say(key, translated);
    }

    /** Joins sentences that end without a stop. */
    String joined(List<String> sentences) {
        return String.join(words.text("joint"), sentences) + words.text("stop");
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
