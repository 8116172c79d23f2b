/**
 * Charts of demographic estimates and counts, drawn by JFreeChart without a display, in English or Chinese.
 *
 * <p>Each chart is one class with a factory {@code of(...)} that takes results of the core library and returns a
 * {@link org.jfree.chart.JFreeChart}, so that users can go on from there; {@link org.graunt.charts.ChartFiles} writes it
 * as SVG or PNG. What all charts share (language, source, look) is in {@link org.graunt.charts.ChartOptions}.
 *
 * <pre>{@code
 * EstimateTable tfr = data.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.PERIOD);
 * JFreeChart chart = TimeSeriesChart.of(tfr, Locale.ENGLISH);
 * ChartFiles.writePng(chart, Path.of("tfr.png"), 900, 560, 2);
 * }</pre>
 */
package org.graunt.charts;
