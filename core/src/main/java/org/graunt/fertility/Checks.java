package org.graunt.fertility;

import java.util.Arrays;
import java.util.Objects;
import org.graunt.table.AgeGroups;

/** What every input by age must satisfy here. */
final class Checks {

    /** No population has so few or so many boys per 100 girls; a ratio per girl is always below. */
    private static final double FEWEST_BOYS = 20;

    private static final double MOST_BOYS = 1000;

    private Checks() {}

    static void cells(String name, double[] cells, AgeGroups ages) {
        Objects.requireNonNull(cells, name);
        Objects.requireNonNull(ages, "ages");
        if (cells.length != ages.size()) {
            throw new IllegalArgumentException(
                    name + ": " + cells.length + " numbers, must be " + ages.size() + " for the ages " + ages);
        }
        for (int i = 0; i < cells.length; i++) {
            if (Double.isNaN(cells[i])) {
                throw new IllegalArgumentException(name + ": missing (NaN) at age " + ages.label(i)
                        + ", must be given at every age; a sum over the others would be too low");
            }
            if (!(cells[i] >= 0 && cells[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        name + ": " + cells[i] + " at age " + ages.label(i) + ", must be finite and not negative");
            }
        }
    }

    static void closed(AgeGroups ages) {
        if (ages.isOpen()) {
            throw new IllegalArgumentException("ages: the last group " + ages.label(ages.size() - 1)
                    + " is open and has no width; give the rate of a closed group, such as 45-49");
        }
    }

    static void exposed(double births, double personYears, String age) {
        if (!(personYears > 0)) {
            throw new IllegalArgumentException("personYears: 0 at age " + age + " with " + plain(births)
                    + " births, must be above 0 for a rate; pool ages, years or areas");
        }
    }

    static double boysPer100Girls(double ratio) {
        if (!(ratio >= FEWEST_BOYS && ratio <= MOST_BOYS)) {
            throw new IllegalArgumentException("boysPer100Girls: " + ratio + ", must be " + FEWEST_BOYS + " to "
                    + MOST_BOYS + "; 1.05 boys per girl are 105 per 100 girls");
        }
        return ratio;
    }

    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": " + value + ", must be finite and above 0");
        }
        return value;
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + ": " + value + ", must be finite");
        }
        return value;
    }

    /** {@code numbers} without what is never printed: 12 and not 12.0. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : "" + number;
    }

    static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}
