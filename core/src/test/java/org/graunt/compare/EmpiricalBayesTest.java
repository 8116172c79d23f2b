package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.RowState;
import org.graunt.indicator.Unit;
import org.graunt.internal.math.ReferenceRow;
import org.graunt.table.AreaTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shrinkage by its rules, and maximum likelihood against optima found with scipy (Nelder-Mead from three starts). */
class EmpiricalBayesTest {

    private static final List<String> VILLAGES = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    private static final double[] BOYS = {120, 95, 310, 44, 205, 150, 88, 61};
    private static final double[] GIRLS = {90, 92, 240, 41, 210, 110, 70, 66};

    private static LabelledCounts reference(String caseId, CountKind kind) {
        List<ReferenceRow> rows = ReferenceRow.at("/reference/compare/empirical_bayes.csv").stream()
                .filter(row -> row.text("case_id").equals(caseId))
                .toList();
        return LabelledCounts.of(
                Unit.RATIO,
                kind,
                rows.stream().map(row -> row.text("area")).toList(),
                rows.stream().mapToDouble(row -> row.number("count")).toArray(),
                rows.stream().mapToDouble(row -> row.number("population")).toArray());
    }

    /** The likelihood is flat at its top: the optimum is known to about half the digits of the numbers it is made of. */
    @ParameterizedTest
    @CsvSource({
        "B01_sids_1974, RATE, 0.00212366280603, 0.1569371728",
        "B02_nonwhite_births_1974, RATE, 0.312524668773, 0.7913375429",
        "B03_five_areas, RATE, 0.00429227483364, 0",
        "B01_sids_1974, SHARE, 0.00212380172079, 0.0003348584721",
        "B02_nonwhite_births_1974, SHARE, 0.300547494186, 0.2951970118"
    })
    void maximumLikelihoodFindsTheMeanAndTheSpread(String caseId, CountKind kind, double mean, double spread) {
        LabelledCounts counts = reference(caseId, kind);
        int[] rows = counts.usable();
        double[] prior = new PriorFit(PriorModel.of(kind), counts.parts(rows), counts.sizes(rows)).maximumLikelihood();

        assertThat(prior[0]).isCloseTo(mean, within(spread == 0 ? 1e-3 * mean : 1e-6 * mean));
        assertThat(prior[1]).isCloseTo(spread, within(2e-5 * spread));
    }

    /** Laplace's likelihood has its own optimum (scipy); the exact one, by 80-point quadrature, is 0.2 % off it. */
    @Test
    void maximumLikelihoodOfSexRatiosOnTheLogitScale() {
        double[] births = new double[8];
        for (int i = 0; i < 8; i++) {
            births[i] = BOYS[i] + GIRLS[i];
        }
        double[] prior = new PriorFit(new LogitNormal(), BOYS, births).maximumLikelihood();

        assertThat(prior[0]).isCloseTo(0.537669756, within(1e-6));
        assertThat(prior[1]).isCloseTo(0.005831959215, within(1e-6));
        assertThat(prior[1]).isCloseTo(0.005844417271, within(0.003 * 0.005844417271));
    }

    /** Mode, and limits by numerical integration of the posterior: Laplace's limits are within 1 % of the ratio at 17 births. */
    @Test
    void posteriorOfASexRatio() {
        PriorModel.Posterior posterior = new LogitNormal().posterior(12, 17, 1 / (1 + Math.exp(-0.2)), 0.04, 0.025);

        assertThat(posterior.value()).isCloseTo(1.33762, within(1e-5));
        assertThat(posterior.lower()).isCloseTo(0.930894, within(0.01));
        assertThat(posterior.upper()).isCloseTo(1.924681, within(0.02));
    }

