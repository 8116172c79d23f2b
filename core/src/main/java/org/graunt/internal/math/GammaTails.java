package org.graunt.internal.math;

import java.util.Arrays;

/**
 * The points that cut a fixed probability off the lower and the upper tail of gamma variables of scale 1, for any number
 * of shapes.
 *
 * <p><b>Large shapes.</b> The Cornish-Fisher expansion
 * {@code x = a + sqrt(a) (z + c1 + c2 + ...)} with {@code ck = Ck(z) a^(-k/2)} and polynomials Ck of the normal quantile
 * z, carried to k = 12. Its first terms are in Cornish and Fisher 1938, Moments and cumulants in the specification of
 * distributions, and Fisher and Cornish 1960, Technometrics 2; all thirteen were derived for this class in exact
 * arithmetic from {@code dx/dz = phi(z) / f(x)}, with f the density in Stirling form. It is used alone from the shape on
 * at which the estimated next term is below 2e-15 of x (about 50 at a tail of 2.5 %).
 *
 * <p><b>Other shapes.</b> A start (the same expansion where it is good to four digits, the inverted power series for small
 * x after DiDonato and Morris 1986, ACM Transactions on Mathematical Software 12, or Temme's uniform inversion, 1992,
 * Mathematics of Computation 58), then a step that inverts the Taylor series of the distribution function at the start
 * to fourth order, with one evaluation of a continued fraction. A step too long for that is made by Newton's method on
 * the logarithm of the tail, within a bracket, and repeated.
 *
 * <p>The relative error is a few units of 1e-16 to 1e-15. An instance that remembers (see {@link #remembering()}) belongs
 * to one thread; any other is immutable.
 */
public final class GammaTails {

    /** The polynomials Ck: coefficients of 1, z^2, z^4 ... for odd k, and of z, z^3, z^5 ... for even k. */
    private static final double[][] EXPANSION = {
        {1},
        {-1.0 / 3.0, 1.0 / 3.0},
        {-7.0 / 36.0, 1.0 / 36.0},
        {8.0 / 405.0, -7.0 / 810.0, -1.0 / 270.0},
        {-433.0 / 38880.0, 8.0 / 1215.0, 1.0 / 4320.0},
        {184.0 / 25515.0, -923.0 / 204120.0, -1.0 / 840.0, 1.0 / 17010.0},
        {289717.0 / 146966400.0, 289517.0 / 146966400.0, -1451.0 / 48988800.0, -139.0 / 5443200.0},
        {2248.0 / 3444525.0, -104989.0 / 55112400.0, -151.0 / 874800.0, 769.0 / 9185400.0, 1.0 / 204120.0},
        {
            1500053.0 / 846526464.0,
            219257.0 / 661348800.0,
            -30469.0 / 235146240.0,
            -1087.0 / 41990400.0,
            -571.0 / 2351462400.0
        },
        {
            -19006408.0 / 15345358875.0,
            -96026707.0 / 280600848000.0,
            101251277.0 / 654735312000.0,
            997903.0 / 15588936000.0,
            49271.0 / 15588936000.0,
            -281.0 / 1515591000.0
        },
        {
            487855454729.0 / 2639892777984000.0,
            -556030221167.0 / 2639892777984000.0,
            -15974596457.0 / 146660709888000.0,
            -252836779.0 / 20951529984000.0,
            209488529.0 / 293321419776000.0,
            163879.0 / 2172751257600.0
        },
        {
            -5667959576.0 / 12567848918625.0,
            1069525622411.0 / 3217369323168000.0,
            11414859619.0 / 71497096070400.0,
            1386098437.0 / 53622822052800.0,
            -329677.0 / 255346771680.0,
            -1316963.0 / 2708223336000.0,
            -5221.0 / 354648294000.0
        },
        {
            -21523117829054927.0 / 37064094602895360000.0,
            -50177378306389.0 / 231650591268096000.0,
            -42779577317443.0 / 1123154381905920000.0,
            48129780949.0 / 20591163668275200.0,
            1331832430151.0 / 823646546731008000.0,
            21616842409.0 / 171593030568960000.0,
            5246819.0 / 10168475885568000.0
        }
    };

