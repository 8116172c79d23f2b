package org.graunt.estimate;

/**
 * The unit of a change or a gap: points of the scale on which an indicator is read. From 85 % to 95 % it is 10 percentage
 * points, and 11.8 % more: never the one under the name of the other.
 */
public enum Points {
    /** Hundredths: the change of a share. */
    PERCENTAGE_POINTS("percentage points", 100),
    /** Thousandths: the change of a rate per 1,000. */
    PER_MILLE_POINTS("per-mille points", 1000),
    /** Boys per 100 girls: the change of a sex ratio. */
    PER_100_GIRLS("boys per 100 girls", 100),
    /** The indicator's own unit, such as children per woman or years. */
    UNITS("", 1);

    private final String label;
    private final double scale;

    Points(String label, double scale) {
        this.label = label;
        this.scale = scale;
    }

    /**
     * Returns the name of the unit as a sentence needs it.
     *
     * @return the name; empty for {@link #UNITS}
     */
    public String label() {
        return label;
    }

    /**
     * Returns the number of points in 1.
     *
     * @return 100 for percentage points, 1000 for per-mille points
     */
    public double scale() {
        return scale;
    }
}
