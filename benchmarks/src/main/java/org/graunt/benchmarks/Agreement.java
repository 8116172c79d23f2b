package org.graunt.benchmarks;

/** Every answer that is timed is first compared with ours, so that nobody is measured at other work. */
final class Agreement {

    /** Sums of whole counts are exact in any order; what is divided may differ in the last digits. */
    static final double RELATIVE = 1e-9;

    private Agreement() {}

    static void require(String what, double ours, double theirs) {
        if (!(Math.abs(ours - theirs) <= RELATIVE * Math.abs(ours))) {
            throw new IllegalStateException(what + ": " + theirs + ", Graunt has " + ours);
        }
    }

    static void require(String what, double[] ours, double[] theirs) {
        require(what + ", rows", ours.length, theirs.length);
        for (int i = 0; i < ours.length; i++) {
            require(what + ", row " + i, ours[i], theirs[i]);
        }
    }
}
