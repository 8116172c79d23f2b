package org.graunt.quality;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.graunt.indicator.Direction;

/**
 * A figure as a report prints it: a value with its decimals, and whatever is printed with it. Numbers are given as they are
 * printed, for {@code 99.10} says more than {@code 99.1}. Immutable: each method returns a fuller figure, and {@link #audit()}
 * holds what was given against itself.
 *
 * <pre>{@code
 * PublishedFigure.percent("99.15").of(42_376, 43_115).ahead("4.15").audit().sentence(Locale.ENGLISH);
 * // inconsistent: 42,376 of 43,115 is 98.2860 %; of 43,115 only 42,747..42,750 print as 99.15 % ...
 * }</pre>
 *
 * <p>A number printed with decimals (an amount of money, another percentage) is taken for all the numbers that print so;
 * whole numbers are taken as they are.
 */
public final class PublishedFigure {

    private final Optional<FigureUnit> unit;
    private final Optional<BigDecimal> value;
    private final Optional<BigDecimal> numerator;
    private final Map<String, BigDecimal> denominators;
    private final Optional<String> claimed;
    private final List<BigDecimal> parts;
    private final Optional<BigDecimal> gap;
    private final Optional<BigDecimal> target;
    private final Direction direction;
    private final CountInterval bounds;

    private PublishedFigure(Draft draft) {
        this.unit = draft.unit;
        this.value = draft.value;
        this.numerator = draft.numerator;
        this.denominators = Collections.unmodifiableMap(new LinkedHashMap<>(draft.denominators));
        this.claimed = draft.claimed;
        this.parts = List.copyOf(draft.parts);
        this.gap = draft.gap;
        this.target = draft.target;
        this.direction = draft.direction;
        this.bounds = draft.bounds;
    }

    /** The fields while one of them is being changed. */
    private static final class Draft {
        private Optional<FigureUnit> unit = Optional.empty();
        private Optional<BigDecimal> value = Optional.empty();
        private Optional<BigDecimal> numerator = Optional.empty();
        private Map<String, BigDecimal> denominators = Map.of();
        private Optional<String> claimed = Optional.empty();
        private List<BigDecimal> parts = List.of();
        private Optional<BigDecimal> gap = Optional.empty();
        private Optional<BigDecimal> target = Optional.empty();
        private Direction direction = Direction.HIGHER;
        private CountInterval bounds = new CountInterval(0, Long.MAX_VALUE);
    }

    private Draft draft() {
        Draft draft = new Draft();
        draft.unit = unit;
        draft.value = value;
        draft.numerator = numerator;
        draft.denominators = denominators;
        draft.claimed = claimed;
        draft.parts = parts;
        draft.gap = gap;
        draft.target = target;
        draft.direction = direction;
        draft.bounds = bounds;
        return draft;
    }

    private static BigDecimal number(String name, String printed) {
        try {
            return new BigDecimal(
                    Objects.requireNonNull(printed, name).replace(",", "").trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": '" + printed + "', must be a number as printed", e);
        }
    }

    /**
     * A printed value in a unit.
     *
     * @param printed the value as printed, with all its decimals
     * @param unit what the value says of its counts
     * @return the figure
     * @throws IllegalArgumentException if the value is not a number
     */
    public static PublishedFigure of(String printed, FigureUnit unit) {
        Draft draft = new Draft();
        draft.value = Optional.of(number("value", printed));
        draft.unit = Optional.of(unit);
        return new PublishedFigure(draft);
    }

    /**
     * A printed percentage of a whole.
     *
     * @param printed the value as printed, without the sign %
     * @return the figure
     * @throws IllegalArgumentException if the value is not a number
     */
    public static PublishedFigure percent(String printed) {
        return of(printed, FigureUnit.PERCENT);
    }

    /**
     * A printed ratio of two counts.
     *
     * @param printed the value as printed
     * @return the figure
     * @throws IllegalArgumentException if the value is not a number
     */
    public static PublishedFigure ratio(String printed) {
        return of(printed, FigureUnit.RATIO);
    }

    /**
     * A printed percentage of change against a base.
     *
     * @param printed the value as printed, without the sign %
     * @return the figure
     * @throws IllegalArgumentException if the value is not a number
     */
    public static PublishedFigure percentChange(String printed) {
        return of(printed, FigureUnit.PERCENT_CHANGE);
    }

    /**
     * Counts printed without a value, to be completed by {@link #parts}.
     *
     * @return an empty figure
     */
    public static PublishedFigure counts() {
        return new PublishedFigure(new Draft());
    }

    /**
     * The same with its counts.
     *
     * @param x the numerator
     * @param n the denominator
     * @return the fuller figure
     */
    public PublishedFigure of(long x, long n) {
        return numerator(Long.toString(x)).denominator(Long.toString(n));
    }

    /**
     * The same with a denominator alone.
     *
     * @param n the denominator, or the whole of the parts
     * @return the fuller figure
     */
    public PublishedFigure outOf(long n) {
        return denominator(Long.toString(n));
    }

    /**
     * The same with a numerator.
     *
     * @param printed the numerator as printed; for {@link FigureUnit#POINTS} the value from which another is taken
     * @return the fuller figure
     * @throws IllegalArgumentException if it is not a number
     */
    public PublishedFigure numerator(String printed) {
        Draft draft = draft();
        draft.numerator = Optional.of(number("numerator", printed));
        return new PublishedFigure(draft);
    }

