package org.graunt.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.graunt.internal.text.Sentences;

/** The sentences about comparisons, in one of two languages: the same numbers in both. */
final class ComparisonWords {

    private static final ComparisonWords ENGLISH = new ComparisonWords(Locale.ENGLISH);
    private static final ComparisonWords CHINESE = new ComparisonWords(Locale.SIMPLIFIED_CHINESE);

    private final Sentences words;

    private ComparisonWords(Locale language) {
        words = Sentences.of("org.graunt.compare.comparison", language);
    }

    static ComparisonWords in(Locale language) {
        return Sentences.isChinese(language) ? CHINESE : ENGLISH;
    }

    String say(String key, Object... texts) {
        return words.say(key, texts);
    }

    /** A number without the decimals it does not need. */
    static String plain(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number, new MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(number);
    }
}