    @Test
    void smallVillagesKeepLittleOfTheirOwnSexRatio() {
        double[] boys = BOYS.clone();
        double[] girls = GIRLS.clone();
        boys[3] = 2;
        girls[3] = 0;
        ShrunkTable shrunk =
                EmpiricalBayes.moments().shrink(LabelledCounts.of(Unit.PER_HUNDRED_GIRLS, VILLAGES, boys, girls));

        assertThat(shrunk.counts().valueAt(3)).isInfinite();
        assertThat(shrunk.weight("d")).isLessThan(0.02);
        assertThat(shrunk.weight("c")).isGreaterThan(0.3);
        assertThat(shrunk.get("d").value()).isCloseTo(shrunk.priorMean("d"), within(3.0));
        assertThat(shrunk.get("d").upper()).isFinite();
        for (int i = 0; i < 8; i++) {
            double value = shrunk.values()[i];
            double own = shrunk.counts().valueAt(i);
            double mean = shrunk.priorMean(VILLAGES.get(i));
            assertThat(value).isBetween(Math.min(own, mean), Math.max(own, mean));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, true",
        "PERCENT, false",
        "PER_THOUSAND, true",
        "PER_THOUSAND, false",
        "PER_HUNDRED_GIRLS, true",
        "PER_HUNDRED_GIRLS, false"
    })
    void whereNothingHappenedValuesAreZeroAndNotUndefined(Unit unit, boolean likelihood) {
        EmpiricalBayes method = likelihood ? EmpiricalBayes.maximumLikelihood() : EmpiricalBayes.moments();
        ShrunkTable shrunk =
                method.shrink(LabelledCounts.of(unit, List.of("A", "B"), new double[2], new double[] {100, 300}));

        assertThat(shrunk.values()).containsExactly(0, 0);
        assertThat(shrunk.weight("A")).isZero();
        assertThat(shrunk.get("A").lower()).isZero();
        assertThat(shrunk.get("A").upper()).isPositive();
    }

    @Test
    void whereEverythingHappenedSharesAreFull() {
        for (EmpiricalBayes method : List.of(EmpiricalBayes.moments(), EmpiricalBayes.maximumLikelihood())) {
            ShrunkTable shrunk = method.shrink(LabelledCounts.of(
                    Unit.PERCENT, List.of("A", "B"), new double[] {100, 300}, new double[] {100, 300}));
            assertThat(shrunk.values()).containsExactly(100, 100);
        }
    }

    @Test
    void noNeighbourWithAnEventGivesZero() {
        Neighbours neighbours =
                Neighbours.of(Map.of("A", List.of("B"), "B", List.of("A"), "C", List.of(), "D", List.of()));
        ShrunkTable shrunk = EmpiricalBayes.moments()
                .towardNeighbours(neighbours)
                .shrink(LabelledCounts.of(
                        Unit.PER_THOUSAND, List.of("A", "B", "C", "D"), new double[] {0, 0, 5, 0}, new double[] {
                            100, 100, 100, 0
                        }));

        assertThat(shrunk.get("A").value()).isZero();
        assertThat(shrunk.get("C").value()).isEqualTo(50);
        assertThat(shrunk.weight("C")).isZero();
        assertThat(shrunk.priorMean("D")).isNaN();
        assertThat(shrunk.values()[3]).isNaN();
        assertThat(EmpiricalBayes.maximumLikelihood().towardNeighbours(neighbours))
                .hasToString("empirical Bayes toward neighbours, by maximum likelihood");
    }

    private static AreaTree tree() {
        List<AreaTree.Area> areas = new ArrayList<>(List.of(AreaTree.Area.top("north"), AreaTree.Area.top("south")));
        for (String area : List.of("n1", "n2", "n3", "n4")) {
            areas.add(AreaTree.Area.top(area).in("north"));
        }
        for (String area : List.of("s1", "s2", "s3", "s4")) {
            areas.add(AreaTree.Area.top(area).in("south"));
        }
        return AreaTree.of(areas);
    }

    private static final List<String> EIGHT = List.of("n1", "n2", "n3", "n4", "s1", "s2", "s3", "s4");

