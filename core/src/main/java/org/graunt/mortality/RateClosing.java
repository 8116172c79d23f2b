package org.graunt.mortality;

import org.graunt.table.AgeGroups;

/** {@link Closing#byRate()} as a type, so that a table without a rate in its open group can tell that it was asked for. */
enum RateClosing implements Closing {
    BY_RATE;

    @Override
    public double yearsLeft(Sex sex, AgeGroups ages, double[] rates) {
        int open = rates.length - 1;
        if (!(rates[open] > 0)) {
            throw new IllegalArgumentException("rates: " + rates[open] + " at " + ages.label(open)
                    + ", must be above 0 there to close the table with L = l / m;"
                    + " start the open group at a younger age, so that it has deaths, or name another Closing");
        }
        return 1 / rates[open];
    }
}
