package org.graunt.quality;

/**
 * How the count of a five-year group is held against the groups on both sides: ratios are 100 where three groups lie on a line.
 */
public enum AgeRatio {
    /** {@code 200 P / (before + after)} (United Nations, 1952, <em>Accuracy tests for census age distributions</em>). */
    UNITED_NATIONS(2, 0),
    /** {@code 300 P / (before + P + after)} (Zelnik; Zelnick in some packages). */
    ZELNIK(3, 1),
    /** {@code 400 P / (before + 2 P + after)} (Ramachandran, 1967). */
    RAMACHANDRAN(4, 2);

    private final int times;
    private final int own;

    AgeRatio(int times, int own) {
        this.times = times;
        this.own = own;
    }

    double of(double before, double group, double after) {
        return 100 * times * group / (before + own * group + after);
    }
}
