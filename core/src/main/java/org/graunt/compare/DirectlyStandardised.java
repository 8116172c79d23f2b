package org.graunt.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;

/**
 * Direct standardisation: the rate that an area would have if its population had the ages of a standard,
 * {@code sum of w_a x_a / n_a} with w the standard's shares. Ages are joined by their labels, never by position. All ages of the standard
 * must be there: one that forgot the last, open group would get a plausible wrong rate; to standardise to fewer ages, as to those of
 * childbearing, say so with {@link StandardPopulation#regroup}. Immutable; each
 * method returns a new one.
 *
 * <p>A rate on fewer than 10 events is withheld unless {@link FewEvents#FLAG} is chosen. An age with no person-years makes the
 * area's rate undefined, or invalid if it has events, and no other area's; a missing count makes it missing, never 0.
 *
 * <pre>{@code
 * DirectlyStandardised.to(StandardPopulation.CHINA_2020_WOMEN.regroup(fertileAges)).of(county.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(AREA, AGE));
 * }</pre>
 */
public final class DirectlyStandardised {

    /** Below this limits are not to be trusted, whatever their method. */
    private static final double FEWEST_EVENTS = 10;

    private final StandardPopulation standard;
    private final WeightedRateInterval interval;
    private final double level;
    private final FewEvents fewEvents;

    private DirectlyStandardised(
            StandardPopulation standard, WeightedRateInterval interval, double level, FewEvents fewEvents) {
        this.standard = standard;
        this.interval = interval;
        this.level = level;
        this.fewEvents = fewEvents;
    }

    /**
     * Standardisation to a population, with 95 % limits by Dobson's method and Byar's limits.
     *
     * @param standard the standard
     * @return the method
     */
    public static DirectlyStandardised to(StandardPopulation standard) {
        return new DirectlyStandardised(
                Objects.requireNonNull(standard, "standard"),
                WeightedRateInterval.DOBSON_BYAR,
                0.95,
                FewEvents.WITHHOLD);
    }

    /**
     * Sets the interval method.
     *
     * @param method the method
     * @return the standardisation with it
     */
    public DirectlyStandardised interval(WeightedRateInterval method) {
        return new DirectlyStandardised(standard, Objects.requireNonNull(method, "method"), level, fewEvents);
    }

