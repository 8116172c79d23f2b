package org.graunt.fertility;

import java.util.List;

/**
 * Models of the age pattern of fertility that can be fitted to a schedule of any groups.
 *
 * <p>Shape parameters are searched within wide bounds of their own: a start of fertility between ages 0 and 22, an end between 42
 * and 70 for {@link #BETA}; an observed schedule so flat or steep that it lies beyond them is fitted at the bound.
 *
 * <pre>{@code
 * FertilityFit fit = FertilityModel.HADWIGER.fit(schedule, FitCriterion.POISSON_LIKELIHOOD, FitLevel.TFR_PRESERVED);
 * fit.curve().schedule(AgeGroups.single(15, 49));     // single ages from five-year groups
 * }</pre>
 */
public enum FertilityModel {

    /** {@link GammaCurve}: start, shape and scale. */
    GAMMA(3) {
        @Override
        FertilityCurve curve(double[] z) {
            double from = 20 * share(z[0]);
            return GammaCurve.ofMoments(1, from + Math.exp(z[1]), Math.exp(z[2]), from);
        }

        @Override
        List<double[]> starts(double mean, double deviation) {
            return List.of(
                    new double[] {logit(5 / 20.0), Math.log(above(mean, 5)), Math.log(deviation)},
                    new double[] {logit(12 / 20.0), Math.log(above(mean, 12)), Math.log(deviation)},
                    new double[] {logit(17 / 20.0), Math.log(above(mean, 17)), Math.log(deviation)});
        }
    },

    /** {@link BetaCurve}: start, end and the two shapes. */
    BETA(4) {
        @Override
        FertilityCurve curve(double[] z) {
            double from = 18 * share(z[0]);
            double to = 42 + 28 * share(z[1]);
            double p = share(z[2]);
            double sum = Math.exp(z[3]);
            return new BetaCurve(1, from, to, p * sum, (1 - p) * sum);
        }

        @Override
        List<double[]> starts(double mean, double deviation) {
            return List.of(
                    start(mean, deviation, 12, 50), start(mean, deviation, 8, 55), start(mean, deviation, 15, 47));
        }

        private double[] start(double mean, double deviation, double from, double to) {
            double p = Math.min(0.9, Math.max(0.1, (mean - from) / (to - from)));
            double spread = deviation / (to - from);
            double sum = Math.max(1, p * (1 - p) / (spread * spread) - 1);
            return new double[] {logit(from / 18), logit((to - 42) / 28), logit(p), Math.log(sum)};
        }
    },

    /** {@link HadwigerCurve}: concentration and mean. */
    HADWIGER(2) {
        @Override
        FertilityCurve curve(double[] z) {
            return new HadwigerCurve(1, Math.exp(z[0]), Math.exp(z[1]));
        }

        @Override
        List<double[]> starts(double mean, double deviation) {
            return List.of(new double[] {Math.log(mean / (deviation * Math.sqrt(2))), Math.log(mean)});
        }
    },

    /** {@link CoaleTrussellCurve}: start and pace of first marriage, control of marital fertility. */
    COALE_TRUSSELL(3) {
        @Override
        FertilityCurve curve(double[] z) {
            return CoaleTrussellCurve.of(1, 6 + 16 * share(z[0]), Math.exp(z[1]), z[2]);
        }

        @Override
        List<double[]> starts(double mean, double deviation) {
            return List.of(
                    new double[] {logit((13 - 6) / 16.0), Math.log(0.6), 0.5},
                    new double[] {logit((15 - 6) / 16.0), Math.log(0.5), 2},
                    new double[] {logit((17 - 6) / 16.0), Math.log(1), 2});
        }
    },

    /** {@link RelationalGompertzCurve}: alpha and beta. */
    RELATIONAL_GOMPERTZ(2) {
        @Override
        FertilityCurve curve(double[] z) {
            return new RelationalGompertzCurve(1, z[0], Math.exp(z[1]));
        }

        @Override
        List<double[]> starts(double mean, double deviation) {
            double beta = Math.log(Math.min(3, Math.max(0.5, 7.5 / deviation)));
            return List.of(new double[] {(28 - mean) / 6, beta}, new double[] {0, 0});
        }
    },

    /** {@link QuadraticSplineCurve}: start, peak and half age. */
    QUADRATIC_SPLINE(3) {
        @Override
        FertilityCurve curve(double[] z) {
            double start = 8 + 14 * share(z[0]);
            double peak = start + Math.exp(z[1]);
            return QuadraticSplineCurve.of(1, start, peak, peak + Math.exp(z[2]))
                    .withTfr(1);
        }

        @Override
        List<double[]> starts(double mean, double deviation) {
            return List.of(start(12, mean - 2, deviation), start(15, mean, deviation), start(17, mean - 3, deviation));
        }

        private double[] start(double start, double peak, double deviation) {
            return new double[] {logit((start - 8) / 14), Math.log(above(peak, start)), Math.log(1.2 * deviation)};
        }
    };

    private final int shapeParameters;

    FertilityModel(int shapeParameters) {
        this.shapeParameters = shapeParameters;
    }

    /**
     * Fits the model.
     *
     * @param schedule what is observed
     * @param criterion what is made least
     * @param level whether the total fertility rate is kept
     * @return the fit, which says whether the search settled
     * @throws IllegalArgumentException if the schedule has fewer groups with births than the model has parameters, or the model
     *     has no births at its ages
     * @throws IllegalStateException if the likelihood is asked of a schedule of rates, or all rates are 0
     */
    public FertilityFit fit(FertilitySchedule schedule, FitCriterion criterion, FitLevel level) {
        return ModelFitting.fit(this, schedule, criterion, level);
    }

    /**
     * Number of parameters.
     *
     * @return those of the shape and the level
     */
    public int parameterCount() {
        return shapeParameters + 1;
    }

    /** The curve of TFR 1 for free numbers that stand for the shape. */
    abstract FertilityCurve curve(double[] z);

    /** Where to start the search for a schedule of this mean and standard deviation. */
    abstract List<double[]> starts(double mean, double deviation);

    /** Any number as a share of a range: 0 to 1, never quite either within the search. */
    private static double share(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static double above(double age, double start) {
        return Math.max(1, age - start);
    }
}
