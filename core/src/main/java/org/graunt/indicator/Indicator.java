package org.graunt.indicator;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.graunt.estimate.CountRatioInterval;
import org.graunt.estimate.IntervalMethod;
import org.graunt.estimate.ProportionInterval;
import org.graunt.estimate.RateDifferenceInterval;
import org.graunt.estimate.RateInterval;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.estimate.WeightedMeanInterval;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.internal.text.Sentences;
import org.graunt.table.Axes;

/**
 * The definition of an indicator: what is counted over what, in which unit, and which interval belongs to it. It is data; one
 * engine ({@link CohortData#compute}) computes any of them over any axes. The usual ones are in {@link Indicators}.
 *
 * <pre>{@code
 * Indicator checkup = Indicator.proportion("premarital-checkup", Measure.of("checkups"), Measure.of("couples"));
 * }</pre>
 *
 * @param code short name, of lower-case words joined by hyphens
 * @param englishName English name
 * @param chineseName Chinese name
 * @param definition numerator, denominator and what is peculiar, in a sentence
 * @param formula what is made of which measures
 * @param unit the unit results are given in
 * @param direction which values are wanted
 * @param interval the interval method used unless another is asked for
 * @param source where the definition comes from: author, year
 * @param requires axes by which the indicator must be broken down to have a meaning, such as age for age-specific rates
 * @param excludes axes by which it must not be broken down, because numerator and denominator would speak of different people
 */
