package org.graunt.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.internal.text.Sentences;
import org.graunt.table.Axis;
import org.graunt.table.Period;
import org.graunt.table.Scale;

/** Writes out a row of an {@link EstimateTable} so that the number can be computed again from the text alone. */
final class Explanation {

    private static final Sentences ENGLISH = Sentences.of("org.graunt.indicator.explanation", Locale.ENGLISH);
    private static final Sentences CHINESE = Sentences.of("org.graunt.indicator.explanation", Locale.CHINESE);

    private final EstimateTable table;
    private final Strata strata;
    private final Locale language;
    private final Sentences words;
    private final List<String> lines = new ArrayList<>();

    Explanation(EstimateTable table, Strata strata, Locale language) {
        this.table = table;
        this.strata = strata;
        words = Sentences.isChinese(language) ? CHINESE : ENGLISH;
        this.language = words.language();
    }

    String of(int row) {
        Indicator indicator = table.indicator();
        Estimate estimate = table.estimateAt(row);
        line("what", indicator.name(language) + " (" + indicator.code() + ")");
        line("where", place(row));
        // the catalogue defines in English; formula, numerator and denominator say the same in both languages
        if (!Sentences.isChinese(language)
                || indicator.definition().codePoints().anyMatch(Character::isIdeographic)) {
            line("definition", indicator.definition());
        }
        line("formula", formula());
        counts(row, estimate);
        period(row);
        if (table.stateAt(row) == RowState.VALUE) {
            line("value", exact(estimate.value()) + " " + indicator.unit().label(language));
            line("interval", say("interval.limits", exact(estimate.lower()), exact(estimate.upper())));
        } else {
            line("value", say("undefined", say("state." + table.stateAt(row).name())));
        }
        line("method", say("method.level", table.method(language), exact(table.level())));
        line("reading", table.inference().label(language));
        line("wanted", wanted(indicator.direction()));
        line("source", indicator.source());
        table.caveats(language).forEach(caveat -> line("caveat", caveat));
        return String.join("\n", lines);
    }

    private void line(String key, String text) {
        lines.add(words.text(key) + words.text("colon") + text);
    }

    private String say(String key, Object... texts) {
        return words.say(key, texts);
    }

    private String place(int row) {
        List<String> parts = new ArrayList<>();
        for (Axis axis : table.axes()) {
            parts.add(axis.name() + " = " + table.label(row, axis.name()));
        }
        return String.join(words.text("list"), parts);
    }

    private String formula() {
        double scale = table.indicator().unit().scale();
        String shape = words.text("formula." + kind(table.indicator().formula()));
        return scale == 1 ? shape : shape + say("scale", exact(scale));
    }

    private static String kind(Formula formula) {
        if (formula instanceof Formula.Proportion) {
            return "proportion";
        }
        if (formula instanceof Formula.Rate) {
            return "rate";
        }
        if (formula instanceof Formula.SexRatio) {
            return "sex-ratio";
        }
        if (formula instanceof Formula.CountRatio) {
            return "count-ratio";
        }
        if (formula instanceof Formula.SumOfAgeRates) {
            return "sum-of-age-rates";
        }
        if (formula instanceof Formula.MeanAgeOfRates) {
            return "mean-age";
        }
        return formula instanceof Formula.RateDifference ? "difference" : "composition";
    }

    private void counts(int row, Estimate estimate) {
        line("numerator", table.numeratorName(language) + " = " + exact(estimate.numerator()));
        line("denominator", table.denominatorName(language) + " = " + exact(estimate.denominator()));
        if (strata == null) {
            if (needsStrata(table.indicator().formula())) {
                line("caveat", words.text("compact"));
            }
            return;
        }
        int n = strata.labels().size();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int cell = row * n + i;
            String above = exact(strata.above()[cell]);
            String below = exact(strata.below()[cell]);
            parts.add(
                    Double.isNaN(strata.ages()[i])
                            ? strata.labels().get(i) + " = " + above
                            : say(
                                    "age",
                                    strata.labels().get(i),
                                    above,
                                    below,
                                    exact(strata.widths()[i]),
                                    exact(strata.ages()[i])));
        }
        line(Double.isNaN(strata.ages()[0]) ? "counts" : "ages", String.join(words.text("list"), parts));
    }

    static boolean needsStrata(Formula formula) {
        return formula instanceof Formula.SumOfAgeRates
                || formula instanceof Formula.MeanAgeOfRates
                || formula instanceof Formula.RateDifference;
    }

    private void period(int row) {
        for (Axis axis : table.axes()) {
            int label = axis.indexOf(table.label(row, axis.name()));
            if (axis.scale() instanceof Scale.Periods periods) {
                Period period = periods.periods().get(label);
                line(
                        "period",
                        say(
                                "period.days",
                                period.label(),
                                period.start().toString(),
                                period.end().minusDays(1).toString(),
                                exact(period.years())));
            } else if (axis.scale() instanceof Scale.Instants instants) {
                line(
                        "period",
                        say(
                                "date.day",
                                axis.labels().get(label),
                                instants.dates().get(label).toString()));
            }
        }
    }

    private String wanted(Direction direction) {
        if (direction instanceof Direction.WithinBand band) {
            return say("wanted.band", exact(band.lower()), exact(band.upper()));
        }
        if (direction instanceof Direction.None) {
            return words.text("wanted.none");
        }
        return words.text(direction instanceof Direction.Higher ? "wanted.higher" : "wanted.lower");
    }

    /** The fewest digits that read back to the same number, in no language's own format. */
    private static String exact(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.toPlainString() : decimal.toString();
    }
}