    private static final int REMEMBERED = 512;
    private static final int MAX_STEPS = 200;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private final double tail;
    private final boolean exchanged;
    private final double z;
    private final double[] lowerExpansion;
    private final double[] upperExpansion;
    private final double exactFrom;
    private final double startFrom;
    private final double[] lowerMemory;
    private final double[] upperMemory;

    private GammaTails(double tail, boolean exchanged, boolean remember) {
        this.tail = tail;
        this.exchanged = exchanged;
        this.z = Normal.upperQuantile(tail);
        this.lowerExpansion = expansion(-z);
        this.upperExpansion = expansion(z);
        double next = nextTerm(upperExpansion);
        this.exactFrom = Math.pow(next / 2e-15, 1.0 / 7);
        this.startFrom = Math.pow(next / 1e-4, 1.0 / 7);
        this.lowerMemory = remember ? emptyMemory() : null;
        this.upperMemory = remember ? emptyMemory() : null;
    }

    /**
     * Returns the quantiles at a given tail probability.
     *
     * @param tail the probability to cut off, 0 to 1
     * @return the quantiles as functions of the shape
     */
    public static GammaTails of(double tail) {
        return tail <= 0.5 ? new GammaTails(tail, false, false) : new GammaTails(1 - tail, true, false);
    }

    /**
     * Returns the same quantiles from an instance that computes each small integer shape once, for a run over many
     * counts in one thread.
     *
     * @return an instance with a memory of its own
     */
    public GammaTails remembering() {
        return new GammaTails(tail, exchanged, true);
    }

    /**
     * Returns the point below which the tail lies.
     *
     * @param shape the shape, positive
     * @return x with {@code P(shape, x) = tail}
     */
    public double lower(double shape) {
        return exchanged ? above(shape) : below(shape);
    }

    /**
     * Returns the point above which the tail lies.
     *
     * @param shape the shape, positive
     * @return x with {@code Q(shape, x) = tail}
     */
    public double upper(double shape) {
        return exchanged ? below(shape) : above(shape);
    }

    /** The quantile with the tail, or one minus it, whichever is at most one half, below it. */
    private double below(double shape) {
        if (lowerMemory == null || !isRemembered(shape)) {
            return compute(shape, true);
        }
        int index = (int) shape;
        if (lowerMemory[index] < 0) {
            lowerMemory[index] = compute(shape, true);
        }
        return lowerMemory[index];
    }

    private double above(double shape) {
        if (upperMemory == null || !isRemembered(shape)) {
            return compute(shape, false);
        }
        int index = (int) shape;
        if (upperMemory[index] < 0) {
            upperMemory[index] = compute(shape, false);
        }
        return upperMemory[index];
    }

    private static boolean isRemembered(double shape) {
        return shape < REMEMBERED && (int) shape == shape;
    }

    private static double[] emptyMemory() {
        double[] memory = new double[REMEMBERED];
        Arrays.fill(memory, -1);
        return memory;
    }

    private double compute(double shape, boolean lower) {
        double[] expansion = lower ? lowerExpansion : upperExpansion;
        if (shape >= exactFrom) {
            return expanded(shape, expansion);
        }
        if (!(tail > 0)) {
            return lower ? 0 : Double.POSITIVE_INFINITY;
        }
        return refined(shape >= startFrom ? expanded(shape, expansion) : start(shape, lower), shape, lower);
    }

    private static double[] expansion(double z) {
        double[] terms = new double[EXPANSION.length];
        double zz = z * z;
        for (int k = 0; k < terms.length; k++) {
            double sum = 0;
            for (int i = EXPANSION[k].length - 1; i >= 0; i--) {
                sum = sum * zz + EXPANSION[k][i];
            }
            terms[k] = k % 2 == 0 ? sum * z : sum;
        }
        return terms;
    }

    /** The size of C13, extrapolated from the last three polynomials so that one of them may be near a root. */
    private static double nextTerm(double[] terms) {
        int last = terms.length - 1;
        double c = Math.abs(terms[last]);
        double b = Math.abs(terms[last - 1]);
        double a = Math.abs(terms[last - 2]);
        double growth =
                Math.max(1, Math.max(Math.max(b, 1e-3) / Math.max(a, 1e-3), Math.max(c, 1e-3) / Math.max(b, 1e-3)));
        return Math.max(c * growth, Math.max(b * growth * growth, a * growth * growth * growth));
    }

