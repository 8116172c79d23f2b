package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinomialTestTest {

    @Test
    void twoSidedExactValuesHaveMoreThanOneDefinition() {
        assertThat(BinomialTest.LESS_LIKELY.ofSexRatio(7, 3, 105).pValue()).isCloseTo(0.345, within(0.0005));
        assertThat(BinomialTest.DOUBLED.ofSexRatio(7, 3, 105).pValue()).isCloseTo(0.385, within(0.0005));
    }

    @ParameterizedTest
    @EnumSource
    void sexRatioIsTestedAsAShareOfBoys(BinomialTest test) {
        double viaShare = test.of(60, 100, 105.0 / 205).pValue();
        assertThat(test.ofSexRatio(60, 40, 105).pValue()).isCloseTo(viaShare, within(1e-14));
        assertThat(test.ofSexRatio(0, 0, 105).pValue()).isNaN();
    }

    @Test
    void outcomeAtTheExpectationIsNoEvidence() {
        assertThat(BinomialTest.LESS_LIKELY.of(50, 100, 0.5).pValue()).isEqualTo(1);
        assertThat(BinomialTest.DOUBLED.of(50, 100, 0.5).pValue()).isEqualTo(1);
        assertThat(BinomialTest.MID_P.of(50, 100, 0.5).pValue()).isCloseTo(1, within(1e-14));
        assertThat(BinomialTest.SCORE.of(50, 100, 0.5).pValue()).isEqualTo(1);
    }

    /** The doubled test rejects exactly the proportions outside the Clopper-Pearson interval. */
    @Test
    void doubledTestInvertsTheExactInterval() {
        Estimate e = ProportionInterval.CLOPPER_PEARSON.of(12, 40, 0.95);
        assertThat(BinomialTest.DOUBLED.of(12, 40, e.lower()).pValue()).isCloseTo(0.05, within(1e-13));
        assertThat(BinomialTest.DOUBLED.of(12, 40, e.upper()).pValue()).isCloseTo(0.05, within(1e-13));
    }

    @Test
    void refusesWhatCannotBeTested() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinomialTest.DOUBLED.of(1.5, 10, 0.5))
                .withMessageStartingWith("x: 1.5, must be a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinomialTest.DOUBLED.of(1, 10, 1))
                .withMessage("p: 1.0, must lie strictly between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinomialTest.SCORE.ofSexRatio(10, 10, 0))
                .withMessage("reference: 0.0, must be finite and positive");
        assertThatIllegalArgumentException().isThrownBy(() -> new TestResult("test", 1, 1, 1.5));
    }

    @Test
    void readsAsOneLine() {
        assertThat(BinomialTest.SCORE.ofSexRatio(30, 11, 105)).hasToString("score: 2.812, p = 0.00492");
    }
}
