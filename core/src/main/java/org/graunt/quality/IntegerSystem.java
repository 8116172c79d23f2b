package org.graunt.quality;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Linear equations {@code sum of c x = b} and inequalities {@code sum of c x <= b} in whole numbers {@code x >= 0}, with whole
 * coefficients.
 *
 * <p>Feasibility is decided exactly. Equations are solved for a variable first ({@link Elimination}). Of what is left the
 * relaxation to fractions is decided by the simplex method. If even a system made tighter by what rounding could cost is
 * feasible, its rounded point is a solution (Neumann, Stein and Sudermann-Merx 2019, A feasible rounding approach for
 * mixed-integer optimization problems); otherwise whole numbers are found by branching on the first that is not whole (Land
 * and Doig 1960, An automatic method of solving discrete programming problems). Where branching does not end within its
 * budget the answer is unknown.
 */
final class IntegerSystem {

    /** A row {@code sum of c x <= b}, or {@code = b}. */
    record Row(BigInteger[] coefficients, BigInteger bound, boolean isEquation) {

        /** Divides by the greatest common divisor; the bound of an inequality is rounded down, as the left side is whole. */
        Row reduced() {
            BigInteger divisor = BigInteger.ZERO;
            for (BigInteger c : coefficients) {
                divisor = divisor.gcd(c);
            }
            if (divisor.signum() == 0 || (isEquation && bound.mod(divisor).signum() != 0)) {
                return this;
            }
            BigInteger[] smaller = new BigInteger[coefficients.length];
            for (int i = 0; i < smaller.length; i++) {
                smaller[i] = coefficients[i].divide(divisor);
            }
            return new Row(smaller, floor(bound, divisor), isEquation);
        }
    }

    /** What is known about the solutions; the solution is null unless there is one. */
    record Answer(Verdict verdict, BigInteger[] solution) {}

    /** Bounds of the variables; no upper bound is null. */
    private record Box(BigInteger[] least, BigInteger[] most) {

        Box with(int variable, BigInteger from, BigInteger to) {
            BigInteger[] lower = least.clone();
            BigInteger[] upper = most.clone();
            lower[variable] = lower[variable].max(from);
            upper[variable] = upper[variable] == null ? to : to == null ? upper[variable] : upper[variable].min(to);
            return new Box(lower, upper);
        }

        boolean isEmpty() {
            for (int i = 0; i < least.length; i++) {
                if (most[i] != null && least[i].compareTo(most[i]) > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final int BUDGET = 400;
    private static final Answer NONE = new Answer(Verdict.INCONSISTENT, null);

    private final int variables;
    private final List<Row> rows;

    IntegerSystem(int variables, List<Row> rows) {
        this.variables = variables;
        this.rows = rows;
    }

    Answer solve() {
        Elimination elimination = Elimination.of(variables, rows);
        if (elimination == null) {
            return NONE;
        }
        Answer answer = solveInequalities(elimination.inequalities());
        return answer.solution() == null
                ? answer
                : new Answer(answer.verdict(), elimination.complete(answer.solution()));
    }

    private Answer solveInequalities(List<Row> inequalities) {
        BigInteger[] zeros = new BigInteger[variables];
        Arrays.fill(zeros, BigInteger.ZERO);
        Box box = new Box(zeros, new BigInteger[variables]);
        List<Row> joint = new ArrayList<>();
        for (Row row : inequalities) {
            int single = single(row);
            if (single == -1) {
                if (row.bound().signum() < 0) {
                    return NONE;
                }
            } else if (single < 0) {
                joint.add(row);
            } else {
                BigInteger c = row.coefficients()[single];
                box = c.signum() > 0
                        ? box.with(single, BigInteger.ZERO, floor(row.bound(), c))
                        : box.with(single, floor(row.bound(), c.negate()).negate(), null);
            }
        }
        if (box.isEmpty()) {
            return NONE;
        }
        BigFraction[] inner = point(joint, box, true);
        return inner != null ? new Answer(Verdict.CONSISTENT, rounded(inner, box)) : branch(joint, box);
    }

    private Answer branch(List<Row> joint, Box whole) {
        Deque<Box> open = new ArrayDeque<>();
        open.push(whole);
        for (int visited = 0; !open.isEmpty(); visited++) {
            if (visited == BUDGET) {
                return new Answer(Verdict.UNDECIDABLE, null);
            }
            Box box = open.pop();
            BigFraction[] point = box.isEmpty() ? null : point(joint, box, false);
            if (point == null) {
                continue;
            }
            int broken = firstFraction(point);
            if (broken < 0) {
                return new Answer(Verdict.CONSISTENT, rounded(point, box));
            }
            BigInteger below =
                    box.least()[broken].add(floor(point[broken].getNumerator(), point[broken].getDenominator()));
            open.push(box.with(broken, below.add(BigInteger.ONE), null));
            open.push(box.with(broken, BigInteger.ZERO, below));
        }
        return NONE;
    }

    /** A point of the relaxation, counted from the least corner of the box; tightened so that rounding it keeps every row. */
    private BigFraction[] point(List<Row> joint, Box box, boolean tightened) {
        List<Row> shifted = new ArrayList<>();
        for (Row row : joint) {
            BigInteger bound = row.bound();
            BigInteger size = BigInteger.ZERO;
            for (int i = 0; i < variables; i++) {
                bound = bound.subtract(row.coefficients()[i].multiply(box.least()[i]));
                size = size.add(row.coefficients()[i].abs());
            }
            BigInteger lost = tightened ? size.add(BigInteger.ONE).shiftRight(1) : BigInteger.ZERO;
            shifted.add(new Row(row.coefficients(), bound.subtract(lost), false));
        }
        for (int i = 0; i < variables; i++) {
            if (box.most()[i] != null) {
                BigInteger[] unit = new BigInteger[variables];
                Arrays.fill(unit, BigInteger.ZERO);
                unit[i] = BigInteger.ONE;
                shifted.add(new Row(unit, box.most()[i].subtract(box.least()[i]), false));
            }
        }
        return Simplex.feasiblePoint(variables, shifted);
    }

    /** The variable of a row that has only one, -1 for a row that has none, -2 for one that has more. */
    private static int single(Row row) {
        int found = -1;
        for (int i = 0; i < row.coefficients().length; i++) {
            if (row.coefficients()[i].signum() != 0) {
                if (found >= 0) {
                    return -2;
                }
                found = i;
            }
        }
        return found;
    }

    private static int firstFraction(BigFraction[] point) {
        for (int i = 0; i < point.length; i++) {
            if (!point[i].getDenominator().equals(BigInteger.ONE)) {
                return i;
            }
        }
        return -1;
    }

    private static BigInteger[] rounded(BigFraction[] point, Box box) {
        BigInteger[] whole = new BigInteger[point.length];
        for (int i = 0; i < whole.length; i++) {
            BigInteger twice = point[i].getDenominator().shiftLeft(1);
            BigInteger half = point[i].getNumerator().shiftLeft(1).add(point[i].getDenominator());
            whole[i] = box.least()[i].add(floor(half, twice));
        }
        return whole;
    }

    static BigInteger floor(BigInteger number, BigInteger positive) {
        BigInteger[] parts = number.divideAndRemainder(positive);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
