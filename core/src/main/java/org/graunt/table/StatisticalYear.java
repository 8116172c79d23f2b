package org.graunt.table;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year that starts on the first day of any month and is named by the calendar year in which it ends: the statistical year
 * 2011 that starts in October runs from 1 October 2010 to 30 September 2011.
 *
 * <p>Labels are {@code 2011} for a year, {@code 2011H1} and {@code 2011H2} for its halves, {@code 2011Q1} to {@code 2011Q4}
 * for its quarters, and {@code 2011-03} for a calendar month.
 *
 * @param start the month on whose first day the year starts
 */
public record StatisticalYear(Month start) {

    /** The calendar year. */
    public static final StatisticalYear CALENDAR = new StatisticalYear(Month.JANUARY);

    private static final Pattern LABEL = Pattern.compile("([1-9]\\d{3})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?");

    /** Checks the month. */
    public StatisticalYear {
        Objects.requireNonNull(start, "start");
    }

    /**
     * A year that starts in the given month.
     *
     * @param start the month on whose first day the year starts
     * @return the calendar
     */
    public static StatisticalYear startingIn(Month start) {
        return new StatisticalYear(start);
    }

    /**
     * One whole year.
     *
     * @param year the calendar year in which it ends
     * @return the period, of length 1
     */
    public Period year(int year) {
        return new Period(Integer.toString(year), firstDay(year), firstDay(year + 1), 1);
    }

    /**
     * One half of a year.
     *
     * @param year the calendar year in which the whole year ends
     * @param half 1 or 2
     * @return the period; its length is its days over the days of the whole year
     * @throws IllegalArgumentException if the half is neither 1 nor 2
     */
    public Period half(int year, int half) {
        return part(year, half, 2, "H");
    }

    /**
     * One quarter of a year.
     *
     * @param year the calendar year in which the whole year ends
     * @param quarter 1 to 4
     * @return the period; its length is its days over the days of the whole year
     * @throws IllegalArgumentException if the quarter is not 1 to 4
     */
    public Period quarter(int year, int quarter) {
        return part(year, quarter, 4, "Q");
    }

    /**
     * One calendar month.
     *
     * @param year the calendar year
     * @param month the month
     * @return the period; its length is its days over the days of the statistical year it belongs to
     */
    public Period month(int year, Month month) {
        LocalDate first = LocalDate.of(year, month, 1);
        String label = String.format(java.util.Locale.ROOT, "%04d-%02d", year, month.getValue());
        return periodOf(label, first, first.plusMonths(1), yearOf(first));
    }

    /**
     * The statistical year in which a day falls.
     *
     * @param day the day
     * @return the calendar year in which that statistical year ends
     */
    public int yearOf(LocalDate day) {
        return start == Month.JANUARY || day.getMonthValue() < start.getValue() ? day.getYear() : day.getYear() + 1;
    }

    /**
     * Reads a period from its label.
     *
     * @param label a label such as {@code 2011}, {@code 2011H1}, {@code 2011Q3} or {@code 2011-03}
     * @return the period in this calendar
     * @throws IllegalArgumentException if the label is none of these
     */
    public Period parse(String label) {
        return find(label)
                .orElseThrow(() -> new IllegalArgumentException("period: '" + label
                        + "', is not a period; expected one such as 2011, 2011H1, 2011Q3 or 2011-03"));
    }

    /** The period of a label, if it is one. */
    Optional<Period> find(String label) {
        Matcher match = LABEL.matcher(label);
        if (!match.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return Optional.of(half(year, Integer.parseInt(match.group(2))));
        }
        if (match.group(3) != null) {
            return Optional.of(quarter(year, Integer.parseInt(match.group(3))));
        }
        if (match.group(4) != null) {
            return Optional.of(month(year, Month.of(Integer.parseInt(match.group(4)))));
        }
        return Optional.of(year(year));
    }

    private Period part(int year, int part, int parts, String letter) {
        if (!(part >= 1 && part <= parts)) {
            throw new IllegalArgumentException("part: " + part + ", must be 1 to " + parts + ", in the year " + year);
        }
        int months = 12 / parts;
        LocalDate first = firstDay(year).plusMonths((long) months * (part - 1));
        return periodOf(year + letter + part, first, first.plusMonths(months), year);
    }

    private Period periodOf(String label, LocalDate first, LocalDate end, int year) {
        double days = ChronoUnit.DAYS.between(first, end);
        return new Period(label, first, end, days / ChronoUnit.DAYS.between(firstDay(year), firstDay(year + 1)));
    }

    private LocalDate firstDay(int year) {
        return LocalDate.of(start == Month.JANUARY ? year : year - 1, start, 1);
    }
}
