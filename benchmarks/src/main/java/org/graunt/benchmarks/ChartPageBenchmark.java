package org.graunt.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.graunt.charts.ChartFiles;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.CompositionChart;
import org.graunt.charts.FertilityCurves;
import org.graunt.charts.FunnelChart;
import org.graunt.charts.PopulationPyramid;
import org.graunt.charts.SexRatioChart;
import org.graunt.charts.TimeSeriesChart;
import org.graunt.compare.Funnel;
import org.graunt.compare.LabelledCounts;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a page of 30 charts take, made from computed tables and drawn, on one thread? Six kinds of charts of 900 x 560
 * pixels, five of each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
        value = 3,
        jvmArgs = {"-Xmx2g", "-Djava.awt.headless=true"})
public class ChartPageBenchmark {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;

    /** How charts are drawn. */
    @Param({"svg", "png"})
    public String format;

    private final List<EstimateTable> totalFertility = new ArrayList<>();
    private final List<EstimateTable> sexRatios = new ArrayList<>();
    private final List<EstimateTable> curves = new ArrayList<>();
    private final List<EstimateTable> mixes = new ArrayList<>();
    private CohortData data;
    private List<LabelledCounts> rates;
    private Path file;

    /**
     * Makes counties and their tables.
     *
     * @throws IOException if no temporary file can be made
     */
    @Setup
    public void makeCounties() throws IOException {
        data = new SyntheticCounties(5, 20, SyntheticCounties.SEED).data();
        EstimateTable fertility = data.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);
        EstimateTable ratios = data.compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.AREA, Axes.PERIOD);
        EstimateTable byAge =
                data.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD, Axes.AGE);
        EstimateTable mix = data.compute(Indicators.METHOD_MIX).by(Axes.AREA, Axes.PERIOD);
        for (String county : data.table("births").axis(Axes.AREA).labels()) {
            totalFertility.add(fertility.where(Axes.AREA, county));
            sexRatios.add(ratios.where(Axes.AREA, county));
            curves.add(byAge.where(Axes.AREA, county).where(Axes.PERIOD, 2001, 2010, 2020));
            mixes.add(mix.where(Axes.AREA, county));
        }
        EstimateTable nation = new SyntheticCounties(300, 5, SyntheticCounties.SEED)
                .data()
                .compute(Indicators.CRUDE_BIRTH_RATE)
                .by(Axes.AREA, Axes.PERIOD);
        rates = nation.axis(Axes.PERIOD).labels().stream()
                .map(year -> LabelledCounts.of(nation.where(Axes.PERIOD, year)))
                .toList();
        file = Files.createTempFile("graunt", "." + format);
    }

    /**
     * Removes the file.
     *
     * @throws IOException if it cannot be removed
     */
    @TearDown
    public void removeFile() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Makes the charts and writes each as a file.
     *
     * @return bytes written
     * @throws IOException if a file cannot be written
     */
    @Benchmark
    public long page() throws IOException {
        ChartOptions options = ChartOptions.in(Locale.ENGLISH);
        long bytes = 0;
        for (int i = 0; i < totalFertility.size(); i++) {
            String county = totalFertility.get(i).label(0, Axes.AREA);
            bytes += write(TimeSeriesChart.of(totalFertility.get(i), options));
            bytes += write(SexRatioChart.of(sexRatios.get(i), options));
            bytes += write(FertilityCurves.of(curves.get(i), options));
            bytes += write(CompositionChart.of(mixes.get(i), options));
            bytes += write(PopulationPyramid.of(data.table("population").where(Axes.AREA, county), 2020, options));
            bytes += write(FunnelChart.of(Funnel.exact().of(rates.get(i)), 10, options));
        }
        return bytes;
    }

    private long write(JFreeChart chart) throws IOException {
        if (format.equals("svg")) {
            ChartFiles.writeSvg(chart, file, WIDTH, HEIGHT);
        } else {
            ChartFiles.writePng(chart, file, WIDTH, HEIGHT, 1);
        }
        return Files.size(file);
    }
}
