package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts from text and to text. */
class CountTextTest {

    private static double fast(String text) {
        char[] buffer = ("xx" + text + "yy").toCharArray();
        return CountText.fast(buffer, 2, text.length());
    }

    @Property
    void theFastWayReadsWhatTheJdkReads(
            @ForAll @LongRange(max = 999_999_999_999_999L) long digits, @ForAll @IntRange(max = 14) int decimals) {
        String text = BigDecimal.valueOf(digits, decimals).toPlainString();
        double expected = Double.parseDouble(text);
        double fast = fast(text);
        if (text.length() <= 15) {
            assertThat(fast).isEqualTo(expected);
        } else {
            assertThat(Double.isNaN(fast) || fast == expected).isTrue();
        }
        assertThat(CountText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", ".5", "-1", "+1", "1e5", "1 ", "1.2.3", "1234567890123456", "１"})
    void theFastWayLeavesTheRestToTheGeneralOne(String text) {
        assertThat(fast(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "1.5E3, 1500",
        "2e-3, 0.002",
        "1E+2, 100",
        "１２．５, 12.5",
        "' 7 ', 7",
        "1234567890123456789, 1234567890123456789"
    })
    void theGeneralWayReadsExponentsAndFullWidthDigits(String text, double value) {
        assertThat(CountText.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+1",
                "-1",
                "1.",
                ".5",
                "1,5",
                "0x10",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "1e999",
                "1e1234",
                "1 2"
            })
    void theGeneralWayRefusesOtherWaysOfTheJdk(String text) {
        assertThat(CountText.parse(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1562, 1562",
        "999999999999999, 999999999999999",
        "1e15, 1000000000000000",
        "123456789012345680000, 1.2345678901234568E20",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "0.0000001, 0.0000001",
        "0.00000001, 1E-8",
        "1.5e-12, 1.5E-12",
        "2e23, 2E23",
        "1e23, 1E23",
        "4.9e-324, 5E-324",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "-2.5, -2.5",
        "NaN, ''",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void numbersAreWrittenAsTheirShortestText(double value, String text) {
        assertThat(CountFormat.plain(value)).isEqualTo(text);
    }

    @Property(tries = 5000)
    void whatIsWrittenIsReadBack(@ForAll @DoubleRange(max = Double.MAX_VALUE) double value) {
        assertThat(CountText.parse(CountFormat.plain(value))).isEqualTo(value);
    }

    @Property(tries = 5000)
    void anyBitsAreReadBack(@ForAll long bits) {
        double value = Math.abs(Double.longBitsToDouble(bits));
        if (value < Double.POSITIVE_INFINITY) {
            assertThat(CountText.parse(CountFormat.plain(value))).isEqualTo(value);
        }
    }

    @Property(tries = 2000)
    void noShorterTextWouldDo(@ForAll long bits) {
        double value = Math.abs(Double.longBitsToDouble(bits));
        if (value < Double.POSITIVE_INFINITY && value != Math.rint(value)) {
            BigDecimal written = new BigDecimal(CountFormat.plain(value)).stripTrailingZeros();
            if (written.precision() > 1) {
                BigDecimal shorter =
                        new BigDecimal(value).round(new MathContext(written.precision() - 1, RoundingMode.HALF_EVEN));
                assertThat(shorter.doubleValue()).isNotEqualTo(value);
            }
        }
    }
}
