package org.graunt.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NelderMeadTest {

    private static final double[] FREE_LOW = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private static final double[] FREE_HIGH = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};

    private static double banana(double[] p) {
        double along = 1 - p[0];
        double across = p[1] - p[0] * p[0];
        return along * along + 100 * across * across;
    }

    @Test
    void findsTheEndOfRosenbrocksValley() {
        NelderMead search = new NelderMead(FREE_LOW, FREE_HIGH, 1e-14, 5000);

        double least = search.minimise(NelderMeadTest::banana, new double[] {-1.2, 1}, new double[] {0.5, 0.5});

        assertThat(least).isLessThan(1e-10);
        assertThat(search.point()[0]).isCloseTo(1, within(1e-4));
        assertThat(search.evaluations()).isLessThan(2000);
    }

    @Test
    void staysInsideTheBoxAndFindsAMinimumOnItsFace() {
        NelderMead search = new NelderMead(new double[] {0, 0}, new double[] {0.5, 2}, 1e-14, 5000);

        search.minimise(NelderMeadTest::banana, new double[] {0.2, 5}, new double[] {0.5, 0.5});

        assertThat(search.point()[0]).isCloseTo(0.5, within(1e-6));
        assertThat(search.point()[1]).isCloseTo(0.25, within(1e-4));
    }

    @Test
    void aPointWithoutAValueIsWorseThanAny() {
        NelderMead search = new NelderMead(FREE_LOW, FREE_HIGH, 1e-12, 5000);

        double least = search.minimise(
                p -> p[0] < 1 ? Double.NaN : p[0] + p[1] * p[1], new double[] {3, 3}, new double[] {1, 1});

        assertThat(least).isCloseTo(1, within(1e-4));
    }

    @Test
    void aSingleRoughSimplexTakesFewerValues() {
        NelderMead fine = new NelderMead(FREE_LOW, FREE_HIGH, 1e-6, 5000);
        NelderMead rough = fine.withSpreads(0);

        fine.minimise(NelderMeadTest::banana, new double[] {-1.2, 1}, new double[] {0.5, 0.5});
        rough.minimise(NelderMeadTest::banana, new double[] {-1.2, 1}, new double[] {0.5, 0.5});

        assertThat(rough.evaluations()).isLessThan(fine.evaluations());
    }

    @Test
    void stopsAtTheGreatestNumberOfValues() {
        NelderMead search = new NelderMead(FREE_LOW, FREE_HIGH, 0, 60);

        search.minimise(NelderMeadTest::banana, new double[] {-1.2, 1}, new double[] {0.5, 0.5});

        assertThat(search.evaluations()).isBetween(60, 66);
    }

    @Test
    void aFunctionThatIsInfiniteAroundItsOnlyPointIsLeftThere() {
        NelderMead search = new NelderMead(FREE_LOW, FREE_HIGH, 1e-9, 2000);

        double least = search.minimise(
                p -> p[0] == 1 && p[1] == 1 ? 0 : Double.POSITIVE_INFINITY, new double[] {1, 1}, new double[] {1, 1});

        assertThat(least).isZero();
        assertThat(search.point()).containsExactly(1, 1);
    }
}
