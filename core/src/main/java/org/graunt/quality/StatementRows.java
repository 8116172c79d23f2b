package org.graunt.quality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns statements into inequalities with whole coefficients. */
final class StatementRows {

    private final List<String> names;
    private final List<Rounding> roundings;
    private final List<IntegerSystem.Row> rows = new ArrayList<>();

    private StatementRows(List<String> names, List<Rounding> roundings) {
        this.names = names;
        this.roundings = roundings;
    }

    static List<IntegerSystem.Row> of(Statement statement, List<String> names, List<Rounding> roundings) {
        StatementRows made = new StatementRows(names, roundings);
        if (statement instanceof Statement.Count count) {
            made.count(count);
        } else if (statement instanceof Statement.Sum sum) {
            made.sum(sum);
        } else if (statement instanceof Statement.Value value) {
            made.value(value);
        }
        return made.rows;
    }

    private void count(Statement.Count count) {
        if (count.least() == count.most()) {
            row(count.least(), true, count.quantities(), List.of(BigInteger.ONE));
            return;
        }
        atMost(count.most(), count.quantities(), List.of(BigInteger.ONE));
        atMost(-count.least(), count.quantities(), List.of(BigInteger.ONE.negate()));
    }

    private void sum(Statement.Sum sum) {
        List<BigInteger> coefficients = new ArrayList<>();
        coefficients.add(BigInteger.ONE.negate());
        sum.parts().forEach(part -> coefficients.add(BigInteger.ONE));
        row(0, true, sum.quantities(), coefficients);
    }

    /** {@code lower x n <= scale x x <= upper x n}; an end that does not belong to the interval is missed by at least 1. */
    private void value(Statement.Value value) {
        ValueInterval values = null;
        for (Rounding rounding : roundings) {
            ValueInterval printed = rounding.valuesPrintedAs(value.value());
            values = values == null ? printed : values.hull(printed);
        }
        if (value.unit() == FigureUnit.PERCENT_CHANGE) {
            values = values.plus(ValueInterval.exactly(BigDecimal.valueOf(100)));
        }
        int decimals =
                Math.max(0, Math.max(values.lower().scale(), values.upper().scale()));
        BigInteger scale = value.unit().scale().scaleByPowerOfTen(decimals).toBigIntegerExact();
        BigInteger lower = values.lower().scaleByPowerOfTen(decimals).toBigIntegerExact();
        BigInteger upper = values.upper().scaleByPowerOfTen(decimals).toBigIntegerExact();
        List<String> pair = value.quantities();
        atMost(values.hasUpper() ? 0 : -1, pair, List.of(scale, upper.negate()));
        atMost(values.hasLower() ? 0 : -1, pair, List.of(scale.negate(), lower));
        atMost(-1, List.of(value.denominator()), List.of(BigInteger.ONE.negate()));
        if (value.unit().isPart()) {
            atMost(0, pair, List.of(BigInteger.ONE, BigInteger.ONE.negate()));
        }
    }

    private void atMost(long bound, List<String> quantities, List<BigInteger> coefficients) {
        row(bound, false, quantities, coefficients);
    }

    private void row(long bound, boolean isEquation, List<String> quantities, List<BigInteger> coefficients) {
        BigInteger[] row = new BigInteger[names.size()];
        Arrays.fill(row, BigInteger.ZERO);
        for (int i = 0; i < coefficients.size(); i++) {
            int variable = names.indexOf(quantities.get(i));
            row[variable] = row[variable].add(coefficients.get(i));
        }
        rows.add(new IntegerSystem.Row(row, BigInteger.valueOf(bound), isEquation));
    }
}
