package org.graunt.estimate;

import java.util.Locale;
import java.util.Objects;

/** Argument checks of this package, written in the positive so that NaN fails. */
final class Require {

    private Require() {}

    static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(message("level", level, "must lie strictly between 0 and 1"));
        }
        return level;
    }

    static double count(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(message(name, value, "must be finite and not negative"));
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(message(name, value, "must be finite and positive"));
        }
        return value;
    }

    static double finite(String name, double value) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(message(name, value, "must be finite"));
        }
        return value;
    }

    static double atMost(String name, double value, String limitName, double limit) {
        if (!(value <= limit)) {
            throw new IllegalArgumentException(message(
                    name, value, String.format(Locale.ROOT, "must not be greater than %s (%s)", limitName, limit)));
        }
        return value;
    }

    static void sameLength(String name, double[] array, int length) {
        Objects.requireNonNull(array, name);
        if (array.length != length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s: length %d, must be %d", name, array.length, length));
        }
    }

    static void range(int from, int to, int length) {
        Objects.checkFromToIndex(from, to, length);
    }

    private static String message(String name, double value, String rule) {
        return String.format(Locale.ROOT, "%s: %s, %s", name, value, rule);
    }
}