    private static double expanded(double shape, double[] expansion) {
        double root = Math.sqrt(shape);
        double s = 1 / root;
        double sum = expansion[12];
        for (int k = 11; k >= 0; k--) {
            sum = sum * s + expansion[k];
        }
        return shape + root * sum;
    }

    private double start(double a, boolean lower) {
        if (lower || a < 1) {
            double logTail = lower ? Math.log(tail) : Math.log1p(-tail);
            double w = Math.exp((logTail + (a + 0.5) * Math.log(a) - a + HALF_LOG_TWO_PI + Stirling.remainder(a)) / a);
            if (w < 0.4 * (a + 1)) {
                double p = a + 1;
                double third = (3 * a + 5) / (2 * p * p * (a + 2));
                double fourth = (8 * a * a + 33 * a + 31) / (3 * p * p * p * (a + 2) * (a + 3));
                return w * (1 + w * (1 / p + w * (third + w * fourth)));
            }
        }
        if (a < 1) {
            double x = -Math.log(tail);
            return Math.max(0.5, x + (a - 1) * Math.log(1 + x));
        }
        double eta = (lower ? -z : z) / Math.sqrt(a);
        double ratio = ratio(eta);
        double shift = Math.abs(eta) < 1e-3 ? -1.0 / 3 : Math.log(eta / (ratio - 1)) / eta;
        return a * ratio(eta + shift / a);
    }

    /** The solution r of {@code r - 1 - ln r = eta^2 / 2} on the side of 1 that the sign of eta names. */
    private static double ratio(double eta) {
        double target = 0.5 * eta * eta;
        double r;
        if (Math.abs(eta) < 1) {
            return 1 + eta * (1 + eta * (1.0 / 3 + eta * (1.0 / 36 - eta * (1.0 / 270 - eta / 4320))));
        } else if (eta > 0) {
            r = 1 + target + Math.log(1 + target + Math.sqrt(2 * target));
            for (int i = 0; i < 3; i++) {
                r -= (r - 1 - Math.log(r) - target) * r / (r - 1);
            }
        } else {
            double logRatio = -1 - target;
            for (int i = 0; i < 4; i++) {
                logRatio = Math.exp(logRatio) - 1 - target;
            }
            r = Math.exp(logRatio);
        }
        return r;
    }

    private double refined(double start, double a, boolean lower) {
        double x = start;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double logTail = Double.NaN;
        for (int i = 0; i < MAX_STEPS; i++) {
            double logPower = IncompleteGamma.logPower(x, x - a, a);
            double power = Math.exp(logPower);
            double c = tailRatio(x, a, lower, power);
            double u = lower ? tail / power - c : c - tail / power;
            double l1 = a - 1 - x;
            double l2 = 1 - a;
            double size = Math.abs(u) * Math.max(1, Math.max(Math.abs(l1), Math.sqrt(Math.abs(l2))));
            if (size < 0.25) {
                double r = Taylor.inverted(u, l1, l2, -2 * l2);
                x += x * r;
                if (Math.abs(u) * size * size * size * size < 1e-16) {
                    return x;
                }
            } else {
                if (Double.isNaN(logTail)) {
                    logTail = Math.log(tail);
                }
                double excess = logPower + Math.log(c) - logTail;
                if (excess > 0 == lower) {
                    high = x;
                } else {
                    low = x;
                }
                double next = x * Math.exp(lower ? -excess * c : excess * c);
                if (!(next > low && next < high)) {
                    next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * x;
                }
                x = next;
            }
        }
        return x;
    }

    /** The tail at x over x times the density. */
    private static double tailRatio(double x, double a, boolean lower, double power) {
        boolean lowerSide = IncompleteGamma.onLowerSide(x, a);
        double fraction = lowerSide
                ? IncompleteGamma.lowerFraction(x, a, 1e-16, 1e-16)
                : IncompleteGamma.upperFraction(x, a, 1e-16, 1e-16);
        return lower == lowerSide ? fraction : 1 / power - fraction;
    }
}
