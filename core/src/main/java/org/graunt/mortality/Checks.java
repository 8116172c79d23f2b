package org.graunt.mortality;

import org.graunt.table.AgeGroups;

/** What every input by age must satisfy here. */
final class Checks {

    private Checks() {}

    static void ages(AgeGroups ages) {
        if (!(ages.lower(0) == 0 && ages.isOpen() && ages.size() >= 2)) {
            throw new IllegalArgumentException(
                    "ages: " + ages + ", must start at 0 and end in an open group such as 100+");
        }
    }

    static void cells(String name, double[] cells, AgeGroups ages) {
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

    static void exposed(double exposure, double deaths, String age) {
        if (!(exposure > 0)) {
            throw new IllegalArgumentException("exposure: " + exposure + " person-years with " + deaths
                    + " deaths at age " + age + ", must be above 0 for a death rate;"
                    + " pool years or areas, or start the open group at a younger age");
        }
    }
}
