package org.graunt.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.graunt.table.Axes;
import org.graunt.table.Filter;

/**
 * The catalogue of indicators. Their measures name these tables: {@code births}, {@code deaths}, {@code population} (with
 * {@link Axes#SEX} and {@link Axes#AGE} where a definition speaks of women or ages), {@code abortions}, {@code married-women}
 * and {@code women} (by {@link Axes#METHOD}), {@code served} and {@code eligible}.
 */
public final class Indicators {

    private static final String PRESTON = "Preston, Heuveline and Guillot (2001), Demography";
    private static final String UN_FAMILY_PLANNING = "United Nations (2022), World Family Planning";
    private static final String COUNTY_REPORTS = "annual work reports of county population offices in China, 2008-2023";

    private static final Measure BIRTHS = Measure.of("births");
    private static final Measure DEATHS = Measure.of("deaths");
    private static final Measure PERSON_YEARS = Measure.personYears("population");
    private static final Measure WOMAN_YEARS = PERSON_YEARS.where(Axes.SEX, "female");
    private static final Set<String> POLICY_LABELS = Set.of("within", "outside", "unknown");
    private static final Measure MARRIED_WOMEN = Measure.of("married-women");
    private static final Measure WOMEN = Measure.of("women");
    private static final Measure USERS = MARRIED_WOMEN.where(ContraceptiveMethod.where(ContraceptiveMethod::isUsed));

    /** Live births per 1,000 person-years. */
    public static final Indicator CRUDE_BIRTH_RATE = Indicator.rate("crude-birth-rate", BIRTHS, PERSON_YEARS)
            .named("crude birth rate", "\u51fa\u751f\u7387")
            .defined("live births over person-years of the whole population", PRESTON)
            .excluding(Axes.AGE, Axes.SEX);

    /** Births less deaths per 1,000 person-years. */
    public static final Indicator NATURAL_INCREASE = Indicator.rateDifference(
                    "natural-increase-rate", BIRTHS, DEATHS, PERSON_YEARS)
            .named("natural increase rate", "\u81ea\u7136\u589e\u957f\u7387")
            .defined("live births less deaths over person-years of the whole population", PRESTON)
            .excluding(Axes.AGE, Axes.SEX);

    /** Live births per 1,000 woman-years at ages 15 to 49. */
    public static final Indicator GENERAL_FERTILITY_RATE = Indicator.rate(
                    "general-fertility-rate", BIRTHS, WOMAN_YEARS.ages(15, 49))
            .named("general fertility rate (15-49)", "\u4e00\u822c\u751f\u80b2\u7387")
            .defined("live births to women of any age over woman-years at ages 15 to 49", PRESTON)
            .excluding(Axes.AGE, Axes.SEX);

    /** Live births to mothers of an age per 1,000 woman-years at that age. */
    public static final Indicator AGE_SPECIFIC_FERTILITY_RATE = Indicator.rate(
                    "age-specific-fertility-rate", BIRTHS, WOMAN_YEARS)
            .named("age-specific fertility rate", "\u5e74\u9f84\u522b\u751f\u80b2\u7387")
            .defined("live births to mothers of an age over woman-years at that age", PRESTON)
            .requiring(Axes.AGE)
            .excluding(Axes.SEX);

    /** Sum of age-specific fertility rates times the widths of the age groups. */
    public static final Indicator TOTAL_FERTILITY_RATE = Indicator.sumOfAgeRates(
                    "total-fertility-rate", BIRTHS, WOMAN_YEARS)
            .named("total fertility rate", "\u603b\u548c\u751f\u80b2\u7387")
            .defined(
                    "sum over ages of width of the age group x age-specific fertility rate: the children a woman would have"
                            + " by the rates of the period",
                    PRESTON)
            .excluding(Axes.AGE, Axes.SEX);

    /** Total fertility rate of girls only. */
    public static final Indicator GROSS_REPRODUCTION_RATE = Indicator.sumOfAgeRates(
                    "gross-reproduction-rate", BIRTHS.where(Axes.SEX, "female"), WOMAN_YEARS)
            .named("gross reproduction rate", "\u7c97\u518d\u751f\u4ea7\u7387")
            .defined("sum over ages of width of the age group x rate of female births", PRESTON)
            .in(Unit.GIRLS_PER_WOMAN)
            .excluding(Axes.AGE);

    /** Mean age of the schedule of age-specific fertility rates. */
    public static final Indicator MEAN_AGE_AT_CHILDBEARING = Indicator.meanAgeOfRates(
                    "mean-age-at-childbearing", BIRTHS, WOMAN_YEARS)
            .named("mean age at childbearing", "\u5e73\u5747\u751f\u80b2\u5e74\u9f84")
            .defined(
                    "mean of the exact ages of the age groups, weighted by width x age-specific fertility rate, so that the"
                            + " age structure of women does not matter",
                    PRESTON)
            .excluding(Axes.AGE, Axes.SEX);

