package org.graunt.forecast;

/** Which point of the predictive distribution a forecast made on another scale gives on the original one. */
public enum BackTransform {
    /** The median: the point of the other scale carried back, as likely to be exceeded as not. */
    MEDIAN("median", "中位数"),
    /** The mean, which lies above the median on a log scale; points of parts then add up to that of their sum. */
    BIAS_ADJUSTED_MEAN("bias-adjusted mean", "偏差校正均值");

    private final String title;
    private final String chinese;

    BackTransform(String title, String chinese) {
        this.title = title;
        this.chinese = chinese;
    }

    String title() {
        return title;
    }

    String chinese() {
        return chinese;
    }
}
