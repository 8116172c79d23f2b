package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.graunt.indicator.Unit;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;
import org.junit.jupiter.api.Test;

class ScoreDistributionTest {

    private static final int DRAWS = 20_000;

    private static final Scorecard CARD = Scorecard.of(
            ScoreItem.of("coverage", 10, Target.atLeast(95, Unit.PERCENT)).losing(1, DeductionStep.PER_POINT));

    private static ScoreSheet sheet(String area, double x, double n) {
        return ScoreSheet.of(area).counts("coverage", x, n);
    }

    @Test
    void onTarget86HundredthsAreLostByChanceAlone() {
        ScoreDistribution drawn =
                CARD.simulate(List.of(sheet("A", 95, 100), sheet("B", 60, 100)), ScoreNoise.ON_TARGET, DRAWS, 7);

        // The deviation of one draw is about 1.2, so of the mean 0.0085: four of them.
        assertThat(10 - drawn.mean("A")).isCloseTo(0.855, within(0.034));
        assertThat(10 - drawn.mean("B")).as("whatever was observed").isCloseTo(0.855, within(0.034));
    }

    @Test
    void drawnScoresFollowTheirLaws() {
        List<ScoreSheet> sheets = List.of(sheet("A", 9000, 10_000));
        Scorecard plain = Scorecard.of(ScoreItem.of("coverage", 10, Target.atLeast(100, Unit.PERCENT))
                .losing(1, DeductionStep.PER_POINT)
                .mayGoNegative());

        // The score is 10 - (100 - p): its deviation is that of the share, 0.300 from the counts or from the posterior,
        // 0.424
        // from both. Taken from quantiles of 20,000 draws it has a standard error of 0.7 %; four of them are allowed.
        assertThat(deviation(plain.simulate(sheets, ScoreNoise.PARAMETRIC, DRAWS, 1)))
                .isCloseTo(0.300, within(0.009));
        ScoreDistribution posterior = plain.simulate(sheets, ScoreNoise.POSTERIOR, DRAWS, 1);
        assertThat(deviation(posterior)).isCloseTo(0.300, within(0.009));
        assertThat(posterior.mean("A")).as("of Beta(9000.5, 1000.5)").isCloseTo(-0.004, within(0.0085));
        assertThat(deviation(plain.simulate(sheets, ScoreNoise.PREDICTIVE, DRAWS, 1)))
                .isCloseTo(0.424, within(0.012));
    }

    /** From the quantiles of the normal law that these are near to. */
    private static double deviation(ScoreDistribution drawn) {
        return (drawn.quantile("A", 0.975) - drawn.quantile("A", 0.025)) / (2 * 1.96);
    }

    @Test
    void ratesAndRatiosAreDrawnByTheirOwnLaws() {
        Scorecard rates = Scorecard.of(ScoreGroup.sum(
                "all",
                ScoreItem.of("deaths", 100, Target.atMost(0, Unit.PER_THOUSAND))
                        .losing(1, DeductionStep.PER_POINT)
                        .mayGoNegative(),
                ScoreItem.of("srb", 200, Target.atMost(0, Unit.PER_HUNDRED_GIRLS))
                        .losing(1, DeductionStep.PER_POINT)
                        .mayGoNegative()));
        ScoreSheet deaths = ScoreSheet.of("A").counts("deaths", 50, 1000).value("srb", 100);
        ScoreSheet births = ScoreSheet.of("A").value("deaths", 50).counts("srb", 420, 400);

        // Poisson 50: sqrt 50 = 7.07; a gamma of 50.5: 7.11; both: 10.05
        assertThat(deviation(rates.simulate(List.of(deaths), ScoreNoise.PARAMETRIC, DRAWS, 3)))
                .isCloseTo(7.07, within(0.3));
        assertThat(deviation(rates.simulate(List.of(deaths), ScoreNoise.POSTERIOR, DRAWS, 3)))
                .isCloseTo(7.11, within(0.3));
        assertThat(deviation(rates.simulate(List.of(deaths), ScoreNoise.PREDICTIVE, DRAWS, 3)))
                .isCloseTo(10.05, within(0.4));
        // 105 sqrt(1/420 + 1/400) = 7.34
        assertThat(deviation(rates.simulate(List.of(births), ScoreNoise.PARAMETRIC, DRAWS, 3)))
                .isCloseTo(7.34, within(0.25));
        assertThat(deviation(rates.simulate(List.of(births), ScoreNoise.POSTERIOR, DRAWS, 3)))
                .isCloseTo(7.34, within(0.25));
    }

