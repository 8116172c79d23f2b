package org.graunt.mortality;

import org.graunt.table.AgeGroups;

/** The curve {@code m(x) = A / (1 + A)}, {@code A = exp(c + b x)}, through the death rates of the older ages. */
final class Kannisto {

    private static final int MIN_GROUPS = 3;

    /** Human death rates rise by about 0.1 a year; so far below it the integral would go on for thousands of years. */
    private static final double MIN_SLOPE = 0.01;

    /** Steps for each year; Simpson's rule is then exact to more digits than a death rate has. */
    private static final int STEPS = 64;

    /** What is left of the survivors where the sum may end. */
    private static final double NEGLIGIBLE = 1e-14;

    private Kannisto() {}

    static double yearsLeft(AgeGroups ages, double[] rates, int fromAge) {
        int open = rates.length - 1;
        int used = 0;
        double meanAge = 0;
        double meanLogit = 0;
        for (int i = 0; i < open; i++) {
            if (isUsed(ages, rates, fromAge, i)) {
                used++;
                meanAge += (middle(ages, i) - meanAge) / used;
                meanLogit += (logit(rates[i]) - meanLogit) / used;
            }
        }
        if (used < MIN_GROUPS) {
            throw new IllegalArgumentException("kannisto: " + used + " closed age groups from age " + fromAge
                    + " on have a death rate between 0 and 1, must be at least " + MIN_GROUPS);
        }
        double squares = 0;
        double products = 0;
        for (int i = 0; i < open; i++) {
            if (isUsed(ages, rates, fromAge, i)) {
                double age = middle(ages, i) - meanAge;
                squares += age * age;
                products += age * (logit(rates[i]) - meanLogit);
            }
        }
        double slope = products / squares;
        if (!(slope >= MIN_SLOPE)) {
            throw new IllegalArgumentException("kannisto: slope " + slope + " a year of logit m from age " + fromAge
                    + " on, must be at least " + MIN_SLOPE + "; the death rates hardly rise with age");
        }
        return integral(Math.exp(meanLogit + slope * (ages.lower(open) - meanAge)), slope);
    }

    private static boolean isUsed(AgeGroups ages, double[] rates, int fromAge, int group) {
        return ages.lower(group) >= fromAge && rates[group] > 0 && rates[group] < 1;
    }

    private static double middle(AgeGroups ages, int group) {
        return ages.lower(group) + ages.width(group) / 2.0;
    }

    private static double logit(double rate) {
        return Math.log(rate / (1 - rate));
    }

    /** Simpson's rule, two steps at a time until nobody is left. */
    private static double integral(double odds, double slope) {
        double h = 1.0 / STEPS;
        double sum = 0;
        double left = 1;
        for (int i = 0; left > NEGLIGIBLE; i += 2) {
            double middle = survival(odds, slope, (i + 1) * h);
            double right = survival(odds, slope, (i + 2) * h);
            sum += left + 4 * middle + right;
            left = right;
        }
        return sum * h / 3;
    }

    private static double survival(double odds, double slope, double years) {
        return Math.pow((1 + odds) / (1 + odds * Math.exp(slope * years)), 1 / slope);
    }
}