    /** Births that the source classed within policy, of all births. */
    public static final Indicator POLICY_COMPLIANCE = Indicator.proportion(
                    "policy-compliance-rate", BIRTHS.where(policy("within")), BIRTHS)
            .named("policy compliance rate", "\u7b26\u5408\u653f\u7b56\u751f\u80b2\u7387")
            .defined("births that the source classed within policy over all births", COUNTY_REPORTS)
            .directed(Direction.HIGHER);

    /** Births of order 3 and over that the source classed outside policy, of all births. */
    public static final Indicator OUT_OF_POLICY_HIGHER_ORDER_SHARE = Indicator.proportion(
                    "out-of-policy-higher-order-share",
                    BIRTHS.where(policy("outside")).where(Filter.range(Axes.ORDER, 3, Integer.MAX_VALUE)),
                    BIRTHS)
            .named("out-of-policy higher-order share", "\u653f\u7b56\u5916\u591a\u5b69\u7387")
            .defined(
                    "births of order 3 and over that the source classed outside policy over all births", COUNTY_REPORTS)
            .directed(Direction.LOWER);

    /** Boys per 100 girls among live births; by {@link Axes#ORDER}, the sex ratio of each birth order. */
    public static final Indicator SEX_RATIO_AT_BIRTH = Indicator.sexRatio("sex-ratio-at-birth", BIRTHS)
            .named("sex ratio at birth", "\u51fa\u751f\u4eba\u53e3\u6027\u522b\u6bd4")
            .defined("male live births per 100 female live births, pooled over whatever is not broken down", PRESTON)
            .directed(Direction.withinBand(103, 107));

    /** {@link #SEX_RATIO_AT_BIRTH}, to be broken down by {@link Axes#ORDER}. */
    public static final Indicator SEX_RATIO_AT_BIRTH_BY_ORDER = new Indicator(
            "sex-ratio-at-birth-by-order",
            "sex ratio at birth by birth order",
            "\u5206\u5b69\u6b21\u51fa\u751f\u6027\u522b\u6bd4",
            "male live births per 100 female live births of one birth order",
            SEX_RATIO_AT_BIRTH.formula(),
            SEX_RATIO_AT_BIRTH.unit(),
            SEX_RATIO_AT_BIRTH.direction(),
            SEX_RATIO_AT_BIRTH.interval(),
            SEX_RATIO_AT_BIRTH.source(),
            Set.of(Axes.ORDER),
            Set.of());

    /** Users of any method, of married women 15-49. */
    public static final Indicator CONTRACEPTIVE_PREVALENCE = Indicator.proportion(
                    "contraceptive-prevalence", USERS, MARRIED_WOMEN)
            .named(
                    "contraceptive prevalence (married women)",
                    "\u7efc\u5408\u907f\u5b55\u7387\uff08\u5df2\u5a5a\u80b2\u9f84\u5987\u5973\uff09")
            .defined("current users of any method over married or in-union women aged 15 to 49", UN_FAMILY_PLANNING)
            .directed(Direction.HIGHER);

    /** Users of any method, of all women 15-49. */
    public static final Indicator CONTRACEPTIVE_PREVALENCE_ALL_WOMEN = Indicator.proportion(
                    "contraceptive-prevalence-all-women",
                    WOMEN.where(ContraceptiveMethod.where(ContraceptiveMethod::isUsed)),
                    WOMEN)
            .named(
                    "contraceptive prevalence (all women)",
                    "\u7efc\u5408\u907f\u5b55\u7387\uff08\u5168\u90e8\u80b2\u9f84\u5987\u5973\uff09")
            .defined("current users of any method over all women aged 15 to 49", UN_FAMILY_PLANNING)
            .directed(Direction.HIGHER);

    /** Users of any method, of married women 15-49 who are able to conceive. */
    public static final Indicator CONTRACEPTIVE_PREVALENCE_FECUND = Indicator.proportion(
                    "contraceptive-prevalence-fecund",
                    USERS,
                    MARRIED_WOMEN.where(ContraceptiveMethod.where(ContraceptiveMethod::isFecund)))
            .named(
                    "contraceptive prevalence (fecund married women)",
                    "\u7efc\u5408\u907f\u5b55\u7387\uff08\u6709\u751f\u80b2\u80fd\u529b\u7684\u5df2\u5a5a\u5987\u5973\uff09")
            .defined(
                    "current users of any method over married women aged 15 to 49, less those past menopause or infecund",
                    COUNTY_REPORTS)
            .directed(Direction.HIGHER);

