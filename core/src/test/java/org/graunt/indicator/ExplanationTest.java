package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;
import static org.graunt.table.Axes.POLICY;
import static org.graunt.table.Axes.SEX;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graunt.estimate.Estimate;
import org.graunt.internal.text.Bilingual;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.Filter;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An explanation holds all that its number needs: each test computes the number again from the text and nothing else. */
class ExplanationTest {

    private static final double ROUNDING = 1e-12;
    private static final TableDescription REGISTER =
            TableDescription.events().withCollection(new Collection.Register()).withAges(AgeDefinition.COMPLETED);
    private static final Axis YEAR = Axis.years(StatisticalYear.startingIn(java.time.Month.OCTOBER), 2011, 2011);
    private static final AgeGroups GROUPS = AgeGroups.ofWidth(5, 20, 34);

    private static final CohortData DATA = CohortData.of(
            CohortTable.of(
                    "births",
                    REGISTER,
                    List.of(
                            YEAR,
                            Axis.ages(GROUPS),
                            Axis.of(SEX, "male", "female"),
                            Axis.of(POLICY, "within", "outside")),
                    new double[] {31, 2, 30.5, 1, 57, 3, 50, 4, 12, 1, 11, 0}),
            CohortTable.of("deaths", REGISTER, List.of(YEAR), new double[] {150}),
            CohortTable.of(
                    "population",
                    TableDescription.personYears(),
                    List.of(YEAR, Axis.ages(GROUPS), Axis.of(SEX, "male", "female")),
                    new double[] {700, 710.25, 820, 801, 640, 655}));

    private static double number(String text, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(pattern + " in\n" + text).isTrue();
        return Double.parseDouble(match.group(1));
    }

    private static double valueLine(String text) {
        return number(text, "(?m)^(?:value: |数值：)(\\S+)");
    }

