package org.graunt.compare;

import org.graunt.estimate.CountRatioInterval;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.ProportionInterval;
import org.graunt.estimate.RateInterval;

/**
 * What an area is shrunk toward: mean and spread on the bare scale, and the counts of the areas that the mean was found from, all
 * together.
 *
 * @param part the counted parts of these areas
 * @param size their sizes
 * @param areas how many they are
 */
record Prior(double mean, double spread, double part, double size, int areas) {

    static final Prior NONE = new Prior(Double.NaN, Double.NaN, 0, 0, 0);

    static Prior of(double mean, double spread, double[] parts, double[] sizes) {
        double part = 0;
        double size = 0;
        for (int i = 0; i < parts.length; i++) {
            part += parts[i];
            size += sizes[i];
        }
        return new Prior(mean, spread, part, size, parts.length);
    }

    /** One area has no spread about itself, whatever rounding left of the likelihood's. */
    boolean isFlat() {
        return spread == 0 || areas == 1;
    }

    /** The exact interval of the areas together: of a rate, of a share, or of the odds of one. */
    Estimate together(CountKind kind, double level) {
        return switch (kind) {
            case RATE -> RateInterval.EXACT.of(part, size, level);
            case SHARE -> ProportionInterval.CLOPPER_PEARSON.of(part, size, level);
            default -> CountRatioInterval.CLOPPER_PEARSON.of(part, size - part, level);
        };
    }
}
