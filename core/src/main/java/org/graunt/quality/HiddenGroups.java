package org.graunt.quality;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hidden cells of a table in groups that no sum connects, each with the equations that what is shown leaves for it. Values of
 * hidden cells are not read.
 */
final class HiddenGroups {

    /** That some cells of the table itself add up to between two numbers. */
    record Row(int[] cells, long least, long most) {}

    /** An equation {@code sum of sign x cell = constant} over hidden cells. */
    private record Sum(int[] cells, int[] signs, long constant) {}

    private final SafeTable safe;
    private final PublishedCells cells;
    private final Concealment what;
    private final List<Sum> sums = new ArrayList<>();

    /** Sums between two numbers: the first constant is that of the least, the other of the most. */
    private final List<Sum> leasts = new ArrayList<>();

    private final List<Sum> mosts = new ArrayList<>();

    /** Per cell another one of its group, up to the one that stands for it. */
    private final int[] leader;

    private final Map<Integer, int[]> groups = new LinkedHashMap<>();
    private final Map<Integer, List<Sum>> sumsOf = new HashMap<>();
    private final Map<Integer, List<Sum>> leastsOf = new HashMap<>();
    private final Map<Integer, List<Sum>> mostsOf = new HashMap<>();
    private final Map<Integer, ExactProgram> programs = new HashMap<>();

