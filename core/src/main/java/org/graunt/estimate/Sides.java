package org.graunt.estimate;

/** Whether an interval is bounded by the data on both sides or on one side only. */
public enum Sides {
    /** Two limits, each leaving half of {@code 1 - level} outside. */
    TWO(""),
    /** A lower limit alone, leaving {@code 1 - level} below; the upper limit is the end of the parameter's range. */
    LOWER(", lower limit only"),
    /** An upper limit alone, leaving {@code 1 - level} above; the lower limit is the start of the parameter's range. */
    UPPER(", upper limit only");

    private final String suffix;

    Sides(String suffix) {
        this.suffix = suffix;
    }

    /** The method's label as a one-sided result carries it. */
    String label(String method) {
        return method + suffix;
    }
}
