package org.graunt.estimate;

/**
 * The method of variance estimates recovery: puts the intervals of two independent estimates together to one of their
 * difference or ratio. Zou and Donner 2008, Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27; for the ratio Donner and Zou 2012, Closed-form confidence intervals for functions of the
 * normal mean and standard deviation, Statistical Methods in Medical Research 21.
 */
final class Mover {

    private Mover() {}

    /**
     * How far the lower limit of {@code r1 - r2} lies below it: the root of the squares of r1 less its lower limit and of
     * the upper limit of r2 less r2.
     */
    static double below(double r1, double lower1, double r2, double upper2) {
        return Math.hypot(r1 - lower1, upper2 - r2);
    }

    /** The lower limit of {@code r1 / r2} from the lower limit of r1 and the upper limit of r2, both positive numbers. */
    static double lowerRatio(double r1, double lower1, double r2, double upper2) {
        if (lower1 == 0) {
            return 0;
        }
        double product = r1 * r2;
        double rest = lower1 * upper2 * (2 * r1 - lower1) * (2 * r2 - upper2);
        double root = Math.sqrt(Math.max(0, product * product - rest));
        return rest / ((product + root) * upper2 * (2 * r2 - upper2));
    }
}
