package org.graunt.quality;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentence about what was hidden, in one of two languages: the same numbers in both. */
final class DisclosureWords {

    private static final DisclosureWords ENGLISH = new DisclosureWords(Locale.ENGLISH);
    private static final DisclosureWords CHINESE = new DisclosureWords(Locale.SIMPLIFIED_CHINESE);

    private final ResourceBundle words;

    private DisclosureWords(Locale language) {
        this.words = ResourceBundle.getBundle(
                "org.graunt.quality.disclosure",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static DisclosureWords in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    String summary(SafeTable safe, int shown) {
        DisclosureControl rule = safe.rule();
        return new MessageFormat(words.getString("summary." + rule.loss()), Locale.ROOT).format(new Object[] {
            words.getString("zeros." + rule.zeros()),
            whole(rule.threshold()),
            whole(shown),
            whole(safe.count(SuppressedCell.Reason.PRIMARY)),
            whole(safe.count(SuppressedCell.Reason.COMPLEMENTARY)),
            whole(safe.informationLost())
        });
    }

    private static String whole(double count) {
        return String.format(Locale.ROOT, "%,.0f", count);
    }
}
