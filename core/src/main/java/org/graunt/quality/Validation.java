package org.graunt.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.indicator.CohortData;
import org.graunt.table.CohortTable;

/**
 * Checks the tables of one source. What is wrong is reported, never thrown and never repaired. Immutable.
 *
 * <pre>{@code
 * ValidationReport report = Validation.standard().part("checkups", "couples").check(CohortData.read(folder));
 * }</pre>
 *
 * <table>
 * <caption>Codes</caption>
 * <tr><th>code</th><th>severity</th><th>what was found</th></tr>
 * <tr><td>SUMS_DIFFER</td><td>ERROR</td><td>two tables of the same events have different totals: a table {@code births} and
 *     all tables {@code births-by-...} count the same, as do those named in {@link #same}</td></tr>
 * <tr><td>TOTAL_AMONG_AREAS</td><td>ERROR</td><td>all counts of an area are the sums of all other areas</td></tr>
 * <tr><td>PART_ABOVE_WHOLE</td><td>ERROR</td><td>a count is above that of which it is a part, see {@link #part}</td></tr>
 * <tr><td>EVENTS_WITHOUT_PEOPLE</td><td>ERROR</td><td>births or deaths where there is no population</td></tr>
 * <tr><td>BALANCE_FAILS</td><td>ERROR</td><td>{@code P1 - P0 - births + deaths - in-migration + out-migration} is not 0 though
 *     migration is given</td></tr>
 * <tr><td>BALANCE_OUTLIER</td><td>WARNING</td><td>the residual of one period is out of line with the area's others</td></tr>
 * <tr><td>BALANCE_RESIDUAL</td><td>NOTE</td><td>the residual: net migration and errors, one note an area and period</td></tr>
 * <tr><td>JUMP</td><td>WARNING</td><td>the change from one period to the next is out of line with the area's others</td></tr>
 * <tr><td>DUPLICATE</td><td>WARNING</td><td>two areas or two periods have the same counts throughout</td></tr>
 * <tr><td>SEX_RATIO</td><td>WARNING</td><td>a sex ratio at birth certainly under 80 or above 130</td></tr>
 * <tr><td>BIRTH_RATE</td><td>WARNING</td><td>a crude birth rate certainly under 2 or above 70 per 1,000</td></tr>
 * <tr><td>MISSING_CELLS</td><td>NOTE</td><td>counts that the source did not give</td></tr>
 * </table>
 *
 * <p>Being out of line is measured robustly: the distance from the median of the area's series, over {@code sqrt(t^2 + v)}. Here
 * v is the Poisson variance of the change in question and {@code t^2} what 1.4826 times the median absolute deviation, squared,
 * has beyond the series' usual Poisson variance. So a village whose births go from 3 to 9 is in line. Fewer than 6 changes
 * are not judged. Certainly means: at the level {@code 1 - 0.001 / cells}.
 */
public final class Validation {

    private static final double USUAL_LIMIT = 5;

    private final List<List<String>> same;
    private final Map<String, String> parts;
    private final double limit;

    private Validation(List<List<String>> same, Map<String, String> parts, double limit) {
        this.same = List.copyOf(same);
        this.parts = new LinkedHashMap<>(parts);
        this.limit = limit;
    }

    /**
     * All checks, with an outlier limit of 5.
     *
     * @return the validation
     */
    public static Validation standard() {
        return new Validation(List.of(), Map.of(), USUAL_LIMIT);
    }

    /**
     * The same, knowing that some tables count the same events.
     *
     * @param tables names of the tables
     * @return the fuller validation
     */
    public Validation same(String... tables) {
        List<List<String>> more = new ArrayList<>(same);
        more.add(List.of(tables));
        return new Validation(more, parts, limit);
    }

    /**
     * The same, knowing that a table counts a part of what another counts.
     *
     * @param part name of the table of the part
     * @param whole name of the table of the whole
     * @return the fuller validation
     */
    public Validation part(String part, String whole) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put(part, whole);
        return new Validation(same, more, limit);
    }

    /**
     * The same with another limit of what is out of line.
     *
     * @param distance robust standard deviations from the median, positive
     * @return the validation
     * @throws IllegalArgumentException if the limit is not positive
     */
    public Validation withOutlierLimit(double distance) {
        if (!(distance > 0)) {
            throw new IllegalArgumentException("distance: " + distance + ", must be positive");
        }
        return new Validation(same, parts, distance);
    }

    /**
     * Checks tables, each for itself and against each other.
     *
     * @param data the tables
     * @return what was found
     */
    public ValidationReport check(CohortData data) {
        List<Finding> findings = new ArrayList<>();
        Identities identities = new Identities(data, findings);
        identities.sameCounts(same);
        identities.parts(parts);
        Balance.check(data, limit, findings);
        for (String name : data.tableNames()) {
            CohortTable table = data.table(name);
            SingleTable.check(table, findings);
            Totals.check(table, findings);
            Duplicates.check(table, findings);
            Jumps.check(table, limit, findings);
        }
        return new ValidationReport(findings);
    }

    /**
     * Checks one table.
     *
     * @param table the table
     * @return what was found
     */
    public ValidationReport check(CohortTable table) {
        return check(CohortData.of(table));
    }
}
