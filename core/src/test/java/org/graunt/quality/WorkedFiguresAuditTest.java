package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Locale;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.indicator.Direction;
import org.junit.jupiter.api.Test;

/** The 14 figures that county work reports printed, audited: what recomputing them by hand gives. */
class WorkedFiguresAuditTest {

    @Test
    void figure1IsConsistent() {
        FigureAudit audit = PublishedFigure.percent("99.17").of(1549, 1562).audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(audit.sentence(Locale.ENGLISH))
                .isEqualTo("Consistent: 1,549 of 1,562 is 99.1677 %, which prints as 99.17 %, rounded.");
    }

    @Test
    void figure2FitsOneBirthAndNoOther() {
        FigureAudit audit = PublishedFigure.percent("0.06").outOf(1562).audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.CONSISTENT);
        for (Rounding rounding : Rounding.values()) {
            assertThat(audit.numerators(rounding)).isEqualTo(new CountInterval(1, 1));
        }
    }

    @Test
    void figure3IsConsistentWhetherRoundedOrTruncated() {
        FigureAudit audit = PublishedFigure.percent("91.45").of(107, 117).audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(audit.fits().get(0).roundings()).containsExactly(Rounding.values());
    }

    @Test
    void figures4And5ImplyATargetOf85() {
        for (String[] printed : new String[][] {{"96.93", "11.93"}, {"99.42", "14.42"}, {"96.99", "11.99"}}) {
            FigureAudit audit =
                    PublishedFigure.percent(printed[0]).ahead(printed[1]).audit();

            assertThat(audit.verdict()).isEqualTo(Verdict.CONSISTENT);
            assertThat(audit.impliedTarget().orElseThrow()).isEqualByComparingTo("85");
            assertThat(audit.isTargetMet()).contains(true);
        }
    }

    @Test
    void figure6IsInconsistentAndOnlyFourNumeratorsFit() {
        FigureAudit audit = PublishedFigure.percent("99.15")
                .of(42_376, 43_115)
                .ahead("4.15")
                .audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(audit.fits().get(0).recomputed().orElseThrow()).isEqualTo(new BigDecimal("98.2860"));
        assertThat(audit.numerators(Rounding.HALF_UP)).isEqualTo(new CountInterval(42_747, 42_750));
        assertThat(audit.impliedTarget().orElseThrow()).isEqualByComparingTo("95");
        assertThat(audit.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Inconsistent: 42,376 of 43,115 is 98.2860 %, which does not print as 99.15 %: of 43,115 only"
                                + " 42,747..42,750 do when rounded, 42,749..42,752 when truncated; 99.15 % and 4.15 points ahead imply"
                                + " a target of 95, a round number as targets are.");
        assertThat(audit.sentence(Locale.CHINESE)).startsWith("不一致：43,115 中的 42,376 为 98.2860 %");
    }

    @Test
    void figure7ImpliesATargetOf75() {
        FigureAudit audit = PublishedFigure.percent("79.31").ahead("4.31").audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(audit.impliedTarget().orElseThrow()).isEqualByComparingTo("75");
    }

    @Test
    void figure8OfContraceptivePrevalenceAloneCannotBeChecked() {
        FigureAudit audit = PublishedFigure.percent("90.65").audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.UNDECIDABLE);
        assertThat(audit.sentence(Locale.ENGLISH)).contains("without the counts");
    }

    @Test
    void figure8OfAbortionsIsUnderItsCeilingAndFits336To351Abortions() {
        FigureAudit audit = PublishedFigure.ratio("0.22")
                .outOf(1562)
                .target("0.3", Direction.LOWER)
                .audit();

        assertThat(audit.numerators(Rounding.HALF_UP)).isEqualTo(new CountInterval(336, 351));
        assertThat(audit.isTargetMet()).contains(true);
        assertThat(audit.verdict()).isEqualTo(Verdict.UNDECIDABLE);
    }

    @Test
    void figure9IsConsistentInCountsAndInPoints() {
        FigureAudit audit = PublishedFigure.percent("95.05")
                .of(3190, 3356)
                .target("85", Direction.HIGHER)
                .ahead("10.05")
                .audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(audit.remarks()).hasSize(2).allMatch(remark -> remark.verdict() == Verdict.CONSISTENT);
    }

    @Test
    void figure10HoldsAgainstTheStandardAndNotAgainstLastYear() {
        PublishedFigure growth =
                PublishedFigure.percentChange("50.33").numerator("379.68").against("the budget standard", "252.56");

        assertThat(growth.audit().verdict()).isEqualTo(Verdict.CONSISTENT);

        FigureAudit asPrinted = growth.claimedAgainst("last year").audit();
        assertThat(asPrinted.against("the budget standard").verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(asPrinted.verdict()).isEqualTo(Verdict.UNDECIDABLE);
        assertThat(asPrinted.sentence(Locale.ENGLISH))
                .contains(
                        "379.68 against 252.56 (the budget standard) is a change of 50.3326 %, which prints as 50.33 %")
                .contains("the text refers to last year, whose number is not given");

        FigureAudit withLastYear = growth.against("last year", "301.20")
                .claimedAgainst("last year")
                .audit();
        assertThat(withLastYear.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(withLastYear.against("last year").recomputed().orElseThrow()).isEqualTo(new BigDecimal("26.0558"));
    }

    @Test
    void figure11AddsUp() {
        FigureAudit audit =
                PublishedFigure.counts().outOf(1501).parts("1210", "291").audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(audit.sentence(Locale.ENGLISH)).isEqualTo("Consistent: the 2 parts add up to 1,501.");
        assertThat(PublishedFigure.percent("80.61").of(1210, 1501).audit().verdict())
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(PublishedFigure.counts()
                        .outOf(1501)
                        .parts("1210", "292")
                        .audit()
                        .verdict())
                .isEqualTo(Verdict.INCONSISTENT);
    }

    @Test
    void figure12SaysNothingAboutOneVillage() {
        Evidence village = Evidence.ofSexRatio(756 / 31, 105, 0.95, 103, 107);

        // "Roughly 47 to 235": read as within 2.
        assertThat(village.estimate().lower()).isCloseTo(47, within(2.0));
        assertThat(village.estimate().upper()).isCloseTo(235, within(2.0));
        assertThat(village.saysNothing()).isTrue();
        assertThat(village.sentence(Locale.ENGLISH)).startsWith("This says nothing: the 95 % interval");
        assertThat(village.sentence(Locale.CHINESE)).startsWith("这说明不了什么");
        assertThat(Evidence.ofSexRatio(1_000_000, 115, 0.95, 103, 107).saysNothing())
                .isFalse();
    }

    @Test
    void figure13GivesThreePrevalencesByName() {
        assertThat(PublishedFigure.counts()
                        .outOf(182)
                        .parts("105", "27", "14", "16", "5", "10", "5")
                        .audit()
                        .verdict())
                .isEqualTo(Verdict.CONSISTENT);
        PublishedFigure prevalence = PublishedFigure.percent("90.68")
                .numerator("146")
                .against("married women", "182")
                .against("fecund married women", "161")
                .against("fecund married women, neither pregnant nor seeking pregnancy", "146");

        FigureAudit audit = prevalence.audit();

        assertThat(audit.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(audit.fits().stream().map(fit -> fit.recomputed().orElseThrow()))
                .containsExactly(new BigDecimal("80.2198"), new BigDecimal("90.6832"), new BigDecimal("100.0000"));
        assertThat(audit.against("fecund married women").verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(prevalence.claimedAgainst("married women").audit().verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThatThrownBy(() -> audit.against("women"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fecund married women");
    }

    @Test
    void figure14SaysNothing() {
        assertThat(PublishedFigure.counts().outOf(3).parts("2", "1").audit().verdict())
                .isEqualTo(Verdict.CONSISTENT);

        Evidence community = Evidence.of(SexRatioInterval.CLOPPER_PEARSON.of(1, 2, 0.95), 103, 107);

        assertThat(community.estimate().value()).isEqualTo(50);
        // One boy among three: the lower limit of the male share solves 1 - (1 - p)^3 = 0.025.
        double share = 1 - Math.cbrt(0.975);
        assertThat(community.estimate().lower()).isCloseTo(100 * share / (1 - share), within(1e-10));
        // The upper one solves (1 - p)^3 + 3 p (1 - p)^2 = 0.025.
        double upper =
                community.estimate().upper() / (100 + community.estimate().upper());
        assertThat(Math.pow(1 - upper, 3) + 3 * upper * Math.pow(1 - upper, 2)).isCloseTo(0.025, within(1e-14));
        assertThat(community.estimate().upper()).isCloseTo(960.45, within(0.005));
        assertThat(community.saysNothing()).isTrue();
    }
}
