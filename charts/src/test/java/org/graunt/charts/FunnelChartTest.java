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
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
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

    @Test
    void aNameGoesToTheFirstFreeSideOfItsPointOrNowhere() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 200, 100);
        List<Rectangle2D> taken = new ArrayList<>();
        Rectangle2D right = PointLabels.place(100, 50, 40, 10, area, taken, List.of());
        taken.add(right);
        Rectangle2D left = PointLabels.place(100, 50, 40, 10, area, taken, List.of());

        assertThat(right.getX()).isEqualTo(108);
        assertThat(left.getMaxX()).isEqualTo(92);
        assertThat(PointLabels.place(100, 50, 400, 10, area, taken, List.of())).isNull();
    }

    @Test
    void aNameGivesWayToOtherPointsAndGoesFartherRatherThanCoverThem() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 200, 100);
        List<Point2D> around = List.of(
                new Point2D.Double(120, 50),
                new Point2D.Double(80, 50),
                new Point2D.Double(100, 38),
                new Point2D.Double(100, 62));
        Rectangle2D alone = PointLabels.place(100, 50, 40, 10, area, List.of(), around.subList(0, 1));
        Rectangle2D surrounded = PointLabels.place(100, 50, 40, 10, area, List.of(), around);

        assertThat(alone.getMaxX()).isEqualTo(92);
        assertThat(around).noneMatch(surrounded::contains);
    }
}