    /**
     * Sets the level of the limits; 0.95 by default.
     *
     * @param newLevel the level, strictly between 0 and 1
     * @return the standardisation at that level
     * @throws IllegalArgumentException if the level is out of range
     */
    public DirectlyStandardised level(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("level: " + newLevel + ", must lie strictly between 0 and 1");
        }
        return new DirectlyStandardised(standard, interval, newLevel, fewEvents);
    }

    /**
     * Sets what becomes of rates on fewer than 10 events; withheld by default.
     *
     * @param policy what becomes of them
     * @return the standardisation with that policy
     */
    public DirectlyStandardised fewEvents(FewEvents policy) {
        return new DirectlyStandardised(standard, interval, level, Objects.requireNonNull(policy, "policy"));
    }

    /**
     * The standardised rate of one population.
     *
     * @param ages labels of the age groups, in any order
     * @param events the events of each
     * @param personYears the person-years of each
     * @return the estimate on scale 1; undefined, with the reason in its method, where it is withheld or an age has no
     *     person-years
     * @throws IllegalArgumentException if the labels are not ages or do not fit the standard, the lengths differ, or a count is
     *     negative or not finite
     */
    public Estimate of(List<String> ages, double[] events, double[] personYears) {
        AgeGroups groups = AgeGroups.parse(ages);
        if (!(events.length == groups.size() && personYears.length == groups.size())) {
            throw new IllegalArgumentException("counts: " + events.length + " events and " + personYears.length
                    + " person-years, must be one for each of the " + groups.size() + " age groups");
        }
        double[] sortedEvents = new double[events.length];
        double[] sortedYears = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            if (!(events[i] >= 0 && personYears[i] >= 0 && events[i] + personYears[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("counts: " + events[i] + " events in " + personYears[i]
                        + " person-years at age " + ages.get(i) + ", must be finite and not negative");
            }
            int to = groups.indexOf(AgeGroups.parse(List.of(ages.get(i))).lower(0));
            sortedEvents[to] = events[i];
            sortedYears[to] = personYears[i];
        }
        StandardisedTable.Row row = row(groups, weights(groups), sortedEvents, sortedYears, RowState.VALUE, 1);
        return row.estimate();
    }

    /**
     * The standardised rates of a table.
     *
     * @param rates rates about the underlying process, broken down by {@link org.graunt.table.Axes#AGE} and any other axes
     * @return one row for each combination of the other axes, in the unit of the indicator
     * @throws IllegalArgumentException if the table is not of rates by age, or its ages do not fit the standard
     */
    public StandardisedTable of(EstimateTable rates) {
        AgeRows byAge = new AgeRows(rates);
        AgeGroups groups = byAge.ages();
        double[] weights = weights(groups);
        List<StandardisedTable.Row> rows = new ArrayList<>(byAge.count());
        for (int i = 0; i < byAge.count(); i++) {
            rows.add(row(
                    groups,
                    weights,
                    byAge.events(i),
                    byAge.personYears(i),
                    byAge.state(i, weights),
                    rates.indicator().unit().scale()));
        }
        return new StandardisedTable(
                rates.name() + "-standardised",
                byAge.axes(),
                List.of("crude", "events", "person_years"),
                rows,
                (language, row) -> explain(language, row, groups, weights));
    }

    private double[] weights(AgeGroups groups) {
        List<String> missing = new ArrayList<>();
        int[] target = standard.ages().nestIn(groups);
        for (int a = 0; a < target.length; a++) {
            String age = standard.ages().label(a);
            if (target[a] < 0 && standard.persons(age) > 0) {
                missing.add(age);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("ages: " + String.join(", ", missing) + " of standard " + standard.name()
                    + " missing from the rates, must be there, or be left out of the standard on purpose:"
                    + " standard.regroup(ages)");
        }
        return standard.regroup(groups).weights();
    }

    private StandardisedTable.Row row(
            AgeGroups groups, double[] weights, double[] events, double[] years, RowState state, double scale) {
        List<Integer> counted = new ArrayList<>();
        double totalEvents = 0;
        double totalYears = 0;
        RowState found = state;
        String reason = state == RowState.VALUE
                ? ""
                : "a count that is needed is " + state.name().toLowerCase(Locale.ROOT);
        for (int a = 0; a < weights.length; a++) {
            if (weights[a] > 0) {
                counted.add(a);
                totalEvents += events[a];
                totalYears += years[a];
                boolean impossible = years[a] == 0 && events[a] > 0;
                if (impossible && found != RowState.MISSING && found != RowState.SUPPRESSED) {
                    found = RowState.INVALID;
                    reason = contradiction(events[a], groups.label(a));
                } else if (found == RowState.VALUE && years[a] == 0) {
                    found = RowState.UNDEFINED;
                    reason = "no person-years at age " + groups.label(a);
                }
            }
        }
        if (found == RowState.VALUE && totalEvents < FEWEST_EVENTS) {
            reason = "fewer than 10 events";
            found = fewEvents == FewEvents.WITHHOLD ? RowState.SUPPRESSED : RowState.VALUE;
        }
        double[] beside = {scale * totalEvents / totalYears, totalEvents, totalYears};
        if (found != RowState.VALUE) {
            Estimate none = Estimate.undefined(interval.label() + ": " + reason, totalEvents, totalYears, level);
            return new StandardisedTable.Row(none.times(scale), beside, found, reason);
        }
        int n = counted.size();
        double[] w = new double[n];
        double[] x = new double[n];
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = weights[counted.get(i)];
            x[i] = events[counted.get(i)];
            t[i] = years[counted.get(i)];
        }
        return new StandardisedTable.Row(interval.of(w, x, t, level).times(scale), beside, found, reason);
    }

    static String contradiction(double events, String age) {
        return "the counts contradict themselves: " + ComparisonWords.plain(events)
                + " events without person-years at age " + age;
    }

    private String explain(Locale language, StandardisedTable.Row row, AgeGroups groups, double[] weights) {
        ComparisonWords words = ComparisonWords.in(language);
        List<String> parts = new ArrayList<>();
        for (int a = 0; a < weights.length; a++) {
            parts.add(groups.label(a) + ": " + ComparisonWords.plain(weights[a]));
        }
        Estimate estimate = row.estimate();
        return String.join(
                "\n",
                words.say("direct.formula", ComparisonWords.plain(estimate.scale())),
                words.say("standard", standard.name(), standard.citation()),
                words.say("standard.weights", String.join(", ", parts)),
                words.say(
                        "direct.counts",
                        ComparisonWords.plain(estimate.numerator()),
                        ComparisonWords.plain(estimate.denominator())),
                words.say(
                        "value",
                        ComparisonWords.plain(estimate.value()),
                        ComparisonWords.plain(estimate.lower()),
                        ComparisonWords.plain(estimate.upper()),
                        ComparisonWords.plain(100 * estimate.level()),
                        estimate.method()),
                words.say("direct.note", row.reason().isEmpty() ? "" : row.reason()));
    }
}
