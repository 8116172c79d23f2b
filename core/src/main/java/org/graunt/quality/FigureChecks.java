package org.graunt.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graunt.indicator.Direction;

/** The checks on one published figure. */
final class FigureChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Widest set of values that one printed number may stand for, in units of its last decimal: rounded or truncated. */
    private static final BigDecimal WIDEST = new BigDecimal("1.5");

    private static final int EXTRA_DECIMALS = 2;

    private final PublishedFigure figure;
    private final List<DenominatorFit> fits = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private FigureChecks(PublishedFigure figure) {
        this.figure = figure;
    }

    static FigureAudit audit(PublishedFigure figure) {
        FigureChecks checks = new FigureChecks(figure);
        if (figure.value().isPresent()) {
            if (figure.unit().orElseThrow() == FigureUnit.POINTS) {
                checks.points();
            } else {
                checks.value();
            }
        }
        if (!figure.parts().isEmpty() && !figure.denominators().isEmpty()) {
            checks.parts();
        }
        Optional<BigDecimal> implied =
                figure.value().isPresent() && figure.gap().isPresent()
                        ? checks.gap(figure.value().get(), figure.gap().get())
                        : Optional.empty();
        return new FigureAudit(figure, checks.verdict(), checks.fits, implied, checks.remarks);
    }

    private Verdict verdict() {
        boolean isClaimOpen = figure.claimed().isPresent()
                && !figure.denominators().containsKey(figure.claimed().get());
        Verdict worst = Verdict.UNDECIDABLE;
        for (Remark remark : remarks) {
            if (remark.verdict() == Verdict.INCONSISTENT) {
                return Verdict.INCONSISTENT;
            }
            if (remark.verdict() == Verdict.CONSISTENT && !isClaimOpen) {
                worst = Verdict.CONSISTENT;
            }
        }
        return worst;
    }

    private void remark(Verdict verdict, String code, String... texts) {
        remarks.add(Remark.of(verdict, code, texts));
    }

    private String printed() {
        return Words.number(figure.value().orElseThrow())
                + switch (figure.unit().orElseThrow()) {
                    case PERCENT, PERCENT_CHANGE -> " %";
                    case PER_MILLE -> " ‰";
                    default -> "";
                };
    }

    private void value() {
        if (figure.denominators().isEmpty()) {
            remark(Verdict.UNDECIDABLE, "value.alone", printed());
            return;
        }
        figure.denominators().forEach((name, denominator) -> fits.add(fit(name, denominator)));
        boolean anyFits = fits.stream().anyMatch(fit -> fit.verdict() != Verdict.INCONSISTENT);
        for (DenominatorFit fit : fits) {
            boolean decides = figure.claimed().map(fit.name()::equals).orElse(!anyFits || fits.size() == 1);
            boolean counts = decides || fit.verdict() != Verdict.INCONSISTENT;
            explain(fit, counts ? fit.verdict() : Verdict.UNDECIDABLE);
        }
        figure.claimed()
                .filter(claim -> !figure.denominators().containsKey(claim))
                .ifPresent(claim -> remark(Verdict.UNDECIDABLE, "base.missing", claim));
    }

    private DenominatorFit fit(String name, BigDecimal denominator) {
        FigureUnit unit = figure.unit().orElseThrow();
        BigDecimal printed = figure.value().orElseThrow();
        Map<Rounding, CountInterval> numerators = new EnumMap<>(Rounding.class);
        Set<Rounding> roundings = EnumSet.noneOf(Rounding.class);
        boolean whole = denominator.scale() <= 0;
        CountInterval any = CountInterval.NONE;
        for (Rounding rounding : Rounding.values()) {
            ValueInterval values = values(rounding);
            if (whole && denominator.signum() > 0) {
                CountInterval fitting = numerators(values, denominator, unit);
                numerators.put(rounding, fitting);
                any = any.hull(fitting);
            }
            if (figure.numerator().isPresent() && prints(figure.numerator().get(), denominator, values, unit)) {
                roundings.add(rounding);
            }
        }
        boolean cannotFail =
                !whole || printed.ulp().multiply(WIDEST).multiply(denominator).compareTo(unit.scale()) >= 0;
        Verdict verdict;
        if (denominator.signum() <= 0) {
            verdict = Verdict.INCONSISTENT;
        } else if (figure.numerator().isPresent()) {
            verdict = roundings.isEmpty() ? Verdict.INCONSISTENT : Verdict.CONSISTENT;
        } else if (whole && any.isEmpty()) {
            verdict = Verdict.INCONSISTENT;
        } else {
            verdict = cannotFail ? Verdict.UNDECIDABLE : Verdict.CONSISTENT;
        }
        return new DenominatorFit(name, denominator, recomputed(denominator), numerators, roundings, verdict);
    }

    /** The values of 100 x / n that print as the figure: a change of 50 % is 150 of 100. */
    private ValueInterval values(Rounding rounding) {
        ValueInterval values = rounding.valuesPrintedAs(figure.value().orElseThrow());
        return figure.unit().orElseThrow() == FigureUnit.PERCENT_CHANGE
                ? values.plus(ValueInterval.exactly(HUNDRED))
                : values;
    }

    private CountInterval numerators(ValueInterval values, BigDecimal n, FigureUnit unit) {
        BigDecimal lower = values.lower().multiply(n).divide(unit.scale());
        BigDecimal upper = values.upper().multiply(n).divide(unit.scale());
        BigDecimal from = lower.setScale(0, RoundingMode.CEILING);
        BigDecimal to = upper.setScale(0, RoundingMode.FLOOR);
        if (!values.hasLower() && from.compareTo(lower) == 0) {
            from = from.add(BigDecimal.ONE);
        }
        if (!values.hasUpper() && to.compareTo(upper) == 0) {
            to = to.subtract(BigDecimal.ONE);
        }
        CountInterval bounds = figure.bounds();
        long most = unit.isPart() ? Math.min(n.longValueExact(), bounds.to()) : bounds.to();
        return new CountInterval(from.longValueExact(), to.longValueExact()).within(bounds.from(), most);
    }

    private boolean prints(BigDecimal x, BigDecimal n, ValueInterval values, FigureUnit unit) {
        if (n.signum() <= 0 || x.signum() < 0 || (unit.isPart() && x.compareTo(n) > 0)) {
            return false;
        }
        if (x.scale() <= 0 && n.scale() <= 0) {
            return isWithinBounds(x) && numerators(values, n, unit).contains(x.longValueExact());
        }
        ValueInterval above = ValueInterval.printed(x);
        ValueInterval below = ValueInterval.printed(n);
        BigDecimal least = values.lower().multiply(below.lower()).divide(unit.scale());
        BigDecimal most = values.upper().multiply(below.upper()).divide(unit.scale());
        return above.upper().compareTo(least) >= 0 && above.lower().compareTo(most) <= 0;
    }

    private boolean isWithinBounds(BigDecimal x) {
        return figure.bounds().contains(x.longValueExact());
    }

    private Optional<BigDecimal> recomputed(BigDecimal denominator) {
        FigureUnit unit = figure.unit().orElseThrow();
        if (figure.numerator().isEmpty() || denominator.signum() <= 0) {
            return Optional.empty();
        }
        int decimals = Math.max(0, figure.value().orElseThrow().scale()) + EXTRA_DECIMALS;
        BigDecimal value =
                figure.numerator().get().multiply(unit.scale()).divide(denominator, decimals, RoundingMode.HALF_UP);
        return Optional.of(unit == FigureUnit.PERCENT_CHANGE ? value.subtract(HUNDRED) : value);
    }

    private void explain(DenominatorFit fit, Verdict verdict) {
        FigureUnit unit = figure.unit().orElseThrow();
        String n = Words.number(fit.denominator()) + (fit.name().isEmpty() ? "" : " (" + fit.name() + ")");
        if (fit.denominator().signum() <= 0) {
            remark(verdict, "denominator.zero", n);
            return;
        }
        CountInterval rounded = fit.numerators().getOrDefault(Rounding.HALF_UP, CountInterval.NONE);
        rounded = rounded.hull(fit.numerators().getOrDefault(Rounding.HALF_EVEN, CountInterval.NONE));
        CountInterval truncated = fit.numerators().getOrDefault(Rounding.TRUNCATED, CountInterval.NONE);
        if (figure.numerator().isEmpty()) {
            String code = fit.verdict() == Verdict.INCONSISTENT
                    ? "numerators.none"
                    : fit.verdict() == Verdict.CONSISTENT ? "numerators.some" : "numerators.any";
            remark(verdict, code, n, printed(), text(rounded), text(truncated));
            return;
        }
        BigDecimal x = figure.numerator().get();
        if (unit.isPart() && x.compareTo(fit.denominator()) > 0) {
            remark(verdict, "numerator.above", Words.number(x), n);
            return;
        }
        String recomputed = Words.number(fit.recomputed().orElseThrow());
        String kind = unit.isPart() ? "part" : unit == FigureUnit.PERCENT_CHANGE ? "change" : "over";
        if (fit.roundings().isEmpty()) {
            boolean whole = !fit.numerators().isEmpty();
            remark(
                    verdict,
                    "value.contradicts." + kind + (whole ? "" : ".amount"),
                    Words.number(x),
                    n,
                    recomputed,
                    printed(),
                    text(rounded),
                    text(truncated));
        } else {
            remark(verdict, "value.fits." + kind, Words.number(x), n, recomputed, printed(), rules(fit.roundings()));
        }
    }

    private static String text(CountInterval interval) {
        return interval.isEmpty() ? "@none" : interval.toString();
    }

    private static String rules(Set<Rounding> roundings) {
        boolean rounded = roundings.contains(Rounding.HALF_UP) || roundings.contains(Rounding.HALF_EVEN);
        if (!rounded) {
            return "@rounding.truncated";
        }
        return roundings.contains(Rounding.TRUNCATED) ? "@rounding.either" : "@rounding.rounded";
    }

    private void points() {
        Optional<BigDecimal> from = figure.numerator();
        Optional<BigDecimal> less = figure.denominators().values().stream().findFirst();
        String points = Words.number(figure.value().orElseThrow());
        if (from.isEmpty() || less.isEmpty()) {
            remark(Verdict.UNDECIDABLE, "value.alone", points);
            return;
        }
        ValueInterval differences = ValueInterval.printed(from.get()).minus(ValueInterval.printed(less.get()));
        boolean fit = ValueInterval.printed(figure.value().get()).meets(differences);
        remark(
                fit ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                fit ? "points.fit" : "points.contradict",
                Words.number(from.get()),
                Words.number(less.get()),
                points,
                Words.number(from.get().subtract(less.get())));
    }

    private void parts() {
        BigDecimal whole = figure.claimed()
                .map(figure.denominators()::get)
                .orElse(figure.denominators().values().iterator().next());
        BigDecimal sum = BigDecimal.ZERO;
        ValueInterval sums = ValueInterval.exactly(BigDecimal.ZERO);
        for (BigDecimal part : figure.parts()) {
            sum = sum.add(part);
            sums = sums.plus(ValueInterval.printed(part));
        }
        boolean fit = sums.meets(ValueInterval.printed(whole));
        remark(
                fit ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                fit ? "parts.fit" : "parts.contradict",
                Integer.toString(figure.parts().size()),
                Words.number(sum),
                Words.number(whole));
    }

    /** Compares the gap with the target; returns the target implied where none is printed. */
    private Optional<BigDecimal> gap(BigDecimal value, BigDecimal gap) {
        boolean lower = figure.direction() instanceof Direction.Lower;
        if (figure.target().isEmpty()) {
            BigDecimal implied = lower ? value.add(gap) : value.subtract(gap);
            BigDecimal stripped = implied.stripTrailingZeros();
            boolean wholeUnits = figure.unit().orElseThrow().scale().compareTo(BigDecimal.ONE) > 0;
            boolean round = wholeUnits ? stripped.scale() <= 0 : stripped.scale() < value.scale();
            remark(
                    round ? Verdict.CONSISTENT : Verdict.UNDECIDABLE,
                    round ? "gap.implied" : "gap.implied.odd",
                    printed(),
                    Words.number(gap),
                    stripped.toPlainString());
            return Optional.of(implied);
        }
        BigDecimal target = figure.target().get();
        BigDecimal expected = lower ? target.subtract(value) : value.subtract(target);
        boolean fit = expected.compareTo(gap) == 0;
        for (Rounding rounding : Rounding.values()) {
            ValueInterval values = rounding.valuesPrintedAs(value);
            ValueInterval point = ValueInterval.exactly(target);
            ValueInterval gaps = lower ? point.minus(values) : values.minus(point);
            fit |= gaps.meets(rounding.valuesPrintedAs(gap));
        }
        remark(
                fit ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                fit ? "gap.fits" : "gap.contradicts",
                printed(),
                Words.number(gap),
                target.toPlainString(),
                Words.number(expected));
        return Optional.empty();
    }
}
