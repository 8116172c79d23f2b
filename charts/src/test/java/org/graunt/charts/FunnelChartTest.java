package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.compare.Funnel;
import org.graunt.compare.FunnelTable;
import org.graunt.compare.LabelledCounts;
import org.graunt.indicator.Unit;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FunnelChartTest {

    private static final List<String> AREAS = List.of("A", "B", "C", "D", "E", "F");
    private static final FunnelTable FUNNEL = Funnel.exact()
            .of(LabelledCounts.of(Unit.PERCENT, AREAS, new double[] {95, 480, 930, 9, 940, 820}, new double[] {
                        100, 500, 1000, 10, 1000, 1000
                    })
                    .named("policy-compliance"));

    @Test
    void sortsAreasByTheLimitsThatTheyLieBeyond() {
        XYPlot plot = FunnelChart.of(FUNNEL, Locale.ENGLISH).getXYPlot();

        assertThat(FUNNEL.beyond("F")).isEqualTo(0.998);
        assertThat(plot.getDataset(1).getItemCount(2))
                .isEqualTo(FUNNEL.outside(0.998).size());
        int drawn = 0;
        for (int series = 0; series < 3; series++) {
            drawn += plot.getDataset(1).getItemCount(series);
        }
        assertThat(drawn).isEqualTo(6);
    }

    @Test
    void drawsTheTargetAndTwoLimitsForEachLevel() {
        XYPlot plot = FunnelChart.of(FUNNEL, Locale.ENGLISH).getXYPlot();

        assertThat(plot.getDataset(0).getSeriesCount()).isEqualTo(5);
        assertThat(plot.getDataset(0).getYValue(0, 0)).isEqualTo(FUNNEL.target());
        assertThat(plot.getDomainAxis()).isInstanceOf(LogAxis.class);
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("Counted in all, logarithmic scale");
    }

    @Test
    void namesTheFarthestOutsideUnlessToldNotTo() {
        JFreeChart named = FunnelChart.of(FUNNEL, Locale.ENGLISH);
        JFreeChart unnamed = FunnelChart.of(FUNNEL, 0, ChartOptions.in(Locale.ENGLISH));

        assertThat(named.getXYPlot().getAnnotations()).hasAtLeastOneElementOfType(PointLabels.class);
        assertThat(unnamed.getXYPlot().getAnnotations()).doesNotHaveAnyElementsOfTypes(PointLabels.class);
        assertThat(Drawn.ink(named)).isGreaterThan(Drawn.ink(unnamed));
    }

    @Test
    void saysHowManyAreOutsideAndHowManyChanceWouldPutThere() {
        JFreeChart english = FunnelChart.of(FUNNEL, Locale.ENGLISH);

        assertThat(Drawn.title(english)).isEqualTo("Policy compliance");
        assertThat(Drawn.notes(english))
                .contains("6 areas, " + FUNNEL.outside(0.998).size()
                        + " outside the 99.8% limits; less than 0.1 expected")
                .contains("Lines: 95%, 99.8% limits about");
        assertThat(Drawn.notes(FunnelChart.of(FUNNEL, Locale.CHINESE))).contains("6个地区");
    }

    @Test
    void areasOfLikeSizeStandOnAPlainScaleAndThoseWithoutAValueAreSaid() {
        FunnelTable rates = Funnel.exact()
                .of(LabelledCounts.of(
                                Unit.PER_THOUSAND, List.of("A", "B", "C"), new double[] {80, 120, 0}, new double[] {
                                    9000, 11_000, 0
                                })
                        .named("birth-rate"));
        JFreeChart chart = FunnelChart.of(rates, Locale.ENGLISH);

        assertThat(chart.getXYPlot().getDomainAxis())
                .isInstanceOf(NumberAxis.class)
                .isNotInstanceOf(LogAxis.class);
        assertThat(Drawn.notes(chart)).contains("Not shown: C (undefined)");
    }

    @Test
    void anInfiniteValueIsAnArrowAtTheUpperEdgeUnderItsNameAndCountsInTheRangeOfSizes() {
        FunnelTable ratios = Funnel.exact()
                .of(LabelledCounts.of(
                                Unit.PER_HUNDRED_GIRLS,
                                List.of("Ash", "Birch", "Cedar", "Elm"),
                                new double[] {40, 520, 310, 2},
                                new double[] {0, 500, 300, 0})
                        .named("sex-ratio-at-birth"));
        JFreeChart chart = FunnelChart.of(ratios, Locale.ENGLISH);
        XYPlot plot = chart.getXYPlot();

        assertThat(ratios.flag("Ash").name()).isNotEqualTo("WITHIN");
        assertThat(plot.getDataset(2).getXValue(1, 0)).isEqualTo(40);
        assertThat(plot.getDataset(2).getYValue(1, 0))
                .isLessThanOrEqualTo(plot.getRangeAxis().getUpperBound());
        assertThat(plot.getDataset(2).getXValue(0, 0)).isEqualTo(2);
        assertThat(plot.getDomainAxis().getRange().contains(2)).isTrue();
        assertThat(Drawn.notes(chart)).contains("4 areas, 1 outside").contains("Arrows: the interval, or the value");
        assertThat(TextBoxes.words(chart, 900, 560)).contains("Ash");
        assertThat(Drawn.notes(FunnelChart.of(FUNNEL, Locale.ENGLISH))).doesNotContain("Arrows");
    }

    private static FunnelTable birthRates(double[] births, double[] women) {
        List<String> areas = List.of("A", "B", "C", "D", "E").subList(0, births.length);
        return Funnel.exact()
                .target(20)
                .of(LabelledCounts.of(Unit.PER_THOUSAND, areas, births, women).named("birth-rate"));
    }

    @Test
    void limitsAtTheMedianSizeAndAboveAreInsideTheChartWhereAllValuesAreAlike() {
        double[] women = {1000, 2000, 4000, 8000, 16_000};
        FunnelTable alike = birthRates(new double[] {20, 40, 80, 160, 320}, women);
        NumberAxis values =
                (NumberAxis) FunnelChart.of(alike, Locale.ENGLISH).getXYPlot().getRangeAxis();

        assertThat(values.getLowerBound()).isLessThan(alike.lower("C", 0.998));
        assertThat(values.getUpperBound()).isGreaterThan(alike.upper("C", 0.998));
    }

    @Test
    void limitsOfOneSizeStandAsLevelPiecesAtThatSize() {
        for (FunnelTable funnel : List.of(
                birthRates(new double[] {30}, new double[] {1000}),
                birthRates(new double[] {15, 20, 35}, new double[] {1000, 1000, 1000}))) {
            JFreeChart chart = FunnelChart.of(funnel, Locale.ENGLISH);
            XYPlot plot = chart.getXYPlot();
            int last = plot.getDataset(0).getItemCount(4) - 1;

            assertThat(plot.getDomainAxis().getLowerBound()).isEqualTo(500);
            assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(1500);
            assertThat(plot.getDataset(0).getXValue(4, 0)).isEqualTo(850);
            assertThat(plot.getDataset(0).getXValue(4, last)).isEqualTo(1150);
            assertThat(plot.getDataset(0).getYValue(4, 0)).isEqualTo(funnel.upper("A", 0.998));
            assertThat(plot.getRangeAxis().getRange().contains(funnel.upper("A", 0.998)))
                    .isTrue();
            assertThat(plot.getRangeAxis().getRange().contains(funnel.lower("A", 0.998)))
                    .isTrue();
            TextBoxes.assertTidy(chart, 900, 560);
        }
    }

    @Test
    void oneAreaIsSaidInTheSingular() {
        FunnelTable one = birthRates(new double[] {30}, new double[] {1000});

        assertThat(Drawn.notes(FunnelChart.of(one, Locale.ENGLISH))).startsWith("1 area, 0 outside");
    }

    @Test
    void refusesANegativeNumberOfNamesAndAFunnelWithoutValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelChart.of(FUNNEL, -1, ChartOptions.in(Locale.ENGLISH)))
                .withMessageContaining("named: -1");
        FunnelTable nothing =
                Funnel.exact().of(LabelledCounts.of(Unit.PERCENT, List.of("A"), new double[] {0}, new double[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelChart.of(nothing, Locale.ENGLISH))
                .withMessageContaining("no area has a value");
    }

    private static PointLabels.Taken around(List<Rectangle2D> boxes) {
        return new PointLabels.Taken(boxes, List.of(), List.of());
    }

    @Test
    void aNameGoesToTheFirstFreeSideOfItsPointOrNowhere() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 200, 100);
        List<Rectangle2D> taken = new ArrayList<>();
        Rectangle2D right = PointLabels.place(100, 50, 40, 10, area, around(taken));
        taken.add(right);
        Rectangle2D left = PointLabels.place(100, 50, 40, 10, area, around(taken));

        assertThat(right.getX()).isEqualTo(108);
        assertThat(left.getMaxX()).isEqualTo(92);
        assertThat(PointLabels.place(100, 50, 400, 10, area, around(taken))).isNull();
    }

    @Test
    void aNameGivesWayToOtherPointsAndGoesFartherRatherThanCoverThem() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 200, 100);
        List<Point2D> around = List.of(
                new Point2D.Double(120, 50),
                new Point2D.Double(80, 50),
                new Point2D.Double(100, 38),
                new Point2D.Double(100, 62));
        Rectangle2D alone = PointLabels.place(
                100, 50, 40, 10, area, new PointLabels.Taken(List.of(), List.of(), around.subList(0, 1)));
        Rectangle2D surrounded =
                PointLabels.place(100, 50, 40, 10, area, new PointLabels.Taken(List.of(), List.of(), around));

        assertThat(alone.getMaxX()).isEqualTo(92);
        assertThat(around).noneMatch(surrounded::contains);
    }

    /** 240 counties of 300 to 90,000 births, one in six of them far off the others. */
    private static FunnelTable manyCounties(String name, String place) {
        List<String> areas = new ArrayList<>();
        double[] boys = new double[240];
        double[] girls = new double[240];
        for (int i = 0; i < 240; i++) {
            areas.add(String.format(place, i + 1));
            double births = Math.rint(300 * Math.pow(300, (i * 37 % 240) / 239.0));
            double ratio = 1.06 + (i % 6 == 0 ? 0.09 + 0.02 * (i % 5) : 0.004 * (i % 7 - 3));
            boys[i] = Math.rint(births * ratio / (1 + ratio));
            girls[i] = births - boys[i];
        }
        return Funnel.exact()
                .of(LabelledCounts.of(Unit.PER_HUNDRED_GIRLS, areas, boys, girls)
                        .named(name));
    }

    private static void assertNamesAreTidy(JFreeChart chart, String sign, int names) {
        List<TextBoxes.Box> boxes = TextBoxes.of(chart, 900, 560);
        List<TextBoxes.Box> named =
                boxes.stream().filter(box -> box.words().contains(sign)).toList();

        assertThat(named).hasSize(names);
        assertThat(TextBoxes.overlaps(boxes, words -> true)).isEmpty();
        Rectangle2D plot = plotArea(chart);
        assertThat(named)
                .allSatisfy(box -> assertThat(plot.contains(box.bounds()))
                        .as(box.words() + " at " + box.bounds() + " in " + plot)
                        .isTrue());
    }

    private static Rectangle2D plotArea(JFreeChart chart) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.createBufferedImage(900, 560, info);
        return info.getPlotInfo().getDataArea();
    }

    @Test
    void namesAmongManyAreasNeitherCoverEachOtherNorLeaveThePlot() {
        FunnelTable funnel = manyCounties("sex-ratio-at-birth", "The county of Long-Name-upon-River %03d");

        assertNamesAreTidy(FunnelChart.of(funnel, Locale.ENGLISH), "Long-Name", 8);
        assertNamesAreTidy(FunnelChart.of(funnel, 12, ChartOptions.in(Locale.ENGLISH)), "Long-Name", 12);
    }

    @Test
    @Tag("cjk")
    void longChineseNamesNeitherCoverEachOtherNorLeaveThePlot() {
        CjkFont.assumePresent();
        FunnelTable funnel = manyCounties("sex-ratio-at-birth", "双江拉祜族佤族布朗族傣族自治县%03d");

        assertNamesAreTidy(FunnelChart.of(funnel, Locale.CHINESE), "自治县", 8);
        assertNamesAreTidy(FunnelChart.of(funnel, 12, ChartOptions.in(Locale.CHINESE)), "自治县", 12);
    }

    @Test
    void sexRatiosAtBirthStandAgainstBirthsUnderTheNameOfTheCatalogue() {
        JFreeChart chart = FunnelChart.of(manyCounties("sex-ratio-at-birth", "county %d"), Locale.ENGLISH);

        assertThat(Drawn.title(chart)).isEqualTo("Sex ratio at birth");
        assertThat(chart.getXYPlot().getDomainAxis().getLabel())
                .isEqualTo("Births of boys and girls, logarithmic scale");
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("Sex ratio at birth (boys per 100 girls)");
        assertThat(TextBoxes.words(chart, 900, 560)).contains("99.8%", "95%");
    }

    @Test
    void theCatalogueNamesTheIndicatorInChinese() {
        JFreeChart chart = FunnelChart.of(manyCounties("sex-ratio-at-birth", "%d"), Locale.CHINESE);

        assertThat(Drawn.title(chart)).isEqualTo("出生人口性别比");
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("出生人口性别比（男/100女）");
    }
}
