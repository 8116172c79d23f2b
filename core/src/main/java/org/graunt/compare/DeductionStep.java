package org.graunt.compare;

/**
 * What a rule such as "2.5 off for each percentage point below the target" counts: points or tenths of a point, and what
 * becomes of a part of one. A gap of 1.23 points is, in the order of the constants, 1.23, 2, 1, 12.3, 13 or 12 of them.
 */
public enum DeductionStep {
    /** Points; a part of a point counts in proportion. */
    PER_POINT(1, Part.IN_PROPORTION),
    /** Points; a started point counts as a whole one. */
    PER_STARTED_POINT(1, Part.AS_WHOLE),
    /** Points; only a full point counts. */
    PER_FULL_POINT(1, Part.NOT),
    /** Tenths of a point; a part of a tenth counts in proportion. */
    PER_TENTH(10, Part.IN_PROPORTION),
    /** Tenths of a point; a started tenth counts as a whole one. */
    PER_STARTED_TENTH(10, Part.AS_WHOLE),
    /** Tenths of a point; only a full tenth counts. */
    PER_FULL_TENTH(10, Part.NOT);

    /**
     * What is nearer than this to a whole number of steps is that number: 85 - 84.7 is three tenths, although in binary it is
     * a little less. Shares of fewer than ten million persons never come so near without being there.
     */
    static final double NEAR = 1e-9;

    private enum Part {
        IN_PROPORTION,
        AS_WHOLE,
        NOT
    }

    private final int stepsPerPoint;
    private final Part part;

    DeductionStep(int stepsPerPoint, Part part) {
        this.stepsPerPoint = stepsPerPoint;
        this.part = part;
    }

    /**
     * Counts the steps in a gap.
     *
     * @param gap points between a value and its target, 0 or more
     * @return the number of steps; whole unless parts count in proportion
     * @throws IllegalArgumentException if the gap is negative or NaN
     */
    public double count(double gap) {
        if (!(gap >= 0)) {
            throw new IllegalArgumentException("gap: " + gap + ", must be 0 or more");
        }
        double steps = gap * stepsPerPoint;
        return switch (part) {
            case IN_PROPORTION -> steps;
            case AS_WHOLE -> Math.ceil(steps - NEAR);
            case NOT -> Math.floor(steps + NEAR);
        };
    }
}
