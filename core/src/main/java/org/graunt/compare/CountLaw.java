package org.graunt.compare;

import org.graunt.internal.math.IncompleteBeta;
import org.graunt.internal.math.Normal;
import org.graunt.internal.math.Poisson;

/**
 * The law of a count where nothing is the matter, and the exact limits that it sets.
 *
 * <p>A limit is the point at which the tail probability, joined by straight lines between neighbouring whole counts, is alpha:
 * with r the least count for which {@code P(X <= r) > alpha} the lower limit is {@code r - (P(X <= r) - alpha) / P(X = r)}
 * (Spiegelhalter 2005, Funnel plots for comparing institutional performance, Statistics in Medicine 24, appendix), and the
 * upper limit is the same seen from above. So a whole count lies outside exactly if its own tail is below alpha.
 * Spiegelhalter interpolates {@code P(X <= r)} for the upper limit too, which draws it up to one event nearer: there 75 of 75
 * would lie outside a target of 97 % although that happens in one area of ten.
 */
abstract class CountLaw {

    /** {@code P(X <= k)}. */
    abstract double lower(double k);

    /** {@code P(X >= k)}. */
    abstract double upper(double k);

    /** A whole count near the point with z standard normal deviations below it. */
    abstract double guess(double z);

    /** The greatest count there can be. */
    abstract double top();

    double lowerLimit(double alpha) {
        double r = Math.max(0, guess(Normal.quantile(alpha)));
        while (r > 0 && lower(r - 1) > alpha) {
            r--;
        }
        while (!(lower(r) > alpha)) {
            r++;
        }
        double below = r == 0 ? 0 : lower(r - 1);
        double at = lower(r);
        return Math.max(0, r - (at - alpha) / (at - below));
    }

    double upperLimit(double alpha) {
        double r = Math.max(0, guess(Normal.upperQuantile(alpha)));
        while (r > 0 && upper(r) <= alpha) {
            r--;
        }
        while (upper(r + 1) > alpha) {
            r++;
        }
        double above = upper(r + 1);
        double at = upper(r);
        return Math.min(top(), r + (at - alpha) / (at - above));
    }

    /** Twice the smaller tail, the count itself included, at most 1. */
    double twoSided(double k) {
        return Math.min(1, 2 * Math.min(lower(k), upper(k)));
    }

    /** Parts of a whole. The whole may be a fraction, as effective sizes are. */
    static CountLaw binomial(double n, double p) {
        return new CountLaw() {
            @Override
            double lower(double k) {
                if (k >= n || p == 0) {
                    return 1;
                }
                return p == 1 ? 0 : IncompleteBeta.upper(p, k + 1, n - k);
            }

            @Override
            double upper(double k) {
                if (k <= 0 || p == 1) {
                    return k <= 0 || k <= n ? 1 : 0;
                }
                return p == 0 || k >= n + 1 ? 0 : IncompleteBeta.lower(p, k, n - k + 1);
            }

            @Override
            double guess(double z) {
                double spread = Math.sqrt(n * p * (1 - p));
                return Math.min(Math.floor(n), Math.rint(n * p + z * spread + (z * z - 1) * (1 - 2 * p) / 6));
            }

            @Override
            double top() {
                return n;
            }
        };
    }

    /** Events of an expected number. */
    static CountLaw poisson(double mean) {
        return new CountLaw() {
            @Override
            double lower(double k) {
                return mean == 0 ? 1 : Poisson.lower(k, mean);
            }

            @Override
            double upper(double k) {
                if (mean == 0) {
                    return k <= 0 ? 1 : 0;
                }
                return Poisson.upper(k, mean);
            }

            @Override
            double guess(double z) {
                return Math.rint(mean + z * Math.sqrt(mean) + (z * z - 1) / 6);
            }

            @Override
            double top() {
                return Double.POSITIVE_INFINITY;
            }
        };
    }

    /** Cases without an event between one event and the next, each case having the event with probability p. */
    static CountLaw geometric(double p) {
        double log = Math.log1p(-p);
        return new CountLaw() {
            @Override
            double lower(double k) {
                return k < 0 ? 0 : -Math.expm1((k + 1) * log);
            }

            @Override
            double upper(double k) {
                return k <= 0 ? 1 : Math.exp(k * log);
            }

            @Override
            double guess(double z) {
                return Math.floor(Math.log(Normal.upper(z)) / log);
            }

            @Override
            double top() {
                return Double.POSITIVE_INFINITY;
            }
        };
    }

    /** The law of a count of a kind in an area of a size, at a bare target. */
    static CountLaw of(CountKind kind, double size, double target) {
        return kind == CountKind.RATE ? poisson(size * target) : binomial(size, target);
    }
}
