package org.graunt.fertility;

import java.util.Arrays;
import java.util.Locale;
import org.graunt.internal.math.IncompleteGamma;

/**
 * The full model of Coale and Trussell: the share ever married times controlled marital fertility, {@code f} proportional to
 * {@code G(age) n(age) exp(m v(age))}. {@code G} is Coale and McNeil's schedule of first marriage, which starts at {@code start} and
 * runs {@code pace} times as slow as the Swedish standard: {@code G = Q(0.174 / 0.288, exp(-0.288 (z - 6.06)))} with {@code z =
 * (age - start) / pace} and {@code Q} the upper incomplete gamma ratio. {@code n} is natural fertility and {@code v} the pattern of
 * control, by single years of age from 12 to 49, taken at their middles and linear between. Sources: Coale and McNeil (1972),
 * Journal of the American Statistical Association 67; Coale and Trussell (1974), Model fertility schedules, Population Index 40.
 *
 * <p>For marital fertility of given groups alone see {@link MaritalFertility}.
 */
public final class CoaleTrussellCurve implements FertilityCurve {

    private static final int FIRST_AGE = 12;
    private static final int FIRST_CONTROL = 20;

    /** n(a) at ages 12 to 49. */
    private static final double[] NATURAL = {
        .175, .225, .275, .325, .375, .421, .460, .475, .477, .475, .470, .465, .460, .455, .449, .442, .435, .428,
                .420,
        .410, .400, .389, .375, .360, .343, .325, .305, .280, .247, .207, .167, .126, .087, .055, .035, .021, .011, .003
    };

    /** -v(a) at ages 20 to 49. */
    private static final double[] CONTROL = {
        .004, .030, .060, .100, .150, .200, .250, .310, .370, .440, .520, .600, .680, .760, .830, .900, .970, 1.040,
        1.110, 1.180, 1.250, 1.320, 1.390, 1.460, 1.530, 1.590, 1.640, 1.670, 1.690, 1.700
    };

    private static final double MARRIAGE_SHAPE = 0.174 / 0.288;

    /** Before the first marriage u grows past all numbers; from here on its share is 0 to the last digit. */
    private static final double NOBODY = 800;

    private static final double FROM = FIRST_AGE - 0.5;
    private static final double TO = FIRST_AGE + NATURAL.length + 0.5;
    private static final double STEP = 0.5;

    /** Gauss-Legendre points of order three on half years, within which all is smooth. */
    private static final double NODE = 0.5 * STEP * Math.sqrt(0.6);

    private final double tfr;
    private final double start;
    private final double pace;
    private final double control;

    /** Not yet scaled: births up to each half year from FROM on. */
    private final double[] cumulated;

    private CoaleTrussellCurve(double tfr, double start, double pace, double control, double[] cumulated) {
        this.tfr = tfr;
        this.start = start;
        this.pace = pace;
        this.control = control;
        this.cumulated = cumulated;
    }

    /**
     * A curve.
     *
     * @param tfr children per woman, finite and above 0
     * @param start age at which first marriages start, finite and under 50
     * @param pace of first marriage against the Swedish standard, above 0: 1 is as slow, 0.5 twice as fast
     * @param control {@code m}, how far marital fertility is controlled: 0 for natural fertility, finite
     * @return the curve
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static CoaleTrussellCurve of(double tfr, double start, double pace, double control) {
        Checks.positive("tfr", tfr);
        if (!(start > Double.NEGATIVE_INFINITY && start < FIRST_AGE + NATURAL.length)) {
            throw new IllegalArgumentException("start: " + start + ", must be finite and under 50");
        }
        Checks.positive("pace", pace);
        Checks.finite("control", control);
        double[] sums = new double[(int) ((TO - FROM) / STEP) + 1];
        CoaleTrussellCurve shape = new CoaleTrussellCurve(1, start, pace, control, sums);
        for (int i = 1; i < sums.length; i++) {
            sums[i] = sums[i - 1] + shape.integral(FROM + (i - 1) * STEP, FROM + i * STEP);
        }
        return shape.withTfr(tfr);
    }

    private double integral(double from, double to) {
        double middle = 0.5 * (from + to);
        double node = NODE * (to - from) / STEP;
        return (to - from) / 18 * (5 * shape(middle - node) + 8 * shape(middle) + 5 * shape(middle + node));
    }

    private double shape(double age) {
        return married(age) * natural(age) * Math.exp(control * departure(age));
    }

    /** Share ever married of all who ever marry. */
    private double married(double age) {
        double u = Math.exp(-0.288 * ((age - start) / pace - 6.06));
        return u < NOBODY ? IncompleteGamma.upper(u, MARRIAGE_SHAPE) : 0;
    }

    private static double natural(double age) {
        return between(NATURAL, age - FIRST_AGE - 0.5, 0, 0);
    }

    private static double departure(double age) {
        return -between(CONTROL, age - FIRST_CONTROL - 0.5, 0, CONTROL[CONTROL.length - 1]);
    }

    /** Linear between values at 0, 1, 2 ...; towards other values one step before the first and after the last. */
    private static double between(double[] values, double position, double before, double after) {
        int i = (int) Math.floor(position);
        double low = i < 0 ? before : i >= values.length ? after : values[i];
        double high = i < -1 ? before : i + 1 >= values.length ? after : values[i + 1];
        return low + (position - i) * (high - low);
    }

    @Override
    public double tfr() {
        return tfr;
    }

    /**
     * Age at which first marriages start.
     *
     * @return years
     */
    public double start() {
        return start;
    }

    /**
     * Pace of first marriage against the Swedish standard.
     *
     * @return 1 for as slow
     */
    public double pace() {
        return pace;
    }

    /**
     * Control of marital fertility.
     *
     * @return {@code m}, 0 for natural fertility
     */
    public double control() {
        return control;
    }

    @Override
    public double rate(double age) {
        return age > FROM && age < TO ? tfr * shape(age) / cumulated[cumulated.length - 1] : 0;
    }

    @Override
    public double cumulated(double age) {
        if (age <= FROM) {
            return 0;
        }
        if (age >= TO) {
            return tfr;
        }
        int i = (int) ((age - FROM) / STEP);
        double at = FROM + i * STEP;
        double rest = age > at ? integral(at, age) : 0;
        return tfr * Math.min(1, (cumulated[i] + rest) / cumulated[cumulated.length - 1]);
    }

    @Override
    public CoaleTrussellCurve withTfr(double tfr) {
        return new CoaleTrussellCurve(Checks.positive("tfr", tfr), start, pace, control, cumulated);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoaleTrussellCurve that && Arrays.equals(parameters(), that.parameters());
    }

    private double[] parameters() {
        return new double[] {tfr, start, pace, control};
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parameters());
    }

    /**
     * The parameters.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "CoaleTrussellCurve[tfr=%s, start=%s, pace=%s, control=%s]", tfr, start, pace, control);
    }
}