    /**
     * The same with a denominator.
     *
     * @param printed the denominator as printed; for {@link FigureUnit#POINTS} the value that is taken away
     * @return the fuller figure
     * @throws IllegalArgumentException if it is not a number
     */
    public PublishedFigure denominator(String printed) {
        return against("", printed);
    }

    /**
     * The same with one more denominator or base that may be meant.
     *
     * @param name what it counts
     * @param printed the number as printed
     * @return the fuller figure
     * @throws IllegalArgumentException if it is not a number
     */
    public PublishedFigure against(String name, String printed) {
        Draft draft = draft();
        draft.denominators = new LinkedHashMap<>(denominators);
        draft.denominators.put(Objects.requireNonNull(name, "name"), number("denominator", printed));
        return new PublishedFigure(draft);
    }

    /**
     * The same with the denominator or base that the text names; its number need not be printed.
     *
     * @param name what the text says the value refers to
     * @return the fuller figure
     */
    public PublishedFigure claimedAgainst(String name) {
        Draft draft = draft();
        draft.claimed = Optional.of(name);
        return new PublishedFigure(draft);
    }

    /**
     * The same with the parts that make up the denominator: counts, or shares with decimals.
     *
     * @param printed the parts as printed
     * @return the fuller figure
     * @throws IllegalArgumentException if one is not a number
     */
    public PublishedFigure parts(String... printed) {
        Draft draft = draft();
        draft.parts = Stream.of(printed).map(part -> number("part", part)).toList();
        return new PublishedFigure(draft);
    }

    /**
     * The same with the points by which it is said to be ahead of a target.
     *
     * @param printed the points as printed; negative for behind
     * @return the fuller figure
     * @throws IllegalArgumentException if it is not a number
     */
    public PublishedFigure ahead(String printed) {
        Draft draft = draft();
        draft.gap = Optional.of(number("gap", printed));
        return new PublishedFigure(draft);
    }

    /**
     * The same with a printed target.
     *
     * @param printed the target as printed, in the unit of the value
     * @param wanted {@link Direction#HIGHER} for a floor, {@link Direction#LOWER} for a ceiling
     * @return the fuller figure
     * @throws IllegalArgumentException if it is not a number or the direction is another one
     */
    public PublishedFigure target(String printed, Direction wanted) {
        Draft draft = draft();
        draft.target = Optional.of(number("target", printed));
        draft.direction = checked(wanted);
        return new PublishedFigure(draft);
    }

    /**
     * The same in a direction, where the target itself is not printed.
     *
     * @param wanted {@link Direction#HIGHER} for a floor, {@link Direction#LOWER} for a ceiling
     * @return the fuller figure
     * @throws IllegalArgumentException if the direction is another one
     */
    public PublishedFigure wanted(Direction wanted) {
        Draft draft = draft();
        draft.direction = checked(wanted);
        return new PublishedFigure(draft);
    }

    private static Direction checked(Direction wanted) {
        if (!(wanted instanceof Direction.Higher || wanted instanceof Direction.Lower)) {
            throw new IllegalArgumentException("direction: " + wanted + ", must be higher or lower");
        }
        return wanted;
    }

    /**
     * The same with what else is known of the numerator.
     *
     * @param least the least it can be
     * @param most the most it can be
     * @return the fuller figure
     * @throws IllegalArgumentException if the bounds run backwards
     */
    public PublishedFigure numeratorBetween(long least, long most) {
        if (!(0 <= least && least <= most)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "numerator: %d to %d, must run upwards from 0 or more", least, most));
        }
        Draft draft = draft();
        draft.bounds = new CountInterval(least, most);
        return new PublishedFigure(draft);
    }

    /**
     * What the value says of its counts.
     *
     * @return the unit, empty for counts alone
     */
    public Optional<FigureUnit> unit() {
        return unit;
    }

    /**
     * The printed value.
     *
     * @return the value with its decimals, empty for counts alone
     */
    public Optional<BigDecimal> value() {
        return value;
    }

    /**
     * The printed numerator.
     *
     * @return the numerator, empty if it is not printed
     */
    public Optional<BigDecimal> numerator() {
        return numerator;
    }

    /**
     * The denominators that may be meant.
     *
     * @return the numbers by name, in the order given; the name is empty for a denominator given without one
     */
    public Map<String, BigDecimal> denominators() {
        return denominators;
    }

    /**
     * The denominator or base that the text names.
     *
     * @return its name, empty if the text names none
     */
    public Optional<String> claimed() {
        return claimed;
    }

    /**
     * The printed parts.
     *
     * @return the parts, empty if there are none
     */
    public List<BigDecimal> parts() {
        return parts;
    }

    /**
     * The points by which the value is said to be ahead.
     *
     * @return the points, empty if none are printed
     */
    public Optional<BigDecimal> gap() {
        return gap;
    }

    /**
     * The printed target.
     *
     * @return the target, empty if it is not printed
     */
    public Optional<BigDecimal> target() {
        return target;
    }

    /**
     * Which side of the target is wanted.
     *
     * @return higher or lower
     */
    public Direction direction() {
        return direction;
    }

    /**
     * What else is known of the numerator.
     *
     * @return the bounds
     */
    public CountInterval bounds() {
        return bounds;
    }

    /**
     * Holds the figure against itself, under all rules of rounding.
     *
     * @return verdict, the counts that fit, and the reasons
     */
    public FigureAudit audit() {
        return FigureChecks.audit(this);
    }

    /**
     * The value with its unit.
     *
     * @return for example {@code 99.15 PERCENT}
     */
    @Override
    public String toString() {
        return value.map(BigDecimal::toPlainString).orElse("counts")
                + unit.map(u -> " " + u).orElse("");
    }
}
