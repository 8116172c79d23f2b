package org.graunt.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.graunt.estimate.CountRatioInterval;
import org.graunt.estimate.ProportionInterval;
import org.graunt.estimate.RateDifferenceInterval;
import org.graunt.estimate.RateInterval;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.estimate.WeightedMeanInterval;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.internal.text.Bilingual;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Filter;

/**
 * Computes any indicator over any axes: sums each measure to the wanted axes, divides row by row, and hands the counts of all
 * rows to the interval method at once.
 */
final class Engine {

    private final CohortData data;
    private final Computation options;
    private final Indicator indicator;
    private final List<String> by;
    private final boolean limits;

    private List<Axis> axes;
    private double[] value;
    private double[] lower;
    private double[] upper;
    private double[] numerator;
    private double[] denominator;
    private byte[] states;
    private Bilingual numeratorWords;
    private Bilingual denominatorWords;
    private final List<Bilingual> caveats = new ArrayList<>();
    private double effective = 1;
    private Strata strata;

    Engine(CohortData data, Computation options, List<String> by, boolean limits) {
        this.limits = limits;
        this.data = data;
        this.options = options;
        this.indicator = options.indicator();
        this.by = by;
    }

    EstimateTable run() {
        requireAxes();
        Formula formula = indicator.formula();
        if (formula instanceof Formula.Proportion f) {
            proportion(f);
        } else if (formula instanceof Formula.Rate f) {
            rate(f);
        } else if (formula instanceof Formula.SexRatio f) {
            sexRatio(f);
        } else if (formula instanceof Formula.CountRatio f) {
            countRatio(f);
        } else if (formula instanceof Formula.SumOfAgeRates f) {
            sumOfAgeRates(f);
        } else if (formula instanceof Formula.MeanAgeOfRates f) {
            meanAge(f);
        } else if (formula instanceof Formula.RateDifference f) {
            rateDifference(f);
        } else if (formula instanceof Formula.Composition f) {
            composition(f);
        }
        return new EstimateTable(
                new EstimateTable.About(
                        indicator,
                        options.level(),
                        options.interval().label(),
                        limits ? options.inference(data) : Inference.PROCESS,
                        numeratorWords,
                        denominatorWords,
                        List.copyOf(caveats)),
                axes,
                new EstimateTable.Rows(value, lower, upper, numerator, denominator, states),
                strata);
    }

    private void requireAxes() {
        for (String axis : indicator.requires()) {
            if (!by.contains(axis)) {
                throw new IllegalArgumentException(
                        "indicator " + indicator.code() + ": has a meaning only by " + axis + "; name it in by(...)");
            }
        }
        for (String axis : indicator.excludes()) {
            if (by.contains(axis)) {
                throw new IllegalArgumentException("indicator " + indicator.code() + ": has no meaning by " + axis
                        + ", because its numerator and denominator would speak of different people");
            }
        }
    }

    /** The axes of the result, with the labels that the first measure leaves. */
    private List<Axis> target(Measure first, String... more) {
        MeasureSum sum = new MeasureSum(data.table(first.table()), first);
        List<Axis> target = new ArrayList<>();
        List<String> names = new ArrayList<>(by);
        names.addAll(List.of(more));
        for (String name : names) {
            target.add(sum.filteredAxis(name));
        }
        return target;
    }

    private void prepare(List<Axis> target) {
        axes = target;
        int rows = target.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
        value = new double[rows];
        lower = new double[limits ? rows : 0];
        upper = new double[limits ? rows : 0];
        effective = limits ? options.effectiveShare(data) : 1;
    }

    private Column counts(Measure measure, List<Axis> target, Measure first) {
        CohortTable table = data.table(measure.table());
        requireUnfixed(measure, target);
        MeasureSum.requireSameCover(data.table(first.table()), table, target);
        MeasureSum.requireSameAges(data.table(first.table()), first, table, measure, target);
        requireSamePopulation(data.table(first.table()), table);
        return new MeasureSum(table, measure).counts(target);
    }

