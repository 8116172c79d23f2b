package org.graunt.forecast;

/**
 * How well a method forecast. Averages over the forecasts counted; see Hyndman and Koehler (2006, <em>Another look at
 * measures of forecast accuracy</em>) and Gneiting and Raftery (2007, <em>Strictly proper scoring rules, prediction, and
 * estimation</em>).
 *
 * @param count number of forecasts with a known actual value
 * @param mae mean absolute error, in the unit of the series
 * @param rmse root of the mean squared error, in the unit of the series
 * @param mase mean of absolute errors over the mean absolute change of the history at the origin (over a year, for seasonal
 *     series); NaN if every history is constant
 * @param smape mean of {@code 200 |actual - point| / (|actual| + |point|)}, in per cent
 * @param crps continuous ranked probability score, from 20 equally spaced quantiles, in the unit of the series
 * @param intervalScore mean of the 95 % interval's width plus 40 times the distance by which it was missed
 * @param coverage80 share of actual values within the 80 % limits
 * @param coverage95 share of actual values within the 95 % limits
 */
public record Scores(
        int count,
        double mae,
        double rmse,
        double mase,
        double smape,
        double crps,
        double intervalScore,
        double coverage80,
        double coverage95) {}