    @Test
    void onTargetABandIsDrawnAtItsNearerEnd() {
        Scorecard card = Scorecard.of(ScoreItem.of("srb", 300, Target.within(90, 110, Unit.PER_HUNDRED_GIRLS))
                .losing(1, DeductionStep.PER_POINT));
        ScoreSheet low = ScoreSheet.of("low").counts("srb", 50_000, 100_000);
        ScoreSheet high = ScoreSheet.of("high").counts("srb", 100_000, 50_000);

        ScoreDistribution drawn = card.simulate(List.of(low, high), ScoreNoise.ON_TARGET, 200, 5);

        assertThat(drawn.mean("low")).isBetween(299.0, 300.0);
        assertThat(drawn.mean("high")).isBetween(299.0, 300.0);
    }

    @Test
    void whatOnlyAVetoReadsIsDrawnAsObserved() {
        Scorecard card = CARD.veto(Veto.outside("error", Target.atMost(7, Unit.PERCENT)));
        ScoreSheet sheet = sheet("A", 99_000, 100_000).counts("error", 5, 100);

        // Binomial(100, 0.05) above 7: 0.1280
        assertThat(1
                        - card.simulate(List.of(sheet), ScoreNoise.ON_TARGET, DRAWS, 11)
                                        .mean("A")
                                / 10)
                .isCloseTo(0.128, within(0.04));
    }

    @Test
    void valuesWithoutCountsAndWithoutDenominatorsStay() {
        Scorecard card = Scorecard.of(ScoreGroup.sum(
                "all",
                ScoreItem.given("survey", 10),
                ScoreItem.improvement("coverage", 10, Target.atLeast(95, Unit.PERCENT), 0)
                        .losing(1, DeductionStep.PER_POINT)));
        ScoreSheet certain =
                ScoreSheet.of("A").value("survey", 8).value("coverage", 90).valueBefore("coverage", 91);
        ScoreSheet none =
                ScoreSheet.of("B").value("survey", 8).counts("coverage", 0, 0).countsBefore("coverage", 1, 2);
        ScoreSheet noisy =
                ScoreSheet.of("C").value("survey", 8).value("coverage", 90).countsBefore("coverage", 910, 1000);

        ScoreDistribution drawn = card.simulate(List.of(certain, none, noisy), ScoreNoise.PARAMETRIC, 100, 1);

        assertThat(drawn.quantile("A", 0.01)).isEqualTo(drawn.quantile("A", 1)).isEqualTo(17);
        assertThat(drawn.mean("B")).isNaN();
        assertThat(drawn.quantile("B", 0.5)).isNaN();
        assertThat(drawn.ranks("B", 0.9)).isEqualTo(new ScoreDistribution.RankRange(0, 0, 0.9));
        assertThat(drawn.quantile("C", 0.1)).isLessThan(drawn.quantile("C", 0.9));
    }

    @Test
    void drawsOfAnAreaDoNotDependOnTheOthers() {
        List<ScoreSheet> sheets = new ArrayList<>(List.of(sheet("A", 93, 100), sheet("B", 95, 100)));
        ScoreDistribution both = CARD.simulate(sheets, ScoreNoise.PREDICTIVE, 500, 42);
        Collections.reverse(sheets);
        ScoreDistribution reversed = CARD.simulate(sheets, ScoreNoise.PREDICTIVE, 500, 42);
        ScoreDistribution alone = CARD.simulate(List.of(sheet("A", 93, 100)), ScoreNoise.PREDICTIVE, 500, 42);

        assertThat(both.mean("A")).isEqualTo(reversed.mean("A")).isEqualTo(alone.mean("A"));
        assertThat(both.quantile("A", 0.1)).isEqualTo(alone.quantile("A", 0.1));
        assertThat(both.seed()).isEqualTo(42);
        assertThat(both.draws()).isEqualTo(500);
        assertThat(both.noise()).isEqualTo(ScoreNoise.PREDICTIVE);
    }