    /** An axis that one measure narrows by label cannot also be broken down: the other labels would have no numerator. */
    private void requireUnfixed(Measure measure, List<Axis> target) {
        for (Axis axis : target) {
            boolean composed = indicator.formula() instanceof Formula.Composition c
                    && c.axis().equals(axis.name());
            if (!composed && measure.filter(axis.name()).orElse(null) instanceof Filter.Labels fixed) {
                throw new IllegalArgumentException("indicator " + indicator.code() + ": cannot be broken down by "
                        + axis.name() + ", which it fixes at " + fixed);
            }
        }
    }

    private void requireSamePopulation(CohortTable a, CohortTable b) {
        var first = a.description().population();
        var second = b.description().population();
        if (first.isPresent() && second.isPresent() && !first.equals(second)) {
            throw new IllegalArgumentException(
                    "tables " + a.name() + " and " + b.name() + ": count different populations, " + first.get()
                            + " and " + second.get() + "; a ratio of the two has no meaning");
        }
    }

    private Column personYears(Measure measure, List<Axis> target, Measure first) {
        CohortTable events = data.table(first.table());
        CohortTable stock = data.table(measure.table());
        MeasureSum.requireSameCover(events, stock, target);
        requireSamePopulation(events, stock);
        for (Axis axis : target) {
            if (measure.filter(axis.name()).orElse(null) instanceof Filter.Labels fixed) {
                throw new IllegalArgumentException("indicator " + indicator.code() + ": cannot be broken down by "
                        + axis.name() + ", which its exposure fixes at " + fixed);
            }
        }
        requireSamePeople(measure, events, stock, target);
        PersonYears years = new PersonYears(stock, measure, events, first);
        denominatorWords = years.words(target);
        Column column = years.over(target);
        caveats.addAll(years.caveats());
        return column;
    }

    /** An axis may hold an attribute of someone else than the one counted: the sex of the child, the age of the mother. */
    private void requireSamePeople(Measure exposure, CohortTable events, CohortTable stock, List<Axis> target) {
        for (Axis axis : target) {
            String owner = events.description().of().get(axis.name());
            boolean same = Objects.equals(owner, stock.description().of().get(axis.name()));
            boolean mothers = axis.name().equals(Axes.AGE)
                    && "mother".equals(owner)
                    && exposure.filter(Axes.SEX)
                            .map(filter -> filter.toString().equals(Axes.SEX + " = female"))
                            .orElse(false);
            if (!same && !mothers) {
                throw new IllegalArgumentException("indicator " + indicator.code() + ": cannot be broken down by "
                        + axis.name() + ", which is that of the " + (owner == null ? "counted" : owner) + " in table "
                        + events.name() + " and not in table " + stock.name());
            }
        }
    }

    /** Takes over what is above and below the line: NaN where a column has no number. */
    private void take(Column x, Column n) {
        numerator = x.values;
        denominator = n.values;
        states = Column.worse(x, n);
    }

    private boolean isValue(int row) {
        return states[row] == RowState.VALUE.ordinal();
    }

    private void mark(int row, RowState state) {
        states[row] = state.code();
    }

    /** Counts as the interval sees them: shrunk to the effective sample. */
    private double[] effectiveCounts(double[] counts) {
        return effective == 1 ? counts : mapped(counts, count -> count * effective);
    }

    private static double[] mapped(double[] numbers, DoubleUnaryOperator function) {
        return Arrays.stream(numbers).map(function).toArray();
    }

    /** Computes row by row: values and states, then limits if they are wanted, then both in the indicator's unit. */
    private void compute(Chunks.Work values, Chunks.Work intervals) {
        Chunks.run(value.length, (from, to) -> {
            values.on(from, to);
            if (limits) {
                intervals.on(from, to);
            }
            scale(from, to);
        });
    }

    private void proportion(Formula.Proportion formula) {
        prepare(target(formula.part()));
        numeratorWords = MeasureWords.of(formula.part());
        denominatorWords = MeasureWords.of(formula.whole());
        take(counts(formula.part(), axes, formula.part()), counts(formula.whole(), axes, formula.part()));
        proportionRows();
    }

    private void proportionRows() {
        double[] x = effectiveCounts(numerator);
        double[] n = effectiveCounts(denominator);
        ProportionInterval method = (ProportionInterval) options.interval();
        compute(this::proportions, (from, to) -> method.limits(x, n, options.level(), lower, upper, from, to));
    }

