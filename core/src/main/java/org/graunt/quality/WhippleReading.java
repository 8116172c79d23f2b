package org.graunt.quality;

/**
 * How the United Nations read Whipple's index for digits 0 and 5 (United Nations, 1955, <em>Methods of Appraisal of Quality of
 * Basic Data for Population Estimates</em>, Manual II; the scale is that of its <em>Demographic Yearbook</em>).
 */
public enum WhippleReading {
    /** Below 105. */
    VERY_ACCURATE,
    /** 105 to below 110. */
    RELATIVELY_ACCURATE,
    /** 110 to below 125. */
    APPROXIMATE,
    /** 125 to below 175. */
    ROUGH,
    /** 175 and above. */
    VERY_ROUGH;

    private static final double[] BOUNDS = {105, 110, 125, 175};

    /**
     * Reads an index. The scale was made for attraction only: an index far below 100, where digits 0 and 5 are avoided, reads
     * as very accurate too, and {@link AgeHeaping#spoorenberg()} is the one that sees it.
     *
     * @param whipple the index, from 0 to 500
     * @return its reading
     * @throws IllegalArgumentException if the index is out of range or NaN
     */
    public static WhippleReading of(double whipple) {
        if (!(whipple >= 0 && whipple <= 500 + 1e-9)) {
            throw new IllegalArgumentException("whipple: " + whipple + ", must be from 0 to 500");
        }
        int reading = 0;
        while (reading < BOUNDS.length && whipple >= BOUNDS[reading]) {
            reading++;
        }
        return values()[reading];
    }
}
