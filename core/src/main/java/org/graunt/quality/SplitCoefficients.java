package org.graunt.quality;

/**
 * Published coefficients that split five-year groups into fifths: each row makes one single age of five consecutive groups.
 * Three panels are stated, for the first, the second and a middle group; the last two mirror the first two.
 */
final class SplitCoefficients {

    /** A middle panel and both end panels need this many groups. */
    static final int LEAST_GROUPS = 5;

    private static final int YEARS = 5;

    /** Sprague (1880), fifth-difference osculatory; as tabulated by Shryock and Siegel (1973), appendix C. */
    static final SplitCoefficients SPRAGUE = new SplitCoefficients(
            new double[][] {
                {.3616, -.2768, .1488, -.0336, 0},
                {.2640, -.0960, .0400, -.0080, 0},
                {.1840, .0400, -.0320, .0080, 0},
                {.1200, .1360, -.0720, .0160, 0},
                {.0704, .1968, -.0848, .0176, 0}
            },
            new double[][] {
                {.0336, .2272, -.0752, .0144, 0},
                {.0080, .2320, -.0480, .0080, 0},
                {-.0080, .2160, -.0080, .0000, 0},
                {-.0160, .1840, .0400, -.0080, 0},
                {-.0176, .1408, .0912, -.0144, 0}
            },
            new double[][] {
                {-.0128, .0848, .1504, -.0240, .0016},
                {-.0016, .0144, .2224, -.0416, .0064},
                {.0064, -.0336, .2544, -.0336, .0064},
                {.0064, -.0416, .2224, .0144, -.0016},
                {.0016, -.0240, .1504, .0848, -.0128}
            });

    /** Beers (1944), six-term ordinary formula, minimised fifth differences. */
    static final SplitCoefficients BEERS_ORDINARY = new SplitCoefficients(
            new double[][] {
                {.3333, -.1636, -.0210, .0796, -.0283},
                {.2595, -.0780, .0130, .0100, -.0045},
                {.1924, .0064, .0184, -.0256, .0084},
                {.1329, .0844, .0054, -.0356, .0129},
                {.0819, .1508, -.0158, -.0284, .0115}
            },
            new double[][] {
                {.0404, .2000, -.0344, -.0128, .0068},
                {.0093, .2268, -.0402, .0028, .0013},
                {-.0108, .2272, -.0248, .0112, -.0028},
                {-.0198, .1992, .0172, .0072, -.0038},
                {-.0191, .1468, .0822, -.0084, -.0015}
            },
            new double[][] {
                {-.0117, .0804, .1570, -.0284, .0027},
                {-.0020, .0160, .2200, -.0400, .0060},
                {.0050, -.0280, .2460, -.0280, .0050},
                {.0060, -.0400, .2200, .0160, -.0020},
                {.0027, -.0284, .1570, .0804, -.0117}
            });

    /** Beers (1945), modified formula, minimised fourth differences; the groups are smoothed. */
    static final SplitCoefficients BEERS_MODIFIED = new SplitCoefficients(
            new double[][] {
                {.3332, -.1938, .0702, -.0118, .0022},
                {.2569, -.0753, .0205, -.0027, .0006},
                {.1903, .0216, -.0146, .0032, -.0005},
                {.1334, .0969, -.0351, .0059, -.0011},
                {.0862, .1506, -.0410, .0054, -.0012}
            },
            new double[][] {
                {.0486, .1831, -.0329, .0021, -.0009},
                {.0203, .1955, -.0123, -.0031, -.0004},
                {.0008, .1893, .0193, -.0097, .0003},
                {-.0108, .1677, .0577, -.0153, .0007},
                {-.0159, .1354, .0972, -.0170, .0003}
            },
            new double[][] {
                {-.0160, .0973, .1321, -.0121, -.0013},
                {-.0129, .0590, .1564, .0018, -.0043},
                {-.0085, .0260, .1650, .0260, -.0085},
                {-.0043, .0018, .1564, .0590, -.0129},
                {-.0013, -.0121, .1321, .0973, -.0160}
            });

    private final double[][] first;
    private final double[][] second;
    private final double[][] middle;

    private SplitCoefficients(double[][] first, double[][] second, double[][] middle) {
        this.first = first;
        this.second = second;
        this.middle = middle;
    }

    /** Splits at least five groups of five years. */
    double[] split(double[] counts) {
        int n = counts.length;
        double[] singles = new double[n * YEARS];
        for (int g = 0; g < n; g++) {
            int fromEnd = n - 1 - g;
            boolean mirrored = fromEnd < 2;
            double[][] panel = switch (Math.min(g, fromEnd)) {
                case 0 -> first;
                case 1 -> second;
                default -> middle;
            };
            int from = g < 2 ? 0 : mirrored ? n - LEAST_GROUPS : g - 2;
            for (int year = 0; year < YEARS; year++) {
                double[] row = panel[mirrored ? YEARS - 1 - year : year];
                double sum = 0;
                for (int k = 0; k < LEAST_GROUPS; k++) {
                    sum += row[mirrored ? LEAST_GROUPS - 1 - k : k] * counts[from + k];
                }
                singles[g * YEARS + year] = sum;
            }
        }
        return singles;
    }
}
