package org.graunt.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the labels of an axis are: plain categories, ages with widths, periods with lengths, or dates. */
public sealed interface Scale {

    /** Labels without order or distance, such as areas or methods. */
    record Categories() implements Scale {}

    /**
     * Ages.
     *
     * @param groups the age groups, one a label
     */
    record Ages(AgeGroups groups) implements Scale {
        /** Checks the groups. */
        public Ages {
            Objects.requireNonNull(groups, "groups");
        }
    }

    /**
     * Periods over which events are counted.
     *
     * @param periods the periods, one a label
     */
    record Periods(List<Period> periods) implements Scale {
        /** Copies the periods. */
        public Periods {
            periods = List.copyOf(periods);
        }
    }

    /**
     * Dates at which stocks are counted. A date is the boundary between two days: 31 December 2014 at its end and 1 January
     * 2015 at its start are both held as 2015-01-01.
     *
     * @param dates the dates, one a label
     */
    record Instants(List<LocalDate> dates) implements Scale {
        /** Copies the dates. */
        public Instants {
            dates = List.copyOf(dates);
        }
    }
}
