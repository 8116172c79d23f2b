package org.graunt.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.graunt.indicator.Unit;

/** The sentences of a score's trail, in one of two languages: the same numbers in both. */
final class ScoreWords {

    private static final ScoreWords ENGLISH = new ScoreWords(Locale.ENGLISH);
    private static final ScoreWords CHINESE = new ScoreWords(Locale.SIMPLIFIED_CHINESE);

    /** Enough for a tenth of a percentage point of a tenth of a point, and few enough to read. */
    private static final int DECIMALS = 4;

    private final Locale language;
    private final ResourceBundle words;

    private ScoreWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "org.graunt.compare.scores",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static ScoreWords in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    private String say(String key, Object... texts) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }

    String line(ScoreStep step) {
        String value = step.target()
                .map(target -> quantity(step.value(), target.unit()) + counts(step))
                .orElse(number(step.value()));
        String target = step.target().map(Words.in(language)::target).orElse("");
        String reference = step.kind() == ScoreStep.Kind.RATIO || step.kind() == ScoreStep.Kind.WORTHLESS
                ? quantity(step.reference(), step.target().orElseThrow().unit())
                : number(step.reference());
        String gap =
                step.target().map(t -> points(Math.abs(step.gap()), t.unit())).orElse("");
        String key = step.kind().name();
        if (step.kind() == ScoreStep.Kind.VETO && step.target().isPresent()) {
            key += ".measure";
        }
        return say(
                key,
                step.part(),
                value,
                target,
                reference,
                gap,
                number(Math.abs(step.change())),
                number(step.score()),
                number(step.reference()),
                step.target().map(t -> points(step.reference(), t.unit())).orElse(""));
    }

    private String counts(ScoreStep step) {
        return Double.isNaN(step.numerator())
                ? ""
                : say("counts", ComparisonWords.plain(step.numerator()), ComparisonWords.plain(step.denominator()));
    }

    private String quantity(double number, Unit unit) {
        return switch (unit) {
            case PERCENT -> number(number) + " %";
            case RATIO -> number(number);
            default -> number(number) + " " + unit.label(language);
        };
    }

    private String points(double number, Unit unit) {
        return Words.in(language).points(number(number), unit);
    }

    private String number(double number) {
        if (Double.isNaN(number)) {
            return words.getString("none");
        }
        return ComparisonWords.plain(BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue());
    }
}
