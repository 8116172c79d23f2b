package org.graunt.projection;

/**
 * How a quantity departs from its path over the steps of a projection: {@code d(t) = rho d(t - 1) + sigma e(t)}, where {@code e}
 * are standard normal. With {@code rho = 1} it is a random walk.
 *
 * <p>In several areas at once, {@code e = sqrt(shared) common + sqrt(1 - shared) own}: {@code shared} is the share of the
 * variance that areas have in common, and so the correlation between any two of them.
 *
 * @param rho the share of a departure that is left after a step, from -1 to 1
 * @param sigma standard deviation of what each step adds, 0 or above
 * @param start the departure before the first step
 * @param shared the share of the variance that areas have in common, from 0 to 1
 */
public record Deviation(double rho, double sigma, double start, double shared) {

    /** No departure. */
    public static final Deviation NONE = new Deviation(0, 0, 0, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Deviation {
        require(rho >= -1 && rho <= 1, "rho", rho, "from -1 to 1");
        require(sigma >= 0 && sigma < Double.POSITIVE_INFINITY, "sigma", sigma, "finite and not negative");
        require(Double.isFinite(start), "start", start, "finite");
        require(shared >= 0 && shared <= 1, "shared", shared, "from 0 to 1");
    }

    private static void require(boolean holds, String name, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("deviation: " + name + " " + value + ", must be " + rule);
        }
    }

    /**
     * A random walk from no departure, each area by itself.
     *
     * @param sigma standard deviation of a step
     * @return the process
     * @throws IllegalArgumentException if sigma is negative or not finite
     */
    public static Deviation randomWalk(double sigma) {
        return new Deviation(1, sigma, 0, 0);
    }

    /**
     * An autoregression from no departure, each area by itself.
     *
     * @param rho the share of a departure left after a step, from -1 to 1
     * @param sigma standard deviation of what each step adds
     * @return the process
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Deviation autoregressive(double rho, double sigma) {
        return new Deviation(rho, sigma, 0, 0);
    }

    /**
     * The same process over steps of another length, such as one that was fitted to five-year periods over single years: with
     * {@code k = years / per}, {@code rho' = rho^k} and {@code sigma' = sigma sqrt((1 - rho^2k) / (1 - rho^2))}, so that the
     * departure at the end of a common stretch of time has the same law. Of a random walk {@code sigma' = sigma sqrt(k)}. The
     * 0.92464 and 0.04522 of five-year steps become 0.98445 and 0.02086 of single years; dividing by five would be wrong.
     *
     * @param per years in a step of this process
     * @param years years in a step of the new one
     * @return the process over the new steps
     * @throws IllegalArgumentException if years are not positive, or if rho is negative and so has no root
     */
    public Deviation over(double per, double years) {
        if (!(per > 0 && years > 0 && per < Double.POSITIVE_INFINITY && years < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("years: from " + per + " to " + years + ", must be above 0 and finite");
        }
        require(rho >= 0, "rho", rho, "0 or above to be taken over other steps");
        double k = years / per;
        double newRho = StrictMath.pow(rho, k);
        double variance = rho == 1 ? k : (1 - newRho * newRho) / (1 - rho * rho);
        return new Deviation(newRho, sigma * Math.sqrt(variance), start, shared);
    }

    /**
     * The same process from another departure, such as the one last observed.
     *
     * @param departure the departure before the first step
     * @return the process
     * @throws IllegalArgumentException if it is not finite
     */
    public Deviation from(double departure) {
        return new Deviation(rho, sigma, departure, shared);
    }

    /**
     * The same process in areas that move together.
     *
     * @param share the share of the variance that areas have in common, from 0 to 1
     * @return the process
     * @throws IllegalArgumentException if the share is out of range
     */
    public Deviation sharedBy(double share) {
        return new Deviation(rho, sigma, start, share);
    }

    /**
     * The standard deviation of the departure after some steps: {@code sigma sqrt(1 + rho^2 + ... + rho^(2 (steps - 1)))}.
     *
     * @param steps number of steps, 0 or above
     * @return the standard deviation
     */
    public double standardDeviation(int steps) {
        double variance = 0;
        for (int i = 0; i < steps; i++) {
            variance = rho * rho * variance + sigma * sigma;
        }
        return Math.sqrt(variance);
    }

    boolean isNone() {
        return sigma == 0 && start == 0;
    }
}
