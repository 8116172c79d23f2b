package org.graunt.forecast;

/** Which point of the predictive distribution a forecast made on another scale gives on the original one. */
public enum BackTransform {
    /** The median: the point of the other scale carried back, as likely to be exceeded as not. */
    MEDIAN("median"),
    /** The mean, which lies above the median on a log scale; points of parts then add up to that of their sum. */
    BIAS_ADJUSTED_MEAN("bias-adjusted mean");

    private final String title;

    BackTransform(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
