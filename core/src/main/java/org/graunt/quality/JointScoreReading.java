package org.graunt.quality;

/**
 * How the United Nations read the joint score of age and sex (United Nations, 1952, <em>Accuracy tests for census age
 * distributions tabulated in five-year and ten-year groups</em>, Population Bulletin 2; 1955, Manual II).
 */
public enum JointScoreReading {
    /** Below 20. */
    ACCURATE,
    /** 20 to 40. */
    INACCURATE,
    /** Above 40. */
    HIGHLY_INACCURATE;

    /**
     * Reads a score.
     *
     * @param score the joint score, which the size adjustment can make negative
     * @return its reading
     * @throws IllegalArgumentException if the score is not finite
     */
    public static JointScoreReading of(double score) {
        if (!(Math.abs(score) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("score: " + score + ", must be finite");
        }
        return score < 20 ? ACCURATE : score <= 40 ? INACCURATE : HIGHLY_INACCURATE;
    }
}