    @Property(tries = 20)
    void chancesOfRanksAddUpToOne(@ForAll long seed) {
        ScoreDistribution drawn = CARD.simulate(
                List.of(sheet("A", 93, 100), sheet("B", 95, 100), sheet("C", 70, 75)), ScoreNoise.POSTERIOR, 50, seed);

        for (String area : List.of("A", "B", "C")) {
            double sum = 0;
            for (int rank = 1; rank <= 3; rank++) {
                sum += drawn.probabilityOfRank(area, rank);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(drawn.probabilityOfRankUpTo(area, 3)).isEqualTo(1);
            assertThat(drawn.ranks(area, 0.9).best())
                    .isLessThanOrEqualTo(drawn.ranks(area, 0.9).worst());
        }
    }

    @Test
    void equalTownshipsOf75TakeAlmostAnyRank() {
        RandomStream stream = RandomStream.of(20);
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int a = 0; a < 20; a++) {
            sheets.add(sheet("T" + a, Samplers.binomial(stream, 75, 0.93), 75));
        }

        ScoreDistribution drawn = CARD.simulate(sheets, ScoreNoise.POSTERIOR, 2000, 1);

        double width = 0;
        for (ScoreSheet sheet : sheets) {
            ScoreDistribution.RankRange ranks = drawn.ranks(sheet.area(), 0.9);
            width += ranks.worst() - ranks.best() + 1.0;
        }
        assertThat(width / 20)
                .as("mean width of the rank intervals, of 20 ranks")
                .isGreaterThan(9);
    }

    @Test
    void aDistributionIsATable() {
        ScoreDistribution drawn =
                CARD.simulate(List.of(sheet("A", 93, 100), sheet("B", 100, 100)), ScoreNoise.PARAMETRIC, 100, 1);

        assertThat(drawn.columnNames())
                .containsExactly(
                        "area",
                        "rank",
                        "score",
                        "mean",
                        "score_lower",
                        "score_upper",
                        "rank_lower",
                        "rank_upper",
                        "p_first");
        assertThat(drawn.rowCount()).isEqualTo(2);
        assertThat(drawn.text(1, 0)).isEqualTo("B");
        assertThat(drawn.isNumeric(0)).isFalse();
        assertThat(drawn.number(0, 1)).isEqualTo(2);
        assertThat(drawn.number(0, 2)).isEqualTo(8);
        assertThat(drawn.number(0, 3)).isEqualTo(drawn.mean("A"));
        assertThat(drawn.number(0, 4)).isEqualTo(drawn.quantile("A", 0.05));
        assertThat(drawn.number(0, 5)).isEqualTo(drawn.quantile("A", 0.95));
        assertThat(drawn.number(0, 6)).isEqualTo(drawn.ranks("A", 0.9).best());
        assertThat(drawn.number(0, 7)).isEqualTo(drawn.ranks("A", 0.9).worst());
        assertThat(drawn.number(1, 8)).isEqualTo(1);
        assertThat(drawn.toString()).startsWith("100 draws, PARAMETRIC, seed 1\narea");
        assertThat(drawn.name()).isEqualTo("coverage-distribution");
        assertThat(drawn.observed().rank("B")).isEqualTo(1);
    }

    @Test
    void countsMustBeDrawable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.simulate(List.of(sheet("A", 12, 10)), ScoreNoise.POSTERIOR, 10, 1))
                .withMessage("counts: 12.0 over 10.0 of 'coverage' in A, must be whole and a part of its whole to be"
                        + " drawn again as a SHARE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.simulate(List.of(sheet("A", 12, 12.5)), ScoreNoise.POSTERIOR, 10, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(ScoreItem.given("marks", 10))
                        .simulate(List.of(ScoreSheet.of("A").counts("marks", 1, 2)), ScoreNoise.POSTERIOR, 10, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(ScoreItem.of("srb", 10, Target.atMost(107, Unit.PER_HUNDRED_GIRLS)))
                        .simulate(List.of(ScoreSheet.of("A").counts("srb", 1.5, 2)), ScoreNoise.POSTERIOR, 10, 1));
    }

    @Test
    void drawsRanksAndLevelsMustBeInRange() {
        List<ScoreSheet> sheets = List.of(sheet("A", 93, 100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.simulate(sheets, ScoreNoise.POSTERIOR, 0, 1))
                .withMessage("draws: 0, must be at least 1");
        ScoreDistribution drawn = CARD.simulate(sheets, ScoreNoise.POSTERIOR, 10, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn.probabilityOfRank("A", 2))
                .withMessage("rank: 2, must be from 1 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> drawn.probabilityOfRankUpTo("A", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn.quantile("A", 0))
                .withMessage("p: 0.0, must be above 0 and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawn.ranks("A", 1))
                .withMessage("level: 1.0, must be strictly between 0 and 1");
    }
}
