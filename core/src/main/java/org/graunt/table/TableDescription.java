package org.graunt.table;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the counts of a table mean. What is left unstated is empty, and whatever needs it refuses to guess.
 *
 * @param kind events, a stock at a date, or person-years
 * @param date for a stock, the day of the calendar year it refers to: the last day of a month is its end, so that {@code
 *     --12-31} is the boundary between 31 December and 1 January, and any other day is its start
 * @param ages how ages of events were assigned
 * @param exposure how person-years are to be made of a stock
 * @param population the population concept, such as {@code registered} or {@code usual-resident}
 * @param collection complete count, register or sample
 * @param absent what a row that is absent from the source means
 * @param suppressedBelow counts under this number are withheld by the source: a suppressed cell lies between 1 and one less
 * @param of whose attribute an axis holds where it is not the counted unit's own, such as {@code age} of the {@code mother}
 * @param note remarks that travel with the table
 */
public record TableDescription(
        Kind kind,
        Optional<MonthDay> date,
        Optional<AgeDefinition> ages,
        Optional<Exposure> exposure,
        Optional<String> population,
        Optional<Collection> collection,
        Absent absent,
        Optional<Double> suppressedBelow,
        Map<String, String> of,
        String note) {

    /** What is counted. */
    public enum Kind {
        /** Things that happen during a period, such as births. */
        EVENTS,
        /** Things that are there at a date, such as a population. */
        STOCK,
        /** Time lived during a period, in years. */
        PERSON_YEARS
    }

    /** How an event's age is assigned. */
    public enum AgeDefinition {
        /** Age in completed years at the event; mean exact age of a single year x is x + 1/2. */
        COMPLETED,
        /**
         * Age attained by the end of the calendar year of the event (period-cohort data, as in many Nordic registers); mean
         * exact age of a single year x is x.
         */
        ATTAINED_IN_YEAR
    }

    /** How person-years over a period of length t are made from populations at dates. */
    public enum Exposure {
        /** {@code t (P0 + P1) / 2}, with the populations at the start and the end of the period. */
        MEAN_OF_ENDS,
        /**
         * {@code t P}, with the population at the middle of the period: the start of its second half, for a calendar year 1 July or,
         * which is the same, the end of 30 June (a stock of 2 July will do). Where there is no stock of that day it is interpolated.
         */
        MID_PERIOD,
        /** {@code t (P1 - P0) / ln(P1 / P0)}, for populations that change fast; {@code t P0} where both are equal. */
        LOG_MEAN
    }

    /** What a row means that the source leaves out. */
    public enum Absent {
        /** A fault of the file: reading stops and names the first. */
        ERROR,
        /** A true zero. */
        ZERO,
        /** A missing count. */
        MISSING
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the threshold of suppression is not above 1
     */
    public TableDescription {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(ages, "ages");
        Objects.requireNonNull(exposure, "exposure");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(absent, "absent");
        Objects.requireNonNull(suppressedBelow, "suppressedBelow");
        Objects.requireNonNull(note, "note");
        of = Map.copyOf(of);
        suppressedBelow.ifPresent(threshold -> {
            if (!(threshold > 1)) {
                throw new IllegalArgumentException("suppressedBelow: " + threshold + ", must be above 1");
            }
        });
    }

    /**
     * A table of events with nothing else stated; estimates need to know how it was {@linkplain #withCollection collected}.
     *
     * @return the description, to be completed by the {@code with} methods
     */
    public static TableDescription events() {
        return ofKind(Kind.EVENTS);
    }

    /**
     * A table of a stock at a date, with nothing else stated.
     *
     * @return the description, to be completed by the {@code with} methods
     */
    public static TableDescription stock() {
        return ofKind(Kind.STOCK);
    }

    /**
     * A table of a stock counted at the end of the last day of a month or at the start of another day.
     *
     * @param month the month, 1 to 12
     * @param day the day of the month
     * @return the description, to be completed by the {@code with} methods
     */
    public static TableDescription stock(int month, int day) {
        return stock().withDate(MonthDay.of(month, day));
    }

    /**
     * A table of person-years, with nothing else stated.
     *
     * @return the description, to be completed by the {@code with} methods
     */
    public static TableDescription personYears() {
        return ofKind(Kind.PERSON_YEARS);
    }

    private static TableDescription ofKind(Kind kind) {
        return new TableDescription(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Absent.ERROR,
                Optional.empty(),
                Map.of(),
                "");
    }

    /**
     * The boundary between two days at which a stock stands in a calendar year: the end of a last day of a month, as which both 28 and 29
     * February count, the start of any other day.
     *
     * @param date the day that a description states
     * @param year the calendar year
     * @return the day that begins at the boundary
     */
    public static LocalDate boundary(MonthDay date, int year) {
        LocalDate day = date.atYear(year);
        return day.getDayOfMonth() >= day.getMonth().minLength()
                ? day.withDayOfMonth(1).plusMonths(1)
                : day;
    }

    /**
     * The same with a date.
     *
     * @param day the day a stock refers to
     * @return the new description
     */
    public TableDescription withDate(MonthDay day) {
        return new TableDescription(
                kind, Optional.of(day), ages, exposure, population, collection, absent, suppressedBelow, of, note);
    }

    /**
     * The same with an age definition.
     *
     * @param definition how ages of events were assigned
     * @return the new description
     */
    public TableDescription withAges(AgeDefinition definition) {
        return new TableDescription(
                kind,
                date,
                Optional.of(definition),
                exposure,
                population,
                collection,
                absent,
                suppressedBelow,
                of,
                note);
    }

    /**
     * The same with a way to make person-years.
     *
     * @param way how person-years are made of this stock
     * @return the new description
     */
    public TableDescription withExposure(Exposure way) {
        return new TableDescription(
                kind, date, ages, Optional.of(way), population, collection, absent, suppressedBelow, of, note);
    }

    /**
     * The same with a population concept.
     *
     * @param concept the concept, such as {@code registered}
     * @return the new description
     */
    public TableDescription withPopulation(String concept) {
        return new TableDescription(
                kind, date, ages, exposure, Optional.of(concept), collection, absent, suppressedBelow, of, note);
    }

    /**
     * The same with a way of collection.
     *
     * @param way complete count, register or sample
     * @return the new description
     */
    public TableDescription withCollection(Collection way) {
        return new TableDescription(
                kind, date, ages, exposure, population, Optional.of(way), absent, suppressedBelow, of, note);
    }

    /**
     * The same with a meaning for absent rows.
     *
     * @param meaning what an absent row means
     * @return the new description
     */
    public TableDescription withAbsent(Absent meaning) {
        return new TableDescription(
                kind, date, ages, exposure, population, collection, meaning, suppressedBelow, of, note);
    }

    /**
     * The same with a suppression threshold.
     *
     * @param threshold counts under this number are withheld; above 1
     * @return the new description
     * @throws IllegalArgumentException if the threshold is not above 1
     */
    public TableDescription withSuppressedBelow(double threshold) {
        return new TableDescription(
                kind, date, ages, exposure, population, collection, absent, Optional.of(threshold), of, note);
    }

    /**
     * The same with owners of attributes.
     *
     * @param owners by axis, whose attribute it holds, such as {@code age} of the {@code mother}
     * @return the new description
     */
    public TableDescription withOf(Map<String, String> owners) {
        return new TableDescription(
                kind, date, ages, exposure, population, collection, absent, suppressedBelow, owners, note);
    }

    /**
     * The same with a remark.
     *
     * @param remark the remark
     * @return the new description
     */
    public TableDescription withNote(String remark) {
        return new TableDescription(
                kind, date, ages, exposure, population, collection, absent, suppressedBelow, of, remark);
    }
}
