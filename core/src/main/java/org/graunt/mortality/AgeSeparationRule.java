package org.graunt.mortality;

import org.graunt.table.AgeGroups;

/**
 * The usual rules for {@code a(x)}, the mean years lived in an age group of width {@code n} by those who die in it. {@code
 * m0} is the death rate at age 0, and {@code 4a1} belongs to the ages 1 to 4 as one group.
 */
public enum AgeSeparationRule implements AgeSeparation {

    /** {@code n / 2} in every group, the first year of life included: for ages attained in the year, and for comparisons. */
    HALF {
        @Override
        double within(Sex sex, int lower, int width, double rate, double infantRate) {
            return width / 2.0;
        }
    },

    /**
     * Coale and Demeny's West model: female {@code a0 = 0.053 + 2.8 m0} and {@code 4a1 = 1.522 - 1.518 m0}, male {@code a0 =
     * 0.045 + 2.684 m0} and {@code 4a1 = 1.651 - 2.816 m0}; where {@code m0 >= 0.107} female 0.35 and 1.361, male 0.33 and
     * 1.352; {@code n / 2} in all other groups. Source: Coale and Demeny (1983), Regional Model Life Tables and Stable
     * Populations, in the form of Preston, Heuveline and Guillot (2001), Demography, table 3.3.
     */
    COALE_DEMENY {
        @Override
        double within(Sex sex, int lower, int width, double rate, double infantRate) {
            return lower == 0 && width == 1
                    ? coaleDemenyInfant(sex, infantRate)
                    : coaleDemenyChildOrHalf(sex, lower, width, infantRate);
        }
    },

    /**
     * Andreev and Kingkade's {@code a0}: female {@code 0.14903 - 2.05527 m0} under 0.01724, {@code 0.04667 + 3.88089 m0} under
     * 0.06891, else 0.31411; male {@code 0.14929 - 1.99545 m0} under 0.02300, {@code 0.02832 + 3.26021 m0} under 0.08307, else
     * 0.29915. {@code 4a1} is that of {@link #COALE_DEMENY}, {@code n / 2} in all other groups. Source: Andreev and Kingkade
     * (2015), Average age at death in infancy and infant mortality level, Demographic Research 33(13).
     */
    ANDREEV_KINGKADE {
        @Override
        double within(Sex sex, int lower, int width, double rate, double infantRate) {
            return lower == 0 && width == 1
                    ? andreevKingkadeInfant(sex, infantRate)
                    : coaleDemenyChildOrHalf(sex, lower, width, infantRate);
        }
    },

    /**
     * The same risk throughout each group: {@code a = 1 / m - n / (exp(n m) - 1)}, {@code n / 2} where {@code m = 0}. Then
     * {@code q = 1 - exp(-n m)}, which is below 1 for any rate.
     */
    CONSTANT_HAZARD {
        @Override
        double within(Sex sex, int lower, int width, double rate, double infantRate) {
            double hazard = width * rate;
            if (hazard < SMALL_HAZARD) {
                double square = hazard * hazard;
                return width * (0.5 - hazard / 12 * (1 - square / 60 * (1 - square / 42)));
            }
            return 1 / rate - width / Math.expm1(hazard);
        }
    };

    /** From this infant death rate on, Coale and Demeny hold their values constant. */
    private static final double HIGH_INFANT_RATE = 0.107;

    /** Under this {@code n m} the closed form loses digits and the series has more than it needs. */
    private static final double SMALL_HAZARD = 0.05;

    @Override
    public double[] years(Sex sex, AgeGroups ages, double[] rates) {
        if (rates.length != ages.size()) {
            throw new IllegalArgumentException(
                    "rates: " + rates.length + ", must be " + ages.size() + " for the ages " + ages);
        }
        double[] years = new double[rates.length];
        for (int i = 0; i < years.length; i++) {
            years[i] = ages.isOpen(i) ? 1 / rates[i] : within(sex, ages.lower(i), ages.width(i), rates[i], rates[0]);
        }
        return years;
    }

    /** The years lived in one closed group by those who die in it. */
    abstract double within(Sex sex, int lower, int width, double rate, double infantRate);

    private static double coaleDemenyInfant(Sex sex, double m0) {
        if (m0 >= HIGH_INFANT_RATE) {
            return sex == Sex.FEMALE ? 0.35 : 0.33;
        }
        return sex == Sex.FEMALE ? 0.053 + 2.8 * m0 : 0.045 + 2.684 * m0;
    }

    private static double coaleDemenyChildOrHalf(Sex sex, int lower, int width, double m0) {
        if (!(lower == 1 && width == 4)) {
            return width / 2.0;
        }
        if (m0 >= HIGH_INFANT_RATE) {
            return sex == Sex.FEMALE ? 1.361 : 1.352;
        }
        return sex == Sex.FEMALE ? 1.522 - 1.518 * m0 : 1.651 - 2.816 * m0;
    }

    private static double andreevKingkadeInfant(Sex sex, double m0) {
        if (sex == Sex.FEMALE) {
            return m0 < 0.01724 ? 0.14903 - 2.05527 * m0 : m0 < 0.06891 ? 0.04667 + 3.88089 * m0 : 0.31411;
        }
        return m0 < 0.02300 ? 0.14929 - 1.99545 * m0 : m0 < 0.08307 ? 0.02832 + 3.26021 * m0 : 0.29915;
    }
}
