package org.graunt.projection;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Period;
import org.graunt.table.TableDescription;

/**
 * Demand that follows from births: how many children reach the age of entry to a kindergarten or a school. Who has reached the
 * age by a cut-off date, and had not by that of the year before, enters in that year. Births are taken to be even over each
 * period, and no one moves.
 */
public final class EntryCohorts {

    private EntryCohorts() {}

    /**
     * The children who enter in each year that births cover: {@code s} times the births from the day after the cut-off date {@code
     * age + 1} years before to the cut-off date {@code age} years before.
     *
     * @param births births by period, and by area if there are several; other axes are summed
     * @param age age of entry in completed years, 0 or above
     * @param cutOff the date by which the age must be reached, such as 31 August; 28 February in place of the 29th
     * @param survivors the share of the births that is alive at entry, 0 to 1
     * @return children by [area and] year of entry, each year running from the day after the cut-off date
     * @throws IllegalArgumentException if births are no events or have no periods, if they cover no whole year of entry, or if a
     *     number is out of range
     */
    public static CohortTable of(CohortTable births, int age, MonthDay cutOff, double survivors) {
        Objects.requireNonNull(cutOff, "cutOff");
        if (births.description().kind() != TableDescription.Kind.EVENTS) {
            throw new IllegalArgumentException("births: table " + births.name() + " holds "
                    + births.description().kind() + ", must be EVENTS");
        }
        if (!(age >= 0)) {
            throw new IllegalArgumentException("age: " + age + ", must be 0 or above");
        }
        if (!(survivors >= 0 && survivors <= 1)) {
            throw new IllegalArgumentException("survivors: " + survivors + ", must be from 0 to 1");
        }
        boolean byArea = births.has(Axes.AREA);
        CohortTable born = byArea ? births.sumTo(Axes.AREA, Axes.PERIOD) : births.sumTo(Axes.PERIOD);
        BasePopulation.requireComplete(born);
        List<Period> periods = born.axis(Axes.PERIOD).periods();
        List<Period> years = years(periods, age, cutOff);
        List<Axis> axes = new ArrayList<>();
        if (byArea) {
            axes.add(born.axis(Axes.AREA));
        }
        axes.add(Axis.periods(years));
        double[] counts = born.toArray();
        int areas = byArea ? born.axis(Axes.AREA).size() : 1;
        double[] children = new double[areas * years.size()];
        for (int i = 0; i < children.length; i++) {
            int year = Integer.parseInt(years.get(i % years.size()).label());
            LocalDate from = after(cutOff, year - age - 1);
            LocalDate to = after(cutOff, year - age);
            for (int t = 0; t < periods.size(); t++) {
                double share = overlap(periods.get(t), from, to);
                children[i] += survivors * share * counts[i / years.size() * periods.size() + t];
            }
        }
        return CohortTable.of(
                "entrants at age " + age, TableDescription.events().withNote("projected"), axes, children);
    }

    /** The years of entry whose children were all born in the periods. */
    private static List<Period> years(List<Period> periods, int age, MonthDay cutOff) {
        List<Period> years = new ArrayList<>();
        int first = periods.get(0).start().getYear() + age;
        int last = periods.get(periods.size() - 1).end().getYear() + age;
        for (int year = first; year <= last; year++) {
            Period entry = new Period(Integer.toString(year), after(cutOff, year), after(cutOff, year + 1), 1);
            LocalDate from = after(cutOff, year - age - 1);
            LocalDate to = after(cutOff, year - age);
            double days = 0;
            for (Period period : periods) {
                days += overlap(period, from, to)
                        * (period.end().toEpochDay() - period.start().toEpochDay());
            }
            if (Math.abs(days - (to.toEpochDay() - from.toEpochDay())) < 0.5) {
                years.add(entry);
            }
        }
        if (years.isEmpty()) {
            throw new IllegalArgumentException(
                    "births: " + Axis.periods(periods) + ", must cover the births of one year of entry or more");
        }
        return years;
    }

    /** The day after the cut-off date of a year. */
    private static LocalDate after(MonthDay cutOff, int year) {
        return cutOff.atYear(year).plusDays(1);
    }

    /** The share of a period that lies between two days. */
    private static double overlap(Period period, LocalDate from, LocalDate to) {
        double start = Math.max(period.start().toEpochDay(), from.toEpochDay());
        double end = Math.min(period.end().toEpochDay(), to.toEpochDay());
        return Math.max(end - start, 0)
                / (period.end().toEpochDay() - period.start().toEpochDay());
    }
}
