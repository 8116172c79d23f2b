package org.graunt.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.RateInterval;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;

/**
 * Indirect standardisation: the events of an area over those that the rates of a reference population would give it at its own
 * ages, {@code observed / sum of n_a x (X_a / N_a)}. It needs no events by age in the area. Ages are joined by their labels.
 * Immutable; each method returns a new one.
 *
 * <p><b>The ratios of two areas are not comparable with each other</b>, only each with the reference: each is weighted by its own
 * ages. {@link StandardisedTable#explain} says so.
 */
public final class IndirectlyStandardised {

    private static final double USUAL_BASE = 100;

    private final List<String> ages;
    private final double[] rates;
    private final double crudeRate;
    private final RateInterval interval;
    private final double level;
    private final double base;

    private IndirectlyStandardised(
            List<String> ages, double[] rates, double crudeRate, RateInterval interval, double level, double base) {
        this.ages = ages;
        this.rates = rates;
        this.crudeRate = crudeRate;
        this.interval = interval;
        this.level = level;
        this.base = base;
    }

    /**
     * Standardisation against the rates of a reference population, as 100 for equal, with exact 95 % limits.
     *
     * @param ages labels of the age groups
     * @param events the events of the reference population in each
     * @param personYears its person-years in each, all positive
     * @return the method
     * @throws IllegalArgumentException if a label is not an age or stands twice, the lengths differ, a number is out of its
     *     range, or there are no events at all
     */
    public static IndirectlyStandardised against(List<String> ages, double[] events, double[] personYears) {
        List<String> labels = List.copyOf(ages);
        AgeGroups.parse(labels);
        if (!(events.length == labels.size() && personYears.length == labels.size())) {
            throw new IllegalArgumentException("reference: " + events.length + " events and " + personYears.length
                    + " person-years, must be one for each of the " + labels.size() + " age groups");
        }
        double[] rates = new double[events.length];
        double totalEvents = 0;
        double totalYears = 0;
        for (int a = 0; a < rates.length; a++) {
            if (!(events[a] >= 0 && personYears[a] > 0 && events[a] + personYears[a] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("reference: " + events[a] + " events in " + personYears[a]
                        + " person-years at age " + labels.get(a)
                        + ", must be finite, events not negative and person-years positive");
            }
            rates[a] = events[a] / personYears[a];
            totalEvents += events[a];
            totalYears += personYears[a];
        }
        if (!(totalEvents > 0)) {
            throw new IllegalArgumentException("reference: no events at all, so nothing can be expected of an area");
        }
        return new IndirectlyStandardised(
                labels, rates, totalEvents / totalYears, RateInterval.EXACT, 0.95, USUAL_BASE);
    }

    /**
     * Standardisation against the rates of a reference population in a table.
     *
     * @param reference rates by age of one population
     * @return the method
     * @throws IllegalArgumentException if the table is not of rates by age, holds more than one population, or lacks a count
     */
    public static IndirectlyStandardised against(EstimateTable reference) {
        AgeRows rows = new AgeRows(reference).single("reference");
        return against(rows.ages().labels(), rows.events(0), rows.personYears(0));
    }

    /**
     * Sets the interval method of the observed events; exact by default.
     *
     * @param method the method
     * @return the standardisation with it
     */
    public IndirectlyStandardised interval(RateInterval method) {
        return new IndirectlyStandardised(
                ages, rates, crudeRate, Objects.requireNonNull(method, "method"), level, base);
    }

    /**
     * Sets the level of the limits; 0.95 by default.
     *
     * @param newLevel the level, strictly between 0 and 1
     * @return the standardisation at that level
     * @throws IllegalArgumentException if the level is out of range
     */
    public IndirectlyStandardised level(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("level: " + newLevel + ", must lie strictly between 0 and 1");
        }
        return new IndirectlyStandardised(ages, rates, crudeRate, interval, newLevel, base);
    }

