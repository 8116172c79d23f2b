package org.graunt.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.graunt.table.Axis;
import org.graunt.table.Period;
import org.graunt.table.StatisticalYear;

/**
 * Steps of equal length in time, one after the other: periods between dates.
 *
 * @param base the start of the first step, the first day of a month
 * @param width years in a step
 * @param count number of steps
 */
record Steps(LocalDate base, int width, int count) {

    Steps {
        if (base.getDayOfMonth() != 1) {
            throw new IllegalArgumentException(
                    "population: dated " + base
                            + ", must be the first day of a month; the last one, as the day that a description states, means the end of it");
        }
    }

    /** The calendar whose years start on the day of the base. */
    static StatisticalYear calendar(LocalDate base) {
        return StatisticalYear.startingIn(base.getMonth());
    }

    /** The year that names the first step, or the first part of its name. */
    int firstYear() {
        return calendar(base).yearOf(base);
    }

    List<Period> periods() {
        List<Period> periods = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int first = firstYear() + i * width;
            int last = first + width - 1;
            periods.add(
                    width == 1
                            ? calendar(base).year(first)
                            : new Period(first + "-" + last, date(i), date(i + 1), width));
        }
        return periods;
    }

    /** The axis of dates from the base to the end of the last step, each labelled by its year. */
    Axis dates() {
        List<LocalDate> dates = new ArrayList<>(count + 1);
        for (int i = 0; i <= count; i++) {
            dates.add(date(i));
        }
        return Axis.instants(
                dates.stream().map(date -> Integer.toString(date.getYear())).toList(), dates);
    }

    private LocalDate date(int step) {
        return base.plusYears((long) step * width);
    }
}
