package org.graunt.quality;

/** The two forms in which the indices of Myers and of Bachi are in use. */
public enum HeapingVariant {
    /**
     * As first published. Myers: every digit is blended over the same ten ranges of ages, so that a population without
     * preference has a tenth at each digit. Bachi: the mean of two ratios.
     */
    ORIGINAL,
    /**
     * As in the spreadsheets of the United States Census Bureau. Myers: the youngest ages enter one of the two sums, the ages
     * above the last enter none, so that digits have a tenth each only if hardly anybody is as old. Bachi: the ratio of two
     * means.
     */
    PASEX
}
