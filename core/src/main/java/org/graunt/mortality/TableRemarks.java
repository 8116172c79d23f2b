package org.graunt.mortality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.table.AgeGroups;

/** What a reader of a life table should know, and the bound of what is human. */
final class TableRemarks {

    /** An open group that starts below this age says little about the old: its closing decides. */
    private static final int YOUNG_OPEN_GROUP = 50;

    /** Nobody is known to have lived longer than 122 years: an average beyond this age is noise or a wrong closing. */
    private static final int DOUBTFUL_AGE = 150;

    /** Beyond this not even a handful of deaths in a small area explains the average. */
    private static final int IMPOSSIBLE_AGE = 200;

    /** Of an open group that starts young, where one death among few people may leave hundreds of years. */
    private static final double IMPOSSIBLE_YEARS = 1000;

    private static final double OPEN_RATE_PER_PERSON = 5;

    private TableRemarks() {}

    /** Years left in the open group, which must be what people can live. */
    static void humanYears(AgeGroups ages, double years) {
        int open = ages.lower(ages.size() - 1);
        double most = open < YOUNG_OPEN_GROUP ? IMPOSSIBLE_YEARS : Math.max(IMPOSSIBLE_AGE - open, 1);
        // half a thousandth of a year for the rounding of 1 / m
        if (!(years <= most + 5e-4)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "closing: %s years left at %s, a death rate of %s a year, must be at most %.0f years;"
                            + " look at the death rate of the open group or at the Closing",
                    years,
                    ages.label(ages.size() - 1),
                    1 / years,
                    most));
        }
    }

    static List<String> of(AgeGroups ages, Columns columns, LifeTableCounts counts, AgeSeparation rule) {
        List<String> all = new ArrayList<>();
        if (!columns.capped.isEmpty()) {
            all.add("q held at 1 at ages " + columns.capped);
        }
        if (counts != null) {
            counts.addRemarks(ages, all);
        }
        int last = ages.size() - 1;
        int open = ages.lower(last);
        if (open < YOUNG_OPEN_GROUP) {
            all.add("open group " + open + "+ starts below " + YOUNG_OPEN_GROUP
                    + ": how the table is closed decides most of its life expectancy");
        } else if (open + columns.a[last] > DOUBTFUL_AGE) {
            all.add(String.format(
                    Locale.ROOT,
                    "%.1f years left at %s, more than people live: too few deaths in the open group or a wrong closing",
                    columns.a[last],
                    ages.label(last)));
        }
        if (looksPerThousand(columns.m)) {
            all.add("death rates look like deaths per 1,000 person-years, must be per person-year");
        }
        if (ages.width(0) > 1 && looksAtInfants(rule)) {
            all.add("no a(x) of the rule for " + ages.label(0) + ", half the width taken; split 0 and 1-4");
        }
        return List.copyOf(all);
    }

    private static boolean looksPerThousand(double[] rates) {
        int high = 0;
        for (double rate : rates) {
            high += rate > 1 ? 1 : 0;
        }
        return 2 * high > rates.length || rates[rates.length - 1] > OPEN_RATE_PER_PERSON;
    }

    private static boolean looksAtInfants(AgeSeparation rule) {
        return rule instanceof AgeSeparationRule
                && rule != AgeSeparationRule.HALF
                && rule != AgeSeparationRule.CONSTANT_HAZARD;
    }
}
