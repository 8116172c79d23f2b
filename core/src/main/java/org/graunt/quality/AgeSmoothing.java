package org.graunt.quality;

import java.util.Arrays;
import org.graunt.table.AgeGroups;

/**
 * Smoothing of five-year groups whose ages were misreported, so that every second group stands out; to be used before
 * graduation, and only where age heaping has been shown ({@link AgeHeaping}). Ten-year groups T, each begun at a multiple of
 * 10, are split anew into two groups of five; except for {@link #UNITED_NATIONS} and {@link #STRONG} they keep their totals.
 *
 * <p>What a formula does not reach stays as it is: an open group, and closed groups that do not make up ten years. Formulas
 * after Arriaga (1994), <em>Population Analysis with Microcomputers</em>, volume 1, chapter 2, and Carrier and Farrag (1959),
 * <em>The reduction of errors in census populations for statistically underdeveloped countries</em>. All but {@link
 * #CARRIER_FARRAG} can give negative groups where numbers change fast.
 */
public enum AgeSmoothing {

    /**
     * The older half of T is {@code T / (1 + (T before / T after)^(1/4))}; the first and the last ten years stay as they are.
     */
    CARRIER_FARRAG {
        @Override
        double[] halves(double[] tens, double[] fives) {
            double[] older = kept(tens, fives);
            for (int i = 1; i < tens.length - 1; i++) {
                double around = tens[i - 1] + tens[i + 1];
                older[i] = around > 0 ? tens[i] / (1 + Math.pow(tens[i - 1] / tens[i + 1], 0.25)) : tens[i] / 2;
            }
            return pairs(tens, older);
        }
    },

    /**
     * Karup, King and Newton: the younger half is {@code T / 2 + (T before - T after) / 16}; the first and the last ten years
     * stay.
     */
    KARUP_KING_NEWTON {
        @Override
        double[] halves(double[] tens, double[] fives) {
            double[] older = kept(tens, fives);
            for (int i = 1; i < tens.length - 1; i++) {
                older[i] = tens[i] / 2 - (tens[i - 1] - tens[i + 1]) / 16;
            }
            return pairs(tens, older);
        }
    },

    /**
     * The older half is {@code (-T before + 11 T + 2 T after) / 24}; of the first ten years {@code (8 T + 5 T1 - T2) / 24} with
     * the two ten-year groups after it, and of the last the mirror image.
     */
    ARRIAGA {
        @Override
        double[] halves(double[] tens, double[] fives) {
            return arriaga(tens);
        }
    },

    /**
     * Each five-year group becomes {@code (-P(-2) + 4 P(-1) + 10 P + 4 P(+1) - P(+2)) / 16} of itself and the two closed groups
     * on both sides. The first two and the last two closed groups stay; no total is kept.
     */
    UNITED_NATIONS {
        @Override
        double[] halves(double[] tens, double[] fives) {
            double[] smooth = fives.clone();
            for (int i = 2; i < fives.length - 2; i++) {
                smooth[i] = (10 * fives[i] + 4 * (fives[i - 1] + fives[i + 1]) - fives[i - 2] - fives[i + 2]) / 16;
            }
            return smooth;
        }
    },

    /**
     * Every ten-year group but the first and the last becomes {@code (T before + 2 T + T after) / 4}, these are scaled to their
     * old sum, and Arriaga's formula splits the result. The total of all ages is kept. (DemoTools scales those from 10 to 69
     * only, also where groups above are smoothed, so that its totals change.)
     */
    STRONG {
        @Override
        double[] halves(double[] tens, double[] fives) {
            return strong(tens, tens.length - 1);
        }
    };

    private static final int YEARS = 5;
    private static final int LEAST_TENS = 3;

    /** The closed five-year groups, smoothed; those beyond the last full ten years may be left out. */
    abstract double[] halves(double[] tens, double[] fives);

    /**
     * Smooths five-year groups.
     *
     * @param counts the count of each group, finite and not negative
     * @param groups groups of five years from a multiple of 10, perhaps with an open one at the end, that make up at least
     *     three ten-year groups
     * @return the smoothed count of each group
     * @throws IllegalArgumentException if counts and groups differ in number, if a count is negative or not finite, or if the
     *     groups do not suit
     */
    public double[] of(double[] counts, AgeGroups groups) {
        GroupedCounts.requireCounts("counts", counts, groups);
        int closed = GroupedCounts.widths(groups).length;
        for (int g = 0; g < closed; g++) {
            if (groups.width(g) != YEARS) {
                throw new IllegalArgumentException("age group " + groups.label(g)
                        + ": must be five years wide to be smoothed; sum or graduate first");
            }
        }
        if (!(groups.lower(0) % (2 * YEARS) == 0 && closed / 2 >= LEAST_TENS)) {
            throw new IllegalArgumentException("groups: " + groups
                    + ", must begin at a multiple of 10 and hold at least three closed ten-year groups");
        }
        double[] tens = new double[closed / 2];
        for (int i = 0; i < tens.length; i++) {
            tens[i] = counts[2 * i] + counts[2 * i + 1];
        }
        double[] smoothed = counts.clone();
        double[] halves = halves(tens, Arrays.copyOf(counts, closed));
        System.arraycopy(halves, 0, smoothed, 0, halves.length);
        return smoothed;
    }

    /** The older halves as they are. */
    private static double[] kept(double[] tens, double[] fives) {
        double[] older = new double[tens.length];
        for (int i = 0; i < older.length; i++) {
            older[i] = fives[2 * i + 1];
        }
        return older;
    }

    private static double[] pairs(double[] tens, double[] older) {
        double[] fives = new double[2 * tens.length];
        for (int i = 0; i < tens.length; i++) {
            fives[2 * i] = tens[i] - older[i];
            fives[2 * i + 1] = older[i];
        }
        return fives;
    }

    private static double[] arriaga(double[] tens) {
        int last = tens.length - 1;
        double[] older = new double[tens.length];
        older[0] = (8 * tens[0] + 5 * tens[1] - tens[2]) / 24;
        for (int i = 1; i < last; i++) {
            older[i] = (-tens[i - 1] + 11 * tens[i] + 2 * tens[i + 1]) / 24;
        }
        older[last] = tens[last] - (8 * tens[last] + 5 * tens[last - 1] - tens[last - 2]) / 24;
        return pairs(tens, older);
    }

    /** Scales the ten-year groups from the second to the one before {@code end} to their old sum. */
    static double[] strong(double[] tens, int end) {
        double[] smooth = tens.clone();
        for (int i = 1; i < tens.length - 1; i++) {
            smooth[i] = (tens[i - 1] + 2 * tens[i] + tens[i + 1]) / 4;
        }
        double before = 0;
        double after = 0;
        for (int i = 1; i < end; i++) {
            before += tens[i];
            after += smooth[i];
        }
        for (int i = 1; i < end && after > 0; i++) {
            smooth[i] *= before / after;
        }
        return arriaga(smooth);
    }
}