    @Test
    void areasAreShrunkTowardTheMeanOfTheirParent() {
        double[] events = {90, 130, 80, 100, 9, 13, 8, 10};
        double[] years = {1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000};
        LabelledCounts counts = LabelledCounts.of(Unit.PER_THOUSAND, EIGHT, events, years);
        for (EmpiricalBayes method : List.of(EmpiricalBayes.moments(), EmpiricalBayes.maximumLikelihood())) {
            ShrunkTable shrunk = method.towardParents(tree()).shrink(counts);

            assertThat(shrunk.priorMean("n1")).isCloseTo(100, within(1e-10));
            assertThat(shrunk.priorMean("s1")).isCloseTo(10, within(1e-10));
            assertThat(shrunk.weight("n1")).isBetween(0.3, 0.8).isGreaterThan(shrunk.weight("s1"));
            assertThat(shrunk.get("n1").value()).isBetween(90.0, 100.0);
            assertThat(method.towardParents(tree()).toString()).contains("toward the parent area");
        }
    }

    /** By hand: sum of T (r - m)^2 = 1.4 + 0.014, less the sum of m = 0.4 + 0.04, over the sum of T m^2 = 40 + 0.4. */
    @Test
    void theMomentsOfSeveralParentsArePooled() {
        double[] events = {90, 130, 80, 100, 9, 13, 8, 10};
        double[] years = {1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000};
        ShrunkTable shrunk = EmpiricalBayes.moments()
                .towardParents(tree())
                .shrink(LabelledCounts.of(Unit.PER_THOUSAND, EIGHT, events, years));
        double spread = (1.4 + 0.014 - 0.44) / 40.4;

        assertThat(shrunk.priorVariance("n1")).isCloseTo(spread * 0.01, within(1e-14));
        assertThat(shrunk.priorVariance("s1")).isCloseTo(spread * 0.0001, within(1e-16));
    }

    @Test
    void aParentWithoutEventsOrWithNothingElseIsLeftAlone() {
        double[] size = {100, 100, 100, 100, 100, 100, 100, 100};
        for (EmpiricalBayes method : List.of(EmpiricalBayes.moments(), EmpiricalBayes.maximumLikelihood())) {
            for (Unit unit : List.of(Unit.PERCENT, Unit.PER_THOUSAND, Unit.PER_HUNDRED_GIRLS)) {
                ShrunkTable some = method.towardParents(tree())
                        .shrink(LabelledCounts.of(unit, EIGHT, new double[] {20, 60, 10, 50, 0, 0, 0, 0}, size));
                assertThat(some.get("s1").value()).isZero();
                assertThat(some.get("n2").value()).isPositive();
                ShrunkTable none =
                        method.towardParents(tree()).shrink(LabelledCounts.of(unit, EIGHT, new double[8], size));
                assertThat(none.values()).containsOnly(0);
            }
        }
    }

    @Test
    void anAreaWithoutADenominatorHasNoShrunkValue() {
        ShrunkTable shrunk = EmpiricalBayes.moments()
                .shrink(LabelledCounts.of(
                        Unit.PERCENT, List.of("A", "B", "C", "D"), new double[] {10, 90, 0, Double.NaN}, new double[] {
                            100, 100, 0, 10
                        }));

        assertThat(shrunk.get("C").isDefined()).isFalse();
        assertThat(shrunk.values()[2]).isNaN();
        assertThat(shrunk.priorMean("C")).isEqualTo(50);
        assertThat(shrunk.weight("C")).isNaN();
        assertThat(shrunk.weight("D")).isNaN();
        assertThat(shrunk.values()[3]).isNaN();
        ShrunkTable empty = EmpiricalBayes.moments()
                .shrink(LabelledCounts.of(Unit.PER_HUNDRED_GIRLS, List.of("A"), new double[1], new double[1]));
        assertThat(empty.values()[0]).isNaN();
        ShrunkTable orphans = EmpiricalBayes.moments()
                .towardParents(tree())
                .shrink(LabelledCounts.of(Unit.PERCENT, List.of("n1"), new double[1], new double[1]));
        assertThat(orphans.values()[0]).isNaN();
    }

