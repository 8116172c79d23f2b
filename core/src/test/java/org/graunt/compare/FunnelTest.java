package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.graunt.indicator.Direction;
import org.graunt.indicator.RowState;
import org.graunt.indicator.Unit;
import org.graunt.internal.math.Binomial;
import org.graunt.internal.math.Normal;
import org.graunt.internal.math.Poisson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Funnel limits against enumeration (scipy 1.x, binom and poisson) and by their rules. */
class FunnelTest {

    /** Relative: two tails and their difference. */
    private static final double ENUMERATED = 1e-9;

    private static LabelledCounts shares(double[] x, double[] n) {
        return LabelledCounts.of(Unit.PERCENT, areas(n.length), x, n);
    }

    private static List<String> areas(int number) {
        return IntStream.range(0, number).mapToObj(i -> "area " + i).toList();
    }

    private static double[] same(double value, int number) {
        double[] numbers = new double[number];
        java.util.Arrays.fill(numbers, value);
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({
        "75, 0.97, 0.95, 0.9198010990363842, 1",
        "75, 0.97, 0.998, 0.8854376728093007, 1",
        "1562, 0.97, 0.95, 0.9609487980982799, 0.9785032473222338",
        "1562, 0.97, 0.998, 0.9554945915552885, 0.9827556932636992",
        "24, 0.512, 0.95, 0.2923586067800709, 0.7344582531825945",
        "24, 0.512, 0.998, 0.17785703096669872, 0.8395145633936442"
    })
    void binomialLimits(double n, double p, double level, double lower, double upper) {
        double[] limits = new FunnelLimits(CountKind.SHARE, p, 1, 0).at(n, level);

        assertThat(limits[0]).isCloseTo(lower, within(ENUMERATED * lower));
        assertThat(limits[1]).isCloseTo(upper, within(ENUMERATED));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.95, 0, 2.8600259114609994",
        "0.5, 0.998, 0, 4.47585898090036",
        "12.3, 0.95, 5.372915077343701, 20.1326812966104",
        "12.3, 0.998, 2.4215808717295886, 24.96239161121075",
        "480, 0.95, 437.03858788286703, 523.9107393612525",
        "480, 0.998, 413.2314185242723, 549.6227499181863"
    })
    void poissonLimits(double mean, double level, double lower, double upper) {
        double[] limits = new FunnelLimits(CountKind.RATE, mean / 1000, 1, 0).at(1000, level);

        assertThat(1000 * limits[0]).isCloseTo(lower, within(ENUMERATED * lower));
        assertThat(1000 * limits[1]).isCloseTo(upper, within(ENUMERATED * upper));
    }

    @Test
    void anAreaIsOutsideExactlyIfItsOwnTailIsBelowAlpha() {
        for (int n : new int[] {5, 24, 75, 312}) {
            for (double p : new double[] {0.03, 0.512, 0.97}) {
                double[] limits = new FunnelLimits(CountKind.SHARE, p, 1, 0).at(n, 0.95);
                for (int x = 0; x <= n; x++) {
                    assertThat((double) x / n > limits[1]).isEqualTo(Binomial.upper(x, n, p) < 0.025);
                    assertThat((double) x / n < limits[0]).isEqualTo(Binomial.lower(x, n, p) < 0.025);
                }
            }
        }
        for (double mean : new double[] {0.2, 3, 40}) {
            double[] limits = new FunnelLimits(CountKind.RATE, mean, 1, 0).at(1, 0.95);
            for (int x = 0; x <= 100; x++) {
                assertThat(x > limits[1]).isEqualTo(Poisson.upper(x, mean) < 0.025);
                assertThat(x < limits[0]).isEqualTo(Poisson.lower(x, mean) < 0.025);
            }
        }
    }

    @Test
    void limitsRunSmoothlyWithTheSize() {
        FunnelTable funnel = Funnel.exact().target(97).of(shares(new double[] {28, 4850}, new double[] {30, 5000}));
        FunnelCurve curve = funnel.curve(4000);
        double[] lower = curve.lower(0);
        double[] upper = curve.upper(1);
        double[] sizes = curve.sizes();

        assertThat(sizes[0]).isEqualTo(30);
        assertThat(sizes[3999]).isEqualTo(5000);
        for (int i = 1; i < sizes.length; i++) {
            assertThat(Math.abs(lower[i] - lower[i - 1])).isLessThan(0.15);
            assertThat(Math.abs(upper[i] - upper[i - 1])).isLessThan(0.15);
            assertThat(curve.lower(1)[i]).isLessThan(lower[i]);
        }
        assertThat(curve.target()).isEqualTo(97);
        assertThat(curve.levels()).containsExactly(0.95, 0.998);
    }

