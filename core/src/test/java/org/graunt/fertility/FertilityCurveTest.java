package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FertilityCurveTest {

    static List<FertilityCurve> curves() {
        return List.of(
                new GammaCurve(2.1, 13.5, 6.3, 2.4),
                new BetaCurve(1.7, 13, 50, 4.1, 6.2),
                new HadwigerCurve(1.9, 3.6, 29),
                CoaleTrussellCurve.of(3, 14.5, 0.7, 0.9),
                new RelationalGompertzCurve(4, 0.12, 1.15),
                QuadraticSplineCurve.of(0.13, 15, 29, 35.5));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void theRateIsTheSlopeOfTheCumulatedChildren(FertilityCurve curve) {
        for (double age = 14.3; age < 49; age += 1.37) {
            double slope = (curve.cumulated(age + 1e-4) - curve.cumulated(age - 1e-4)) / 2e-4;
            // Central differences of a smooth function: some 1e-8 of the curvature.
            assertThat(slope).as("age %s", age).isCloseTo(curve.rate(age), within(2e-7));
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void childrenRunFrom0ToTheTfr(FertilityCurve curve) {
        assertThat(curve.cumulated(0)).isCloseTo(0, within(1e-9));
        assertThat(curve.cumulated(120)).isCloseTo(curve.tfr(), within(1e-9));
        assertThat(curve.rate(-3)).isCloseTo(0, within(1e-9));
        assertThat(curve.rate(120)).isCloseTo(0, within(1e-9));
        FertilityCurve other = curve.withTfr(1.234);
        assertThat(other.tfr()).isCloseTo(1.234, within(1e-14));
        assertThat(other.rate(27) / 1.234).isCloseTo(curve.rate(27) / curve.tfr(), within(1e-14));
        assertThatThrownBy(() -> curve.withTfr(0)).hasMessageContaining("tfr: 0");
    }

    @ParameterizedTest
    @MethodSource("curves")
    void groupsHoldTheBirthsBetweenTheirBounds(FertilityCurve curve) {
        AgeGroups five = AgeGroups.ofWidth(5, 15, 49);
        FertilitySchedule schedule = curve.schedule(five);
        assertThat(schedule.rate(25)).isCloseTo((curve.cumulated(30) - curve.cumulated(25)) / 5, within(1e-14));
        assertThat(schedule.tfr()).isCloseTo(curve.cumulated(50) - curve.cumulated(15), within(1e-12));
        FertilitySchedule attained = curve.schedule(five, AgeDefinition.ATTAINED_IN_YEAR);
        assertThat(attained.rate(25)).isCloseTo((curve.cumulated(29.5) - curve.cumulated(24.5)) / 5, within(1e-14));
        assertThat(attained.meanAge()).isCloseTo(schedule.meanAge(), within(0.1));
        assertThatThrownBy(() -> curve.schedule(AgeGroups.singleOpen(15, 50))).hasMessageContaining("50+");
    }

    /** scipy 1.17.1: stats.gamma, stats.beta, stats.invgauss; the Hadwiger figures also by quadrature with 30 digits. */
    @Test
    void distributionsOfOtherSoftware() {
        GammaCurve gamma = new GammaCurve(2.1, 13.5, 6.3, 2.4);
        assertThat(gamma.cumulated(30)).isCloseTo(1.3411012526837762, within(1e-13));
        assertThat(gamma.rate(30)).isCloseTo(0.12269562654012023, within(1e-14));
        BetaCurve beta = new BetaCurve(1.7, 13, 50, 4.1, 6.2);
        assertThat(beta.cumulated(30)).isCloseTo(1.13373783834467, within(1e-13));
        assertThat(beta.rate(30)).isCloseTo(0.10443626019726773, within(1e-13));
        HadwigerCurve hadwiger = new HadwigerCurve(1.9, 3.6, 29);
        assertThat(hadwiger.cumulated(27)).isCloseTo(0.749121314598686240, within(1e-13));
        assertThat(hadwiger.rate(27)).isCloseTo(0.13863766278770118, within(1e-14));
    }

    @Test
    void aNarrowHadwigerCurveDoesNotOverflow() {
        // exp(4 b^2) alone would be infinite from b = 13.4 on.
        assertThat(new HadwigerCurve(1, 20, 29).cumulated(28)).isCloseTo(0.164763719553596086, within(1e-13));
    }

    /** Coale and McNeil's density integrated by scipy.integrate.quad, n and v interpolated with numpy. */
    @Test
    void coaleAndTrussellByAnotherRoute() {
        CoaleTrussellCurve curve = CoaleTrussellCurve.of(3, 14.5, 0.7, 0.9);
        // 0.19465 is printed to five digits, so the density integrates to 1.00009; both routes divide by it.
        assertThat(curve.cumulated(30)).isCloseTo(1.809233793996665, within(1e-9));
        assertThat(curve.cumulated(30.2)).isCloseTo(1.8402414908510256, within(1e-9));
        assertThat(curve.rate(25)).isCloseTo(0.18330097576022528, within(1e-9));
        assertThat(curve.start()).isEqualTo(14.5);
        assertThat(curve.pace()).isEqualTo(0.7);
        assertThat(curve.control()).isEqualTo(0.9);
    }

    /** The 5 by 5 system solved with numpy, the integral by scipy.integrate.quad. */
    @Test
    void quadraticSplineByAnotherRoute() {
        QuadraticSplineCurve curve = QuadraticSplineCurve.of(0.13, 15, 29, 35.5);
        assertThat(curve.tfr()).isCloseTo(1.799544061302678, within(1e-12));
        assertThat(curve.rate(20)).isCloseTo(0.02763605, within(5e-9));
        assertThat(curve.rate(40)).isCloseTo(0.0258867, within(5e-9));
        assertThat(curve.rate(29)).isCloseTo(0.13, within(1e-14));
        assertThat(curve.rate(35.5)).isCloseTo(0.065, within(1e-14));
        assertThat(curve.end()).isEqualTo(50);
        assertThat(List.of(curve.start(), curve.peak(), curve.half(), curve.peakRate()))
                .containsExactly(15.0, 29.0, 35.5, 0.13);
    }

    @Test
    void boothsStandardIsMetAtItsAges() {
        RelationalGompertzCurve standard = new RelationalGompertzCurve(1, 0, 1);
        assertThat(standard.cumulated(25)).isCloseTo(Math.exp(-Math.exp(-0.02564)), within(1e-15));
        assertThat(standard.cumulated(50)).isEqualTo(1);
        assertThat(RelationalGompertzCurve.standard(15)).isEqualTo(-1.77306);
        assertThat(RelationalGompertzCurve.standard(12)).isLessThan(-1.77306);
        assertThat(standard.rate(14)).isPositive();
        assertThat(standard.rate(25)).isPositive();
        // alpha above 0 is earlier fertility.
        assertThat(new RelationalGompertzCurve(1, 0.3, 1).cumulated(25)).isGreaterThan(standard.cumulated(25));
    }

    @Test
    void curvesOfAMeanAndStandardDeviation() {
        GammaCurve gamma = GammaCurve.ofMoments(2, 29, 5.5);
        BetaCurve beta = BetaCurve.ofMoments(2, 29, 5.5);
        HadwigerCurve hadwiger = HadwigerCurve.ofMoments(2, 29, 5.5);
        AgeGroups fine = AgeGroups.single(0, 99);
        for (FertilityCurve curve : List.of(gamma, beta, hadwiger)) {
            FertilitySchedule schedule = curve.schedule(fine);
            assertThat(schedule.meanAge()).isCloseTo(29, within(1e-3));
            // Sheppard: single years spread births evenly, which adds 1/12 twice to the variance of the curve.
            assertThat(schedule.varianceOfAge()).isCloseTo(5.5 * 5.5 + 1 / 12.0, within(0.05));
        }
        assertThat(gamma.meanAge()).isCloseTo(29, within(1e-12));
        assertThat(gamma.standardDeviationOfAge()).isCloseTo(5.5, within(1e-12));
        assertThat(beta.meanAge()).isCloseTo(29, within(1e-12));
        assertThat(beta.standardDeviationOfAge()).isCloseTo(5.5, within(1e-12));
        assertThat(hadwiger.meanAge()).isEqualTo(29);
        assertThat(hadwiger.standardDeviationOfAge()).isCloseTo(5.5, within(1e-12));
    }

    @Test
    void curvesAreEqualByTheirParameters() {
        assertThat(CoaleTrussellCurve.of(3, 14.5, 0.7, 0.9))
                .isEqualTo(CoaleTrussellCurve.of(3, 14.5, 0.7, 0.9))
                .hasSameHashCodeAs(CoaleTrussellCurve.of(3, 14.5, 0.7, 0.9))
                .isNotEqualTo(CoaleTrussellCurve.of(3, 14.5, 0.7, 1))
                .isNotEqualTo("curve");
        assertThat(CoaleTrussellCurve.of(3, 14.5, 0.7, 0.9).toString()).contains("control=0.9");
        assertThat(QuadraticSplineCurve.of(0.13, 15, 29, 35.5))
                .isEqualTo(QuadraticSplineCurve.of(0.13, 15, 29, 35.5))
                .hasSameHashCodeAs(QuadraticSplineCurve.of(0.13, 15, 29, 35.5))
                .isNotEqualTo(QuadraticSplineCurve.of(0.13, 15, 29, 35))
                .isNotEqualTo(QuadraticSplineCurve.of(0.14, 15, 29, 35.5))
                .isNotEqualTo("curve");
        assertThat(QuadraticSplineCurve.of(0.13, 15, 29, 35.5).toString()).contains("half=35.5");
    }

    @Test
    void parametersOutOfRangeAreNamed() {
        refuses("tfr: -1.0", () -> new GammaCurve(-1, 10, 5, 2));
        refuses("from: NaN", () -> new GammaCurve(1, Double.NaN, 5, 2));
        refuses("shape: 0.0", () -> new GammaCurve(1, 10, 0, 2));
        refuses("scale: Infinity", () -> new GammaCurve(1, 10, 5, Double.POSITIVE_INFINITY));
        refuses("meanAge: 9.0", () -> GammaCurve.ofMoments(1, 9, 5));
        refuses("standardDeviation: 0.0", () -> GammaCurve.ofMoments(1, 29, 0));
        refuses("to: 10.0", () -> new BetaCurve(1, 10, 10, 2, 2));
        refuses("to: Infinity", () -> new BetaCurve(1, 10, Double.POSITIVE_INFINITY, 2, 2));
        refuses("a: NaN", () -> new BetaCurve(1, 10, 50, Double.NaN, 2));
        refuses("no such curve", () -> BetaCurve.ofMoments(1, 29, 30));
        refuses("no such curve", () -> BetaCurve.ofMoments(1, 60, 5));
        refuses("no such curve", () -> BetaCurve.ofMoments(1, 5, 5));
        refuses("no such curve", () -> BetaCurve.ofMoments(1, 29, -5));
        refuses("standardDeviation: 0.0", () -> HadwigerCurve.ofMoments(1, 29, 0));
        refuses("b: 0.0", () -> new HadwigerCurve(1, 0, 29));
        refuses("start: 50.0", () -> CoaleTrussellCurve.of(1, 50, 1, 0));
        refuses("start: -Infinity", () -> CoaleTrussellCurve.of(1, Double.NEGATIVE_INFINITY, 1, 0));
        refuses("pace: 0.0", () -> CoaleTrussellCurve.of(1, 14, 0, 0));
        refuses("control: NaN", () -> CoaleTrussellCurve.of(1, 14, 1, Double.NaN));
        refuses("beta: 0.0", () -> new RelationalGompertzCurve(1, 0, 0));
        refuses("must be finite and rise", () -> QuadraticSplineCurve.of(0.1, 15, 15, 35));
        refuses("must be finite and rise", () -> QuadraticSplineCurve.of(0.1, 15, 30, 30));
        refuses("must be finite and rise", () -> QuadraticSplineCurve.of(0.1, Double.NEGATIVE_INFINITY, 30, 35));
        refuses("must be finite and rise", () -> QuadraticSplineCurve.of(0.1, 15, 30, Double.POSITIVE_INFINITY));
    }

    private static void refuses(String message, Executable call) {
        assertThatThrownBy(call::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