    HiddenGroups(SafeTable safe, List<Row> rows) {
        this.safe = safe;
        this.what = safe.what();
        this.cells = what.cells();
        this.leader = new int[cells.size()];
        Arrays.setAll(leader, cell -> cell);
        collectSums();
        rows.forEach(this::addRow);
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int cell = 0; cell < leader.length; cell++) {
            if (safe.isHidden(cell)) {
                members.computeIfAbsent(leaderOf(cell), k -> new ArrayList<>()).add(cell);
            }
        }
        members.forEach((k, list) ->
                groups.put(k, list.stream().mapToInt(Integer::intValue).toArray()));
        distribute(sums, sumsOf);
        distribute(leasts, leastsOf);
        distribute(mosts, mostsOf);
    }

    private void distribute(List<Sum> all, Map<Integer, List<Sum>> byGroup) {
        all.forEach(sum -> byGroup.computeIfAbsent(leaderOf(sum.cells()[0]), k -> new ArrayList<>())
                .add(sum));
    }

    private int leaderOf(int cell) {
        int top = cell;
        while (leader[top] != top) {
            leader[top] = leader[leader[top]];
            top = leader[top];
        }
        return top;
    }

    private void collectSums() {
        for (int axis : cells.summedAxes()) {
            SumTree tree = cells.tree(axis);
            for (int cell = 0; cell < leader.length; cell++) {
                int node = cells.node(cell, axis);
                if (!tree.isLeaf(node)) {
                    int[] parts = tree.children(node).clone();
                    for (int i = 0; i < parts.length; i++) {
                        parts[i] = cell + (parts[i] - node) * cells.stride(axis);
                    }
                    addSum(cell, parts);
                }
            }
        }
    }

    private void addSum(int total, int[] parts) {
        long constant = 0;
        int[] unknown = new int[parts.length + 1];
        int[] signs = new int[parts.length + 1];
        int count = 0;
        for (int part : parts) {
            if (safe.isHidden(part)) {
                signs[count] = 1;
                unknown[count++] = part;
            } else {
                constant -= cells.value(part);
            }
        }
        if (safe.isHidden(total)) {
            signs[count] = -1;
            unknown[count++] = total;
        } else {
            constant += cells.value(total);
        }
        if (count > 0) {
            sums.add(joined(Arrays.copyOf(unknown, count), Arrays.copyOf(signs, count), constant));
        }
    }

    private void addRow(Row row) {
        long shown = 0;
        int[] unknown = new int[row.cells().length];
        int count = 0;
        for (int cell : row.cells()) {
            if (safe.isHidden(cell)) {
                unknown[count++] = cell;
            } else {
                shown += cells.value(cell);
            }
        }
        if (count > 0) {
            int[] ones = new int[count];
            Arrays.fill(ones, 1);
            int[] chosen = Arrays.copyOf(unknown, count);
            leasts.add(joined(chosen, ones, row.least() - shown));
            mosts.add(joined(chosen, ones, row.most() - shown));
        }
    }

    private Sum joined(int[] unknown, int[] signs, long constant) {
        for (int i = 1; i < unknown.length; i++) {
            leader[leaderOf(unknown[i])] = leaderOf(unknown[0]);
        }
        return new Sum(unknown, signs, constant);
    }

    /** The groups, in order of their first cells. */
    List<int[]> groups() {
        return List.copyOf(groups.values());
    }

    /** Finds the bounds of all cells of a group. */
    void solve(int[] group, Map<Integer, CellBounds> found) {
        ExactProgram program = program(group);
        for (int i = 0; i < group.length; i++) {
            long base = what.least(group[i]);
            ExactProgram.Extreme least = program.extreme(i, false);
            ExactProgram.Extreme most = program.extreme(i, true);
            double upper = most.isInfinite()
                    ? Double.POSITIVE_INFINITY
                    : base + Math.floorDiv(most.numerator(), most.denominator());
            long lower = base - Math.floorDiv(-least.numerator(), least.denominator());
            found.put(group[i], new CellBounds(cells.labels(group[i]), lower, upper));
        }
    }

    private ExactProgram program(int[] group) {
        return programs.computeIfAbsent(leaderOf(group[0]), k -> {
            List<ExactProgram.Equation> equations = new ArrayList<>();
            int variables = group.length;
            for (Sum sum : sumsOf.getOrDefault(k, List.of())) {
                equations.add(equation(group, sum, -1, 0));
            }
            // A sum between two numbers becomes an equation with one more variable for what is above, or under, them.
            for (Sum sum : leastsOf.getOrDefault(k, List.of())) {
                equations.add(equation(group, sum, variables++, -1));
            }
            for (Sum sum : mostsOf.getOrDefault(k, List.of())) {
                equations.add(equation(group, sum, variables++, 1));
            }
            return new ExactProgram(variables, equations);
        });
    }

    private ExactProgram.Equation equation(int[] group, Sum sum, int slack, int slackSign) {
        int length = sum.cells().length;
        int[] variables = new int[slack < 0 ? length : length + 1];
        int[] coefficients = Arrays.copyOf(sum.signs(), variables.length);
        for (int i = 0; i < length; i++) {
            variables[i] = Arrays.binarySearch(group, sum.cells()[i]);
        }
        if (slack >= 0) {
            variables[length] = slack;
            coefficients[length] = slackSign;
        }
        return new ExactProgram.Equation(variables, coefficients, aboveLeast(sum));
    }

    /** The constant of a sum if every cell counts only what it has on top of its least. */
    private long aboveLeast(Sum sum) {
        long constant = sum.constant();
        for (int i = 0; i < sum.cells().length; i++) {
            constant -= sum.signs()[i] * what.least(sum.cells()[i]);
        }
        return constant;
    }

    /**
     * Whether a table of whole counts fits in which a cell is as high, or as low, as wanted, where the linear program reaches it. Where
     * its corner is no whole table, one is looked for by branching.
     */
    boolean reaches(int cell, long wanted, boolean up) {
        int[] group = groups.get(leaderOf(cell));
        int variable = Arrays.binarySearch(group, cell);
        if (program(group).extreme(variable, up).isWholeVertex()) {
            return true;
        }
        List<IntegerSystem.Row> rows = new ArrayList<>();
        int k = leaderOf(cell);
        sumsOf.getOrDefault(k, List.of()).forEach(sum -> rows.add(row(group, sum, 1, true)));
        leastsOf.getOrDefault(k, List.of()).forEach(sum -> rows.add(row(group, sum, -1, false)));
        mostsOf.getOrDefault(k, List.of()).forEach(sum -> rows.add(row(group, sum, 1, false)));
        int sign = up ? -1 : 1;
        rows.add(row(group, new Sum(new int[] {cell}, new int[] {1}, wanted), sign, false));
        return new IntegerSystem(group.length, rows).solve().verdict() == Verdict.CONSISTENT;
    }

    private IntegerSystem.Row row(int[] group, Sum sum, int sign, boolean isEquation) {
        BigInteger[] coefficients = new BigInteger[group.length];
        Arrays.fill(coefficients, BigInteger.ZERO);
        for (int i = 0; i < sum.cells().length; i++) {
            coefficients[Arrays.binarySearch(group, sum.cells()[i])] = BigInteger.valueOf((long) sign * sum.signs()[i]);
        }
        return new IntegerSystem.Row(coefficients, BigInteger.valueOf(sign * aboveLeast(sum)), isEquation);
    }
}
