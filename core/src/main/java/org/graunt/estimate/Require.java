package org.graunt.estimate;

import java.util.Locale;
import java.util.Objects;

/** Argument checks of this package, written in the positive so that NaN fails. */
final class Require {

    /** Beyond this a double cannot tell neighbouring whole numbers apart. */
    private static final long MAX_WHOLE = 1L << 53;

    private Require() {}

    static double level(double level) {
        return proportion("level", level);
    }

    static double proportion(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(message(name, value, "must lie strictly between 0 and 1"));
        }
        return value;
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

    /** A count that is part of another. */
    static void part(String name, double value, String wholeName, double whole) {
        count(wholeName, whole);
        count(name, value);
        atMost(name, value, wholeName, whole);
    }

    static double whole(String name, double value) {
        if (!(value == Math.rint(value) && value <= MAX_WHOLE)) {
            throw new IllegalArgumentException(message(name, value, "must be a whole number, at most " + MAX_WHOLE));
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
