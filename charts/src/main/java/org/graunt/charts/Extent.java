package org.graunt.charts;

/** The least and greatest of some finite numbers. */
final class Extent {

    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;

    void include(double number) {
        if (Double.isFinite(number)) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
    }
}
