package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The page of exact coverages is made here, so that the documentation cannot disagree with the code: the build writes it to
 * {@code target} and fails if the page in {@code docs} is another.
 */
class CoveragePageTest {

    private static final Path PAGE = Path.of("..", "docs", "interval-coverage.md");
    private static final double LEVEL = 0.95;
    private static final int[] SIZES = {10, 50, 117, 1562};
    private static final double[] SHARES = {0.5, 0.9, 0.99};
    private static final double[] MEANS = {0.5, 2, 10, 50, 500};

    @Test
    void theDocumentationShowsTheCoverageOfTheseMethods() throws IOException {
        String made = page();
        Path copy = Files.createDirectories(Path.of("target")).resolve("interval-coverage.md");
        Files.writeString(copy, made);

        assertThat(PAGE).as("copy " + copy + " to " + PAGE).hasContent(made.strip());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Exact coverage of the intervals

                How often the 95% interval of each method holds the truth, in percent, by enumeration of all outcomes
                (`Coverage`). A method that keeps its promise shows 95.0 or more; "exact" methods never fall below and
                are wider for it. Made by the build from the code of the methods.

                ## Proportions: n units, true share p

                | method |""");
        for (int n : SIZES) {
            for (double p : SHARES) {
                page.append(String.format(Locale.ROOT, " n=%d p=%s |", n, p));
            }
        }
        page.append("\n|---|")
                .append("---:|".repeat(SIZES.length * SHARES.length))
                .append('\n');
        for (ProportionInterval method : ProportionInterval.values()) {
            page.append("| ").append(method.label()).append(" |");
            for (int n : SIZES) {
                for (double p : SHARES) {
                    page.append(percent(Coverage.ofProportion(method, p, n, LEVEL)));
                }
            }
            page.append('\n');
        }
        page.append("\n## Rates: expected number of events\n\n| method |");
        for (double mean : MEANS) {
            page.append(' ').append(Estimate.plain(mean)).append(" |");
        }
        page.append("\n|---|").append("---:|".repeat(MEANS.length)).append('\n');
        for (RateInterval method : RateInterval.values()) {
            DoubleUnaryOperator coverage = mean -> Coverage.ofRate(method, mean, LEVEL);
            page.append("| ").append(method.label()).append(" |");
            for (double mean : MEANS) {
                page.append(percent(coverage.applyAsDouble(mean)));
            }
            page.append('\n');
        }
        page.append("\n## Sex ratios: births, true ratio of boys per 100 girls\n\n| method |");
        int[] births = {24, 50, 436, 1562};
        double[] ratios = {105, 136};
        for (int n : births) {
            for (double ratio : ratios) {
                page.append(String.format(Locale.ROOT, " %d births, %.0f |", n, ratio));
            }
        }
        page.append("\n|---|")
                .append("---:|".repeat(births.length * ratios.length))
                .append('\n');
        for (SexRatioInterval method : SexRatioInterval.values()) {
            page.append("| ").append(method.label()).append(" |");
            for (int n : births) {
                for (double ratio : ratios) {
                    page.append(percent(coverageOfRatio(method, n, ratio)));
                }
            }
            page.append('\n');
        }
        return page.toString();
    }

    private static double coverageOfRatio(SexRatioInterval method, int n, double ratio) {
        double boy = ratio / (100 + ratio);
        double coverage = 0;
        for (int boys = 0; boys <= n; boys++) {
            Estimate estimate = method.of(boys, n - boys, LEVEL);
            if (estimate.lower() <= ratio && ratio <= estimate.upper()) {
                coverage += org.graunt.internal.math.Binomial.probability(boys, n, boy);
            }
        }
        return coverage;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, " %.1f |", 100 * share);
    }
}
