package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.graunt.indicator.Unit;
import org.graunt.internal.math.Binomial;
import org.graunt.internal.math.ReferenceRow;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;
import org.junit.jupiter.api.Test;

/**
 * The page of simulations is made here, so that the documentation cannot disagree with the code: the build writes it to
 * {@code target} and fails if the page in {@code docs} is another. Everything is seeded.
 */
class ComparisonPageTest {

    private static final Path PAGE = Path.of("..", "docs", "comparison-simulations.md");
    private static final int REPEATS = 200;
    private static final int DRAWS = 400;
    private static final int EQUAL_REPEATS = 2000;
    private static final double LEVEL = 0.9;

    /** Makes the true values and the counts of one repeat. */
    private interface World {
        LabelledCounts draw(RandomStream stream, double[] truths);
    }

    /** Coverage and mean width of the rank intervals, with the Monte Carlo error of the coverage. */
    private record Score(double coverage, double error, double width) {}

    @Test
    void theDocumentationShowsTheseSimulations() throws IOException {
        StringBuilder page = new StringBuilder();
        rankIntervals(page);
        equalTownships(page);
        heldBackYears(page);
        Path copy = Files.createDirectories(Path.of("target")).resolve("comparison-simulations.md");
        Files.writeString(copy, page);

        assertThat(PAGE)
                .as("copy " + copy + " to " + PAGE)
                .hasContent(page.toString().strip());
    }

    private static void rankIntervals(StringBuilder page) {
        page.append(String.format(Locale.ROOT, """
                # What comparisons between areas are worth: simulations

                Made by the build from the code, every number from a fixed seed.

                ## Rank intervals

                How often the 90 %% interval of an area's rank holds its true rank, in percent (with the Monte Carlo error of that
                figure), and how many ranks it holds on average. True values are drawn from the law that the library fits to
                them, counts from the true values, %d times with %d draws of the ranks each. `HIERARCHICAL`, the default of
                `Ranks`, counts in that the mean and the spread of the true values are themselves uncertain. `FIXED_PRIOR` takes
                them as known once estimated. `INDEPENDENT` draws each area from its own counts alone: it takes noise for
                differences, and its intervals are too narrow.

                | areas | hierarchical | ranks held | fixed prior | ranks held | independent | ranks held |
                |---|---:|---:|---:|---:|---:|---:|
                """, REPEATS, DRAWS));
        worlds().forEach((name, world) -> {
            page.append("| ").append(name).append(" |");
            for (RankModel model : RankModel.values()) {
                Score score = score(name, world, model);
                page.append(String.format(
                        Locale.ROOT,
                        " %.1f (%.1f) | %.1f |",
                        100 * score.coverage(),
                        100 * score.error(),
                        score.width()));
                if (model == RankModel.HIERARCHICAL) {
                    assertThat(score.coverage() + 2 * score.error()).as(name).isGreaterThanOrEqualTo(LEVEL);
                }
            }
            page.append('\n');
        });
    }

    private static Map<String, World> worlds() {
        Map<String, World> worlds = new LinkedHashMap<>();
        worlds.put("20 townships, 75 people each, shares about 97 % (sd 1.2 points)", shares(20, 75, 0.97, 200));
        worlds.put("20 townships, 75 people each, shares about 97 % (sd 0.5 points)", shares(20, 75, 0.97, 1000));
        worlds.put("31 villages, 24 births each, sex ratio about 110 (sd of log 0.1)", sexRatios(31, 24, 0.1));
        worlds.put("31 counties, 2,000 births each, sex ratio about 110 (sd of log 0.1)", sexRatios(31, 2000, 0.1));
        worlds.put("Sweden's 21 counties, births to women of 15-19 in 2015 (law fitted to them)", swedishTeenagers());
        return worlds;
    }

    private static List<String> names(int areas) {
        return IntStream.range(0, areas).mapToObj(i -> "area " + i).toList();
    }

    private static World shares(int areas, double size, double mean, double precision) {
        return (stream, truths) -> {
            double[] x = new double[areas];
            double[] n = new double[areas];
            for (int i = 0; i < areas; i++) {
                truths[i] = Samplers.beta(stream, mean * precision, (1 - mean) * precision);
                n[i] = size;
                x[i] = Samplers.binomial(stream, size, truths[i]);
            }
            return LabelledCounts.of(Unit.PERCENT, names(areas), x, n);
        };
    }

