package org.graunt.estimate;

/** A published way to put an interval around a number: what all interval enums have in common. */
public sealed interface IntervalMethod
        permits ProportionInterval,
                RateInterval,
                SexRatioInterval,
                CountRatioInterval,
                WeightedRateInterval,
                RateDifferenceInterval,
                RateRatioInterval,
                ProportionDifferenceInterval,
                PairedDifferenceInterval,
                RiskRatioInterval,
                OddsRatioInterval,
                WeightedMeanInterval {

    /**
     * Returns the name by which results cite this method, such as {@code "Wilson"} or
     * {@code "exact Poisson (Garwood)"}.
     *
     * @return the label, never empty
     */
    String label();
}
