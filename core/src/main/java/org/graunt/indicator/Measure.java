package org.graunt.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.graunt.table.Axes;
import org.graunt.table.Filter;
import org.graunt.table.TableDescription.Exposure;

/**
 * What is counted: a table and filters on its axes. A measure is data, so it can be compared, explained and stored.
 *
 * @param table name of the table in the {@link CohortData}
 * @param filters what passes; at most one filter an axis
 * @param quantity the counts themselves, or person-years
 * @param exposure for person-years of a stock, how they are made; empty to use what the table states
 */
public record Measure(String table, List<Filter> filters, Quantity quantity, Optional<Exposure> exposure) {

    /** What is taken from the table. */
    public enum Quantity {
        /** The counts as they are. */
        COUNT,
        /** Time lived, in years: the counts of a table of person-years, or made of a stock at dates. */
        PERSON_YEARS
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if two filters are for one axis
     */
    public Measure {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(exposure, "exposure");
        filters = List.copyOf(filters);
        long axes = filters.stream().map(Filter::axis).distinct().count();
        if (axes != filters.size()) {
            throw new IllegalArgumentException("measure of " + table + ": two filters on one axis, " + filters);
        }
    }

    /**
     * The counts of a table.
     *
     * @param table its name
     * @return the measure
     */
    public static Measure of(String table) {
        return new Measure(table, List.of(), Quantity.COUNT, Optional.empty());
    }

    /**
     * Person-years of a table, made as the table states.
     *
     * @param table name of a table of person-years, or of a stock that states its exposure
     * @return the measure
     */
    public static Measure personYears(String table) {
        return new Measure(table, List.of(), Quantity.PERSON_YEARS, Optional.empty());
    }

    /**
     * Person-years of a stock, made in the named way.
     *
     * @param table name of the stock
     * @param exposure how person-years are made of populations at dates
     * @return the measure
     */
    public static Measure personYears(String table, Exposure exposure) {
        return new Measure(table, List.of(), Quantity.PERSON_YEARS, Optional.of(exposure));
    }

    /**
     * The same, filtered.
     *
     * @param filter what passes
     * @return the narrower measure
     * @throws IllegalArgumentException if the axis is filtered already
     */
    public Measure where(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new Measure(table, more, quantity, exposure);
    }

    /**
     * The same, for some labels of an axis.
     *
     * @param axis the axis
     * @param labels the labels that pass, each of which the table must have
     * @return the narrower measure
     * @throws IllegalArgumentException if the axis is filtered already
     */
    public Measure where(String axis, String... labels) {
        return where(Filter.labels(axis, labels));
    }

    /**
     * The same, for a range of ages.
     *
     * @param from the lowest age, in the table's age definition
     * @param to the highest age
     * @return the narrower measure
     * @throws IllegalArgumentException if the range runs backwards or ages are filtered already
     */
    public Measure ages(int from, int to) {
        return where(Filter.range(Axes.AGE, from, to));
    }

    /**
     * The same, from an age on without an upper bound.
     *
     * @param from the lowest age, in the table's age definition
     * @return the narrower measure
     * @throws IllegalArgumentException if ages are filtered already
     */
    public Measure agesFrom(int from) {
        return where(Filter.range(Axes.AGE, from, Integer.MAX_VALUE));
    }

    /**
     * The filter on an axis.
     *
     * @param axis the axis
     * @return the filter, empty if there is none
     */
    public Optional<Filter> filter(String axis) {
        return filters.stream().filter(f -> f.axis().equals(axis)).findFirst();
    }

    /**
     * The measure in words.
     *
     * @return for example {@code births (policy = within)} or {@code person-years of population (sex = female, age 15-49)}
     */
    @Override
    public String toString() {
        String words = quantity == Quantity.PERSON_YEARS ? "person-years of " + table : table;
        return filters.isEmpty()
                ? words
                : words + " ("
                        + String.join(
                                ", ",
                                Arrays.stream(filters.toArray())
                                        .map(Object::toString)
                                        .toList()) + ")";
    }
}