    private static double countLine(String text, String english, String chinese) {
        return number(text, "(?m)^(?:" + english + ": |" + chinese + "：).* = (\\S+)$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void ofAProportionGivesItBack(String language) {
        String text =
                DATA.compute(Indicators.POLICY_COMPLIANCE).by(PERIOD).explain(Locale.forLanguageTag(language), 2011);

        double part = countLine(text, "above the line", "分子");
        double whole = countLine(text, "below the line", "分母");
        assertThat(100 * part / whole).isCloseTo(valueLine(text), within(ROUNDING * 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void ofATotalFertilityRateGivesItBack(String language) {
        String text =
                DATA.compute(Indicators.TOTAL_FERTILITY_RATE).by(PERIOD).explain(Locale.forLanguageTag(language), 2011);

        Matcher ages = Pattern.compile("(\\S+) / ([0-9.]+)(?:, width |，组距 )([0-9.]+)(?:, mean age |，平均年龄 )([0-9.]+)")
                .matcher(text.replace("：", "： ").replace("；", "； "));
        double sum = 0;
        int strata = 0;
        while (ages.find()) {
            sum += Double.parseDouble(ages.group(3))
                    * Double.parseDouble(ages.group(1))
                    / Double.parseDouble(ages.group(2));
            strata++;
        }
        assertThat(strata).isEqualTo(3);
        assertThat(sum).isCloseTo(valueLine(text), within(ROUNDING));
    }

    @Test
    void ofANaturalIncreaseGivesItBack() {
        String text = DATA.compute(Indicators.NATURAL_INCREASE).by(PERIOD).explain(Locale.ENGLISH, 2011);

        double gains = number(text, "counts: births = ([0-9.]+)");
        double losses = number(text, "; deaths = ([0-9.]+)");
        double exposure = countLine(text, "below the line", "分母");
        assertThat(1000 * (gains - losses) / exposure).isCloseTo(valueLine(text), within(ROUNDING * 100));
    }

    @Test
    void namesMethodLevelCalendarDenominatorAndMeaning() {
        String text = DATA.compute(Indicators.TOTAL_FERTILITY_RATE)
                .level(0.9)
                .by(PERIOD)
                .explain(Locale.ENGLISH, 2011);

        assertThat(text)
                .contains("level 0.9")
                .contains("2011 (2010-10-01 to 2011-09-30, length in years 1)")
                .contains("person-years of population (sex = female)")
                .contains("if the counts are one draw of an underlying process")
                .contains("source of the definition: Preston");
    }

    @Test
    void isWhollyChineseButForNamesAndSources() {
        String text = DATA.compute(Indicators.SEX_RATIO_AT_BIRTH).by(PERIOD).explain(Locale.CHINESE, 2011);

        assertThat(text.lines()).allMatch(line -> line.matches("\\p{IsHan}+：.*"));
        assertThat(text)
                .contains("出生人口性别比")
                .contains("介于 103 与 107 之间")
                .contains("分子：出生人数（性别：男）")
                .doesNotContain("births");
    }

    static Stream<Arguments> measures() {
        Measure births = Measure.of("births");
        return Stream.of(
                arguments(
                        MeasureWords.of(births.where(Axes.POLICY, "within")),
                        "births (policy = within)",
                        "出生人数（政策属性：政策内）"),
                arguments(
                        MeasureWords.of(births.where(Filter.range(Axes.ORDER, 3, Integer.MAX_VALUE))),
                        "births (order 3+)",
                        "出生人数（3孩及以上）"),
                arguments(
                        MeasureWords.of(Measure.personYears("population")
                                .where(Axes.SEX, "female")
                                .ages(15, 49)),
                        "person-years of population (sex = female, age 15-49)",
                        "人口的人年数（性别：女，15—49岁）"),
                arguments(
                        MeasureWords.of(births.where(Axes.ORDER, "2", "3+")),
                        "births (order = 2 | 3+)",
                        "出生人数（孩次：2孩、3孩及以上）"),
                arguments(
                        MeasureWords.of(births.where("residence", "outside")),
                        "births (residence = outside)",
                        "出生人数（residence：outside）"),
                arguments(MeasureWords.of(births.ages(20, 20)), "births (age 20-20)", "出生人数（20岁）"),
                arguments(MeasureWords.difference(births, Measure.of("deaths")), "births less deaths", "出生人数减死亡人数"),
                arguments(
                        MeasureWords.by(Measure.of("married-women"), Axes.METHOD),
                        "married-women by method",
                        "按避孕方法分的已婚妇女"),
                arguments(
                        MeasureWords.of(Measure.of("checkups").where("kind", "a", "b")),
                        "checkups (kind = a | b)",
                        "checkups（kind：a、b）"));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void measuresAreSaidInBothLanguages(Bilingual words, String english, String chinese) {
        assertThat(words.in(Locale.GERMAN)).isEqualTo(english);
        assertThat(words.in(Locale.CHINA)).isEqualTo(chinese);
    }

    @Test
    void saysWhyThereIsNoNumber() {
        CohortTable births = CohortTable.of(
                "births", REGISTER, List.of(Axis.of(AREA, "A"), Axis.of(POLICY, "within", "outside")), new double[2]);

        assertThat(CohortData.of(births)
                        .compute(Indicators.POLICY_COMPLIANCE)
                        .by(AREA)
                        .explain(Locale.ENGLISH, "A"))
                .contains("value: none: nothing to divide by");
    }

    @Test
    void ofACompactTableSaysWhatItLacks() {
        EstimateTable compact =
                DATA.compute(Indicators.TOTAL_FERTILITY_RATE).by(PERIOD).compact();
        Estimate same = DATA.compute(Indicators.TOTAL_FERTILITY_RATE).by(PERIOD).get(2011);

        assertThat(compact.get(2011)).isEqualTo(same);
        assertThat(compact.explain(Locale.ENGLISH, 2011)).contains("dropped by compact()");
    }
}
