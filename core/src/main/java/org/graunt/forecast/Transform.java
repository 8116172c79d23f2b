package org.graunt.forecast;

import java.util.Locale;

/**
 * A scale on which a series is forecast, so that its forecasts stay where the data can be: logarithms for counts and rates,
 * which stay above 0, logits for proportions and shares, which stay between their bounds, and Box-Cox powers. Immutable.
 *
 * <p>Limits are carried back as they are, since a quantile of the transformed value is the transformed quantile; for the
 * point see {@link BackTransform}.
 */
public final class Transform {

    /** Natural logarithms, for series above 0. */
    public static final Transform LOG = new Transform(Kind.LOG, "log", 0, Double.POSITIVE_INFINITY, 0);

    /** Logits {@code ln(p / (1 - p))}, for proportions between 0 and 1, the ends excluded. */
    public static final Transform LOGIT = new Transform(Kind.LOGIT, "logit", 0, 1, 0);

    /** What stands between a method and its scale in the name of both. */
    static final String ON = " on ";

    private enum Kind {
        LOG,
        LOGIT,
        BOX_COX
    }

    private final Kind kind;
    private final String name;
    /** What values must be above. */
    private final double low;
    /** What values must be below. */
    private final double high;

    private final double power;

    private Transform(Kind kind, String name, double low, double high, double power) {
        this.kind = kind;
        this.name = name;
        this.low = low;
        this.high = high;
        this.power = power;
    }

    /**
     * Logarithms of the values plus a number, for counts that may be 0; limits stay above minus that number and are cut off
     * at 0.
     *
     * @param offset what is added to every value, above 0, such as 0.5
     * @return the scale
     * @throws IllegalArgumentException if the offset is not above 0 and finite
     */
    public static Transform logWithOffset(double offset) {
        if (!(offset > 0 && offset < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("offset: " + offset + ", must be above 0 and finite, of a log scale");
        }
        return new Transform(Kind.LOG, "log(y + " + number(offset) + ")", -offset, Double.POSITIVE_INFINITY, 0);
    }

    /**
     * Logits between two bounds, {@code ln((y - low) / (high - y))}, such as 0 and 100 for percentages.
     *
     * @param low lower bound, which values never reach
     * @param high upper bound, which values never reach
     * @return the scale
     * @throws IllegalArgumentException if the bounds are not finite and in rising order
     */
    public static Transform logit(double low, double high) {
        if (!(low < high && low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "bounds: " + low + " to " + high + ", must be finite and rise, of a logit scale");
        }
        return new Transform(Kind.LOGIT, "logit(" + number(low) + ", " + number(high) + ")", low, high, 0);
    }

    /**
     * The powers of Box and Cox (1964, <em>An analysis of transformations</em>), {@code (y^lambda - 1) / lambda}, the
     * logarithm at 0, for series above 0.
     *
     * @param lambda the power, -1 to 2
     * @return the scale
     * @throws IllegalArgumentException if the power is outside
     */
    public static Transform boxCox(double lambda) {
        if (!(lambda >= -1 && lambda <= 2)) {
            throw new IllegalArgumentException("lambda: " + lambda + ", must be -1 to 2, of a Box-Cox scale");
        }
        return lambda == 0
                ? LOG
                : new Transform(Kind.BOX_COX, "Box-Cox(" + number(lambda) + ")", 0, Double.POSITIVE_INFINITY, lambda);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    /**
     * What the scale is called in the names of methods.
     *
     * @return such as {@code log}
     */
    public String name() {
        return name;
    }

    /** Whether a value can be carried over; a missing one can. */
    boolean admits(double value) {
        return Double.isNaN(value) || value > low && value < high;
    }

    /** What the scale says of values that it does not admit. */
    String rule() {
        String bounds = high < Double.POSITIVE_INFINITY
                ? "must lie between " + number(low) + " and " + number(high)
                        + ", the ends excluded (wider bounds admit it),"
                : "must be above " + number(low);
        return bounds + " on the " + name + " scale" + (this == LOG ? "; Transform.logWithOffset admits 0" : "");
    }

    double forward(double value) {
        return switch (kind) {
            case LOG -> Math.log(value - low);
            case LOGIT -> Math.log((value - low) / (high - value));
            case BOX_COX -> (Math.pow(value, power) - 1) / power;
        };
    }

    double back(double value) {
        return switch (kind) {
            case LOG -> low == 0 ? Math.exp(value) : Math.max(0, Math.exp(value) + low);
            case LOGIT -> low + (high - low) / (1 + Math.exp(-value));
            case BOX_COX -> {
                double base = 1 + power * value;
                // Beyond the end of the range lies its end: 0, or infinity for a power below 0.
                yield base <= 0 ? (power > 0 ? 0 : Double.POSITIVE_INFINITY) : Math.pow(base, 1 / power);
            }
        };
    }

    /** Mean on the original scale of a normal law on this one. */
    double meanOfNormal(double mean, double deviation) {
        if (kind == Kind.LOG && low == 0) {
            return Math.exp(mean + 0.5 * deviation * deviation);
        }
        // The trapezium rule is exact to rounding for smooth integrands that vanish at both ends.
        double sum = 0;
        double total = 0;
        for (int i = -80; i <= 80; i++) {
            double z = 0.1 * i;
            double density = Math.exp(-0.5 * z * z);
            sum += density * back(mean + deviation * z);
            total += density;
        }
        return sum / total;
    }

    /**
     * The scale's name.
     *
     * @return such as {@code log}
     */
    @Override
    public String toString() {
        return name;
    }
}
