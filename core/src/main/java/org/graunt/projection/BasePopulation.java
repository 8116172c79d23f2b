package org.graunt.projection;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;

/** A population table that projection can read: by [area,] [date,] age and sex, complete, in age groups of one width. */
final class BasePopulation {

    private static final List<String> KERNEL_ORDER = List.of(Axes.AREA, Axes.PERIOD, Axes.SEX, Axes.AGE);

    private final CohortTable table;
    private final AgeGroups ages;
    private final Axis sexes;

    /** Null if there are none; a field, because the innermost loops ask for it. */
    private final Axis areas;

    /** Counts by area, date, sex and age, the ages next to each other. */
    private final double[] counts;

    private final int dates;

    private BasePopulation(CohortTable table) {
        this.table = table;
        ages = table.axis(Axes.AGE).ages();
        sexes = table.axis(Axes.SEX);
        areas = table.has(Axes.AREA) ? table.axis(Axes.AREA) : null;
        dates = table.has(Axes.PERIOD) ? table.axis(Axes.PERIOD).size() : 1;
        counts = table.sumTo(KERNEL_ORDER.stream().filter(table::has).toArray(String[]::new))
                .toArray();
    }

    static BasePopulation of(CohortTable table) {
        if (table.description().kind() != TableDescription.Kind.STOCK) {
            throw new IllegalArgumentException("population: table " + table.name() + " holds "
                    + table.description().kind() + ", must be a STOCK");
        }
        for (Axis axis : table.axes()) {
            if (!KERNEL_ORDER.contains(axis.name())) {
                throw new IllegalArgumentException("population: axis " + axis.name()
                        + ", may have only [area, period, age, sex]; sum over it first");
            }
        }
        PathCube.requireSexes("population", table.axis(Axes.SEX));
        requireSteps(table.axis(Axes.AGE).ages());
        requireComplete(table);
        return new BasePopulation(table);
    }

    private static void requireSteps(AgeGroups ages) {
        boolean even = ages.lower(0) == 0 && ages.isOpen() && ages.size() >= 3;
        for (int i = 1; even && i < ages.size() - 1; i++) {
            even = ages.width(i) == ages.width(0);
        }
        if (!even) {
            throw new IllegalArgumentException("population: ages " + ages
                    + ", must start at 0 and end in an open group, with at least two closed groups of one width");
        }
    }

    /** Refuses a table in which a cell has no count. */
    static void requireComplete(CohortTable table) {
        if (table.isComplete()) {
            return;
        }
        for (int row = 0; row < table.rowCount(); row++) {
            if (Double.isNaN(table.countAt(row))) {
                int at = row;
                List<String> labels = Stream.iterate(0, i -> i + 1)
                        .limit(table.axes().size())
                        .map(i -> table.text(at, i))
                        .toList();
                throw new IllegalArgumentException("table " + table.name() + ": " + labels + " is " + table.stateAt(row)
                        + ", every cell must have a count here");
            }
        }
    }

    AgeGroups ages() {
        return ages;
    }

    /** Years in a closed age group, and so in a step. */
    int width() {
        return ages.width(0);
    }

    /** The axis of sexes in the order of the table. */
    Axis sexes() {
        return sexes;
    }

    TableDescription description() {
        return table.description();
    }

    /** The axis of areas, or null if there is none. */
    Axis areas() {
        return areas;
    }

    int areaCount() {
        return areas == null ? 1 : areas.size();
    }

    double[] counts() {
        return counts;
    }

    /** Where the ages of one area, date and sex start in {@link #counts()}. */
    int offset(int area, int date, Sex sex) {
        return ((area * dates + date) * 2 + sexes.indexOf(sex.label())) * ages.size();
    }

    /** Refuses ages that are not those of the population. */
    void requireSameAges(String name, AgeGroups other) {
        if (!other.equals(ages)) {
            throw new IllegalArgumentException(name + ": ages " + other + ", must be those of the population, " + ages);
        }
    }

    /** The steps between the dates of a population at two or more of them. */
    Steps steps() {
        List<LocalDate> all = table.axis(Axes.PERIOD).dates();
        if (all.size() < 2) {
            throw new IllegalArgumentException(
                    "population: one date, " + all.get(0) + ", must be two or more with a step between them");
        }
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).equals(all.get(i - 1).plusYears(width()))) {
                throw new IllegalArgumentException("population: dates " + all.get(i - 1) + " and " + all.get(i)
                        + ", must be one step apart, " + width() + (width() == 1 ? " year" : " years"));
            }
        }
        return new Steps(all.get(0), width(), all.size() - 1);
    }

    /** Events by area, if the population has areas, period and the axes named, in the kernel's order; the rest is summed. */
    PathCube events(String name, CohortTable events, String... by) {
        if (events.description().kind() != TableDescription.Kind.EVENTS) {
            throw new IllegalArgumentException(name + ": table " + events.name() + " holds "
                    + events.description().kind() + ", must be EVENTS");
        }
        requireComplete(events);
        List<String> kept = new ArrayList<>();
        if (areas() != null) {
            kept.add(Axes.AREA);
        }
        kept.add(Axes.PERIOD);
        kept.addAll(List.of(by));
        CohortTable summed = events.sumTo(kept.toArray(String[]::new));
        summed.axis(Axes.PERIOD).periods();
        PathCube.requireSexes(name, summed.axis(Axes.SEX));
        return PathCube.ordered(name, summed.axes(), summed.toArray());
    }

    /** The one date of the population; where only its day is stated, in the year that makes it the start of {@code first}. */
    LocalDate date(int first) {
        if (table.has(Axes.PERIOD)) {
            if (dates != 1) {
                throw new IllegalArgumentException("population: " + table.axis(Axes.PERIOD)
                        + ", must be of one date; choose it with where(Axes.PERIOD, ...)");
            }
            return table.axis(Axes.PERIOD).dates().get(0);
        }
        MonthDay day = table.description()
                .date()
                .orElseThrow(() -> new IllegalArgumentException("population: table " + table.name()
                        + " has no date, neither an axis " + Axes.PERIOD + " of dates nor a day in its description"));
        return startOf(first, MonthDay.from(TableDescription.boundary(day, first)));
    }

    private static LocalDate startOf(int first, MonthDay day) {
        LocalDate sameYear = day.atYear(first);
        return Steps.calendar(sameYear).yearOf(sameYear) == first ? sameYear : day.atYear(first - 1);
    }

    /** Area and sex as an error names them. */
    String place(int area, Sex sex) {
        return (areas() == null ? "" : "area " + areas().labels().get(area) + ", ") + sex.label();
    }
}