    /** A share per 1,000 with the target 500: its limits go above 100, and end at 1,000. */
    @Test
    void limitsEndAtTheTopOfTheScale() {
        LabelledCounts counts = LabelledCounts.of(
                Unit.PER_THOUSAND, CountKind.SHARE, List.of("A", "B"), new double[] {500, 2}, new double[] {1000, 3});
        FunnelTable funnel = Funnel.exact().target(500).of(counts);

        assertThat(funnel.upper("A", 0.95)).isCloseTo(531, within(1.0));
        assertThat(funnel.upper("B", 0.998)).isEqualTo(1000);
        assertThat(funnel.lower("B", 0.998)).isZero();
    }

    @Test
    void aFullHundredPercentIsNoSurpriseInASmallArea() {
        FunnelTable funnel = Funnel.exact().target(97).of(shares(new double[] {75}, new double[] {75}));

        assertThat(funnel.flag("area 0")).isEqualTo(FunnelFlag.WITHIN);
        assertThat(funnel.upper("area 0", 0.95)).isEqualTo(100);
    }

    @Test
    void sexRatioLimitsAreTheOddsOfTheBinomialLimits() {
        LabelledCounts villages = LabelledCounts.of(
                Unit.PER_HUNDRED_GIRLS, List.of("A", "B", "C"), new double[] {12, 3, 0}, new double[] {12, 0, 0});
        double share = 0.512;
        FunnelTable funnel = Funnel.exact().target(100 * share / (1 - share)).of(villages);

        assertThat(funnel.lower("A", 0.95))
                .isCloseTo(100 * 0.2923586067800709 / (1 - 0.2923586067800709), within(1e-6));
        assertThat(funnel.upper("A", 0.95))
                .isCloseTo(100 * 0.7344582531825945 / (1 - 0.7344582531825945), within(1e-6));
        assertThat(funnel.upper("B", 0.95)).isInfinite();
        assertThat(funnel.flag("B")).isEqualTo(FunnelFlag.WITHIN);
        assertThat(funnel.flag("C")).isEqualTo(FunnelFlag.NONE);
        assertThat(funnel.text(2, funnel.columnNames().indexOf("state"))).isEqualTo("undefined");
    }

    @Test
    void theTargetIsTheValueOfAllAreasTogetherUnlessGiven() {
        LabelledCounts counts = shares(new double[] {10, 60}, new double[] {20, 80});

        assertThat(Funnel.exact().of(counts).target()).isEqualTo(70);
        assertThat(Funnel.exact().target(65).of(counts).target()).isEqualTo(65);
    }

    @Test
    void flagsRespectTheDirection() {
        LabelledCounts counts = shares(new double[] {900, 500, 100}, new double[] {1000, 1000, 1000});
        Funnel funnel = Funnel.exact().target(50);

        assertThat(flags(funnel.of(counts))).containsExactly(FunnelFlag.HIGH, FunnelFlag.WITHIN, FunnelFlag.LOW);
        assertThat(flags(funnel.of(counts.with(Direction.HIGHER))))
                .containsExactly(FunnelFlag.BETTER, FunnelFlag.WITHIN, FunnelFlag.WORSE);
        assertThat(flags(funnel.of(counts.with(Direction.LOWER))))
                .containsExactly(FunnelFlag.WORSE, FunnelFlag.WITHIN, FunnelFlag.BETTER);
        assertThat(flags(funnel.of(counts.with(Direction.withinBand(5, 30)))))
                .containsExactly(FunnelFlag.WORSE, FunnelFlag.WITHIN, FunnelFlag.BETTER);
        assertThat(flags(funnel.of(counts.with(Direction.withinBand(5, 95)))))
                .containsExactly(FunnelFlag.HIGH, FunnelFlag.WITHIN, FunnelFlag.LOW);
    }

    private static List<FunnelFlag> flags(FunnelTable funnel) {
        return funnel.counts().labels().stream().map(funnel::flag).toList();
    }

