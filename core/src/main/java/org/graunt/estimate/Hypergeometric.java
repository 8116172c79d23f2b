package org.graunt.estimate;

/**
 * The number of events in the first of two groups, given both sizes and the number of events in all, when the odds of an
 * event are {@code psi} times as great in the first: Fisher's noncentral hypergeometric law, and with {@code psi = 1} the
 * law of Fisher's exact test.
 *
 * <p>Probabilities are summed outwards from the most probable outcome by the ratio of neighbours,
 * {@code psi (n1 - k) (m - k) / ((k + 1) (n2 - m + k + 1))}, and so need no factorials.
 *
 * @param x  the events in the first group
 * @param n1 the size of the first group
 * @param m  the events in both groups
 * @param n2 the size of the second group
 */
record Hypergeometric(double x, double n1, double m, double n2) {

    static Hypergeometric of(double x1, double n1, double x2, double n2) {
        return new Hypergeometric(x1, n1, x1 + x2, n2);
    }

    double smallest() {
        return Math.max(0, m - n2);
    }

    double greatest() {
        return Math.min(n1, m);
    }

    /**
     * The sums over the outcomes below, at and above x, and over those not more probable than x, each over the sum of all.
     */
    record Parts(double below, double at, double above, double asExtreme, double mean) {}

    Parts parts(double logPsi) {
        double psi = Math.exp(logPsi);
        double mode = mode(psi);
        double at = 1;
        double term = 1;
        for (double k = mode; k < x && term > 0; k++) {
            term *= up(k, psi);
        }
        for (double k = mode; k > x && term > 0; k--) {
            term /= up(k - 1, psi);
        }
        at = term;
        double bound = at * (1 + 1e-7);
        double below = 0;
        double above = 0;
        double extreme = 0;
        double moment = 0;
        double total = 0;
        term = 1;
        for (double k = mode; k <= greatest() && term > 0; k++) {
            total += term;
            moment += term * (k - x);
            below += k < x ? term : 0;
            above += k > x ? term : 0;
            extreme += term <= bound ? term : 0;
            term *= up(k, psi);
        }
        term = 1;
        for (double k = mode - 1; k >= smallest() && term > 0; k--) {
            term /= up(k, psi);
            total += term;
            moment += term * (k - x);
            below += k < x ? term : 0;
            above += k > x ? term : 0;
            extreme += term <= bound ? term : 0;
        }
        return new Parts(below / total, at / total, above / total, extreme / total, moment / total);
    }

    private double up(double k, double psi) {
        return psi * ((n1 - k) / (k + 1)) * ((m - k) / (n2 - m + k + 1));
    }

    /** An outcome with a probability close to the greatest: where neighbours are equally probable, rounded down. */
    private double mode(double psi) {
        double low = smallest();
        double high = greatest();
        while (low < high) {
            double middle = Math.floor((low + high) / 2);
            if (up(middle, psi) > 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
