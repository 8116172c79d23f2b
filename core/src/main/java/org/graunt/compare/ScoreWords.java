package org.graunt.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.graunt.indicator.Unit;
import org.graunt.internal.text.Sentences;

/** The sentences of a score's trail, in one of two languages: the same numbers in both. */
final class ScoreWords {

    private static final ScoreWords ENGLISH = new ScoreWords(Locale.ENGLISH);
    private static final ScoreWords CHINESE = new ScoreWords(Locale.SIMPLIFIED_CHINESE);

    /** Enough for a tenth of a percentage point of a tenth of a point, and few enough to read. */
    private static final int DECIMALS = 4;

    private final Sentences words;

    private ScoreWords(Locale language) {
        words = Sentences.of("org.graunt.compare.scores", language);
    }

    static ScoreWords in(Locale language) {
        return Sentences.isChinese(language) ? CHINESE : ENGLISH;
    }

    String line(ScoreStep step) {
        String value = step.target()
                .map(target -> quantity(step.value(), target.unit()) + counts(step))
                .orElse(number(step.value()));
        String target = step.target().map(Words.in(words.language())::target).orElse("");
        String reference = step.kind() == ScoreStep.Kind.RATIO || step.kind() == ScoreStep.Kind.WORTHLESS
                ? quantity(step.reference(), step.target().orElseThrow().unit())
                : number(step.reference());
        String gap =
                step.target().map(t -> points(Math.abs(step.gap()), t.unit())).orElse("");
        String key = step.kind().name();
        if (step.kind() == ScoreStep.Kind.VETO && step.target().isPresent()) {
            key += ".measure";
        }
        return words.say(
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
                : words.say(
                        "counts", ComparisonWords.plain(step.numerator()), ComparisonWords.plain(step.denominator()));
    }

    private String quantity(double number, Unit unit) {
        return switch (unit) {
            case PERCENT -> number(number) + " %";
            case RATIO -> number(number);
            default -> number(number) + " " + unit.label(words.language());
        };
    }

    private String points(double number, Unit unit) {
        return Words.in(words.language()).points(number(number), unit);
    }

    private String number(double number) {
        if (Double.isNaN(number)) {
            return words.text("none");
        }
        return ComparisonWords.plain(BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue());
    }
}