    @Test
    void alarmsToExpectAndDiscoveriesAtAFalseDiscoveryRate() {
        double[] x = same(500, 31);
        x[3] = 600;
        x[7] = 538;
        FunnelTable funnel = Funnel.exact().target(50).of(shares(x, same(1000, 31)));

        assertThat(funnel.expectedFalseAlarms(0.95)).isCloseTo(1.55, within(1e-12));
        assertThat(funnel.outside(0.95)).containsExactly("area 3", "area 7");
        assertThat(funnel.outside(0.998)).containsExactly("area 3");
        assertThat(funnel.beyond("area 3")).isEqualTo(0.998);
        assertThat(funnel.beyond("area 7")).isEqualTo(0.95);
        assertThat(funnel.beyond("area 0")).isZero();
        assertThat(funnel.discoveries(0.05)).containsExactly("area 3");
        assertThat(funnel.pValue("area 7")).isCloseTo(2 * Binomial.upper(538, 1000, 0.5), within(1e-12));
        assertThat(funnel.pValue("area 0")).isEqualTo(1);
    }

    @Test
    void areasThatDifferByChanceAloneAreNotOverdispersed() {
        double[] scores = new double[1001];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = org.graunt.internal.math.Normal.quantile((i + 0.5) / scores.length);
        }