    private void proportions(int from, int to) {
        for (int row = from; row < to; row++) {
            if (isValue(row)) {
                if (numerator[row] > denominator[row]) {
                    mark(row, RowState.INVALID);
                } else if (denominator[row] == 0) {
                    mark(row, RowState.UNDEFINED);
                } else {
                    value[row] = numerator[row] / denominator[row];
                }
            }
        }
    }

    private void rate(Formula.Rate formula) {
        prepare(target(formula.events()));
        numeratorWords = MeasureWords.of(formula.events());
        take(counts(formula.events(), axes, formula.events()), personYears(formula.exposure(), axes, formula.events()));
        double[] x = effectiveCounts(numerator);
        double[] n = effectiveCounts(denominator);
        RateInterval method = (RateInterval) options.interval();
        compute(this::rates, (from, to) -> method.limits(x, n, options.level(), lower, upper, from, to));
    }

    private void rates(int from, int to) {
        for (int row = from; row < to; row++) {
            if (isValue(row)) {
                if (denominator[row] > 0) {
                    value[row] = numerator[row] / denominator[row];
                } else {
                    mark(row, numerator[row] > 0 ? RowState.INVALID : RowState.UNDEFINED);
                }
            }
        }
    }

    private void sexRatio(Formula.SexRatio formula) {
        prepare(target(formula.boys()));
        numeratorWords = MeasureWords.of(formula.boys());
        denominatorWords = MeasureWords.of(formula.girls());
        take(counts(formula.boys(), axes, formula.boys()), counts(formula.girls(), axes, formula.boys()));
        double[] boys = effectiveCounts(numerator);
        double[] girls = effectiveCounts(denominator);
        SexRatioInterval method = (SexRatioInterval) options.interval();
        compute(this::ratios, (from, to) -> {
            method.limits(boys, girls, options.level(), lower, upper, from, to);
            for (int row = from; row < to; row++) {
                lower[row] /= SexRatioInterval.PER_100_GIRLS;
                upper[row] /= SexRatioInterval.PER_100_GIRLS;
            }
        });
    }

    private void countRatio(Formula.CountRatio formula) {
        prepare(target(formula.counted()));
        numeratorWords = MeasureWords.of(formula.counted());
        denominatorWords = MeasureWords.of(formula.reference());
        take(counts(formula.counted(), axes, formula.counted()), counts(formula.reference(), axes, formula.counted()));
        double[] a = effectiveCounts(numerator);
        double[] b = effectiveCounts(denominator);
        CountRatioInterval method = (CountRatioInterval) options.interval();
        compute(this::ratios, (from, to) -> method.limits(a, b, options.level(), lower, upper, from, to));
    }

    /** A ratio over nothing is infinite if there is something above, undefined if there is not. */
    private void ratios(int from, int to) {
        for (int row = from; row < to; row++) {
            if (isValue(row)) {
                if (numerator[row] == 0 && denominator[row] == 0) {
                    mark(row, RowState.UNDEFINED);
                } else {
                    value[row] = numerator[row] / denominator[row];
                }
            }
        }
    }

    private AgeRates ageRates(Measure events, Measure exposure) {
        if (by.contains(Axes.AGE)) {
            throw new IllegalArgumentException(
                    "indicator " + indicator.code() + ": sums over ages, so it has none by age");
        }
        prepare(target(events));
        numeratorWords = MeasureWords.of(events);
        List<Axis> withAge = target(events, Axes.AGE);
        AgeGroups groups = withAge.get(withAge.size() - 1).ages();
        AgeRates rates = new AgeRates(data.table(events.table()), groups, options.zeroExposure(), value.length);
        Column eventsByAge = counts(events, withAge, events);
        Column exposureByAge = personYears(exposure, withAge, events);
        rates.reduce(eventsByAge, exposureByAge);
        strata = rates.strata(groups.labels(), eventsByAge, exposureByAge);
        caveats.addAll(rates.caveats());
        numerator = rates.events;
        denominator = rates.exposure;
        return rates;
    }

