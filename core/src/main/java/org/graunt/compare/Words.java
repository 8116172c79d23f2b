package org.graunt.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.Sampling;
import org.graunt.indicator.Direction;
import org.graunt.indicator.Inference;
import org.graunt.indicator.Unit;
import org.graunt.internal.text.Sentences;

/** The sentences about targets, in one of two languages: the same numbers in both. */
final class Words {

    static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE);

    private static final int MOST_DECIMALS = 10;

    private final Sentences words;

    private Words(Locale language) {
        words = Sentences.of("org.graunt.compare.targets", language);
    }

    static Words in(Locale language) {
        return Sentences.isChinese(language) ? CHINESE : ENGLISH;
    }

    private String say(String key, Object... texts) {
        return words.say(key, texts);
    }

    String target(Target target) {
        Direction direction = target.direction();
        if (direction instanceof Direction.WithinBand band) {
            return say("target.band", plain(band.lower()), quantity(plain(band.upper()), target.unit()));
        }
        return direction instanceof Direction.Higher
                ? say("target.floor", quantity(plain(target.lowest()), target.unit()))
                : say("target.ceiling", quantity(plain(target.highest()), target.unit()));
    }

    String sentence(TargetResult result) {
        Estimate estimate = result.estimate();
        if (result.verdict() == TargetVerdict.UNDEFINED) {
            return say("sentence.undefined", counts(result), say("target", target(result.target())));
        }
        int decimals = decimals(result);
        String value =
                quantity(number(estimate.value(), decimals), result.target().unit());
        String said = hasCounts(estimate) ? say("value.counts", counts(result), value) : value;
        String gap = say(
                result.isMet() ? "met" : "missed",
                say("target", target(result.target())),
                points(
                        number(Math.abs(result.gap().ahead()), decimals),
                        result.target().unit()),
                plain(100 * estimate.level()),
                signed(result.gap().lower(), decimals),
                signed(result.gap().upper(), decimals));
        return Double.isNaN(result.probability())
                ? say("sentence.plain", said, gap)
                : say("sentence", said, gap, chance(result));
    }

    private String chance(TargetResult result) {
        String percent = percent(result.probability());
        if (result.inference() == Inference.PROCESS) {
            return say("chance.process", percent);
        }
        return result.sampling()
                .map(sample -> say("chance.sampling", percent, whole(sample.sampled()), population(sample)))
                .orElseGet(() -> say("chance.sampling.unknown", percent));
    }

    private String population(Sampling sample) {
        return Double.isInfinite(sample.population()) ? words.text("population.large") : whole(sample.population());
    }

    /** A chance of 0 or 100 % is never claimed: what rounds to it is said to be below or above the next number. */
    private String percent(double probability) {
        if (probability < 0.005) {
            return say("chance.less", "1");
        }
        return probability > 0.995 ? say("chance.more", "99") : say("chance.of", number(100 * probability, 0));
    }

    String line(TargetResult result) {
        if (result.verdict() == TargetVerdict.UNDEFINED) {
            return "undefined, target " + target(result.target());
        }
        Estimate estimate = result.estimate();
        String counts = hasCounts(estimate)
                ? " (" + plain(estimate.numerator()) + "/" + plain(estimate.denominator()) + ")"
                : "";
        String chance = Double.isNaN(result.probability())
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", probability %.2f (%s)",
                        result.probability(),
                        result.inference().label(Locale.ENGLISH));
        return quantity(
                        number(estimate.value(), decimals(result)),
                        result.target().unit()) + counts + ", target " + target(result.target()) + ": "
                + (result.isMet() ? "met" : "not met") + ", " + result.gap() + chance;
    }

    private String counts(TargetResult result) {
        Estimate estimate = result.estimate();
        return say("counts." + result.target().kind(), whole(estimate.numerator()), whole(estimate.denominator()));
    }

    private static boolean hasCounts(Estimate estimate) {
        return Double.isFinite(estimate.numerator()) && Double.isFinite(estimate.denominator());
    }

    /** As many decimals as keep the printed value on its own side of the target. */
    private static int decimals(TargetResult result) {
        int decimals = result.target().unit() == Unit.RATIO ? 3 : 2;
        double ahead = Math.abs(result.gap().ahead());
        while (decimals < MOST_DECIMALS && ahead > 0 && ahead < 0.5 * Math.pow(10, -decimals)) {
            decimals++;
        }
        return decimals;
    }

    private String quantity(String number, Unit unit) {
        return switch (unit) {
            case PERCENT -> number + " %";
            case RATIO -> number;
            default -> number + " " + unit.label(words.language());
        };
    }

    String points(String number, Unit unit) {
        return say("points." + unit, number);
    }

    private static String number(double number, int decimals) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String signed(double number, int decimals) {
        String text = number(number, decimals);
        return number > 0 ? "+" + text : text;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A count with thousands separated. */
    private static String whole(double count) {
        return count == Math.rint(count)
                ? String.format(Locale.ROOT, "%,.0f", count)
                : String.format(Locale.ROOT, "%,.2f", count);
    }
}
