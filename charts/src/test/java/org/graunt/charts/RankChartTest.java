package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.graunt.compare.LabelledCounts;
import org.graunt.compare.RankTable;
import org.graunt.compare.Ranks;
import org.graunt.indicator.Direction;
import org.graunt.indicator.Unit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class RankChartTest {

    private static final RankTable RANKS = Ranks.seeded(1)
            .of(LabelledCounts.of(
                            Unit.PERCENT, List.of("A", "B", "C", "D"), new double[] {95, 80, 99, 0}, new double[] {
                                100, 100, 100, 0
                            })
                    .named("compliance"));

    @Test
    void listsAreasByExpectedRankWithTheirIntervals() {
        XYPlot plot = RankChart.of(RANKS, Locale.ENGLISH).getXYPlot();
        String[] rows = ((SymbolAxis) plot.getRangeAxis()).getSymbols();
        IntervalXYDataset expected = (IntervalXYDataset) plot.getDataset(0);

        assertThat(rows).containsExactly("C", "A", "B");
        for (int row = 0; row < rows.length; row++) {
            assertThat(expected.getXValue(0, row)).isEqualTo(RANKS.expectedRank(rows[row]));
            assertThat(expected.getStartXValue(0, row)).isEqualTo(RANKS.lower(rows[row]));
            assertThat(expected.getEndXValue(0, row)).isEqualTo(RANKS.upper(rows[row]));
            assertThat(plot.getDataset(1).getXValue(0, row)).isEqualTo(RANKS.rankOfValue(rows[row]));
        }
    }

    @Test
    void saysWhatTheRanksAreWorth() {
        JFreeChart chart = RankChart.of(RANKS, Locale.ENGLISH);

        assertThat(Drawn.notes(chart))
                .contains(RANKS.sentence(Locale.ENGLISH).substring(0, 12))
                .contains("A 90% rank interval")
                .doesNotContain(" %");
        assertThat(Drawn.notes(RankChart.of(RANKS, Locale.CHINESE)))
                .contains("位次")
                .containsPattern("90%名次区间平均包含[0-9.]+个名次");
        assertThat(Drawn.ink(chart)).isGreaterThan(0.01);
        assertThat(RankChart.heightFor(RANKS)).isEqualTo(200);
    }

    @Test
    void ranksAreLabelledInWholeNumbers() {
        NumberAxis ranks =
                (NumberAxis) RankChart.of(RANKS, Locale.ENGLISH).getXYPlot().getDomainAxis();

        assertThat(ranks.getTickUnit().getSize()).isEqualTo(1);
        assertThat(ranks.getNumberFormatOverride().format(2)).isEqualTo("2");
    }

    @Test
    void areasWithoutARankAreListedWithTheReason() {
        assertThat(Drawn.notes(RankChart.of(RANKS, Locale.ENGLISH))).contains("Not shown: D (undefined)");
        assertThat(Drawn.notes(RankChart.of(RANKS, Locale.CHINESE))).contains("未显示：D（无定义）");
    }

    @Test
    void noDotLiesOutsideItsIntervalAndTheNoteSaysSo() {
        RankTable skew = Ranks.seeded(1)
                .draws(400)
                .level(0.5)
                .of(LabelledCounts.of(
                        Unit.PERCENT, List.of("A", "B", "C", "D"), new double[] {96, 93, 40, 20}, new double[] {
                            100, 100, 100, 100
                        }));
        JFreeChart chart = RankChart.of(skew, Locale.ENGLISH);
        IntervalXYDataset dots = (IntervalXYDataset) chart.getXYPlot().getDataset(0);

        assertThat(skew.expectedRank("A")).isGreaterThan(skew.upper("A"));
        for (int row = 0; row < 4; row++) {
            assertThat(dots.getXValue(0, row))
                    .isBetween(dots.getStartXValue(0, row) - 0.05, dots.getEndXValue(0, row) + 0.05);
        }
        assertThat(Drawn.notes(chart)).contains("drawn at the interval's end");
        assertThat(Drawn.notes(RankChart.of(RANKS, Locale.ENGLISH))).doesNotContain("interval's end");
    }

    @Test
    void saysWhatMakesAValueRankHigher() {
        LabelledCounts births = LabelledCounts.of(
                Unit.PER_HUNDRED_GIRLS, List.of("A", "B"), new double[] {110, 104}, new double[] {100, 100});
        Ranks ranks = Ranks.seeded(1).draws(50);

        assertThat(Drawn.notes(RankChart.of(ranks.of(births.with(Direction.withinBand(103, 107.5))), Locale.ENGLISH)))
                .contains("distance from the band 103 to 107.5");
        assertThat(Drawn.notes(RankChart.of(ranks.of(births.with(Direction.LOWER)), Locale.ENGLISH)))
                .contains("from the lowest value up");
        assertThat(Drawn.notes(RankChart.of(ranks.of(births.with(Direction.HIGHER)), Locale.CHINESE)))
                .contains("由高到低");
    }

    @Test
    void refusesNothingAndMoreThanAHundred() {
        RankTable many = Ranks.seeded(1)
                .draws(10)
                .of(LabelledCounts.of(
                        Unit.PERCENT,
                        IntStream.range(0, 101).mapToObj(i -> "area " + i).toList(),
                        IntStream.range(0, 101).mapToDouble(i -> 50 + i % 40).toArray(),
                        IntStream.range(0, 101).mapToDouble(i -> 100).toArray()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankChart.of(many, Locale.ENGLISH))
                .withMessageContaining("101 areas are ranked");
    }

    @Test
    void isTitledByTheCatalogueElseByTheNameOfTheCountsInWords() {
        LabelledCounts births = LabelledCounts.of(
                Unit.PER_THOUSAND, List.of("A", "B"), new double[] {95, 80}, new double[] {9000, 8000});
        RankTable known = Ranks.seeded(1).draws(50).of(births.named("crude-birth-rate"));
        RankTable own = Ranks.seeded(1).draws(50).of(births.named("early-registration-rate"));
        RankTable said = Ranks.seeded(1).draws(50).of(births.named("check-ups before marriage"));
        RankTable none = Ranks.seeded(1).draws(50).of(births);

        assertThat(Drawn.title(RankChart.of(known, Locale.ENGLISH))).isEqualTo("Crude birth rate");
        assertThat(Drawn.title(RankChart.of(known, Locale.CHINESE))).isEqualTo("出生率");
        assertThat(Drawn.title(RankChart.of(own, Locale.ENGLISH))).isEqualTo("Early registration rate");
        assertThat(Drawn.title(RankChart.of(said, Locale.ENGLISH))).isEqualTo("Check-ups before marriage");
        assertThat(Drawn.title(RankChart.of(none, Locale.ENGLISH))).isEqualTo("Value");
        assertThat(Drawn.title(RankChart.of(none, Locale.CHINESE))).isEqualTo("数值");
    }

    @Test
    void noNameCoversAnother() {
        RankTable full = Ranks.seeded(1)
                .draws(20)
                .of(LabelledCounts.of(
                        Unit.PERCENT,
                        IntStream.range(0, 100)
                                .mapToObj(i -> "The county of Long-Name-upon-River " + i)
                                .toList(),
                        IntStream.range(0, 100).mapToDouble(i -> 50 + i % 40).toArray(),
                        IntStream.range(0, 100).mapToDouble(i -> 100).toArray()));

        TextBoxes.assertTidy(RankChart.of(full, Locale.ENGLISH), 900, RankChart.heightFor(full));
    }
}
