package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.Direction;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    private static final List<String> YEARS =
            IntStream.rangeClosed(2001, 2010).mapToObj(Integer::toString).toList();

    private static LabelledCounts counts(Unit unit, double each, double last, double size) {
        double[] x = new double[10];
        double[] n = new double[10];
        java.util.Arrays.fill(x, each);
        java.util.Arrays.fill(n, size);
        x[9] = last;
        return LabelledCounts.of(unit, YEARS, x, n);
    }

    @Test
    void aPChartHasExactBinomialLimitsAboutTheBaseline() {
        ControlTable chart = ControlChart.exact()
                .baseline(2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009)
                .of(counts(Unit.PERCENT, 50, 80, 100).with(Direction.LOWER));
        double[] limits = new FunnelLimits(CountKind.SHARE, 0.5, 1, 0).at(100, 0.998);

        assertThat(chart.kind()).isEqualTo("p");
        assertThat(chart.centre()).isEqualTo(50);
        assertThat(chart.lower(2003)).isCloseTo(100 * limits[0], within(1e-12));
        assertThat(chart.upper(2003)).isCloseTo(100 * limits[1], within(1e-12));
        assertThat(chart.flag(2010)).isEqualTo(FunnelFlag.WORSE);
        assertThat(chart.flag(2009)).isEqualTo(FunnelFlag.WITHIN);
        assertThat(chart.signals()).containsExactly("2010");
        assertThat(chart.level()).isEqualTo(0.998);
        assertThat(chart.baseline()).isEqualTo(YEARS.subList(0, 9));
        assertThat(chart.counts())
                .hasValueSatisfying(counts -> assertThat(counts.unit()).isEqualTo(Unit.PERCENT));
    }

    @Test
    void aUChartHasExactPoissonLimits() {
        ControlTable chart = ControlChart.exact().level(0.95).of(counts(Unit.PER_THOUSAND, 12, 12, 1000));
        double[] limits = new FunnelLimits(CountKind.RATE, 0.012, 1, 0).at(1000, 0.95);

        assertThat(chart.kind()).isEqualTo("u");
        assertThat(chart.upper("2001")).isCloseTo(1000 * limits[1], within(1e-12));
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void sexRatiosGoIntoAPChartOfTheMaleShare() {
        CohortTable births = CohortTable.of(
                "births",
                TableDescription.events().withCollection(new Collection.Register()),
                List.of(Axis.years(StatisticalYear.CALENDAR, 2001, 2003), Axis.of(Axes.SEX, "male", "female")),
                new double[] {105, 100, 210, 200, 400, 200});
        ControlTable chart = ControlChart.exact()
                .baseline(2001, 2002)
                .of(CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.PERIOD));

        assertThat(chart.kind()).isEqualTo("p");
        assertThat(chart.centre()).isCloseTo(105, within(1e-10));
        assertThat(chart.flag(2003)).isEqualTo(FunnelFlag.WORSE);
    }

    /** P(G at least g) = q^g with q = mean / (1 + mean): the upper limit is near ln(alpha) / ln(q). */
    @Test
    void aGChartHasGeometricLimits() {
        ControlTable chart =
                ControlChart.exact().level(0.95).between(List.of("a", "b", "c", "d"), new double[] {20, 5, 0, 175});
        double log = Math.log(50 / 51.0);

        assertThat(chart.kind()).isEqualTo("g");
        assertThat(chart.counts()).isEmpty();
        assertThat(chart.baseline()).containsExactly("a", "b", "c", "d");
        assertThat(chart.centre()).isEqualTo(50);
        assertThat(chart.upper("a")).isCloseTo(Math.log(0.025) / log, within(0.01));
        assertThat(chart.lower("a")).isBetween(0.0, 1.0);
        assertThat(chart.flag("c")).isEqualTo(FunnelFlag.LOW);
        assertThat(chart.flag("d")).isEqualTo(FunnelFlag.WITHIN);
        assertThat(ControlChart.exact()
                        .baseline("a", "b")
                        .between(List.of("a", "b", "c"), new double[] {20, 20, 300})
                        .flag("c"))
                .isEqualTo(FunnelFlag.HIGH);
    }

    @Test
    void eightInARowOnOneSideAreASignal() {
        double[] x = {60, 52, 51, 52, 53, 51, 52, 51, 54, 40};
        double[] n = new double[10];
        java.util.Arrays.fill(n, 100);
        x[0] = 45;
        ControlTable chart = ControlChart.exact().of(LabelledCounts.of(Unit.PERCENT, YEARS, x, n));

        assertThat(chart.centre()).isCloseTo(50.1, within(1e-12));
        assertThat(chart.run(2001)).isEqualTo(1);
        assertThat(chart.run(2009)).isEqualTo(8);
        assertThat(chart.run(2010)).isEqualTo(1);
        assertThat(chart.signals()).containsExactly("2009");
    }

    @Test
    void aPeriodWithoutAValueBreaksNoRunAndAValueOnTheLineDoes() {
        double[] x = {51, Double.NaN, 51, 50, 48, 50};
        double[] n = {100, 100, 100, 100, 100, 100};
        ControlTable chart = ControlChart.exact().of(LabelledCounts.of(Unit.PERCENT, YEARS.subList(0, 6), x, n));

        assertThat(chart.run(2002)).isZero();
        assertThat(chart.flag(2002)).isEqualTo(FunnelFlag.NONE);
        assertThat(chart.lower(2002)).isNaN();
        assertThat(chart.run(2003)).isEqualTo(2);
        assertThat(chart.run(2004)).isZero();
        assertThat(chart.run(2005)).isEqualTo(1);
    }

    @Test
    void theTableReadsAsAnyOther() {
        ControlTable chart = ControlChart.exact().of(counts(Unit.PERCENT, 50, 60, 100));

        assertThat(chart.name()).isEqualTo("p-chart");
        assertThat(chart.rowCount()).isEqualTo(10);
        assertThat(chart.columnNames())
                .containsExactly("period", "value", "size", "centre", "lower", "upper", "run", "flag");
        assertThat(chart.isNumeric(0)).isFalse();
        assertThat(chart.isNumeric(6)).isTrue();
        assertThat(chart.isNumeric(7)).isFalse();
        assertThat(IntStream.range(1, 7).mapToObj(c -> chart.number(0, c)))
                .containsExactly(50.0, 100.0, 51.0, chart.lower(2001), chart.upper(2001), 1.0);
        assertThat(chart.text(0, 0)).isEqualTo("2001");
        assertThat(chart.text(0, 7)).isEqualTo("within");
        assertThat(chart).asString().startsWith("p-chart, exact 99.8% limits about 51");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        LabelledCounts counts = counts(Unit.PERCENT, 50, 60, 100);
        List<String> two = List.of("a", "b");
        ControlChart chart = ControlChart.exact();
        assertThatThrownBy(() -> chart.level(1)).hasMessageContaining("level");
        assertThatThrownBy(() -> chart.baseline(1999).of(counts)).hasMessageContaining("baseline: [1999]");
        assertThatThrownBy(() -> chart.baseline(2001, 1999).of(counts)).hasMessageContaining("1999");
        assertThatThrownBy(() -> chart.of(counts).flag(1999)).hasMessageContaining("period: '1999'");
        assertThatThrownBy(() -> chart.between(two, new double[1])).hasMessageContaining("1 numbers for 2 events");
        assertThatThrownBy(() -> chart.between(List.of("a", "a"), new double[2]))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> chart.between(two, new double[] {1, -1})).hasMessageContaining("-1.0 at b");
        assertThatThrownBy(() -> chart.between(two, new double[] {1, 1.5})).hasMessageContaining("1.5 at b");
        assertThatThrownBy(() -> chart.between(two, new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessageContaining("Infinity at b");
        assertThatThrownBy(() -> chart.between(two, new double[2])).hasMessageContaining("all 0");
    }
}
