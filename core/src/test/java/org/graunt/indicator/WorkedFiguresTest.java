package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.METHOD;
import static org.graunt.table.Axes.PERIOD;
import static org.graunt.table.Axes.POLICY;
import static org.graunt.table.Axes.SEX;

import java.time.Month;
import java.util.List;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

/**
 * Figures printed in county work reports, recomputed. Percentages agree to the printed two decimals; the limits of figure 14
 * are those that solve the equations of the exact test.
 */
class WorkedFiguresTest {

    private static final double PRINTED = 0.005;
    private static final Axis YEAR = Axis.periods(List.of(new StatisticalYear(Month.OCTOBER).year(2011)));
    private static final TableDescription COUNTED = TableDescription.events().withCollection(new Collection.Complete());

    private static CohortTable single(String name, double count) {
        return CohortTable.builder(name, COUNTED, Axis.of(AREA, "the county"), YEAR)
                .set(count, "the county", 2011)
                .build();
    }

    private static final CohortTable COMMUNITY = CohortTable.builder(
                    "married-women",
                    COUNTED,
                    YEAR,
                    Axis.of(
                            METHOD,
                            "iud",
                            "short-acting",
                            "sterilisation",
                            "none-menopausal",
                            "none-infecund",
                            "none-seeking-pregnancy",
                            "none-pregnant"))
            .set(105, 2011, "iud")
            .set(27, 2011, "short-acting")
            .set(14, 2011, "sterilisation")
            .set(16, 2011, "none-menopausal")
            .set(5, 2011, "none-infecund")
            .set(10, 2011, "none-seeking-pregnancy")
            .set(5, 2011, "none-pregnant")
            .build();

    private static Estimate ofCommunity(Indicator indicator) {
        return CohortData.of(COMMUNITY).compute(indicator).by(PERIOD).get(2011);
    }

    @Test
    void figure1PolicyComplianceOf1549In1562BirthsIs99Point17Percent() {
        CohortTable births = CohortTable.builder(
                        "births", COUNTED, Axis.of(AREA, "the county"), YEAR, Axis.of(POLICY, "within", "outside"))
                .set(1549, "the county", 2011, "within")
                .set(13, "the county", 2011, "outside")
                .build();

        EstimateTable compliance =
                CohortData.of(births).compute(Indicators.POLICY_COMPLIANCE).by(AREA, PERIOD);

        assertThat(compliance.get("the county", 2011).value()).isCloseTo(99.1677, within(0.00005));
        assertThat(compliance.inference()).isEqualTo(Inference.PROCESS);
    }

    @Test
    void figure3VillagesThatPassAre91Point45Percent() {
        Indicator passing =
                Indicator.proportion("villages-passing", Measure.of("villages-passed"), Measure.of("villages"));

        Estimate share = CohortData.of(single("villages-passed", 107), single("villages", 117))
                .compute(passing)
                .by(AREA)
                .get("the county");

        assertThat(share.value()).isCloseTo(91.4530, within(0.00005));
    }

    @Test
    void figure9PremaritalCheckupsAre95Point05Percent() {
        Indicator checkup = Indicator.proportion("premarital-checkup", Measure.of("checkups"), Measure.of("couples"));

        Estimate share = CohortData.of(single("checkups", 3190), single("couples", 3356))
                .compute(checkup)
                .by(AREA, PERIOD)
                .get("the county", 2011);

        assertThat(share.value()).isCloseTo(95.0536, within(0.00005));
    }

    @Test
    void figure11LongActingAdoptionIs80Point61PercentOf1501Women() {
        Indicator adoption = Indicator.proportion("long-acting-adoption", Measure.of("served"), Measure.of("eligible"));

        Estimate share = CohortData.of(single("served", 1210), single("eligible", 1210 + 291))
                .compute(adoption)
                .by()
                .get();

        assertThat(share.denominator()).isEqualTo(1501);
        assertThat(share.value()).isCloseTo(80.61, within(PRINTED));
    }

    @Test
    void figure13PrevalenceDependsOnTheDenominatorThatIsNamed() {
        assertThat(ofCommunity(Indicators.CONTRACEPTIVE_PREVALENCE).value()).isCloseTo(80.22, within(PRINTED));
        assertThat(ofCommunity(Indicators.CONTRACEPTIVE_PREVALENCE).denominator())
                .isEqualTo(182);
        assertThat(ofCommunity(Indicators.CONTRACEPTIVE_PREVALENCE_FECUND).value())
                .isCloseTo(90.68, within(PRINTED));
        assertThat(ofCommunity(Indicators.CONTRACEPTIVE_PREVALENCE_FECUND).denominator())
                .isEqualTo(161);
        assertThat(ofCommunity(Indicators.CONTRACEPTIVE_PREVALENCE_AT_RISK).value())
                .isEqualTo(100);
        assertThat(ofCommunity(Indicators.CONTRACEPTIVE_PREVALENCE_AT_RISK).denominator())
                .isEqualTo(146);
    }

    @Test
    void figure13MethodMixSumsTo100AmongUsers() {
        EstimateTable mix =
                CohortData.of(COMMUNITY).compute(Indicators.METHOD_MIX).by(PERIOD);

        assertThat(mix.axis(METHOD).labels()).containsExactly("iud", "short-acting", "sterilisation");
        assertThat(mix.get(2011, "iud").value()).isCloseTo(100.0 * 105 / 146, within(1e-12));
        assertThat(java.util.Arrays.stream(mix.values()).sum()).isCloseTo(100, within(1e-12));
        assertThat(ofCommunity(Indicators.LONG_ACTING_SHARE).value()).isCloseTo(100.0 * 119 / 146, within(1e-12));
    }

    @Test
    void figure14OneBoyAndTwoGirlsSayNothing() {
        CohortTable births = CohortTable.builder("births", COUNTED, YEAR, Axis.of(SEX, "male", "female"))
                .set(1, 2011, "male")
                .set(2, 2011, "female")
                .build();

        Estimate ratio = CohortData.of(births)
                .compute(Indicators.SEX_RATIO_AT_BIRTH)
                .interval(SexRatioInterval.CLOPPER_PEARSON)
                .by(PERIOD)
                .get(2011);

        assertThat(ratio.value()).isEqualTo(50);
        assertThat(tailAtMostOneOfThree(ratio.upper())).isCloseTo(0.025, within(1e-12));
        assertThat(1 - Math.pow(1 - share(ratio.lower()), 3)).isCloseTo(0.025, within(1e-12));
        assertThat(ratio.lower()).isCloseTo(0.85, within(PRINTED));
        assertThat(ratio.upper()).isCloseTo(960.45, within(PRINTED));
    }

    /** Chance of at most one boy in three births if the sex ratio is this: the equation that defines the upper limit. */
    private static double tailAtMostOneOfThree(double sexRatio) {
        double boy = share(sexRatio);
        double girl = 1 - boy;
        return girl * girl * girl + 3 * boy * girl * girl;
    }

    private static double share(double sexRatio) {
        return sexRatio / (100 + sexRatio);
    }
}
