package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.graunt.indicator.Direction;
import org.graunt.indicator.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RanksTest {

    private static final List<String> FIVE = List.of("A", "B", "C", "D", "E");

    private static LabelledCounts rates(double... events) {
        double[] years = new double[events.length];
        java.util.Arrays.fill(years, 1000);
        return LabelledCounts.of(
                Unit.PER_THOUSAND,
                IntStream.range(0, events.length)
                        .mapToObj(i -> FIVE.get(i % 5) + (i < 5 ? "" : i / 5))
                        .toList(),
                events,
                years);
    }

    private static List<Double> numbers(RankTable ranks) {
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < ranks.rowCount(); row++) {
            for (int column = 1; column < 8; column++) {
                numbers.add(ranks.number(row, column));
            }
        }
        return numbers;
    }

    @Test
    void areasFarApartHaveTheirRanksForSure() {
        RankTable ranks = Ranks.seeded(1).of(rates(100, 4000, 900, 20000, 300));

        assertThat(FIVE.stream().map(ranks::lower)).containsExactly(5.0, 2.0, 3.0, 1.0, 4.0);
        assertThat(FIVE.stream().map(ranks::upper)).containsExactly(5.0, 2.0, 3.0, 1.0, 4.0);
        assertThat(ranks.probabilityBest("D")).isEqualTo(1);
        assertThat(ranks.probabilityLowestThird("A")).isEqualTo(1);
        assertThat(ranks.probabilityLowestThird("E")).isEqualTo(1);
        assertThat(ranks.probabilityLowestThird("C")).isZero();
        assertThat(ranks.expectedRank("B")).isEqualTo(2);
        assertThat(ranks.rankOfValue("B")).isEqualTo(2);
        assertThat(ranks.meanWidth()).isEqualTo(1);
        assertThat(ranks.placedCount()).isEqualTo(5);
        assertThat(ranks.rankedCount()).isEqualTo(5);
    }

    @Test
    void theDirectionSaysWhatIsBest() {
        LabelledCounts counts = rates(100, 4000, 900, 20000, 300);

        assertThat(Ranks.seeded(1).of(counts.with(Direction.HIGHER)).rankOfValue("D"))
                .isEqualTo(1);
        assertThat(Ranks.seeded(1).of(counts.with(Direction.LOWER)).expectedRank("A"))
                .isEqualTo(1);
        RankTable band = Ranks.seeded(1).of(counts.with(Direction.withinBand(850, 1000)));
        assertThat(band.rankOfValue("C")).isEqualTo(1);
        assertThat(band.probabilityBest("C")).isGreaterThan(0.9);
        assertThat(band.rankOfValue("D")).isEqualTo(5);
    }

    @Test
    void theSameSeedGivesTheSameRanksOnAnyNumberOfThreads() {
        LabelledCounts counts = LabelledCounts.of(
                Unit.PERCENT,
                IntStream.range(0, 300).mapToObj(i -> "area " + i).toList(),
                IntStream.range(0, 300).mapToDouble(i -> 40 + i % 17).toArray(),
                IntStream.range(0, 300).mapToDouble(i -> 60 + i % 23).toArray());
        Ranks ranks = Ranks.seeded(7).draws(200);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool three = new ForkJoinPool(3);
        try {
            List<Double> expected = numbers(ranks.parallel(one).of(counts));
            assertThat(numbers(ranks.parallel(three).of(counts))).isEqualTo(expected);
            assertThat(numbers(ranks.of(counts))).isEqualTo(expected);
            assertThat(numbers(Ranks.seeded(8).draws(200).of(counts))).isNotEqualTo(expected);
        } finally {
            one.shutdown();
            three.shutdown();
        }
    }

    @Test
    void theOrderOfTheAreasChangesNothing() {
        double[] events = {30, 45, 28, 60, 41};
        RankTable there = Ranks.seeded(3).of(rates(events));
        List<String> turned = new ArrayList<>(FIVE);
        Collections.reverse(turned);
        RankTable back = Ranks.seeded(3)
                .of(LabelledCounts.of(Unit.PER_THOUSAND, turned, new double[] {41, 60, 28, 45, 30}, new double[] {
                    1000, 1000, 1000, 1000, 1000
                }));

        for (String area : FIVE) {
            assertThat(back.expectedRank(area)).isCloseTo(there.expectedRank(area), within(1e-12));
            assertThat(back.upper(area)).isEqualTo(there.upper(area));
        }
    }

    @Test
    void equalAreasMayHaveAnyRankAndTheSentenceSaysThatTheOrderSaysNothing() {
        RankTable ranks = Ranks.seeded(1).of(rates(50, 50, 50, 50, 50, 50, 50, 50, 50, 50));

        for (String area : FIVE) {
            assertThat(ranks.rankOfValue(area)).isEqualTo(1);
            assertThat(ranks.lower(area)).isLessThanOrEqualTo(2);
            assertThat(ranks.upper(area)).isGreaterThanOrEqualTo(9);
            assertThat(ranks.probabilityBest(area)).isCloseTo(0.1, within(0.05));
        }
        assertThat(ranks.placedCount()).isZero();
        assertThat(ranks.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "The order of these 10 areas says nothing: not one of them can be placed in the better or the worse"
                                + " half with a probability of 90 %, and a 90 % rank interval holds 10 ranks on average.");
        assertThat(ranks.sentence(Locale.CHINA)).startsWith("这 10 个地区的排名说明不了任何问题");
    }

    @Test
    void theSentenceFitsOneAreaNoneAndAllPlaced() {
        RankTable one = Ranks.seeded(1).of(rates(50));
        RankTable all = Ranks.seeded(1).of(rates(100, 10000));
        RankTable none = Ranks.seeded(1)
                .of(LabelledCounts.of(Unit.PERCENT, List.of("A"), new double[] {Double.NaN}, new double[] {1}));

        assertThat(one.sentence(Locale.ENGLISH)).isEqualTo("One area alone has no rank to speak of.");
        assertThat(one.sentence(Locale.CHINA)).isEqualTo("只有一个地区，谈不上排名。");
        assertThat(all.sentence(Locale.ENGLISH))
                .startsWith("All 2 areas can be placed")
                .doesNotContain("others");
        assertThat(all.sentence(Locale.CHINA)).startsWith("全部 2 个地区");
        assertThat(none.sentence(Locale.ENGLISH)).isEqualTo("No area has a value to be ranked.");
    }

    @Test
    void theSentenceSaysHowManyCanBePlaced() {
        assertThat(Ranks.seeded(1).of(rates(100, 4000, 900, 20000, 300)).sentence(Locale.ENGLISH))
                .startsWith("All 5 areas can be placed")
                .endsWith("A 90 % rank interval holds 1 ranks on average.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Unit.class,
            names = {"PERCENT", "PER_THOUSAND", "PER_HUNDRED_GIRLS"})
    void whereNothingHappenedAnyRankIsPossible(Unit unit) {
        double[] none = new double[5];
        double[] size = {200, 200, 200, 200, 200};
        RankTable ranks = Ranks.seeded(1).of(LabelledCounts.of(unit, FIVE, none, size));

        for (String area : FIVE) {
            assertThat(ranks.upper(area) - ranks.lower(area)).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void whereEverythingHappenedAnyRankIsPossible() {
        double[] size = {200, 200, 200, 200, 200};
        RankTable ranks = Ranks.seeded(1).of(LabelledCounts.of(Unit.PERCENT, FIVE, size, size));

        for (String area : FIVE) {
            assertThat(ranks.upper(area) - ranks.lower(area)).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(RankModel.class)
    void everyModelRanksSharesRatesAndRatios(RankModel model) {
        double[] x = {10, 200, 40, 300, 90};
        double[] n = {400, 400, 400, 400, 400};
        for (Unit unit : List.of(Unit.PERCENT, Unit.PER_THOUSAND, Unit.PER_HUNDRED_GIRLS)) {
            RankTable ranks = Ranks.seeded(1).from(model).of(LabelledCounts.of(unit, FIVE, x, n));
            assertThat(ranks.expectedRank("D")).isCloseTo(1, within(0.01));
            assertThat(ranks.expectedRank("A")).isCloseTo(5, within(0.01));
        }
    }

    @Test
    void aFixedPriorWithoutSpreadLeavesAnyOrder() {
        RankTable ranks = Ranks.seeded(1).from(RankModel.FIXED_PRIOR).of(rates(50, 51, 50, 49, 50));

        assertThat(ranks.lower("B")).isEqualTo(1);
        assertThat(ranks.upper("B")).isEqualTo(5);
    }

    @Test
    void independentPosteriorsLookSurerThanTheyAre() {
        LabelledCounts counts = rates(50, 55, 45, 60, 40);

        assertThat(Ranks.seeded(1).from(RankModel.INDEPENDENT).of(counts).meanWidth())
                .isLessThan(Ranks.seeded(1).of(counts).meanWidth());
    }

    @Test
    void areasWithoutAValueAreNotRanked() {
        RankTable ranks = Ranks.seeded(1)
                .of(LabelledCounts.of(
                        Unit.PERCENT, List.of("A", "B", "C"), new double[] {10, Double.NaN, 0}, new double[] {20, 20, 0
                        }));

        assertThat(ranks.rankedCount()).isEqualTo(1);
        assertThat(ranks.expectedRank("A")).isEqualTo(1);
        assertThat(ranks.expectedRank("B")).isNaN();
        assertThat(ranks.rankOfValue("C")).isNaN();
        assertThat(ranks.text(1, 8)).isEqualTo("missing");
        RankTable nobody =
                Ranks.seeded(1).of(LabelledCounts.of(Unit.PERCENT, List.of("A"), new double[] {0}, new double[] {0}));
        assertThat(nobody.meanWidth()).isNaN();
    }

    @Test
    void theTableReadsAsAnyOther() {
        RankTable ranks = Ranks.seeded(5).draws(50).level(0.8).of(rates(100, 4000, 900, 20000, 300));

        assertThat(ranks.name()).isEqualTo("value-ranks");
        assertThat(ranks.seed()).isEqualTo(5);
        assertThat(ranks.level()).isEqualTo(0.8);
        assertThat(ranks.counts().size()).isEqualTo(5);
        assertThat(ranks.columnNames())
                .containsExactly(
                        "area",
                        "value",
                        "rank_of_value",
                        "rank_expected",
                        "rank_lower",
                        "rank_upper",
                        "p_best",
                        "p_lowest_third",
                        "state");
        assertThat(ranks.isNumeric(0)).isFalse();
        assertThat(ranks.isNumeric(7)).isTrue();
        assertThat(ranks.isNumeric(8)).isFalse();
        assertThat(numbers(ranks).subList(0, 7)).containsExactly(100.0, 5.0, 5.0, 5.0, 5.0, 0.0, 1.0);
        assertThat(ranks.text(0, 0)).isEqualTo("A");
        assertThat(ranks)
                .asString()
                .contains("ranks of 5 areas, 80% intervals from 50 draws, hierarchical posterior, seed 5");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Ranks.seeded(1).draws(0)).hasMessageContaining("draws: 0");
        assertThatThrownBy(() -> Ranks.seeded(1).level(1)).hasMessageContaining("level: 1.0");
        assertThatThrownBy(() -> Ranks.seeded(1).of(rates(1)).lower("Z")).hasMessageContaining("'Z'");
    }
}