    @Test
    void areasOfAllOrNothingKeepTheirOwnValues() {
        ShrunkTable shrunk = EmpiricalBayes.moments()
                .shrink(LabelledCounts.of(
                        Unit.PERCENT, List.of("A", "B"), new double[] {0, 100}, new double[] {100, 100}));

        assertThat(shrunk.get("A").value()).isLessThan(0.1);
        assertThat(shrunk.get("B").value()).isGreaterThan(99.9);
        ShrunkTable single = EmpiricalBayes.moments()
                .shrink(LabelledCounts.of(Unit.PERCENT, List.of("A", "B"), new double[] {0, 1}, new double[] {1, 1}));
        assertThat(single.get("A").value()).isEqualTo(50);
    }

    /** Garwood's limits of 4 events, 1.0899 and 10.2416, over 230. */
    @Test
    void withoutSpreadTheLimitsAreTheExactOnesOfAllAreasTogether() {
        LabelledCounts counts = LabelledCounts.of(
                Unit.PER_THOUSAND, List.of("A", "B", "C"), new double[] {1, 2, 1}, new double[] {50, 100, 80});
        for (EmpiricalBayes method : List.of(EmpiricalBayes.moments(), EmpiricalBayes.maximumLikelihood())) {
            ShrunkTable shrunk = method.shrink(counts);
            for (String area : counts.labels()) {
                Estimate estimate = shrunk.get(area);
                assertThat(estimate.value()).isCloseTo(1000 * 4 / 230.0, within(1e-9));
                assertThat(estimate.lower()).isCloseTo(1000 * 1.089865 / 230, within(1e-4));
                assertThat(estimate.upper()).isCloseTo(1000 * 10.241589 / 230, within(1e-4));
                assertThat(estimate.method()).endsWith("no spread found: exact limits of the 3 areas together");
            }
            assertThat(shrunk).asString().contains("no spread found");
        }
    }

    /** {@code 1 - 0.025^(1/n)} for none of n, {@code -ln 0.025 / T} for no events, and the odds of the share. */
    @Test
    void whereNothingHappenedTheLimitsStillHaveAWidth() {
        double none = 1 - Math.pow(0.025, 1 / 400.0);
        double[] sizes = {100, 300};
        List<String> areas = List.of("A", "B");

        assertThat(EmpiricalBayes.moments()
                        .shrink(LabelledCounts.of(Unit.PERCENT, areas, new double[2], sizes))
                        .get("A")
                        .upper())
                .isCloseTo(100 * none, within(1e-9));
        assertThat(EmpiricalBayes.moments()
                        .shrink(LabelledCounts.of(Unit.PER_THOUSAND, areas, new double[2], sizes))
                        .get("A")
                        .upper())
                .isCloseTo(-1000 * Math.log(0.025) / 400, within(1e-9));
        assertThat(EmpiricalBayes.moments()
                        .shrink(LabelledCounts.of(Unit.PER_HUNDRED_GIRLS, areas, new double[2], sizes))
                        .get("A")
                        .upper())
                .isCloseTo(100 * none / (1 - none), within(1e-8));
    }

    @Test
    void oneAreaAloneHasItsOwnExactLimits() {
        for (EmpiricalBayes method : List.of(EmpiricalBayes.moments(), EmpiricalBayes.maximumLikelihood())) {
            Estimate only = method.shrink(
                            LabelledCounts.of(Unit.PER_THOUSAND, List.of("A"), new double[] {4}, new double[] {230}))
                    .get("A");

            assertThat(only.lower()).isCloseTo(1000 * 1.089865 / 230, within(1e-4));
            assertThat(only.method()).endsWith("one area alone: its own exact limits");
        }
    }

    /** A little spread: the law as if the mean were known is narrower than what three events say of the mean. */
    @Test
    void limitsAreNeverNarrowerThanThoseOfTheMean() {
        double spread = 1e-5;
        Prior prior = Prior.of(0.02, spread, new double[] {2, 3}, new double[] {100, 150});
        LabelledCounts counts =
                LabelledCounts.of(Unit.PER_THOUSAND, List.of("A", "B"), new double[] {2, 3}, new double[] {100, 150});
        ShrunkTable shrunk = new ShrunkTable(counts, new GammaPoisson(), "method", 0.95, new Prior[] {prior, prior});

        assertThat(shrunk.get("A").upper()).isCloseTo(1000 * 11.668332 / 250, within(0.01));
        assertThat(shrunk.get("A").method()).contains("limits widened by those of the 2 areas together");
    }

