package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.graunt.internal.random.RandomStream;
import org.junit.jupiter.api.Test;

class ExactProgramTest {

    private static ExactProgram.Equation equation(long constant, int... coefficients) {
        int[] variables = new int[coefficients.length];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = i;
        }
        return new ExactProgram.Equation(variables, coefficients, constant);
    }

    @Test
    void aSumBoundsItsParts() {
        ExactProgram program = new ExactProgram(2, List.of(equation(7, 1, 1)));

        assertThat(program.extreme(0, true)).isEqualTo(new ExactProgram.Extreme(7, 1, true));
        assertThat(program.extreme(0, false)).isEqualTo(new ExactProgram.Extreme(0, 1, true));
        assertThat(program.extreme(1, true).isInfinite()).isFalse();
    }

    @Test
    void whatNothingBoundsIsInfinite() {
        ExactProgram program = new ExactProgram(3, List.of(equation(2, 1, -1, 0)));

        assertThat(program.extreme(0, true).isInfinite()).isTrue();
        assertThat(program.extreme(0, false).numerator()).isEqualTo(2);
        assertThat(program.extreme(2, true).isInfinite()).isTrue();
        assertThat(program.extreme(2, false).numerator()).isZero();
    }

    @Test
    void thePairsOfThreeNumbersLeaveHalves() {
        // x + y = 1, y + z = 1, x + z = 1: all are a half.
        ExactProgram program = new ExactProgram(
                3, List.of(equation(1, 1, 1, 0), equation(1, 0, 1, 1), equation(1, 1, 0, 1), equation(2, 1, 2, 1)));

        ExactProgram.Extreme most = program.extreme(0, true);
        assertThat((double) most.numerator() / most.denominator()).isEqualTo(0.5);
        assertThat(most.isWholeVertex()).isFalse();
    }

    @Test
    void equationsWithoutACommonPointAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactProgram(2, List.of(equation(7, 1, 1), equation(8, 1, 1))))
                .withMessage("equations: 2, must have a point in common");
        assertThatIllegalArgumentException().isThrownBy(() -> new ExactProgram(2, List.of(equation(-1, 1, 1))));
    }

    /**
     * An extreme lies in a corner, and a corner has no more variables above 0 than there are equations: all choices of these are
     * tried. (Commons Math 3.6.1 is no judge: it calls the most of y in {@code 2w + 2x + y + 2z = 17} zero.)
     */
    @Property(tries = 200)
    void extremesAreThoseOfAllCorners(@ForAll long seed) {
        RandomStream stream = RandomStream.of(seed);
        int variables = 3 + stream.nextInt(4);
        int rows = 1 + stream.nextInt(3);
        int[] point = new int[variables];
        int[][] coefficients = new int[rows][variables];
        for (int i = 0; i < variables; i++) {
            point[i] = stream.nextInt(6);
        }
        for (int i = 0; i < variables; i++) {
            // The first row is a sum of all, so that everything is bounded.
            coefficients[0][i] = 1;
            for (int row = 1; row < rows; row++) {
                coefficients[row][i] = stream.nextInt(4) - 1;
            }
        }
        double[] constants = new double[rows];
        List<ExactProgram.Equation> equations = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < variables; i++) {
                constants[row] += coefficients[row][i] * point[i];
            }
            equations.add(equation((long) constants[row], coefficients[row]));
        }
        double[][] corners = corners(coefficients, constants);
        ExactProgram program = new ExactProgram(variables, equations);
        for (int i = 0; i < variables; i++) {
            ExactProgram.Extreme most = program.extreme(i, true);
            ExactProgram.Extreme least = program.extreme(i, false);
            assertThat((double) most.numerator() / most.denominator()).isCloseTo(corners[i][1], within(1e-9));
            assertThat((double) least.numerator() / least.denominator()).isCloseTo(corners[i][0], within(1e-9));
        }
    }

    /** The least and the most of each variable over all corners. */
    private static double[][] corners(int[][] coefficients, double[] constants) {
        int variables = coefficients[0].length;
        double[][] found = new double[variables][];
        for (int chosen = 0; chosen < 1 << variables; chosen++) {
            if (Integer.bitCount(chosen) > coefficients.length) {
                continue;
            }
            int set = chosen;
            int[] columns = IntStream.range(0, variables)
                    .filter(i -> (set >> i & 1) == 1)
                    .toArray();
            double[] values = columns.length == 0 ? new double[0] : solved(coefficients, constants, columns);
            double[] x = new double[variables];
            for (int i = 0; i < columns.length; i++) {
                x[columns[i]] = values[i];
            }
            if (!fits(coefficients, constants, x)) {
                continue;
            }
            for (int i = 0; i < variables; i++) {
                found[i] = found[i] == null
                        ? new double[] {x[i], x[i]}
                        : new double[] {Math.min(found[i][0], x[i]), Math.max(found[i][1], x[i])};
            }
        }
        return found;
    }

    private static double[] solved(int[][] coefficients, double[] constants, int[] columns) {
        double[][] matrix = new double[coefficients.length][columns.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int i = 0; i < columns.length; i++) {
                matrix[row][i] = coefficients[row][columns[i]];
            }
        }
        return new SingularValueDecomposition(new Array2DRowRealMatrix(matrix))
                .getSolver()
                .solve(new ArrayRealVector(constants))
                .toArray();
    }

    private static boolean fits(int[][] coefficients, double[] constants, double[] x) {
        for (int row = 0; row < constants.length; row++) {
            double sum = -constants[row];
            for (int i = 0; i < x.length; i++) {
                sum += coefficients[row][i] * x[i];
            }
            if (!(Math.abs(sum) < 1e-9)) {
                return false;
            }
        }
        return Arrays.stream(x).allMatch(value -> value > -1e-9);
    }
}