    private void sumOfAgeRates(Formula.SumOfAgeRates formula) {
        AgeRates rates = ageRates(formula.events(), formula.exposure());
        states = rates.states;
        double[] variance = divided(rates.variance, effective);
        double[] most = divided(rates.maxWeight, effective);
        double[] mean = divided(rates.meanWeight, effective);
        double[] squared = divided(rates.meanSquaredWeight, effective * effective);
        double[] total = effectiveCounts(rates.events);
        WeightedRateInterval method = (WeightedRateInterval) options.interval();
        compute(
                (from, to) -> System.arraycopy(rates.rate, from, value, from, to - from),
                (from, to) -> method.limits(
                        rates.rate, variance, most, mean, squared, total, options.level(), lower, upper, from, to));
    }

    private void meanAge(Formula.MeanAgeOfRates formula) {
        AgeRates rates = ageRates(formula.events(), formula.exposure());
        states = rates.meanAgeStates();
        double[] variance = divided(rates.meanAgeVariance, effective);
        WeightedMeanInterval method = (WeightedMeanInterval) options.interval();
        compute(
                (from, to) -> System.arraycopy(rates.meanAge, from, value, from, to - from),
                (from, to) -> method.limits(rates.meanAge, variance, options.level(), lower, upper, from, to));
    }

    private static double[] divided(double[] numbers, double divisor) {
        return divisor == 1 ? numbers : mapped(numbers, number -> number / divisor);
    }

    private void rateDifference(Formula.RateDifference formula) {
        prepare(target(formula.gains()));
        numeratorWords = MeasureWords.difference(formula.gains(), formula.losses());
        Column gains = counts(formula.gains(), axes, formula.gains());
        Column losses = counts(formula.losses(), axes, formula.gains());
        Column years = personYears(formula.exposure(), axes, formula.gains());
        int rows = value.length;
        numerator = new double[rows];
        denominator = years.values;
        states = Column.worse(gains, losses);
        states = Column.worse(new Column(numerator, states), years);
        double[] both = new double[2 * rows];
        double[] x = effectiveCounts(gains.values);
        double[] y = effectiveCounts(losses.values);
        double[] n = effectiveCounts(denominator);
        RateDifferenceInterval method = (RateDifferenceInterval) options.interval();
        compute(
                (from, to) -> differences(gains.values, losses.values, both, from, to),
                (from, to) -> method.limits(x, n, y, n, options.level(), lower, upper, from, to));
        strata = new Strata(
                List.of(formula.gains().toString(), formula.losses().toString()),
                new double[] {1, 1},
                new double[] {Double.NaN, Double.NaN},
                both,
                new double[2 * rows]);
    }

    private void differences(double[] gains, double[] losses, double[] both, int from, int to) {
        for (int row = from; row < to; row++) {
            both[2 * row] = gains[row];
            both[2 * row + 1] = losses[row];
            numerator[row] = gains[row] - losses[row];
            if (isValue(row)) {
                if (denominator[row] > 0) {
                    value[row] = numerator[row] / denominator[row];
                } else {
                    mark(row, gains[row] + losses[row] > 0 ? RowState.INVALID : RowState.UNDEFINED);
                }
            }
        }
    }

    private void composition(Formula.Composition formula) {
        if (by.contains(formula.axis())) {
            throw new IllegalArgumentException("indicator " + indicator.code() + ": is broken down by " + formula.axis()
                    + " already; leave it out of by(...)");
        }
        List<Axis> parts = target(formula.whole(), formula.axis());
        prepare(parts);
        numeratorWords = MeasureWords.by(formula.whole(), formula.axis());
        denominatorWords = MeasureWords.of(formula.whole());
        Column shares = counts(formula.whole(), parts, formula.whole());
        Column wholes = counts(formula.whole(), parts.subList(0, parts.size() - 1), formula.whole());
        take(shares, wholes.repeated(parts.get(parts.size() - 1).size()));
        proportionRows();
    }

    private void scale(int from, int to) {
        double factor = indicator.unit().scale();
        for (int row = from; row < to; row++) {
            boolean defined = isValue(row);
            value[row] = defined ? value[row] * factor : Double.NaN;
            if (limits) {
                lower[row] = defined ? lower[row] * factor : Double.NaN;
                upper[row] = defined ? upper[row] * factor : Double.NaN;
            }
        }
    }
}
