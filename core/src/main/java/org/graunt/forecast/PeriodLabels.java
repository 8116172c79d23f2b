package org.graunt.forecast;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time at which a series starts, and from it the times of all its observations. */
record PeriodLabels(Frequency frequency, int year, int part) {

    private static final Pattern LABEL = Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?");

    static PeriodLabels parse(String label) {
        Matcher match = LABEL.matcher(label);
        if (!match.matches()) {
            throw new IllegalArgumentException("period: '" + label
                    + "', must be a year, half, quarter or month such as 2011, 2011H1, 2011Q1, 2011-01");
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return new PeriodLabels(Frequency.HALF_YEARLY, year, Integer.parseInt(match.group(2)));
        }
        if (match.group(3) != null) {
            return new PeriodLabels(Frequency.QUARTERLY, year, Integer.parseInt(match.group(3)));
        }
        if (match.group(4) != null) {
            return new PeriodLabels(Frequency.MONTHLY, year, Integer.parseInt(match.group(4)));
        }
        return new PeriodLabels(Frequency.ANNUAL, year, 1);
    }

    int yearOf(int index) {
        return year + Math.floorDiv(part - 1 + index, frequency.perYear());
    }

    int partOf(int index) {
        return Math.floorMod(part - 1 + index, frequency.perYear()) + 1;
    }
}