        assertThat(Overdispersion.multiplicative().phi(scores)).isCloseTo(1, within(0.005));
        assertThat(new Overdispersion(Overdispersion.Kind.MULTIPLICATIVE, 0).phi(scores))
                .isCloseTo(1, within(0.01));
    }

    @Test
    void winsorisingKeepsTheFewOutlyingAreasFromHidingThemselves() {
        double[] scores = new double[20];
        for (int i = 0; i < 18; i++) {
            scores[i] = org.graunt.internal.math.Normal.quantile((i + 0.5) / 18);
        }
        scores[18] = 12;
        scores[19] = 15;

        assertThat(new Overdispersion(Overdispersion.Kind.MULTIPLICATIVE, 0).phi(scores))
                .isGreaterThan(10);
        assertThat(Overdispersion.multiplicative().phi(scores)).isLessThan(2);
    }

    /** Rates with a true coefficient of variation of 20 % in areas of 100 to 1,000 expected events, all on their quantiles. */
    private static LabelledCounts overdispersed() {
        double[] x = new double[100];
        double[] n = new double[100];
        for (int i = 0; i < 100; i++) {
            n[i] = 10_000 * (1 + i % 10);
            double q = org.graunt.internal.math.Normal.quantile(((i * 37) % 100 + 0.5) / 100);
            x[i] = Math.rint(0.01 * n[i] * (1 + q * Math.sqrt(0.04 + 1 / (0.01 * n[i]))));
        }
        return LabelledCounts.of(Unit.PER_THOUSAND, areas(100), x, n);
    }

    @Test
    void theMultiplicativeAdjustmentWidensLimitsByOneFactor() {
        FunnelTable plain = Funnel.exact().target(10).of(overdispersed());
        FunnelTable adjusted = Funnel.exact()
                .target(10)
                .overdispersion(Overdispersion.multiplicative())
                .of(overdispersed());
        double factor = Math.sqrt(adjusted.phi());

        assertThat(plain.outside(0.95).size()).isGreaterThan(60);
        assertThat(factor).isGreaterThan(3);
        // Exact limits are wider than normal ones by about one event, which at the effective size of 60 events is 3 %.
        double wide = adjusted.upper("area 9", 0.95) - adjusted.lower("area 9", 0.95);
        double narrow = plain.upper("area 9", 0.95) - plain.lower("area 9", 0.95);
        assertThat(wide / narrow / factor).isBetween(1.0, 1.05);
        assertThat(plain.phi()).isEqualTo(1);
    }

    @Test
    void theAdditiveAdjustmentFindsTheVarianceOfTheTrueRatesAndQuietensTheFlags() {
        FunnelTable adjusted = Funnel.exact()
                .target(10)
                .overdispersion(Overdispersion.additive())
                .of(overdispersed());

        assertThat(adjusted.outside(0.95).size()).isBetween(2, 9);
        double width = adjusted.upper("area 9", 0.95) - adjusted.lower("area 9", 0.95);
        assertThat(width / (2 * 1.96)).isCloseTo(10 * Math.sqrt(0.04 + 0.001), within(0.25));
    }

    @Test
    void thereIsNothingToAdjustWhereThereIsNoMoreThanChance() {
        LabelledCounts counts = shares(same(50, 10), same(100, 10));
        for (Overdispersion adjustment : List.of(Overdispersion.multiplicative(), Overdispersion.additive())) {
            FunnelTable funnel = Funnel.exact().overdispersion(adjustment).of(counts);
            assertThat(funnel.upper("area 0", 0.95))
                    .isEqualTo(Funnel.exact().of(counts).upper("area 0", 0.95));
        }
        LabelledCounts one = shares(new double[] {60}, new double[] {100});
        assertThat(Funnel.exact()
                        .target(50)
                        .overdispersion(Overdispersion.additive())
                        .of(one)
                        .outside(0.95))
                .isEqualTo(Funnel.exact().target(50).of(one).outside(0.95));
    }

    @Test
    void nothingOrEverythingEverywhereHasLimitsAtTheEnds() {
        FunnelTable none =
                Funnel.exact().overdispersion(Overdispersion.additive()).of(shares(same(0, 3), same(20, 3)));
        FunnelTable all = Funnel.exact().of(shares(same(20, 3), same(20, 3)));
        FunnelTable noEvents =
                Funnel.exact().of(LabelledCounts.of(Unit.PER_THOUSAND, areas(3), same(0, 3), same(20, 3)));

        for (FunnelTable funnel : List.of(none, all, noEvents)) {
            assertThat(flags(funnel)).isEqualTo(Collections.nCopies(3, FunnelFlag.WITHIN));
            assertThat(funnel.pValue("area 0")).isEqualTo(1);
        }
        assertThat(Funnel.exact().target(0).of(shares(same(1, 3), same(20, 3))).outside(0.95))
                .hasSize(3);
        assertThat(Funnel.exact()
                        .target(100)
                        .of(shares(same(19, 3), same(20, 3)))
                        .outside(0.95))
                .hasSize(3);
        assertThat(Funnel.exact()
                        .target(0)
                        .of(LabelledCounts.of(Unit.PER_THOUSAND, areas(1), same(1, 1), same(20, 1)))
                        .outside(0.95))
                .hasSize(1);
    }

    @Test
    void areasWithoutAValueAreLeftAloneAndCountNotAsTests() {
        FunnelTable funnel =
                Funnel.exact().target(50).of(shares(new double[] {9, Double.NaN, 0}, new double[] {10, 10, 0}));

        assertThat(funnel.expectedFalseAlarms(0.95)).isCloseTo(0.05, within(1e-12));
        assertThat(funnel.flag("area 1")).isEqualTo(FunnelFlag.NONE);
        assertThat(funnel.lower("area 1", 0.95)).isNaN();
        assertThat(funnel.pValue("area 2")).isNaN();
        assertThat(funnel.beyond("area 2")).isZero();
        assertThat(funnel.outside(0.95)).containsExactly("area 0");
        assertThat(funnel.counts().stateAt(1)).isEqualTo(RowState.MISSING);
        FunnelTable empty = Funnel.exact().of(shares(new double[] {0}, new double[] {0}));
        assertThat(empty.outside(0.95)).isEmpty();
        assertThatThrownBy(() -> empty.curve(10)).hasMessageContaining("0 areas");
    }

    @Test
    void tablesReadAsAnyOther() {
        FunnelTable funnel = Funnel.exact().of(shares(new double[] {9, 5}, new double[] {10, 10}));

        assertThat(funnel.name()).isEqualTo("value-funnel");
        assertThat(funnel.rowCount()).isEqualTo(2);
        assertThat(funnel.columnNames())
                .containsExactly(
                        "area",
                        "value",
                        "size",
                        "target",
                        "lower_95",
                        "upper_95",
                        "lower_99.8",
                        "upper_99.8",
                        "p_value",
                        "p_adjusted",
                        "beyond",
                        "flag",
                        "state");
        assertThat(funnel.number(0, 1)).isEqualTo(90);
        assertThat(funnel.number(0, 2)).isEqualTo(10);
        assertThat(funnel.number(0, 3)).isEqualTo(70);
        assertThat(funnel.number(0, 4)).isEqualTo(funnel.lower("area 0", 0.95));
        assertThat(funnel.number(0, 7)).isEqualTo(funnel.upper("area 0", 0.998));
        assertThat(funnel.number(0, 8)).isEqualTo(funnel.pValue("area 0"));
        assertThat(funnel.number(0, 9)).isGreaterThanOrEqualTo(funnel.pValue("area 0"));
        assertThat(funnel.number(0, 10)).isZero();
        assertThat(funnel.text(0, 0)).isEqualTo("area 0");
        assertThat(funnel.text(0, 11)).isEqualTo("within");
        assertThat(funnel.text(0, 12)).isEqualTo("value");
        assertThat(funnel.isNumeric(0)).isFalse();
        assertThat(funnel.isNumeric(10)).isTrue();
        assertThat(funnel.isNumeric(11)).isFalse();
        assertThat(funnel.levels()).containsExactly(0.95, 0.998);
        assertThat(funnel).asString().contains("outside 95%: 0 areas, at most 0.10 expected by chance");

        FunnelCurve curve = funnel.curve(2);
        assertThat(curve.name()).isEqualTo("value-funnel-limits");
        assertThat(curve.columnNames()).contains("size", "target", "lower_99.8");
        assertThat(curve.rowCount()).isEqualTo(2);
        assertThat(curve.isNumeric(0)).isTrue();
        assertThat(curve.number(0, 0)).isEqualTo(10);
        assertThat(curve.number(0, 1)).isEqualTo(70);
        assertThat(curve.number(0, 2)).isEqualTo(curve.lower(0)[0]);
        assertThat(curve.number(0, 5)).isEqualTo(curve.upper(1)[0]);
        assertThat(curve.text(0, 0)).isEqualTo("10.0");
        assertThat(curve).asString().contains("value-funnel-limits");
        assertThat(Overdispersion.none()).hasToString("none");
        assertThat(Overdispersion.additive()).hasToString("additive, 10% winsorised");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        LabelledCounts counts = shares(new double[] {9, 5}, new double[] {10, 10});
        FunnelTable funnel = Funnel.exact().of(counts);
        assertThatThrownBy(() -> Funnel.exact().levels()).hasMessageContaining("none");
        assertThatThrownBy(() -> Funnel.exact().levels(0.998, 0.95)).hasMessageContaining("increase");
        assertThatThrownBy(() -> Funnel.exact().levels(1)).hasMessageContaining("levels");
        assertThatThrownBy(() -> Funnel.exact().target(-1)).hasMessageContaining("target: -1.0");
        assertThatThrownBy(() -> Funnel.exact().target(Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> Funnel.exact().target(101).of(counts)).hasMessageContaining("not be above 100.0");
        assertThatThrownBy(() -> funnel.lower("area 0", 0.9)).hasMessageContaining("level: 0.9");
        assertThatThrownBy(() -> funnel.flag("area 9")).hasMessageContaining("'area 9' is not among the 2");
        assertThatThrownBy(() -> funnel.discoveries(0)).hasMessageContaining("rate");
        assertThatThrownBy(() -> funnel.curve(1)).hasMessageContaining("points: 1");
        assertThatThrownBy(() -> new Overdispersion(Overdispersion.Kind.NONE, 0.5))
                .hasMessageContaining("winsorised");
        assertThat(Funnel.exact().levels(0.9).of(counts).levels()).containsExactly(0.9);
    }

    /** z = 0.3 / sqrt(1 / 10,000 x 0.25 + t): an area this large has the variance of the true values alone. */
    @Test
    void theAdditiveAdjustmentIsNormalHoweverFewItsEffectiveSize() {
        FunnelLimits limits = new FunnelLimits(CountKind.SHARE, 0.5, 1, 0.5);
        double error = Math.sqrt(0.25 / 10_000 + 0.5 * 0.25);

        assertThat(limits.effective(10_000)).isLessThan(10);
        assertThat(limits.twoSided(0.8, 10_000)).isCloseTo(2 * Normal.upper(0.3 / error), within(1e-12));
        assertThat(limits.at(10_000, 0.5)[1]).isCloseTo(0.5 + 0.6744897502 * error, within(1e-9));
        assertThat(limits.at(10_000, 0.95)).containsExactly(0, 1);
        assertThat(new FunnelLimits(CountKind.RATE, 0.5, 1, 2).at(10_000, 0.95)[1])
                .isGreaterThan(1);
    }

    @Test
    void aTargetAtTheEndOfTheScaleIsSaidToLeaveNoRoom() {
        String remark = "limits have no width";

        assertThat(Funnel.exact().target(0).of(shares(same(1, 3), same(20, 3))))
                .asString()
                .contains(remark);
        assertThat(Funnel.exact().target(100).of(shares(same(1, 3), same(20, 3))))
                .asString()
                .contains(remark);
        assertThat(Funnel.exact().target(50).of(shares(same(1, 3), same(20, 3))))
                .asString()
                .doesNotContain(remark);
    }
}