public record Indicator(
        String code,
        String englishName,
        String chineseName,
        String definition,
        Formula formula,
        Unit unit,
        Direction direction,
        IntervalMethod interval,
        String source,
        Set<String> requires,
        Set<String> excludes) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the code is not made of lower-case words or the interval does not fit the formula
     */
    public Indicator {
        Objects.requireNonNull(englishName, "englishName");
        Objects.requireNonNull(chineseName, "chineseName");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(source, "source");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("code: '" + code + "', expected lower-case words joined by hyphens");
        }
        requireFitting(code, formula, interval);
        requires = java.util.Collections.unmodifiableSet(new TreeSet<>(requires));
        excludes = java.util.Collections.unmodifiableSet(new TreeSet<>(excludes));
    }

    /** Throws unless the interval method is one for this kind of formula. */
    static void requireFitting(String code, Formula formula, IntervalMethod interval) {
        Objects.requireNonNull(interval, "interval");
        boolean fits;
        if (formula instanceof Formula.Proportion || formula instanceof Formula.Composition) {
            fits = interval instanceof ProportionInterval;
        } else if (formula instanceof Formula.Rate) {
            fits = interval instanceof RateInterval;
        } else if (formula instanceof Formula.SexRatio) {
            fits = interval instanceof SexRatioInterval;
        } else if (formula instanceof Formula.CountRatio) {
            fits = interval instanceof CountRatioInterval;
        } else if (formula instanceof Formula.SumOfAgeRates) {
            fits = interval instanceof WeightedRateInterval;
        } else if (formula instanceof Formula.MeanAgeOfRates) {
            fits = interval instanceof WeightedMeanInterval;
        } else {
            fits = interval instanceof RateDifferenceInterval;
        }
        if (!fits) {
            throw new IllegalArgumentException("interval: " + interval.label() + ", does not belong to a "
                    + formula.getClass().getSimpleName() + ", in the indicator " + code);
        }
    }

    private static Indicator of(String code, String definition, Formula formula, Unit unit, IntervalMethod interval) {
        String words = code.replace('-', ' ');
        return new Indicator(
                code, words, words, definition, formula, unit, Direction.NONE, interval, "user", Set.of(), Set.of());
    }

    /**
     * A share in percent, with Wilson's interval.
     *
     * @param code short name
     * @param part what is counted
     * @param whole what it is part of
     * @return the indicator, named by its code until {@link #named} is called
     */
    public static Indicator proportion(String code, Measure part, Measure whole) {
        return of(
                code,
                part + " over " + whole,
                new Formula.Proportion(part, whole),
                Unit.PERCENT,
                ProportionInterval.WILSON);
    }

    /**
     * A rate per 1,000 person-years, with the exact Poisson interval.
     *
     * @param code short name
     * @param events what is counted
     * @param exposure the person-years
     * @return the indicator, named by its code until {@link #named} is called
     */
    public static Indicator rate(String code, Measure events, Measure exposure) {
        return of(
                code,
                events + " over " + exposure,
                new Formula.Rate(events, exposure),
                Unit.PER_THOUSAND,
                RateInterval.EXACT);
    }

    /**
     * Boys per 100 girls, with Wilson's limits of the male share as odds.
     *
     * @param code short name
     * @param births births, not filtered by sex
     * @return the indicator, named by its code until {@link #named} is called
     */
    public static Indicator sexRatio(String code, Measure births) {
        Formula formula = new Formula.SexRatio(births.where(Axes.SEX, "male"), births.where(Axes.SEX, "female"));
        return of(code, "boys per 100 girls among " + births, formula, Unit.PER_HUNDRED_GIRLS, SexRatioInterval.WILSON);
    }

    /**
     * A ratio of two counts, with Wilson's limits of a / (a + b) as odds.
     *
     * @param code short name
     * @param counted what is counted
     * @param reference what it is compared with
     * @return the indicator, named by its code until {@link #named} is called
     */
    public static Indicator ratio(String code, Measure counted, Measure reference) {
        return of(
                code,
                counted + " over " + reference,
                new Formula.CountRatio(counted, reference),
                Unit.RATIO,
                CountRatioInterval.WILSON);
    }

    /**
     * A sum of age-specific rates times the widths of the age groups, with the gamma interval of Fay and Feuer.
     *
     * @param code short name
     * @param events events by age
     * @param exposure person-years by age
     * @return the indicator, named by its code until {@link #named} is called
     */
    public static Indicator sumOfAgeRates(String code, Measure events, Measure exposure) {
        Formula formula = new Formula.SumOfAgeRates(events, exposure);
        return of(
                code,
                "sum over ages of width x " + events + " over " + exposure,
                formula,
                Unit.CHILDREN_PER_WOMAN,
                WeightedRateInterval.FAY_FEUER);
    }

    /**
     * The mean age of a schedule of age-specific rates, with the delta-method interval.
     *
     * @param code short name
     * @param events events by age
     * @param exposure person-years by age
     * @return the indicator, named by its code until {@link #named} is called
     */
    public static Indicator meanAgeOfRates(String code, Measure events, Measure exposure) {
        return of(
                code,
                "mean age of the rates of " + events + " over " + exposure,
                new Formula.MeanAgeOfRates(events, exposure),
                Unit.YEARS,
                WeightedMeanInterval.DELTA);
    }

    /**
     * A difference of two rates per 1,000 person-years, with MOVER limits.
     *
     * @param code short name
     * @param gains events that add
     * @param losses events that take away
     * @param exposure the person-years of both
     * @return the indicator, named by its code until {@link #named} is called
     */
    public static Indicator rateDifference(String code, Measure gains, Measure losses, Measure exposure) {
        Formula formula = new Formula.RateDifference(gains, losses, exposure);
        return of(
                code,
                gains + " less " + losses + " over " + exposure,
                formula,
                Unit.PER_THOUSAND,
                RateDifferenceInterval.MOVER_EXACT);
    }

    /**
     * Shares of one whole in percent, each with Wilson's interval. The result has the axis as its last.
     *
     * @param code short name
     * @param whole the counts that make up the whole
     * @param axis the axis whose labels share it
     * @return the indicator, named by its code until {@link #named} is called
     */
    public static Indicator composition(String code, Measure whole, String axis) {
        return of(
                code,
                "shares of " + axis + " in " + whole,
                new Formula.Composition(whole, axis),
                Unit.PERCENT,
                ProportionInterval.WILSON);
    }

    /**
     * The same with names.
     *
     * @param english English name
     * @param chinese Chinese name
     * @return the named indicator
     */
    public Indicator named(String english, String chinese) {
        return new Indicator(
                code, english, chinese, definition, formula, unit, direction, interval, source, requires, excludes);
    }

    /**
     * The same with a definition in words.
     *
     * @param words numerator, denominator and what is peculiar
     * @param origin where the definition comes from: author, year
     * @return the defined indicator
     */
    public Indicator defined(String words, String origin) {
        return new Indicator(
                code, englishName, chineseName, words, formula, unit, direction, interval, origin, requires, excludes);
    }

    /**
     * The same in another unit.
     *
     * @param newUnit the unit
     * @return the indicator
     */
    public Indicator in(Unit newUnit) {
        return new Indicator(
                code,
                englishName,
                chineseName,
                definition,
                formula,
                newUnit,
                direction,
                interval,
                source,
                requires,
                excludes);
    }

    /**
     * The same with a direction.
     *
     * @param wanted which values are wanted
     * @return the indicator
     */
    public Indicator directed(Direction wanted) {
        return new Indicator(
                code,
                englishName,
                chineseName,
                definition,
                formula,
                unit,
                wanted,
                interval,
                source,
                requires,
                excludes);
    }

    /**
     * The same with another default interval.
     *
     * @param method the interval method
     * @return the indicator
     * @throws IllegalArgumentException if the method does not fit the formula
     */
    public Indicator with(IntervalMethod method) {
        return new Indicator(
                code,
                englishName,
                chineseName,
                definition,
                formula,
                unit,
                direction,
                method,
                source,
                requires,
                excludes);
    }

    /**
     * The same, to be broken down by some axes only.
     *
     * @param axes the axes it must be broken down by
     * @return the indicator
     */
    public Indicator requiring(String... axes) {
        return new Indicator(
                code,
                englishName,
                chineseName,
                definition,
                formula,
                unit,
                direction,
                interval,
                source,
                Set.of(axes),
                excludes);
    }

    /**
     * The same, never to be broken down by some axes.
     *
     * @param axes the axes it must not be broken down by
     * @return the indicator
     */
    public Indicator excluding(String... axes) {
        return new Indicator(
                code,
                englishName,
                chineseName,
                definition,
                formula,
                unit,
                direction,
                interval,
                source,
                requires,
                Set.of(axes));
    }

    /**
     * The name in a language.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return the name
     */
    public String name(Locale language) {
        return Sentences.isChinese(language) ? chineseName : englishName;
    }
}
