package org.graunt.fertility;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Schmertmann's quadratic spline, whose parameters can be read off a picture: fertility starts at {@code start}, peaks at {@code
 * peak} with {@code peakRate}, and has fallen to half of it at {@code half}. {@code f = peakRate sum t_k max(0, age - knot_k)^2}
 * with knots {@code start, start + w (peak - start), peak, (peak + half) / 2, (half + end) / 2}, {@code w = min(0.75, 0.25 + 0.025
 * (peak - start))}, {@code end = max(min(50, 4 half - 3 peak), (4 half - peak) / 3)}, and the {@code t_k} such that {@code f(peak) =
 * peakRate} with slope 0, {@code f(half) = peakRate / 2}, and {@code f(end) = 0} with slope 0. Source: Schmertmann (2003), A system of
 * model fertility schedules with graphically intuitive parameters, Demographic Research 9.
 */
public final class QuadraticSplineCurve implements FertilityCurve {

    private final double peakRate;
    private final double[] ages;
    private final double[] knots;
    private final double end;
    private final double[] weights;

    private QuadraticSplineCurve(double peakRate, double[] ages, double[] knots, double end, double[] weights) {
        this.peakRate = peakRate;
        this.ages = ages;
        this.knots = knots;
        this.end = end;
        this.weights = weights;
    }

    /**
     * A curve.
     *
     * @param peakRate the highest rate, births per woman and year, finite and above 0
     * @param start age at which fertility starts, finite
     * @param peak age of the highest rate, above {@code start}
     * @param half age after the peak at which the rate is half the highest, above {@code peak}
     * @return the curve
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static QuadraticSplineCurve of(double peakRate, double start, double peak, double half) {
        Checks.positive("peakRate", peakRate);
        if (!(start > Double.NEGATIVE_INFINITY && peak > start && half > peak && half < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "ages: start " + start + ", peak " + peak + ", half " + half + ", must be finite and rise");
        }
        double w = Math.min(0.75, 0.25 + 0.025 * (peak - start));
        double end = Math.max(Math.min(50, 4 * half - 3 * peak), (4 * half - peak) / 3);
        double[] knots = {start, start + w * (peak - start), peak, (peak + half) / 2, (half + end) / 2};
        double[][] system = new double[5][5];
        for (int k = 0; k < knots.length; k++) {
            system[0][k] = square(peak - knots[k]);
            system[1][k] = square(half - knots[k]);
            system[2][k] = square(end - knots[k]);
            system[3][k] = Math.max(0, peak - knots[k]);
            system[4][k] = Math.max(0, end - knots[k]);
        }
        double[] weights = new LUDecomposition(new Array2DRowRealMatrix(system, false), Double.MIN_NORMAL)
                .getSolver()
                .solve(new ArrayRealVector(new double[] {1, 0.5, 0, 0, 0}, false))
                .toArray();
        return new QuadraticSplineCurve(peakRate, new double[] {start, peak, half}, knots, end, weights);
    }

    private static double square(double distance) {
        return distance > 0 ? distance * distance : 0;
    }

    /**
     * The highest rate.
     *
     * @return births per woman and year
     */
    public double peakRate() {
        return peakRate;
    }

    /**
     * Age at which fertility starts.
     *
     * @return years
     */
    public double start() {
        return ages[0];
    }

    /**
     * Age of the highest rate.
     *
     * @return years
     */
    public double peak() {
        return ages[1];
    }

    /**
     * Age at which the rate has fallen to half the highest.
     *
     * @return years
     */
    public double half() {
        return ages[2];
    }

    /**
     * Age at which fertility ends.
     *
     * @return years
     */
    public double end() {
        return end;
    }

    @Override
    public double tfr() {
        return cumulated(end);
    }

    @Override
    public double rate(double age) {
        if (!(age > knots[0] && age < end)) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < knots.length; k++) {
            sum += weights[k] * square(age - knots[k]);
        }
        return peakRate * Math.max(0, sum);
    }

    @Override
    public double cumulated(double age) {
        double at = Math.min(age, end);
        double sum = 0;
        for (int k = 0; k < knots.length; k++) {
            sum += weights[k] * square(at - knots[k]) * (at - knots[k]) / 3;
        }
        return peakRate * sum;
    }

    @Override
    public QuadraticSplineCurve withTfr(double tfr) {
        double scaled = peakRate * (Checks.positive("tfr", tfr) / tfr());
        return new QuadraticSplineCurve(scaled, ages, knots, end, weights);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuadraticSplineCurve that
                && peakRate == that.peakRate
                && Arrays.equals(ages, that.ages);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(peakRate) + Arrays.hashCode(ages);
    }

    /**
     * The parameters.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "QuadraticSplineCurve[peakRate=%s, start=%s, peak=%s, half=%s]",
                peakRate,
                ages[0],
                ages[1],
                ages[2]);
    }
}
