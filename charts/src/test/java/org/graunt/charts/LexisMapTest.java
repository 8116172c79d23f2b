package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.Locale;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;

class LexisMapTest {

    private static final EstimateTable RATES = ChartExamples.counties()
            .compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
            .by(Axes.PERIOD, Axes.AGE);

    @Test
    void hasOneCellForEachPeriodAndAgeAtItsMiddle() {
        XYPlot plot = LexisMap.of(RATES, Locale.ENGLISH).getXYPlot();
        XYZDataset data = (XYZDataset) plot.getDataset();

        assertThat(data.getItemCount(0)).isEqualTo(35);
        assertThat(data.getXValue(0, 0)).isEqualTo(2011);
        assertThat(data.getYValue(0, 0)).isEqualTo(17.5);
        assertThat(data.getZValue(0, 6)).isEqualTo(RATES.get(2012, "20-24").value());
        assertThat(((XYBlockRenderer) plot.getRenderer()).getBlockHeight()).isEqualTo(5);
    }

    @Test
    void theHigherTheRateTheDarkerItsCell() {
        XYPlot plot = LexisMap.of(RATES, Locale.ENGLISH).getXYPlot();
        PaintScale colours = ((XYBlockRenderer) plot.getRenderer()).getPaintScale();
        double before = 0;
        for (int i = 0; i <= 10; i++) {
            Color shade = (Color) colours.getPaint(colours.getUpperBound() * i / 10);
            double contrast = ChartTheme.contrast(shade, Color.WHITE);
            assertThat(contrast).isGreaterThan(before);
            before = contrast;
        }
    }

    @Test
    void namesTheUnitAtItsScaleInBothLanguages() {
        JFreeChart english = LexisMap.of(RATES, Locale.ENGLISH);
        JFreeChart chinese = LexisMap.of(RATES, Locale.CHINESE);

        assertThat(scale(english).getAxis().getLabel()).isEqualTo("Age-specific fertility rate (per 1,000)");
        assertThat(scale(chinese).getAxis().getLabel()).isEqualTo("年龄别生育率（‰）");
        assertThat(Drawn.title(english)).isEqualTo("Age-specific fertility rate");
        assertThat(Drawn.ink(english)).isGreaterThan(0.1);
    }

    private static PaintScaleLegend scale(JFreeChart chart) {
        return (PaintScaleLegend) chart.getSubtitles().stream()
                .filter(PaintScaleLegend.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNarrowPictureKeepsItsMap() {
        assertThat(Drawn.plotWidth(LexisMap.of(RATES, Locale.ENGLISH), 300, 300))
                .isGreaterThan(150);
    }

    @Test
    void aSingleYearIsSaidOnce() {
        assertThat(Drawn.notes(LexisMap.of(RATES.where(Axes.PERIOD, "2013"), Locale.CHINESE)))
                .startsWith("2013\n");
    }

    @Test
    void refusesAThirdAxisWithSeveralLabels() {
        EstimateTable byArea = ChartExamples.counties()
                .compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                .by(Axes.AREA, Axes.PERIOD, Axes.AGE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LexisMap.of(byArea, Locale.ENGLISH))
                .withMessageContaining("axis area has several labels besides period and age");
        assertThat(LexisMap.of(byArea.where(Axes.AREA, "B"), Locale.ENGLISH)).isNotNull();
    }
}
