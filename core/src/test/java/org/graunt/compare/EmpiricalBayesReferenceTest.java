package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.Unit;
import org.graunt.internal.math.ReferenceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the reference files of Marshall's estimator, global and local. */
class EmpiricalBayesReferenceTest {

    /** Relative: sums of a hundred squares, of which the noise is subtracted. */
    private static final double CLOSED_FORM = 1e-11;

    /** Relative: gamma quantiles of a shape that carries the error above. */
    private static final double QUANTILE = 1e-10;

    private static final String FOLDER = "/reference/compare/";

    private static LabelledCounts counts(List<ReferenceRow> rows, CountKind kind) {
        return LabelledCounts.of(
                Unit.RATIO,
                kind,
                rows.stream().map(row -> row.text("area")).toList(),
                rows.stream().mapToDouble(row -> row.number("count")).toArray(),
                rows.stream().mapToDouble(row -> row.number("population")).toArray());
    }

    private static List<ReferenceRow> rows(String caseId) {
        return ReferenceRow.at(FOLDER + "empirical_bayes.csv").stream()
                .filter(row -> row.text("case_id").equals(caseId))
                .toList();
    }

    private static void near(String what, double actual, double expected, double relative) {
        assertThat(actual).as(what).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B01_sids_1974", "B02_nonwhite_births_1974", "B03_five_areas"})
    void ratesTowardTheGlobalMeanWithPriorWeightAndGammaLimits(String caseId) {
        List<ReferenceRow> rows = rows(caseId);
        ShrunkTable shrunk = EmpiricalBayes.moments().shrink(counts(rows, CountKind.RATE));

        assertThat(rows).isNotEmpty();
        for (ReferenceRow row : rows) {
            String area = row.text("area");
            Estimate estimate = shrunk.get(area);
            near(area + " value", estimate.value(), row.number("eb_rate"), CLOSED_FORM);
            near(area + " weight", shrunk.weight(area), row.number("weight"), CLOSED_FORM);
            near(area + " mean", shrunk.priorMean(area), row.number("prior_mean"), CLOSED_FORM);
            near(area + " variance", shrunk.priorVariance(area), row.number("prior_variance"), CLOSED_FORM);
            PriorModel.Posterior law = new GammaPoisson()
                    .posterior(
                            row.number("count"),
                            row.number("population"),
                            shrunk.priorMean(area),
                            shrunk.priorVariance(area) / Math.pow(shrunk.priorMean(area), 2),
                            0.025);
            near(area + " lower", law.lower(), row.number("gamma_lower95"), QUANTILE);
            near(area + " upper", law.upper(), row.number("gamma_upper95"), QUANTILE);
            if (shrunk.priorVariance(area) > 0) {
                near(area + " public lower", estimate.lower(), row.number("gamma_lower95"), QUANTILE);
                near(area + " public upper", estimate.upper(), row.number("gamma_upper95"), QUANTILE);
            } else {
                assertThat(estimate.upper() - estimate.lower()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"B01_sids_1974", "B02_nonwhite_births_1974", "B03_five_areas"})
    void sharesTowardTheGlobalMean(String caseId) {
        List<ReferenceRow> rows = rows(caseId);
        ShrunkTable shrunk = EmpiricalBayes.moments().shrink(counts(rows, CountKind.SHARE));

        for (ReferenceRow row : rows) {
            near(row.text("area"), shrunk.get(row.text("area")).value(), row.number("eb_rate_binomial"), CLOSED_FORM);
        }
    }

    @Test
    void shapeAndRateOfTheGammaPrior() {
        for (ReferenceRow prior : ReferenceRow.at(FOLDER + "empirical_bayes_cases.csv")) {
            List<ReferenceRow> rows = rows(prior.text("case_id"));
            ShrunkTable shrunk = EmpiricalBayes.moments().shrink(counts(rows, CountKind.RATE));
            String area = rows.get(0).text("area");
            double mean = shrunk.priorMean(area);
            double variance = shrunk.priorVariance(area);

            assertThat(rows).hasSize((int) prior.number("areas"));
            near("shape", mean * mean / variance, prior.number("gamma_shape"), CLOSED_FORM);
            near("rate", mean / variance, prior.number("gamma_rate"), CLOSED_FORM);
        }
    }

    @Test
    void ratesTowardNeighboursInTheFormOfMarshallAndGeoDa() {
        List<ReferenceRow> rows = ReferenceRow.at(FOLDER + "empirical_bayes_local.csv");
        LabelledCounts counts = counts(rows, CountKind.RATE);
        Map<String, List<String>> neighbours = ReferenceRow.at(FOLDER + "empirical_bayes_neighbours.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("area"),
                        Collectors.mapping(row -> row.text("neighbour"), Collectors.toList())));
        ShrunkTable shrunk = EmpiricalBayes.moments()
                .towardNeighbours(Neighbours.of(neighbours))
                .shrink(counts);

        assertThat(rows).hasSize(100);
        for (ReferenceRow row : rows) {
            String area = row.text("area");
            near(area + " mean", shrunk.priorMean(area), row.number("local_mean"), CLOSED_FORM);
            near(area + " value", shrunk.get(area).value(), row.number("eb_local_rate"), CLOSED_FORM);
            // What is left of the variance may be a hundredth of what the noise was taken off.
            assertThat(shrunk.priorVariance(area))
                    .as(area + " variance")
                    .isCloseTo(row.number("local_variance"), within(1e-11 * row.number("local_mean")));
        }
    }
}