    private static World sexRatios(int areas, double births, double spread) {
        return (stream, truths) -> {
            double[] boys = new double[areas];
            double[] girls = new double[areas];
            for (int i = 0; i < areas; i++) {
                truths[i] = 1.1 * StrictMath.exp(spread * stream.nextNormal());
                boys[i] = Samplers.binomial(stream, births, truths[i] / (1 + truths[i]));
                girls[i] = births - boys[i];
            }
            return LabelledCounts.of(Unit.PER_HUNDRED_GIRLS, names(areas), boys, girls);
        };
    }

    private static World swedishTeenagers() {
        LabelledCounts real = teenagers(List.of("2015"));
        double[] n = real.sizes(real.usable());
        double[] prior = new PriorFit(PriorModel.of(CountKind.RATE), real.parts(real.usable()), n).maximumLikelihood();
        return (stream, truths) -> {
            double[] x = new double[n.length];
            for (int i = 0; i < x.length; i++) {
                truths[i] = prior[0] * prior[1] * Samplers.gamma(stream, 1 / prior[1]);
                x[i] = Samplers.poisson(stream, n[i] * truths[i]);
            }
            return LabelledCounts.of(Unit.PER_THOUSAND, real.labels(), x, n);
        };
    }

    private static Score score(String name, World world, RankModel model) {
        double sum = 0;
        double squares = 0;
        double width = 0;
        for (int r = 0; r < REPEATS; r++) {
            double[] truths = new double[31];
            LabelledCounts counts = world.draw(RandomStream.of(2022, name, r, 0), truths);
            RankTable ranks =
                    Ranks.seeded(r).draws(DRAWS).level(LEVEL).from(model).of(counts);
            int held = 0;
            for (int i = 0; i < counts.size(); i++) {
                double truth = truths[i];
                long rank = 1
                        + Arrays.stream(truths, 0, counts.size())
                                .filter(t -> t > truth)
                                .count();
                String area = counts.labels().get(i);
                held += ranks.lower(area) <= rank && rank <= ranks.upper(area) ? 1 : 0;
            }
            double share = (double) held / counts.size();
            sum += share;
            squares += share * share;
            width += ranks.meanWidth();
        }
        double coverage = sum / REPEATS;
        return new Score(coverage, Math.sqrt((squares / REPEATS - coverage * coverage) / REPEATS), width / REPEATS);
    }

    private static void equalTownships(StringBuilder page) {
        double[] few = equal(75);
        double[] many = equal(1500);
        String[] rows = {
            "best township less worst, percentage points | %.1f | %.1f",
            "the same by the binomial law | %.1f | %.1f",
            "the same after shrinkage (moments) | %.1f | %.1f",
            "townships outside the exact 95 %% limits, percent (nominal: at most 5) | %.1f | %.1f",
            "townships outside the exact 99.8 %% limits, percent (nominal: at most 0.2) | %.2f | %.2f",
            "repeats with any township outside 95 %%, percent | %.0f | %.0f",
            "repeats with any township flagged at a false discovery rate of 5 %%, percent | %.1f | %.1f",
            "townships that `Ranks` places in a half with a probability of 90 %%, of 20 | %.2f | %.2f"
        };
        page.append(String.format(Locale.ROOT, """

                ## Twenty townships that are all alike

                Every township has a true share of 97 %%; whatever differs is chance. Means over %,d repeats (ranks: %d). With 75
                people a township with a full 100 %% is no surprise, so that only the lower limit can be crossed.

                | | 75 people each | 1,500 people each |
                |---|---:|---:|
                """, EQUAL_REPEATS, REPEATS));
        for (int i = 0; i < rows.length; i++) {
            page.append("| ")
                    .append(String.format(Locale.ROOT, rows[i], few[i], many[i]))
                    .append(" |\n");
        }
    }

