package org.graunt.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences about comparisons, in one of two languages: the same numbers in both. */
final class ComparisonWords {

    private static final ComparisonWords ENGLISH = new ComparisonWords(Locale.ENGLISH);
    private static final ComparisonWords CHINESE = new ComparisonWords(Locale.SIMPLIFIED_CHINESE);

    private final ResourceBundle words;

    private ComparisonWords(Locale language) {
        this.words = ResourceBundle.getBundle(
                "org.graunt.compare.comparison",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static ComparisonWords in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    String say(String key, Object... texts) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
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
