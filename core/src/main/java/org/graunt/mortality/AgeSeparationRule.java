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
    },

    /**
     * Coale and Demeny's West model in its own terms, the risk {@code q0} in place of the rate: female {@code a0 = 0.050 + 3
     * q0} and {@code 4a1 = 1.524 - 1.627 q0}, male {@code a0 = 0.0425 + 2.875 q0} and {@code 4a1 = 1.653 - 3.013 q0}; where
     * {@code q0 > 0.1} female 0.35 and 1.361, male 0.33 and 1.352; {@code n / 2} in all other groups. The rate gives {@code q0 =
     * m0 / (1 + (1 - a0) m0)}, solved together with {@code a0}. Source: Coale and Demeny (1983), Regional Model Life Tables
     * and Stable Populations; United Nations (1983), Manual X, table 164.
     *
     * <p>{@link #COALE_DEMENY} approximates these lines by the rate. Both agree within 0.003 year at age 0;
     * programs that print different values from the same rates mostly differ in this, and in {@code a} of the five-year groups.
     */
    COALE_DEMENY_BY_RISK {
        @Override
        double within(Sex sex, int lower, int width, double rate, double infantRate) {
            if (lower == 0 && width == 1) {
                return riskInfant(sex, infantRate);
            }
            return lower == 1 && width == 4
                    ? riskChild(sex, risk(infantRate, riskInfant(sex, infantRate)))
                    : width / 2.0;
        }
    },

    /**
     * Greville's rule, as the United Nations use it, in closed groups from age 5 on: {@code a = n / 2 - n^2 / 12 (m - k)}, where
     * {@code k = ln(m(next) / m(before)) / (distance of the two groups' middles)} is the growth of the death rate with age. The next
     * group may be the open one, taken to be as wide as the group itself. Under age 5 {@code a0} is that of {@link
     * #ANDREEV_KINGKADE} and {@code 4a1} that of {@link #COALE_DEMENY_BY_RISK}; other groups there have {@code n / 2}.
     *
     * <p>The rule knows no bounds. From age 10 on a result under {@code 0.4 n} or over {@code 0.6 n}, and at any age one outside the group or
     * one that cannot be computed because nobody died next to it, gives way to {@link #CONSTANT_HAZARD}. Sources: Greville (1943), Short
     * methods of constructing abridged life tables, Record of the American Institute of Actuaries 32; United Nations (1982),
     * Model Life Tables for Developing Countries, page 31 (there from age 15 on, and 2.5 at 5 to 14).
     */
    GREVILLE {
        @Override
        double within(Sex sex, int lower, int width, double rate, double infantRate) {
            if (lower == 0 && width == 1) {
                return andreevKingkadeInfant(sex, infantRate);
            }
            return lower == 1 && width == 4
                    ? riskChild(sex, risk(infantRate, andreevKingkadeInfant(sex, infantRate)))
                    : width / 2.0;
        }

        @Override
        void graduate(AgeGroups ages, double[] rates, double[] years) {
            GraduatedSeparation.greville(ages, rates, years);
        }
    },

    /**
     * Keyfitz and Flieger: {@code a0 = 0.07 + 1.7 m0}, held at 0.5, and {@code 4a1 = 1.5} for both sexes. From age 5 on, in each closed
     * group with a closed group of the same width on either side, {@code a = n / 2 + n / 24 (d(next) - d(before)) / d}, the mean age of a
     * parabola through the life table's deaths in the three groups. Since {@code d} depends on {@code a}, the two are computed in turn
     * until {@code a} stands still. It is held between {@code n / 3} and {@code 2 n / 3}, which is as far as deaths that rise or fall along a
     * straight line can bring it. {@code n / 2} in all other groups. Sources: Keyfitz and Flieger (1968), World Population; Keyfitz and
     * Flieger (1971), Population: Facts and Methods of Demography; for the parabola Keyfitz (1966), A life table that agrees
     * with the data, JASA 61, as given by Preston, Heuveline and Guillot (2001), Demography, section 3.2.
     *
     * <p>The {@code a} printed in Keyfitz and Flieger's later collection (1990) follow the shape of the population within the groups too and
     * can differ from these by some hundredths of a year, by more at 10 to 14 where deaths rise steeply.
     */
    KEYFITZ_FLIEGER {
        @Override
        double within(Sex sex, int lower, int width, double rate, double infantRate) {
            if (lower == 0 && width == 1) {
                return Math.min(0.07 + 1.7 * infantRate, 0.5);
            }
            return lower == 1 && width == 4 ? 1.5 : width / 2.0;
        }

        @Override
        void graduate(AgeGroups ages, double[] rates, double[] years) {
            GraduatedSeparation.keyfitzFlieger(ages, rates, years);
        }
    };

    /** From this infant death rate on, Coale and Demeny hold their values constant. */
    private static final double HIGH_INFANT_RATE = 0.107;

    /** From this infant risk on, likewise. */
    private static final double HIGH_INFANT_RISK = 0.1;

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
        graduate(ages, rates, years);
        return years;
    }

    /** Where a rule looks at a group's neighbours: replaces what {@link #within} has set. */
    void graduate(AgeGroups ages, double[] rates, double[] years) {}

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

    /** The risk that belongs to an infant death rate. */
    private static double risk(double m0, double a0) {
        return m0 / (1 + (1 - a0) * m0);
    }

    private static double riskInfant(Sex sex, double m0) {
        double intercept = sex == Sex.FEMALE ? 0.05 : 0.0425;
        double slope = sex == Sex.FEMALE ? 3 : 2.875;
        // q (1 + (1 - intercept - slope q) m) = m, its smaller root
        double b = 1 + (1 - intercept) * m0;
        double discriminant = b * b - 4 * slope * m0 * m0;
        double q = discriminant > 0 ? 2 * m0 / (b + Math.sqrt(discriminant)) : 1;
        if (q > HIGH_INFANT_RISK) {
            return sex == Sex.FEMALE ? 0.35 : 0.33;
        }
        return intercept + slope * q;
    }

    private static double riskChild(Sex sex, double q0) {
        if (q0 > HIGH_INFANT_RISK) {
            return sex == Sex.FEMALE ? 1.361 : 1.352;
        }
        return sex == Sex.FEMALE ? 1.524 - 1.627 * q0 : 1.653 - 3.013 * q0;
    }
}