    private static double[] equal(int people) {
        World world = shares(20, people, 0.97, 1e12);
        double[] sums = new double[8];
        for (int r = 0; r < EQUAL_REPEATS; r++) {
            LabelledCounts counts = world.draw(RandomStream.of(2023, "equal", r, 0), new double[20]);
            FunnelTable funnel = Funnel.exact().target(97).of(counts);
            sums[0] += range(IntStream.range(0, 20).mapToDouble(counts::valueAt).toArray());
            sums[2] += range(EmpiricalBayes.moments().shrink(counts).values());
            sums[3] += funnel.outside(0.95).size() / 20.0 * 100;
            sums[4] += funnel.outside(0.998).size() / 20.0 * 100;
            sums[5] += funnel.outside(0.95).isEmpty() ? 0 : 100;
            sums[6] += funnel.discoveries(0.05).isEmpty() ? 0 : 100;
            if (r < REPEATS) {
                sums[7] += Ranks.seeded(r).draws(DRAWS).of(counts).placedCount() * (EQUAL_REPEATS / REPEATS);
            }
        }
        double[] means = Arrays.stream(sums).map(sum -> sum / EQUAL_REPEATS).toArray();
        means[1] = expectedRange(people, 0.97, 20);
        assertThat(means[0]).as("spread by simulation and by the law").isBetween(means[1] * 0.98, means[1] * 1.02);
        assertThat(means[3]).as("outside 95 %").isLessThanOrEqualTo(5);
        assertThat(means[4]).as("outside 99.8 %").isLessThanOrEqualTo(0.2);
        return means;
    }

    /** {@code E max - E min} of binomial counts in percentage points: {@code sum over k of 1 - F^m - (1 - F)^m}. */
    private static double expectedRange(int people, double share, int areas) {
        double sum = 0;
        for (int k = 0; k < people; k++) {
            double below = Binomial.lower(k, people, share);
            sum += 1 - Math.pow(below, areas) - Math.pow(1 - below, areas);
        }
        return 100 * sum / people;
    }

    private static double range(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    private static LabelledCounts teenagers(List<String> years) {
        return sweden(Unit.PER_THOUSAND, "births_15_19", "woman_years_15_19", years);
    }

    private static LabelledCounts sweden(Unit unit, String above, String below, List<String> years) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (ReferenceRow row : ReferenceRow.at("/compare/sweden-counties.csv")) {
            if (years.contains(row.text("year"))) {
                double[] sum = sums.computeIfAbsent(row.text("county"), county -> new double[2]);
                sum[0] += row.number(above);
                sum[1] += row.number(below);
            }
        }
        return LabelledCounts.of(
                unit,
                new ArrayList<>(sums.keySet()),
                sums.values().stream().mapToDouble(sum -> sum[0]).toArray(),
                sums.values().stream().mapToDouble(sum -> sum[1]).toArray());
    }

    private static void heldBackYears(StringBuilder page) {
        page.append("""

                ## Sweden's counties: one year against the years around it

                Each of the 21 counties' value in one year, 1999 to 2014, as it is and shrunk toward the mean of all counties, against
                the county's value in the year before and the year after taken together, which the shrinkage has not seen. Root of
                the mean squared difference over counties and years.

                | | as it is | shrunk, moments | shrunk, maximum likelihood | change of the squared error, percent |
                |---|---:|---:|---:|---:|
                """);
        heldBack(page, "births per 1,000 women of 15-19", Unit.PER_THOUSAND, "births_15_19", "woman_years_15_19");
        heldBack(page, "boys per 100 girls", Unit.PER_HUNDRED_GIRLS, "boys", "girls");
    }

    private static void heldBack(StringBuilder page, String name, Unit unit, String above, String below) {
        double[] squares = new double[3];
        int n = 0;
        for (int year = 1999; year <= 2014; year++) {
            LabelledCounts seen = sweden(unit, above, below, List.of(Integer.toString(year)));
            LabelledCounts held =
                    sweden(unit, above, below, List.of(Integer.toString(year - 1), Integer.toString(year + 1)));
            double[] moments = EmpiricalBayes.moments().shrink(seen).values();
            double[] likelihood =
                    EmpiricalBayes.maximumLikelihood().shrink(seen).values();
            for (int i = 0; i < seen.size(); i++) {
                squares[0] += Math.pow(seen.valueAt(i) - held.valueAt(i), 2);
                squares[1] += Math.pow(moments[i] - held.valueAt(i), 2);
                squares[2] += Math.pow(likelihood[i] - held.valueAt(i), 2);
                n++;
            }
        }
        page.append(String.format(
                        Locale.ROOT,
                        "| %s | %.3f | %.3f | %.3f | %+.0f, %+.0f |%n",
                        name,
                        Math.sqrt(squares[0] / n),
                        Math.sqrt(squares[1] / n),
                        Math.sqrt(squares[2] / n),
                        100 * (squares[1] / squares[0] - 1),
                        100 * (squares[2] / squares[0] - 1))
                .replace(System.lineSeparator(), "\n"));
        assertThat(squares[1]).as(name).isLessThan(squares[0]);
        assertThat(squares[2]).as(name).isLessThan(squares[0]);
    }
}
