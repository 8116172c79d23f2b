package org.graunt.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {

    /** Rosenbrock's valley as two residuals, its bottom at (1, 1). */
    private static double valley(double[] x, double[] to) {
        to[0] = 10 * (x[1] - x[0] * x[0]);
        to[1] = 1 - x[0];
        return to[0] * to[0] + to[1] * to[1];
    }

    @Test
    void findsTheBottomOfACurvedValley() {
        LevenbergMarquardt search = new LevenbergMarquardt(LevenbergMarquardtTest::valley, 2, 2, 10, 200);
        assertThat(search.minimise(new double[] {-1.2, 1}, 1e-12)).isCloseTo(0, within(1e-12));
        assertThat(search.point()).containsExactly(new double[] {1, 1}, within(1e-5));
    }

    @Test
    void staysBetweenTheBounds() {
        LevenbergMarquardt search = new LevenbergMarquardt(LevenbergMarquardtTest::valley, 2, 2, 0.5, 200);
        search.minimise(new double[] {-0.4, 0.4}, 1e-12);
        assertThat(search.point()).containsExactly(new double[] {0.5, 0.25}, within(1e-5));
    }

    @Test
    void leavesABoundThatTheSlopePointsAwayFrom() {
        LevenbergMarquardt search = new LevenbergMarquardt(LevenbergMarquardtTest::valley, 2, 2, 2, 200);
        search.minimise(new double[] {2, 2}, 1e-12);
        assertThat(search.point()).containsExactly(new double[] {1, 1}, within(1e-5));
    }

    @Test
    void returnsWhatIsNotFiniteAtTheStart() {
        LevenbergMarquardt search = new LevenbergMarquardt((x, to) -> Double.NaN, 1, 1, 10, 10);
        assertThat(search.minimise(new double[1], 1e-9)).isNaN();
    }

    /** The residual x - 2 exists below 1 only: from either side the differences stay where it does. */
    @Test
    void neverStepsWhereThereAreNoResiduals() {
        LevenbergMarquardt search = new LevenbergMarquardt(
                (x, to) -> {
                    to[0] = x[0] - 2;
                    return x[0] <= 1 ? to[0] * to[0] : Double.NaN;
                },
                1,
                1,
                10,
                200);
        assertThat(search.minimise(new double[] {1}, 1e-9)).isEqualTo(1);
        assertThat(search.minimise(new double[] {0}, 1e-9)).isBetween(1.0, 1.01);
    }

    @Test
    void staysAtAnIsolatedPoint() {
        LevenbergMarquardt search = new LevenbergMarquardt(
                (x, to) -> {
                    to[0] = 1;
                    return x[0] == 0 ? 1 : Double.NaN;
                },
                1,
                1,
                10,
                200);
        assertThat(search.minimise(new double[1], 1e-9)).isEqualTo(1);
        assertThat(search.point()[0]).isZero();
    }
}
