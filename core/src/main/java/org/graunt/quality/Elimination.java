package org.graunt.quality;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Solves equations for variables that have a coefficient of 1 or -1 in them, so that whole numbers stay whole: a sum and its
 * parts, a count and its number. What is left are inequalities; that an eliminated variable is not negative is one of them.
 */
final class Elimination {

    /** The equation from which a variable follows once all others are known. */
    private record Step(int variable, IntegerSystem.Row equation) {}

    private final List<Step> steps = new ArrayList<>();
    private List<IntegerSystem.Row> rows;

    private Elimination(List<IntegerSystem.Row> rows) {
        this.rows = rows;
    }

    /** Eliminates; null if an equation has no solution in whole numbers. */
    static Elimination of(int variables, List<IntegerSystem.Row> rows) {
        Elimination elimination = new Elimination(reduced(rows));
        while (true) {
            IntegerSystem.Row equation = elimination.rows.stream()
                    .filter(IntegerSystem.Row::isEquation)
                    .findFirst()
                    .orElse(null);
            if (equation == null) {
                return elimination;
            }
            elimination.rows.remove(equation);
            int size = greatestDivisor(equation).intValue();
            if (size != 1) {
                // No variable at all, or a divisor that the bound does not share: reducing would have removed it.
                if (size != 0 || equation.bound().signum() != 0) {
                    return null;
                }
                continue;
            }
            int variable = unit(equation);
            if (variable < 0) {
                elimination.rows.add(new IntegerSystem.Row(equation.coefficients(), equation.bound(), false));
                elimination.rows.add(negated(equation));
            } else {
                elimination.eliminate(variable, equation, variables);
            }
        }
    }

    private static List<IntegerSystem.Row> reduced(List<IntegerSystem.Row> rows) {
        List<IntegerSystem.Row> smaller = new ArrayList<>();
        rows.forEach(row -> smaller.add(row.reduced()));
        return smaller;
    }

    private static BigInteger greatestDivisor(IntegerSystem.Row row) {
        BigInteger divisor = BigInteger.ZERO;
        for (BigInteger c : row.coefficients()) {
            divisor = divisor.gcd(c);
        }
        return divisor.min(BigInteger.TWO);
    }

    private static IntegerSystem.Row negated(IntegerSystem.Row row) {
        BigInteger[] coefficients = new BigInteger[row.coefficients().length];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = row.coefficients()[i].negate();
        }
        return new IntegerSystem.Row(coefficients, row.bound().negate(), false);
    }

    private static int unit(IntegerSystem.Row row) {
        for (int i = 0; i < row.coefficients().length; i++) {
            if (row.coefficients()[i].abs().equals(BigInteger.ONE)) {
                return i;
            }
        }
        return -1;
    }

    private void eliminate(int variable, IntegerSystem.Row equation, int variables) {
        steps.add(new Step(variable, equation));
        BigInteger[] notNegative = new BigInteger[variables];
        for (int i = 0; i < variables; i++) {
            notNegative[i] = i == variable ? BigInteger.ONE.negate() : BigInteger.ZERO;
        }
        rows.add(new IntegerSystem.Row(notNegative, BigInteger.ZERO, false));
        List<IntegerSystem.Row> smaller = new ArrayList<>();
        for (IntegerSystem.Row row : rows) {
            smaller.add(without(variable, row, equation).reduced());
        }
        rows = smaller;
    }

    private static IntegerSystem.Row without(int variable, IntegerSystem.Row row, IntegerSystem.Row equation) {
        BigInteger factor = row.coefficients()[variable].multiply(equation.coefficients()[variable]);
        if (factor.signum() == 0) {
            return row;
        }
        BigInteger[] coefficients = new BigInteger[row.coefficients().length];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = row.coefficients()[i].subtract(factor.multiply(equation.coefficients()[i]));
        }
        return new IntegerSystem.Row(
                coefficients, row.bound().subtract(factor.multiply(equation.bound())), row.isEquation());
    }

    List<IntegerSystem.Row> inequalities() {
        return rows;
    }

    /** Fills in the eliminated variables, the last one first: its equation holds none of those before it. */
    BigInteger[] complete(BigInteger[] solution) {
        BigInteger[] all = solution.clone();
        for (int s = steps.size() - 1; s >= 0; s--) {
            Step step = steps.get(s);
            BigInteger rest = step.equation().bound();
            for (int i = 0; i < all.length; i++) {
                if (i != step.variable()) {
                    rest = rest.subtract(step.equation().coefficients()[i].multiply(all[i]));
                }
            }
            all[step.variable()] = rest.multiply(step.equation().coefficients()[step.variable()]);
        }
        return all;
    }
}
