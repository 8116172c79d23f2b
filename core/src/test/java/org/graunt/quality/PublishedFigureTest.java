package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.graunt.indicator.Direction;
import org.junit.jupiter.api.Test;

class PublishedFigureTest {

    private static final RoundingMode[] MODES = {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN};

    /** A true figure: x of n, its percentage, and the percentage as one of three rules prints it. */
    private record True(long x, long n, int decimals, RoundingMode mode) {

        static True draw(SplittableRandom random) {
            long n = Math.round(20 * Math.pow(5000, random.nextDouble()));
            return new True(random.nextLong(n + 1), n, 1 + random.nextInt(3), MODES[random.nextInt(MODES.length)]);
        }

        String printed() {
            return new BigDecimal(x)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(new BigDecimal(n), decimals, mode)
                    .toPlainString();
        }
    }

    private static Verdict verdict(String printed, long x, long n) {
        return PublishedFigure.percent(printed).of(x, n).audit().verdict();
    }

    @Test
    void noneOf10000TrueFiguresIsCalledInconsistent() {
        SplittableRandom random = new SplittableRandom(1662);
        for (int i = 0; i < 10_000; i++) {
            True figure = True.draw(random);
            PublishedFigure printed = PublishedFigure.percent(figure.printed()).of(figure.x(), figure.n());
            BigDecimal target = BigDecimal.valueOf(random.nextInt(101));
            BigDecimal exact = new BigDecimal(figure.x())
                    .multiply(BigDecimal.valueOf(100))
                    .divide(new BigDecimal(figure.n()), 30, RoundingMode.HALF_UP);
            // The points ahead are printed from the unrounded value, or taken between the printed numbers.
            BigDecimal gap = random.nextBoolean()
                    ? exact.subtract(target).setScale(figure.decimals(), figure.mode())
                    : new BigDecimal(figure.printed()).subtract(target);

            assertThat(printed.audit().verdict()).as("%s", figure).isEqualTo(Verdict.CONSISTENT);
            assertThat(PublishedFigure.percent(figure.printed())
                            .outOf(figure.n())
                            .audit()
                            .verdict())
                    .as("%s", figure)
                    .isNotEqualTo(Verdict.INCONSISTENT);
            if (figure.mode() != RoundingMode.DOWN || exact.compareTo(target) >= 0) {
                assertThat(printed.target(target.toPlainString(), Direction.HIGHER)
                                .ahead(gap.toPlainString())
                                .audit()
                                .verdict())
                        .as("%s, %s ahead of %s", figure, gap, target)
                        .isEqualTo(Verdict.CONSISTENT);
            }
        }
    }

