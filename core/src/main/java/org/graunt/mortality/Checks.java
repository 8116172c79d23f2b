package org.graunt.mortality;

import java.util.Objects;
import org.graunt.table.AgeGroups;

/** What every input by age must satisfy here. */
final class Checks {

    private Checks() {}

    static void ages(AgeGroups ages) {
        Objects.requireNonNull(ages, "ages");
        if (!(ages.lower(0) == 0 && ages.isOpen() && ages.size() >= 2)) {
            throw new IllegalArgumentException(
                    "ages: " + ages + ", must start at 0 and end in an open group such as 100+");
        }
    }

    static void cells(String name, double[] cells, AgeGroups ages) {
        Objects.requireNonNull(cells, name);
        if (cells.length != ages.size()) {
            throw new IllegalArgumentException(
                    name + ": " + cells.length + " numbers, must be " + ages.size() + " for the ages " + ages);
        }
        for (int i = 0; i < cells.length; i++) {
            if (!(cells[i] >= 0 && cells[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        name + ": " + cells[i] + " at age " + ages.label(i) + ", must be finite and not negative");
            }
        }
    }

    /** The survivors on radix 1. */
    static double[] survivors(double[] survivors, AgeGroups ages) {
        cells("survivors", survivors, ages);
        if (!(survivors[0] > 0)) {
            throw new IllegalArgumentException("survivors: " + survivors[0] + " at age 0, the radix, must be above 0");
        }
        double[] l = new double[survivors.length];
        l[0] = 1;
        for (int i = 1; i < l.length; i++) {
            if (!(survivors[i] > 0 && survivors[i] <= survivors[i - 1])) {
                throw new IllegalArgumentException("survivors: " + survivors[i] + " at age " + ages.lower(i)
                        + ", must be above 0 and at most the " + survivors[i - 1] + " at age " + ages.lower(i - 1));
            }
            l[i] = survivors[i] / survivors[0];
        }
        return l;
    }

    static void exposed(double exposure, double deaths, String age) {
        if (!(exposure > 0)) {
            throw new IllegalArgumentException("exposure: " + exposure + " person-years with " + deaths
                    + " deaths at age " + age + ", must be above 0 for a death rate;"
                    + " pool years or areas, or start the open group at a younger age");
        }
    }
}
