package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.graunt.internal.math.BSplines;
import org.graunt.internal.math.CompositeLink;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PenalisedCompositeLinkTest {

    private static final AgeGroups WOMEN = AgeGroups.ofWidth(5, 15, 49);
    private static final double[] BIRTHS = {120, 800, 1900, 1500, 700, 150, 9};

    private static double[] closed(String caseId) {
        double[] all = ReferenceAges.numbers(ReferenceAges.rows("graduation_input", caseId), "population");
        return Arrays.copyOf(all, all.length - 1);
    }

    private static double[] reference(String caseId, double lambda) {
        List<Map<String, String>> rows = ReferenceAges.rows("graduation", caseId).stream()
                .filter(row -> row.get("method").startsWith("pclm")
                        && Math.abs(Double.parseDouble(row.get("lambda")) - lambda) < 1e-3)
                .toList();
        return ReferenceAges.numbers(rows, "value");
    }

    /**
     * The equations are those of the R package ungroup once its two habits are copied: the penalty is multiplied by the root of lambda,
     * and a last group of one person and one year is added, whose surplus over one is handed to the others. Its iteration stops
     * when the mean relative error of the groups changes by less than a thousandth.
     */
    @ParameterizedTest
    @MethodSource("org.graunt.quality.GraduationTest#cases")
    void theReferenceFiguresFollowFromTheEquationsAndThatPackagesHabits(String caseId) {
        double[] counts = closed(caseId);
        int ages = 5 * counts.length;
        int[] group = new int[ages + 1];
        double[] cells = new double[ages + 1];
        for (int x = 0; x <= ages; x++) {
            group[x] = x / 5;
            cells[x] = x;
        }
        double[] one = new double[ages + 1];
        Arrays.fill(one, 1);
        double[] withLast = Arrays.copyOf(counts, counts.length + 1);
        withLast[counts.length] = 1;
        double[][] basis = new BSplines(-0.01 * ages, 1.01 * ages, (ages + 1) / 2).at(cells);
        CompositeLink model = new CompositeLink(group, one, withLast, basis, 2);

        for (double lambda : new double[] {0.1, 1, 1000}) {
            double[] means = model.fit(Math.sqrt(lambda)).means();
            double[] known = reference(caseId, lambda);
            assertThat(known).hasSize(ages);
            double sum = Arrays.stream(means).limit(ages).sum();
            for (int x = 0; x < ages; x++) {
                double ours = means[x] * (1 + (means[ages] - 1) / sum);
                assertThat(ours)
                        .as("%s at %d, lambda %s", caseId, x, lambda)
                        .isCloseTo(known[x], within(2e-4 * known[x]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.graunt.quality.GraduationTest#cases")
    void withoutThoseHabitsTheFiguresAreTheSameUntilTheAddedGroupBendsTheOldestAges(String caseId) {
        double[] counts = closed(caseId);
        double[] known = reference(caseId, 1000);

        double[] ours = PenalisedCompositeLink.standard()
                .withLambda(Math.sqrt(1000))
                .of(counts, AgeGroups.ofWidth(5, 0, 5 * counts.length - 1))
                .counts();

        for (int x = 0; x < known.length - 20; x++) {
            assertThat(ours[x]).as("age %d", x).isCloseTo(known[x], within(0.01 * known[x]));
        }
        assertThat(ours[known.length - 1]).isGreaterThan(2 * known[known.length - 1]);
    }

    @Test
    void debug() {
        for (String c : List.of("G01_pasex_males", "G02_india_males", "G03_canada_1950_females")) {
            double[] counts = closed(c);
            for (double l : new double[] {1, 1000}) {
                double[] a = PenalisedCompositeLink.standard()
                        .withLambda(Math.sqrt(l))
                        .of(counts, AgeGroups.ofWidth(5, 0, 5 * counts.length - 1))
                        .counts();
                double[] k = reference(c, l);
                StringBuilder b = new StringBuilder();
                for (int x = 0; x < k.length; x++) b.append(String.format("%d:%.1e ", x, a[x] / k[x] - 1));
                System.out.println(c + l + " " + b);
            }
            for (int i = 0; i < 5; i++) {
                long t = System.nanoTime();
                GraduatedAges a =
                        PenalisedCompositeLink.standard().of(counts, AgeGroups.ofWidth(5, 0, 5 * counts.length - 1));
                System.out.println(a.fit() + " " + (System.nanoTime() - t) / 1e6);
            }
        }
    }
}
