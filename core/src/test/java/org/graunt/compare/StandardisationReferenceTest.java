package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.RateInterval;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.internal.math.ReferenceRow;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference files of standardised rates, through the labels of their ages. */
class StandardisationReferenceTest {

    private static final double CLOSED_FORM = 1e-12;
    private static final double QUANTILE = 1e-10;

    static List<ReferenceRow> direct() {
        return ReferenceRow.all("directly_standardised");
    }

    static List<ReferenceRow> indirect() {
        return ReferenceRow.at("/reference/compare/indirectly_standardised.csv");
    }

    private static List<ReferenceRow> strata(List<ReferenceRow> all, ReferenceRow row) {
        return all.stream()
                .filter(stratum -> stratum.text("case_id").equals(row.text("case_id")))
                .toList();
    }

    /** The files give lower bounds; the last group is taken as open. */
    private static List<String> ages(List<ReferenceRow> strata) {
        List<Integer> starts = strata.stream()
                .map(stratum -> (int) stratum.number("age_start"))
                .toList();
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < starts.size() - 1; i++) {
            int last = starts.get(i + 1) - 1;
            labels.append(last == starts.get(i) ? "" + last : starts.get(i) + "-" + last)
                    .append(' ');
        }
        return List.of(labels.append(starts.get(starts.size() - 1))
                .append('+')
                .toString()
                .split(" "));
    }

    private static double[] column(List<ReferenceRow> strata, String column) {
        ToDoubleFunction<ReferenceRow> number = stratum -> stratum.number(column);
        return strata.stream().mapToDouble(number).toArray();
    }

    private static Estimate direct(ReferenceRow row, WeightedRateInterval method, FewEvents policy) {
        List<ReferenceRow> strata = strata(ReferenceRow.all("directly_standardised_strata"), row);
        StandardPopulation standard = StandardPopulation.of(
                "reference", "test", AgeGroups.parse(ages(strata)), column(strata, "standard_population"));
        return DirectlyStandardised.to(standard)
                .interval(method)
                .level(row.number("level"))
                .fewEvents(policy)
                .of(ages(strata), column(strata, "count"), column(strata, "population"))
                .times(row.number("multiplier"));
    }

    private static void near(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    @ParameterizedTest
    @MethodSource("direct")
    void directlyStandardised(ReferenceRow row) {
        Estimate byar = direct(row, WeightedRateInterval.DOBSON_BYAR, FewEvents.FLAG);
        near(byar.value(), row.number("dsr"), CLOSED_FORM);
        if (row.number("total_count") > 0) {
            near(byar.lower(), Math.max(0, row.number("dobson_byar_lower")), CLOSED_FORM);
            near(byar.upper(), row.number("dobson_byar_upper"), CLOSED_FORM);
        }
        Estimate gamma = direct(row, WeightedRateInterval.FAY_FEUER, FewEvents.FLAG);
        near(gamma.lower(), row.number("fay_feuer_lower"), QUANTILE);
        near(gamma.upper(), row.number("fay_feuer_upper"), QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("direct")
    void directlyStandardisedRatesOnFewEventsAreWithheld(ReferenceRow row) {
        Estimate estimate = direct(row, WeightedRateInterval.DOBSON_BYAR, FewEvents.WITHHOLD);
        assertThat(estimate.isDefined()).isEqualTo(row.text("phe_suppresses").equals("false"));
    }

    @ParameterizedTest
    @MethodSource("indirect")
    void indirectlyStandardised(ReferenceRow row) {
        List<ReferenceRow> strata =
                strata(ReferenceRow.at("/reference/compare/indirectly_standardised_strata.csv"), row);
        List<String> ages = ages(strata);
        double[] population = column(strata, "population");
        IndirectlyStandardised method = IndirectlyStandardised.against(
                        ages, column(strata, "reference_count"), column(strata, "reference_population"))
                .base(row.number("reference_value"))
                .level(row.number("level"));
        double observed = row.number("observed");

        Estimate exact = method.ratio(ages, population, observed);
        near(exact.value(), row.number("ratio"), CLOSED_FORM);
        near(exact.denominator(), row.number("expected"), CLOSED_FORM);
        near(exact.lower(), row.number("exact_lower"), QUANTILE);
        near(exact.upper(), row.number("exact_upper"), QUANTILE);

        Estimate byar = method.interval(RateInterval.BYAR).ratio(ages, population, observed);
        near(byar.lower(), Math.max(0, row.number("byar_lower")), CLOSED_FORM);
        near(byar.upper(), row.number("byar_upper"), CLOSED_FORM);

        boolean usesByar = row.text("phe_method").equals("byar");
        near(usesByar ? byar.lower() : exact.lower(), row.number("phe_lower"), QUANTILE);
        near(usesByar ? byar.upper() : exact.upper(), row.number("phe_upper"), QUANTILE);

        if (!Double.isNaN(row.number("lognormal_lower"))) {
            Estimate log = method.interval(RateInterval.LOG).ratio(ages, population, observed);
            near(log.lower(), row.number("lognormal_lower"), CLOSED_FORM);
            near(log.upper(), row.number("lognormal_upper"), CLOSED_FORM);
        }
        near(
                method.rate(ages, population, observed).times(1000).value(),
                row.number("indirect_rate_per_1000"),
                CLOSED_FORM);
    }
}
