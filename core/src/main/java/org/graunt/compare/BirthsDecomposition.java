package org.graunt.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.Tabular;

/**
 * How much of a change in births comes from the number of women, from their ages, and from their birth rates at each age: births are
 * {@code W x sum of s_a f_a} with W women, s their shares by age and f the rates. The three parts add up to the change; taken the
 * other way round they change sign. By age, each with its own part of structure and rates. Immutable.
 *
 * <p>With {@code G(s, f) = sum of s_a f_a} the number of women makes {@code (W2 - W1) ((G(s1, f1) + G(s2, f2)) / 3 +
 * (G(s1, f2) + G(s2, f1)) / 6)}, and each of the others the same with its own change in place of W's: the mean over all
 * orders in which the three can change (Das Gupta 1993, Standardization and decomposition of rates: a user's manual). For the
 * general rate alone, {@code sum of s_a f_a}, the two parts are those of Kitagawa 1955, Components of a difference between two
 * rates, JASA 50.
 */
public final class BirthsDecomposition implements Tabular {

    private static final List<String> COLUMNS = List.of(
            "age",
            "women_before",
            "women_after",
            "births_before",
            "births_after",
            "women",
            "age_structure",
            "rates",
            "change");

    private final List<String> ages;
    private final double[][] counts;
    private final double[] womenPart;
    private final double[] structurePart;
    private final double[] ratePart;
    private final double structureInRate;
    private final double ratesInRate;

    private BirthsDecomposition(
            List<String> ages, double[] women1, double[] births1, double[] women2, double[] births2) {
        this.ages = ages;
        this.counts = new double[][] {women1, women2, births1, births2};
        int n = ages.size();
        this.womenPart = new double[n];
        this.structurePart = new double[n];
        this.ratePart = new double[n];
        double total1 = sum(women1);
        double total2 = sum(women2);
        double structure = 0;
        double rates = 0;
        for (int a = 0; a < n; a++) {
            double s1 = women1[a] / total1;
            double s2 = women2[a] / total2;
            double f1 = rate(births1[a], women1[a], births2[a], women2[a]);
            double f2 = rate(births2[a], women2[a], births1[a], women1[a]);
            womenPart[a] = part(total1, total2, s1, s2, f1, f2);
            structurePart[a] = part(s1, s2, total1, total2, f1, f2);
            ratePart[a] = part(f1, f2, total1, total2, s1, s2);
            structure += (s2 - s1) * (f1 + f2) / 2;
            rates += (f2 - f1) * (s1 + s2) / 2;
        }
        this.structureInRate = structure;
        this.ratesInRate = rates;
    }

    /** Where an age has no women, its rate is taken to be that of the other time: all its change is one of structure. */
    private static double rate(double births, double women, double otherBirths, double otherWomen) {
        if (women > 0) {
            return births / women;
        }
        return otherWomen > 0 ? otherBirths / otherWomen : 0;
    }