    /**
     * Sets the number that stands for the reference itself; 100 by default.
     *
     * @param number 100 or 1, above 0
     * @return the standardisation with that base
     * @throws IllegalArgumentException if the number is not finite and positive
     */
    public IndirectlyStandardised base(double number) {
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("base: " + number + ", must be finite and positive");
        }
        return new IndirectlyStandardised(ages, rates, crudeRate, interval, level, number);
    }

    /**
     * The events that the reference's rates give a population.
     *
     * @param areaAges labels of the age groups, those of the reference in any order
     * @param personYears the person-years of each
     * @return the expected number of events
     * @throws IllegalArgumentException if the labels are not those of the reference, or a number is negative or not finite
     */
    public double expected(List<String> areaAges, double[] personYears) {
        if (!(areaAges.size() == ages.size() && personYears.length == ages.size())) {
            throw new IllegalArgumentException("ages: " + areaAges.size() + " with " + personYears.length
                    + " person-years, must be the " + ages.size() + " of the reference");
        }
        double sum = 0;
        boolean[] met = new boolean[ages.size()];
        for (int i = 0; i < personYears.length; i++) {
            int a = ages.indexOf(areaAges.get(i));
            if (!(a >= 0 && !met[a])) {
                throw new IllegalArgumentException("age: " + areaAges.get(i)
                        + ", must be one of the reference's, once: " + String.join(", ", ages));
            }
            met[a] = true;
            if (!(personYears[i] >= 0 && personYears[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("person-years: " + personYears[i] + " at age " + areaAges.get(i)
                        + ", must be finite and not negative");
            }
            sum += rates[a] * personYears[i];
        }
        return sum;
    }

    /**
     * The ratio of one population.
     *
     * @param areaAges labels of the age groups, those of the reference in any order
     * @param personYears the person-years of each
     * @param observed the events of all ages together
     * @return base x observed / expected; undefined where nothing is expected, its method saying so where events without
     *     person-years contradict themselves
     * @throws IllegalArgumentException if the labels are not those of the reference, or a number is negative or not finite
     */
    public Estimate ratio(List<String> areaAges, double[] personYears, double observed) {
        double expected = expected(areaAges, personYears);
        if (observed > 0 && Arrays.stream(personYears).sum() == 0) {
            String reason = "the counts contradict themselves: " + ComparisonWords.plain(observed)
                    + " events without person-years";
            return Estimate.undefined(interval.label() + ": " + reason, observed, expected, level)
                    .times(base);
        }
        return interval.of(observed, expected, level).times(base);
    }

    /**
     * The rate of one population: the ratio times the crude rate of the reference.
     *
     * @param areaAges labels of the age groups, those of the reference in any order
     * @param personYears the person-years of each
     * @param observed the events of all ages together
     * @return the rate on scale 1; undefined where nothing is expected
     * @throws IllegalArgumentException if the labels are not those of the reference, or a number is negative or not finite
     */
    public Estimate rate(List<String> areaAges, double[] personYears, double observed) {
        return rate(ratio(areaAges, personYears, observed), 1);
    }

    /** The scale of a ratio is its base; that of a rate is what it was multiplied by to be read. */
    private Estimate rate(Estimate ratio, double scale) {
        double factor = crudeRate * scale / base;
        return new Estimate(
                ratio.value() * factor,
                ratio.lower() * factor,
                ratio.upper() * factor,
                level,
                ratio.method(),
                ratio.numerator(),
                ratio.denominator(),
                scale);
    }

    /**
     * The ratios of a table.
     *
     * @param byAge rates about the underlying process by age, of which the events are added up, and any other axes
     * @return one row for each combination of the other axes: the ratio, and the indirect rate in the unit of the indicator
     * @throws IllegalArgumentException if the table is not of rates by age, or its ages are not those of the reference
     */
    public StandardisedTable of(EstimateTable byAge) {
        AgeRows rows = new AgeRows(byAge);
        double[] all = new double[rows.ages().size()];
        Arrays.fill(all, 1);
        List<StandardisedTable.Row> results = new ArrayList<>(rows.count());
        for (int i = 0; i < rows.count(); i++) {
            results.add(
                    row(rows, i, rows.state(i, all), byAge.indicator().unit().scale()));
        }
        return new StandardisedTable(
                byAge.name() + "-indirectly-standardised",
                rows.axes(),
                List.of("rate", "rate_lower", "rate_upper", "observed", "expected"),
                results,
                this::explain);
    }

    private StandardisedTable.Row row(AgeRows rows, int i, RowState state, double scale) {
        double[] years = rows.personYears(i);
        boolean lacking = state == RowState.MISSING || state == RowState.SUPPRESSED;
        for (int a = 0; a < years.length && !lacking; a++) {
            if (years[a] == 0 && rows.events(i)[a] > 0) {
                String reason = DirectlyStandardised.contradiction(
                        rows.events(i)[a], rows.ages().label(a));
                return none(RowState.INVALID, reason);
            }
        }
        if (state != RowState.VALUE) {
            String reason = "a count that is needed is " + state.name().toLowerCase(Locale.ROOT);
            return none(state, reason);
        }
        double observed = 0;
        for (double events : rows.events(i)) {
            observed += events;
        }
        Estimate ratio = ratio(rows.ages().labels(), years, observed);
        Estimate rate = rate(ratio, scale);
        return new StandardisedTable.Row(
                ratio,
                new double[] {rate.value(), rate.lower(), rate.upper(), observed, ratio.denominator()},
                ratio.isDefined() ? RowState.VALUE : RowState.UNDEFINED,
                ratio.isDefined() ? "" : "nothing is expected");
    }

    private StandardisedTable.Row none(RowState state, String reason) {
        Estimate none = Estimate.undefined(interval.label() + ": " + reason, Double.NaN, Double.NaN, level);
        double[] nothing = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        return new StandardisedTable.Row(none.times(base), nothing, state, reason);
    }

    private String explain(Locale language, StandardisedTable.Row row) {
        ComparisonWords words = ComparisonWords.in(language);
        Estimate estimate = row.estimate();
        return String.join(
                "\n",
                words.say("indirect.formula", ComparisonWords.plain(base)),
                words.say(
                        "indirect.counts",
                        ComparisonWords.plain(estimate.numerator()),
                        ComparisonWords.plain(estimate.denominator())),
                words.say(
                        "value",
                        ComparisonWords.plain(estimate.value()),
                        ComparisonWords.plain(estimate.lower()),
                        ComparisonWords.plain(estimate.upper()),
                        ComparisonWords.plain(100 * estimate.level()),
                        estimate.method()),
                words.say("indirect.note"));
    }
}
