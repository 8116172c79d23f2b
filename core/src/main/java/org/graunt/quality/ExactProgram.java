package org.graunt.quality;

import java.util.Arrays;
import java.util.List;

/**
 * Linear programs {@code least and most of x[k] subject to A x = b, x >= 0} with whole coefficients, solved exactly.
 *
 * <p>The equations are kept as a dictionary: each basic variable as a whole constant plus whole multiples of the others, all over
 * one common denominator. A pivot divides by the denominator before it without a remainder (Edmonds and Maurras 1997, Note sur
 * les Q-matrices d'Edmonds), so that nothing is rounded and numbers stay small: they are determinants of parts of A. A feasible
 * basis is found by the dual rule of {@link Simplex}, bounds by the primal one, both with the least index first (Bland 1977).
 */
final class ExactProgram {

    /** A row {@code sum of coefficient x[variable] = constant}. */
    record Equation(int[] variables, int[] coefficients, long constant) {}

    /** What a variable can be at most or at least, as a fraction; infinite if the denominator is 0. */
    record Extreme(long numerator, long denominator, boolean isWholeVertex) {

        boolean isInfinite() {
            return denominator == 0;
        }
    }

    private long denominator = 1;

    /** A line a basic variable: its constant, then the multiples of the variables that are not basic. */
    private long[][] lines;

    private int[] basic;
    private int[] others;

    ExactProgram(int variables, List<Equation> equations) {
        int rows = equations.size();
        lines = new long[rows][variables + 1];
        basic = new int[rows];
        others = new int[variables];
        for (int row = 0; row < rows; row++) {
            basic[row] = variables + row;
            Equation equation = equations.get(row);
            lines[row][0] = equation.constant();
            for (int i = 0; i < equation.variables().length; i++) {
                lines[row][1 + equation.variables()[i]] -= equation.coefficients()[i];
            }
        }
        for (int j = 0; j < variables; j++) {
            others[j] = j;
        }
        if (!(takeOutEquations(variables) && makeFeasible())) {
            throw new IllegalArgumentException("equations: " + equations.size() + ", must have a point in common");
        }
    }

    /** Every equation starts as a variable that must be 0; each is exchanged for a true variable, or was superfluous. */
    private boolean takeOutEquations(int variables) {
        boolean[] kept = new boolean[lines.length];
        for (int row = 0; row < lines.length; row++) {
            int column = -1;
            for (int j = 0; j < others.length && column < 0; j++) {
                if (others[j] < variables && lines[row][1 + j] != 0) {
                    column = j;
                }
            }
            if (column >= 0) {
                pivot(row, column);
                kept[row] = true;
            } else if (lines[row][0] != 0) {
                return false;
            }
        }
        int[] rows = positions(kept);
        boolean[] isTrue = new boolean[others.length];
        for (int j = 0; j < others.length; j++) {
            isTrue[j] = others[j] < variables;
        }
        int[] columns = positions(isTrue);
        long[][] smaller = new long[rows.length][columns.length + 1];
        for (int i = 0; i < rows.length; i++) {
            smaller[i][0] = lines[rows[i]][0];
            for (int j = 0; j < columns.length; j++) {
                smaller[i][1 + j] = lines[rows[i]][1 + columns[j]];
            }
        }
        lines = smaller;
        int[] oldBasic = basic;
        int[] oldOthers = others;
        basic = Arrays.stream(rows).map(row -> oldBasic[row]).toArray();
        others = Arrays.stream(columns).map(column -> oldOthers[column]).toArray();
        return true;
    }

    private static int[] positions(boolean[] chosen) {
        int count = 0;
        int[] positions = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                positions[count++] = i;
            }
        }
        return Arrays.copyOf(positions, count);
    }

    private boolean makeFeasible() {
        while (true) {
            int leaving = -1;
            for (int i = 0; i < lines.length; i++) {
                if (lines[i][0] < 0 && (leaving < 0 || basic[i] < basic[leaving])) {
                    leaving = i;
                }
            }
            if (leaving < 0) {
                return true;
            }
            int entering = -1;
            for (int j = 0; j < others.length; j++) {
                if (lines[leaving][1 + j] > 0 && (entering < 0 || others[j] < others[entering])) {
                    entering = j;
                }
            }
            if (entering < 0) {
                return false;
            }
            pivot(leaving, entering);
        }
    }

    /** The most that a variable can be, or the least. */
    Extreme extreme(int variable, boolean most) {
        int sign = most ? 1 : -1;
        while (true) {
            int row = rowOf(variable);
            int entering = -1;
            for (int j = 0; j < others.length; j++) {
                boolean helps = row < 0 ? others[j] == variable && most : sign * lines[row][1 + j] > 0;
                if (helps && (entering < 0 || others[j] < others[entering])) {
                    entering = j;
                }
            }
            if (entering < 0) {
                return new Extreme(row < 0 ? 0 : lines[row][0], denominator, isWhole());
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return new Extreme(1, 0, isWhole());
            }
            pivot(leaving, entering);
        }
    }

    private int rowOf(int variable) {
        for (int i = 0; i < basic.length; i++) {
            if (basic[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    /** The line that first falls to 0 as a variable rises, of several the one of least index; -1 if none falls. */
    private int leaving(int entering) {
        int leaving = -1;
        for (int i = 0; i < lines.length; i++) {
            long slope = -lines[i][1 + entering];
            if (slope <= 0) {
                continue;
            }
            if (leaving < 0) {
                leaving = i;
                continue;
            }
            long here = Math.multiplyExact(lines[i][0], -lines[leaving][1 + entering]);
            long there = Math.multiplyExact(lines[leaving][0], slope);
            if (here < there || here == there && basic[i] < basic[leaving]) {
                leaving = i;
            }
        }
        return leaving;
    }

    private boolean isWhole() {
        for (long[] line : lines) {
            if (line[0] % denominator != 0) {
                return false;
            }
        }
        return true;
    }

    private void pivot(int row, int column) {
        long[] line = lines[row];
        long pivot = line[1 + column];
        for (int i = 0; i < lines.length; i++) {
            long factor = lines[i][1 + column];
            if (i == row || factor == 0 && pivot == denominator) {
                continue;
            }
            long[] other = lines[i];
            for (int j = 0; j < other.length; j++) {
                if (j != 1 + column && (other[j] != 0 || line[j] != 0)) {
                    long product = Math.subtractExact(
                            Math.multiplyExact(pivot, other[j]), Math.multiplyExact(factor, line[j]));
                    other[j] = denominator == 1 ? product : product / denominator;
                }
            }
        }
        for (int j = 0; j < line.length; j++) {
            line[j] = j == 1 + column ? denominator : -line[j];
        }
        denominator = pivot;
        if (denominator < 0) {
            denominator = -denominator;
            for (long[] each : lines) {
                for (int j = 0; j < each.length; j++) {
                    each[j] = -each[j];
                }
            }
        }
        int swapped = basic[row];
        basic[row] = others[column];
        others[column] = swapped;
    }
}
