package org.graunt.mortality;

import org.graunt.table.AgeGroups;

/** The two rules for {@code a(x)} that look at a group's neighbours. */
final class GraduatedSeparation {

    private static final int FIRST_AGE = 5;

    /** From here on Greville's result may not leave the middle fifth of a group: at 5 to 9 the fall of the rate is real. */
    private static final int BOUNDED_FROM = 10;

    private static final int MAX_ROUNDS = 100;
    private static final double STANDS_STILL = 1e-13;

    private GraduatedSeparation() {}

    static void greville(AgeGroups ages, double[] rates, double[] years) {
        for (int i = 1; i < rates.length - 1; i++) {
            if (ages.lower(i) >= FIRST_AGE) {
                int n = ages.width(i);
                int next = ages.isOpen(i + 1) ? n : ages.width(i + 1);
                double growth = Math.log(rates[i + 1] / rates[i - 1]) / (ages.width(i - 1) / 2.0 + n + next / 2.0);
                double a = n / 2.0 - n * n / 12.0 * (rates[i] - growth);
                double margin = ages.lower(i) >= BOUNDED_FROM ? 0.4 * n : 0;
                years[i] = a >= margin && a <= n - margin
                        ? a
                        : AgeSeparationRule.CONSTANT_HAZARD.within(null, ages.lower(i), n, rates[i], rates[0]);
            }
        }
    }

    static void keyfitzFlieger(AgeGroups ages, double[] rates, double[] years) {
        int closed = ages.isOpen() ? rates.length - 1 : rates.length;
        double[] d = new double[closed];
        double change = 1;
        for (int round = 0; round < MAX_ROUNDS && change > STANDS_STILL; round++) {
            deaths(ages, rates, years, d);
            change = 0;
            for (int i = 1; i < closed - 1; i++) {
                int n = ages.width(i);
                if (ages.lower(i) >= FIRST_AGE && ages.width(i - 1) == n && ages.width(i + 1) == n && d[i] > 0) {
                    double a = n / 2.0 + n / 24.0 * (d[i + 1] - d[i - 1]) / d[i];
                    double held = Math.min(Math.max(a, n / 3.0), 2 * n / 3.0);
                    change = Math.max(change, Math.abs(held - years[i]) / n);
                    years[i] = held;
                }
            }
        }
    }

    private static void deaths(AgeGroups ages, double[] rates, double[] years, double[] d) {
        double l = 1;
        for (int i = 0; i < d.length; i++) {
            int n = ages.width(i);
            d[i] = l * Math.min(n * rates[i] / (1 + (n - years[i]) * rates[i]), 1);
            l -= d[i];
        }
    }
}
