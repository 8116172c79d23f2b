package org.graunt.quality;

import java.util.Locale;
import org.graunt.internal.text.Sentences;

/** The sentence about what was hidden, in one of two languages: the same numbers in both. */
final class DisclosureWords {

    private static final DisclosureWords ENGLISH = new DisclosureWords(Locale.ENGLISH);
    private static final DisclosureWords CHINESE = new DisclosureWords(Locale.SIMPLIFIED_CHINESE);

    private final Sentences words;

    private DisclosureWords(Locale language) {
        words = Sentences.of("org.graunt.quality.disclosure", language);
    }

    static DisclosureWords in(Locale language) {
        return Sentences.isChinese(language) ? CHINESE : ENGLISH;
    }

    String summary(SafeTable safe, int shown) {
        DisclosureControl rule = safe.rule();
        return words.say(
                "summary." + rule.loss(),
                words.text("zeros." + rule.zeros()),
                whole(rule.threshold()),
                whole(shown),
                whole(safe.count(SuppressedCell.Reason.PRIMARY)),
                whole(safe.count(SuppressedCell.Reason.COMPLEMENTARY)),
                whole(safe.informationLost()));
    }

    private static String whole(double count) {
        return String.format(Locale.ROOT, "%,.0f", count);
    }
}