    /**
     * Errors: one digit of the value, the numerator or the denominator replaced by another, or two neighbours transposed, of which
     * those are kept that move the value by more than the rounding's width, one unit of its last printed decimal. Measured: 9,989
     * of 10,000; what escapes fits under another rule of rounding.
     */
    @Test
    void atLeast99PercentOfSlipsWiderThanTheRoundingAreFound() {
        SplittableRandom random = new SplittableRandom(1662);
        int injected = 0;
        int found = 0;
        while (injected < 10_000) {
            True figure = True.draw(random);
            String[] texts = {figure.printed(), Long.toString(figure.x()), Long.toString(figure.n())};
            int which = random.nextInt(texts.length);
            texts[which] = slip(texts[which], random);
            long x = Long.parseLong(texts[1]);
            long n = Long.parseLong(texts[2]);
            if (n == 0) {
                continue;
            }
            BigDecimal before = which == 0
                    ? new BigDecimal(figure.printed())
                    : new BigDecimal(100 * figure.x()).divide(new BigDecimal(figure.n()), 30, RoundingMode.HALF_UP);
            BigDecimal after = which == 0
                    ? new BigDecimal(texts[0])
                    : new BigDecimal(100 * x).divide(new BigDecimal(n), 30, RoundingMode.HALF_UP);
            BigDecimal width = new BigDecimal(figure.printed()).ulp();
            if (after.subtract(before).abs().compareTo(width) <= 0) {
                continue;
            }
            injected++;
            found += verdict(texts[0], x, n) == Verdict.INCONSISTENT ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(9_900);
    }

    private static String slip(String text, SplittableRandom random) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits.add(i);
            }
        }
        StringBuilder slipped = new StringBuilder(text);
        int k = random.nextInt(digits.size());
        if (digits.size() > 1 && random.nextBoolean()) {
            int first = digits.get(Math.min(k, digits.size() - 2));
            int second = digits.get(Math.min(k, digits.size() - 2) + 1);
            slipped.setCharAt(first, text.charAt(second));
            slipped.setCharAt(second, text.charAt(first));
        } else {
            slipped.setCharAt(digits.get(k), (char) ('0' + random.nextInt(10)));
        }
        return slipped.toString();
    }

    /** A shift of more than one and a half units leaves all rules behind: all are found. */
    @Test
    void noErrorWiderThanAllRulesTogetherEscapes() {
        SplittableRandom random = new SplittableRandom(1662);
        for (int i = 0; i < 10_000; i++) {
            True figure = True.draw(random);
            BigDecimal printed = new BigDecimal(figure.printed());
            int units = (2 + random.nextInt(500)) * (random.nextBoolean() ? 1 : -1);
            BigDecimal wrong = printed.add(printed.ulp().multiply(BigDecimal.valueOf(units)));

            assertThat(verdict(wrong.toPlainString(), figure.x(), figure.n())).isEqualTo(Verdict.INCONSISTENT);
        }
    }

    @Test
    void theFittingNumeratorsAreThoseThatPrintSo() {
        for (int n = 1; n <= 60; n++) {
            for (int decimals = 0; decimals <= 2; decimals++) {
                for (int x = 0; x <= n; x++) {
                    for (int m = 0; m < MODES.length; m++) {
                        BigDecimal printed = new BigDecimal(100 * x).divide(new BigDecimal(n), decimals, MODES[m]);
                        CountInterval fitting = PublishedFigure.percent(printed.toPlainString())
                                .outOf(n)
                                .audit()
                                .numerators(Rounding.values()[m]);
                        for (int y = 0; y <= n; y++) {
                            boolean same = new BigDecimal(100 * y)
                                    .divide(new BigDecimal(n), decimals, MODES[m])
                                    .equals(printed);
                            assertThat(fitting.contains(y))
                                    .as("%s of %s as %s", y, n, printed)
                                    .isEqualTo(same);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aHalfPrintsUpOrToTheEvenDigit() {
        // 1 of 8 is 12.5 %: 13 half up, 12 half even or truncated.
        assertThat(PublishedFigure.percent("13").of(1, 8).audit().fits().get(0).roundings())
                .containsExactly(Rounding.HALF_UP);
        assertThat(PublishedFigure.percent("12").of(1, 8).audit().fits().get(0).roundings())
                .containsExactly(Rounding.HALF_EVEN, Rounding.TRUNCATED);
    }

    @Test
    void aValueThatNoWholeNumberGivesIsInconsistentWithoutANumerator() {
        assertThat(PublishedFigure.percent("33.50").outOf(10).audit().verdict()).isEqualTo(Verdict.INCONSISTENT);
    }

    @Test
    void whatElseIsKnownOfTheNumeratorNarrowsIt() {
        assertThat(PublishedFigure.percent("99.15")
                        .outOf(43_115)
                        .numeratorBetween(0, 42_748)
                        .audit()
                        .numerators(Rounding.HALF_UP))
                .isEqualTo(new CountInterval(42_747, 42_748));
    }

    @Test
    void aPartAboveItsWholeIsInconsistentWhateverIsPrinted() {
        assertThat(PublishedFigure.percent("100.00")
                        .of(1563, 1562)
                        .audit()
                        .remarks()
                        .get(0)
                        .code())
                .isEqualTo("numerator.above");
        assertThat(PublishedFigure.of("105.80", FigureUnit.PER_HUNDRED)
                        .of(803, 759)
                        .audit()
                        .verdict())
                .isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void aPercentageIsNotAcceptedWherePointsAreMeant() {
        PublishedFigure gap = PublishedFigure.percent("95.05").target("85", Direction.HIGHER);

        assertThat(gap.ahead("10.05").audit().verdict()).isEqualTo(Verdict.CONSISTENT);
        // 95.05 is 11.8 percent more than 85, which is not the number of points.
        assertThat(gap.ahead("11.82").audit().verdict()).isEqualTo(Verdict.INCONSISTENT);
    }

    @Test
    void aChangeInPointsAllowsForTheRoundingOfBothYears() {
        PublishedFigure change =
                PublishedFigure.of("1.13", FigureUnit.POINTS).numerator("99.15").denominator("98.03");

        assertThat(change.audit().verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(PublishedFigure.of("1.42", FigureUnit.POINTS)
                        .numerator("99.15")
                        .denominator("98.03")
                        .audit()
                        .verdict())
                .isEqualTo(Verdict.INCONSISTENT);
    }

    @Test
    void sharesMayAddUpToALittleMoreOrLessThan100() {
        assertThat(PublishedFigure.counts()
                        .outOf(100)
                        .parts("33.3", "33.3", "33.3")
                        .audit()
                        .verdict())
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(PublishedFigure.counts()
                        .outOf(100)
                        .parts("45.2", "30.1", "25.8")
                        .audit()
                        .verdict())
                .isEqualTo(Verdict.INCONSISTENT);
    }

    @Test
    void whatIsNotANumberIsRefusedByName() {
        assertThatThrownBy(() -> PublishedFigure.percent("99,15 %"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value: '99,15 %'");
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameNumbers() throws IOException {
        Properties english = properties("quality.properties");
        Properties chinese = properties("quality_zh.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(placeholders((String) chinese.get(key)))
                .as("%s", key)
                .isEqualTo(placeholders((String) text)));
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = PublishedFigure.class.getResourceAsStream(name)) {
            properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static TreeSet<Character> placeholders(String text) {
        TreeSet<Character> found = new TreeSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '{') {
                found.add(text.charAt(i + 1));
            }
        }
        return found;
    }
}
