package org.graunt.quality;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The dual simplex method in exact fractions, for feasibility alone: a basis without negative values is looked for from the
 * origin. Bland's rule (Bland 1977, New finite pivoting rules for the simplex method) keeps it from going in circles.
 */
final class Simplex {

    private Simplex() {}

    /**
     * Looks for a point {@code x >= 0} that meets all rows.
     *
     * @return the point, or null if there is none
     */
    static BigFraction[] feasiblePoint(int variables, List<IntegerSystem.Row> rows) {
        int m = rows.size();
        // Slack i = bound i - sum of coefficients x; each line holds the bound and the coefficients of what is not
        // basic.
        BigFraction[][] lines = new BigFraction[m][variables + 1];
        int[] basic = new int[m];
        int[] nonbasic = new int[variables];
        for (int i = 0; i < m; i++) {
            basic[i] = variables + i;
            lines[i][variables] = new BigFraction(rows.get(i).bound());
            for (int j = 0; j < variables; j++) {
                lines[i][j] = new BigFraction(rows.get(i).coefficients()[j].negate());
            }
        }
        for (int j = 0; j < variables; j++) {
            nonbasic[j] = j;
        }
        while (true) {
            int leaving = lowest(basic, lines, variables);
            if (leaving < 0) {
                return point(variables, basic, lines);
            }
            int entering = -1;
            for (int j = 0; j < variables; j++) {
                boolean helps = lines[leaving][j].compareTo(BigFraction.ZERO) > 0;
                if (helps && (entering < 0 || nonbasic[j] < nonbasic[entering])) {
                    entering = j;
                }
            }
            if (entering < 0) {
                return null;
            }
            pivot(lines, leaving, entering);
            int swapped = basic[leaving];
            basic[leaving] = nonbasic[entering];
            nonbasic[entering] = swapped;
        }
    }

    /** The line of a negative basic variable, of these the one of lowest number; -1 if none is negative. */
    private static int lowest(int[] basic, BigFraction[][] lines, int variables) {
        int found = -1;
        for (int i = 0; i < basic.length; i++) {
            if (lines[i][variables].compareTo(BigFraction.ZERO) < 0 && (found < 0 || basic[i] < basic[found])) {
                found = i;
            }
        }
        return found;
    }

    private static void pivot(BigFraction[][] lines, int leaving, int entering) {
        BigFraction[] line = lines[leaving];
        BigFraction inverse = line[entering].reciprocal();
        for (int j = 0; j < line.length; j++) {
            line[j] = j == entering ? inverse : line[j].multiply(inverse).negate();
        }
        for (int i = 0; i < lines.length; i++) {
            BigFraction factor = lines[i][entering];
            if (i == leaving || factor.equals(BigFraction.ZERO)) {
                continue;
            }
            for (int j = 0; j < line.length; j++) {
                BigFraction part = line[j].multiply(factor);
                lines[i][j] = j == entering ? part : lines[i][j].add(part);
            }
        }
    }

    private static BigFraction[] point(int variables, int[] basic, BigFraction[][] lines) {
        BigFraction[] point = new BigFraction[variables];
        Arrays.fill(point, BigFraction.ZERO);
        for (int i = 0; i < basic.length; i++) {
            if (basic[i] < variables) {
                point[basic[i]] = lines[i][variables];
            }
        }
        return point;
    }
}
