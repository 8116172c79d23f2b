package org.graunt.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.graunt.indicator.Direction;

/**
 * What the audit of one published figure found.
 *
 * @param figure the figure
 * @param verdict inconsistent if any check is, consistent if any other is, else undecidable
 * @param fits the value held against each denominator, in the order given
 * @param impliedTarget the target that value and gap together imply, where it is not printed
 * @param remarks what was checked, one remark a check
 */
public record FigureAudit(
        PublishedFigure figure,
        Verdict verdict,
        List<DenominatorFit> fits,
        Optional<BigDecimal> impliedTarget,
        List<Remark> remarks) {

    /**
     * Copies.
     *
     * @throws NullPointerException if an argument is null
     */
    public FigureAudit {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(impliedTarget, "impliedTarget");
        fits = List.copyOf(fits);
        remarks = List.copyOf(remarks);
    }

    /**
     * The whole numbers that print as the value over the first denominator.
     *
     * @param rounding the rule
     * @return the numerators; none without a value and a whole denominator
     */
    public CountInterval numerators(Rounding rounding) {
        return fits.isEmpty()
                ? CountInterval.NONE
                : fits.get(0).numerators().getOrDefault(rounding, CountInterval.NONE);
    }

    /**
     * The value held against a denominator.
     *
     * @param name the name under which the denominator was given
     * @return what that shows
     * @throws IllegalArgumentException if there is no denominator of that name
     */
    public DenominatorFit against(String name) {
        return fits.stream()
                .filter(fit -> fit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("denominator: '" + name + "', expected one of "
                        + fits.stream().map(DenominatorFit::name).toList()));
    }

    /**
     * Whether the printed value meets its target, printed or implied.
     *
     * @return empty without a value or a target
     */
    public Optional<Boolean> isTargetMet() {
        Optional<BigDecimal> target = figure.target().or(() -> impliedTarget);
        return figure.value()
                .flatMap(value -> target.map(t -> {
                    int side = value.compareTo(t);
                    return figure.direction() instanceof Direction.Lower ? side <= 0 : side >= 0;
                }));
    }

    /**
     * Verdict and reasons in words.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return one sentence
     */
    public String sentence(Locale language) {
        Words words = Words.in(language);
        return words.say("verdict." + verdict, List.of())
                + words.joined(remarks.stream()
                        .map(remark -> remark.sentence(language))
                        .toList());
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return sentence(Locale.ENGLISH);
    }
}