    @Test
    void eventsOfNobodyAreInvalidAndDoNotCount() {
        ShrunkTable shrunk = EmpiricalBayes.moments()
                .shrink(LabelledCounts.of(
                        Unit.PER_THOUSAND, List.of("A", "B", "C"), new double[] {10, 30, 12}, new double[] {
                            1000, 1000, 0
                        }));

        assertThat(shrunk.counts().stateAt(2)).isEqualTo(RowState.INVALID);
        assertThat(shrunk.values()[2]).isNaN();
        assertThat(shrunk.priorMean("A")).isCloseTo(20, within(1e-12));
    }

    @Test
    void theTableReadsAsAnyOther() {
        ShrunkTable shrunk = EmpiricalBayes.moments()
                .level(0.9)
                .shrink(LabelledCounts.of(
                        Unit.PERCENT, List.of("A", "B"), new double[] {10, 60}, new double[] {100, 100}));
        Estimate a = shrunk.get("A");

        assertThat(a.level()).isEqualTo(0.9);
        assertThat(a.method()).isEqualTo("empirical Bayes toward all areas, by moments");
        assertThat(shrunk.name()).isEqualTo("value-shrunk");
        assertThat(shrunk.rowCount()).isEqualTo(2);
        assertThat(shrunk.columnNames())
                .containsExactly(
                        "area",
                        "value",
                        "shrunk",
                        "lower",
                        "upper",
                        "weight",
                        "prior_mean",
                        "prior_variance",
                        "numerator",
                        "denominator",
                        "state");
        assertThat(shrunk.isNumeric(0)).isFalse();
        assertThat(shrunk.isNumeric(9)).isTrue();
        assertThat(shrunk.isNumeric(10)).isFalse();
        assertThat(shrunk.number(0, 1)).isEqualTo(10);
        assertThat(shrunk.number(0, 2)).isEqualTo(a.value());
        assertThat(shrunk.number(0, 3)).isEqualTo(a.lower());
        assertThat(shrunk.number(0, 4)).isEqualTo(a.upper());
        assertThat(shrunk.number(0, 5)).isEqualTo(shrunk.weight("A"));
        assertThat(shrunk.number(0, 6)).isEqualTo(35);
        assertThat(shrunk.number(0, 7)).isEqualTo(shrunk.priorVariance("A"));
        assertThat(shrunk.number(0, 8)).isEqualTo(10);
        assertThat(shrunk.number(0, 9)).isEqualTo(100);
        assertThat(shrunk.text(0, 0)).isEqualTo("A");
        assertThat(shrunk.text(0, 10)).isEqualTo("value");
        assertThat(shrunk).asString().contains("%; empirical Bayes toward all areas, by moments");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        LabelledCounts counts =
                LabelledCounts.of(Unit.PERCENT, List.of("A", "north"), new double[2], new double[] {1, 1});
        assertThatThrownBy(() -> EmpiricalBayes.moments().level(0)).hasMessageContaining("level: 0.0");
        assertThatThrownBy(() -> EmpiricalBayes.moments().towardParents(tree()).shrink(counts))
                .hasMessageContaining("A");
        LabelledCounts top = LabelledCounts.of(Unit.PERCENT, List.of("north"), new double[1], new double[] {1});
        assertThatThrownBy(() -> EmpiricalBayes.moments().towardParents(tree()).shrink(top))
                .hasMessageContaining("north, has no parent");
        assertThatThrownBy(() -> EmpiricalBayes.moments()
                        .towardNeighbours(Neighbours.of(Map.of("B", List.of())))
                        .shrink(counts))
                .hasMessageContaining("area: 'A'");
        assertThatThrownBy(() -> EmpiricalBayes.moments().shrink(counts).weight("Z"))
                .hasMessageContaining("'Z' is not among the 2");
    }
}