    /** What the change from {@code x1} to {@code x2} makes of the change of the product {@code x y z}. */
    private static double part(double x1, double x2, double y1, double y2, double z1, double z2) {
        return (x2 - x1) * ((y1 * z1 + y2 * z2) / 3 + (y1 * z2 + y2 * z1) / 6);
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /**
     * Decomposes a change given in arrays.
     *
     * @param ages labels of the age groups, each once
     * @param womenBefore women, or woman-years, of each before
     * @param birthsBefore births of each before
     * @param womenAfter women of each after
     * @param birthsAfter births of each after
     * @return the decomposition
     * @throws IllegalArgumentException if the lengths differ, an age stands twice, a count is negative or not finite, there are
     *     births but no women at an age, or no women at all at one of the times
     */
    public static BirthsDecomposition of(
            List<String> ages, double[] womenBefore, double[] birthsBefore, double[] womenAfter, double[] birthsAfter) {
        List<String> labels = List.copyOf(ages);
        if (labels.stream().distinct().count() != labels.size()) {
            throw new IllegalArgumentException("ages: " + labels + ", each may stand once");
        }
        require("before", labels, womenBefore, birthsBefore);
        require("after", labels, womenAfter, birthsAfter);
        return new BirthsDecomposition(
                labels, womenBefore.clone(), birthsBefore.clone(), womenAfter.clone(), birthsAfter.clone());
    }

    private static void require(String when, List<String> ages, double[] women, double[] births) {
        if (!(women.length == ages.size() && births.length == ages.size())) {
            throw new IllegalArgumentException(when + ": " + women.length + " numbers of women and " + births.length
                    + " of births, must be one for each of the " + ages.size() + " ages");
        }
        for (int a = 0; a < women.length; a++) {
            boolean counts = women[a] >= 0 && births[a] >= 0 && women[a] + births[a] < Double.POSITIVE_INFINITY;
            if (!(counts && (women[a] > 0 || births[a] == 0))) {
                throw new IllegalArgumentException(when + ": " + births[a] + " births to " + women[a] + " women at age "
                        + ages.get(a) + ", must be finite and not negative, and births need women");
            }
        }
        if (!(sum(women) > 0)) {
            throw new IllegalArgumentException(when + ": no women at all, so their ages have no shares");
        }
    }

    /**
     * Decomposes the change between two populations in tables of birth rates, such as two years or two areas. Ages are joined by
     * their labels.
     *
     * @param before rates by age of one population
     * @param after rates by age of the other
     * @return the decomposition
     * @throws IllegalArgumentException if a table is not of rates by age or holds more than one population, if the ages differ, or
     *     a count is missing
     */
    public static BirthsDecomposition between(EstimateTable before, EstimateTable after) {
        AgeRows first = complete("before", before);
        AgeRows second = complete("after", after);
        List<String> ages = first.ages().labels();
        if (!ages.equals(second.ages().labels())) {
            throw new IllegalArgumentException(
                    "ages: " + first.ages() + " before and " + second.ages() + " after, must be the same");
        }
        return of(ages, first.personYears(0), first.events(0), second.personYears(0), second.events(0));
    }

    private static AgeRows complete(String when, EstimateTable table) {
        AgeRows rows = new AgeRows(table).single(when);
        double[] all = new double[rows.ages().size()];
        Arrays.fill(all, 1);
        RowState state = rows.state(0, all);
        if (state != RowState.VALUE) {
            throw new IllegalArgumentException(
                    when + ": a count is " + state.name().toLowerCase(Locale.ROOT) + ", all are needed");
        }
        return rows;
    }

    /**
     * The change in births.
     *
     * @return births after less births before
     */
    public double change() {
        return sum(counts[3]) - sum(counts[2]);
    }

    /**
     * What the number of women makes of the change.
     *
     * @return births
     */
    public double women() {
        return sum(womenPart);
    }

    /**
     * What the ages of the women make of the change.
     *
     * @return births
     */
    public double ageStructure() {
        return sum(structurePart);
    }

    /**
     * What the rates at each age make of the change.
     *
     * @return births
     */
    public double rates() {
        return sum(ratePart);
    }

    /**
     * What the ages of the women make of the change of the general rate, births over women (Kitagawa).
     *
     * @return births per woman
     */
    public double ageStructureInRate() {
        return structureInRate;
    }

    /**
     * What the rates at each age make of the change of the general rate (Kitagawa).
     *
     * @return births per woman
     */
    public double ratesInRate() {
        return ratesInRate;
    }

    @Override
    public String name() {
        return "births-decomposition";
    }

    @Override
    public List<String> columnNames() {
        return COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0;
    }

    @Override
    public int rowCount() {
        return ages.size();
    }

    @Override
    public String text(int row, int column) {
        return ages.get(row);
    }

    @Override
    public double number(int row, int column) {
        return switch (COLUMNS.get(column)) {
            case "women" -> womenPart[row];
            case "age_structure" -> structurePart[row];
            case "rates" -> ratePart[row];
            case "change" -> counts[3][row] - counts[2][row];
            default -> counts[column - 1][row];
        };
    }

    /**
     * The change and its three parts.
     *
     * @return for example {@code change in births -120: number of women -80, age structure -60, rates +20}
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "change in births %+.1f: number of women %+.1f, age structure %+.1f, rates %+.1f",
                change(),
                women(),
                ageStructure(),
                rates());
    }
}
