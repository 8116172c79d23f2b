package org.graunt.forecast;

import java.util.Locale;

/** How many observations of a series make a year. */
public enum Frequency {
    /** One observation a year. */
    ANNUAL(1),
    /** Two observations a year. */
    HALF_YEARLY(2),
    /** Four observations a year. */
    QUARTERLY(4),
    /** Twelve observations a year. */
    MONTHLY(12);

    private final int perYear;

    Frequency(int perYear) {
        this.perYear = perYear;
    }

    /**
     * Number of observations a year: the length of the season.
     *
     * @return 1, 2, 4 or 12
     */
    public int perYear() {
        return perYear;
    }

    /** Label of the part of a year, as statistical years name it: 2011, 2011H1, 2011Q1, 2011-01. */
    String label(int year, int part) {
        return switch (this) {
            case ANNUAL -> Integer.toString(year);
            case HALF_YEARLY -> year + "H" + part;
            case QUARTERLY -> year + "Q" + part;
            case MONTHLY -> String.format(Locale.ROOT, "%d-%02d", year, part);
        };
    }
}
