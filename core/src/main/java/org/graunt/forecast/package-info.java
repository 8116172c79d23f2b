/**
 * Forecasts of time series: exponential smoothing, ARIMA, Theta and simple methods, their combination, prediction limits,
 * and backtests over rolling origins.
 *
 * <p>{@link org.graunt.forecast.Series} holds the past, a {@link org.graunt.forecast.Forecaster} is a method, and a {@link
 * org.graunt.forecast.Forecast} is what it says of the future. {@link org.graunt.forecast.DemographicPool} is the method to
 * start with on short annual series; {@link org.graunt.forecast.Backtest} shows what any method is worth on a series'
 * own past.
 */
package org.graunt.forecast;