    /** Users of any method, of married women 15-49 who could conceive and do not want to now. */
    public static final Indicator CONTRACEPTIVE_PREVALENCE_AT_RISK = Indicator.proportion(
                    "contraceptive-prevalence-at-risk",
                    USERS,
                    MARRIED_WOMEN.where(ContraceptiveMethod.where(ContraceptiveMethod::isAtRisk)))
            .named(
                    "contraceptive prevalence (married women at risk)",
                    "\u7efc\u5408\u907f\u5b55\u7387\uff08\u5e94\u907f\u5b55\u7684\u5df2\u5a5a\u5987\u5973\uff09")
            .defined(
                    "current users of any method over married women aged 15 to 49, less those past menopause, infecund,"
                            + " pregnant or seeking pregnancy",
                    COUNTY_REPORTS)
            .directed(Direction.HIGHER);

    /** Users of modern methods, of married women 15-49. */
    public static final Indicator MODERN_PREVALENCE = Indicator.proportion(
                    "modern-contraceptive-prevalence",
                    MARRIED_WOMEN.where(ContraceptiveMethod.where(ContraceptiveMethod::isModern)),
                    MARRIED_WOMEN)
            .named(
                    "modern contraceptive prevalence (married women)",
                    "\u73b0\u4ee3\u907f\u5b55\u7387\uff08\u5df2\u5a5a\u80b2\u9f84\u5987\u5973\uff09")
            .defined("current users of modern methods over married or in-union women aged 15 to 49", UN_FAMILY_PLANNING)
            .directed(Direction.HIGHER);

    /** Share of each method among users of any method. */
    public static final Indicator METHOD_MIX = Indicator.composition("method-mix", USERS, Axes.METHOD)
            .named("method mix (users)", "\u907f\u5b55\u65b9\u6cd5\u6784\u6210")
            .defined(
                    "users of a method over users of any method, among married women aged 15 to 49",
                    UN_FAMILY_PLANNING);

    /** Users of long-acting and permanent methods, of users of any method. */
    public static final Indicator LONG_ACTING_SHARE = Indicator.proportion(
                    "long-acting-share",
                    MARRIED_WOMEN.where(ContraceptiveMethod.where(ContraceptiveMethod::isLongActing)),
                    USERS)
            .named(
                    "long-acting and permanent method share (users)",
                    "\u957f\u6548\u8282\u80b2\u63aa\u65bd\u843d\u5b9e\u7387\uff08\u4f7f\u7528\u8005\uff09")
            .defined(
                    "users of IUD, implant or sterilisation over users of any method, among married women aged 15 to 49",
                    COUNTY_REPORTS)
            .directed(Direction.HIGHER);

    /** Induced abortions per live birth. */
    public static final Indicator ABORTION_TO_BIRTH_RATIO = Indicator.ratio(
                    "abortion-to-birth-ratio", Measure.of("abortions"), BIRTHS)
            .named("abortion-to-birth ratio", "\u51fa\u751f\u4eba\u6d41\u6bd4")
            .defined(
                    "induced abortions over live births of the same period; the two come from conceptions of different"
                            + " months, and the ratio may exceed 1",
                    COUNTY_REPORTS)
            .directed(Direction.LOWER);

    /** People served, of people eligible. */
    public static final Indicator SERVICE_COVERAGE = Indicator.proportion(
                    "service-coverage", Measure.of("served"), Measure.of("eligible"))
            .named("service coverage", "\u670d\u52a1\u8986\u76d6\u7387")
            .defined("people served over people eligible for the service", COUNTY_REPORTS)
            .directed(Direction.HIGHER);

    private static final List<Indicator> ALL = List.of(
            CRUDE_BIRTH_RATE,
            NATURAL_INCREASE,
            GENERAL_FERTILITY_RATE,
            AGE_SPECIFIC_FERTILITY_RATE,
            TOTAL_FERTILITY_RATE,
            GROSS_REPRODUCTION_RATE,
            MEAN_AGE_AT_CHILDBEARING,
            POLICY_COMPLIANCE,
            OUT_OF_POLICY_HIGHER_ORDER_SHARE,
            SEX_RATIO_AT_BIRTH,
            SEX_RATIO_AT_BIRTH_BY_ORDER,
            CONTRACEPTIVE_PREVALENCE,
            CONTRACEPTIVE_PREVALENCE_ALL_WOMEN,
            CONTRACEPTIVE_PREVALENCE_FECUND,
            CONTRACEPTIVE_PREVALENCE_AT_RISK,
            MODERN_PREVALENCE,
            METHOD_MIX,
            LONG_ACTING_SHARE,
            ABORTION_TO_BIRTH_RATIO,
            SERVICE_COVERAGE);

    private Indicators() {}

    private static Filter policy(String label) {
        return Filter.among(Axes.POLICY, Set.of(label), POLICY_LABELS);
    }

    /**
     * The whole catalogue.
     *
     * @return all indicators, rates first
     */
    public static List<Indicator> all() {
        return ALL;
    }

    /**
     * An indicator by code.
     *
     * @param code its code
     * @return the indicator, empty if the catalogue has none of that code
     */
    public static Optional<Indicator> byCode(String code) {
        return ALL.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
    }
}
