package org.graunt.table;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The tables of a folder, read as its file {@code tables.json} says:
 *
 * <pre>{@code
 * {
 *   "title": "A county", "source": "Yearbook 2012", "licence": "CC BY 4.0",
 *   "calendar": "10-01",
 *   "areas": "areas.csv",
 *   "tables": {
 *     "births":     { "file": "births.csv", "kind": "events", "age": "completed", "of": { "age": "mother", "sex": "child" },
 *                     "collection": "register", "absent": "zero" },
 *     "population": { "file": "population.csv", "kind": "stock", "date": "12-31", "exposure": "mean-of-ends",
 *                     "population": "registered", "collection": "complete" }
 *   }
 * }
 * }</pre>
 *
 * <p>The keys of the folder: {@code calendar}, the first day of its statistical years as month and day, and {@code tables} are
 * needed; {@code title}, {@code source}, {@code licence} and {@code areas} (a file for {@link AreaTree#read}) are not. The keys
 * of a table:
 *
 * <ul>
 *   <li>{@code kind}: {@code events}, {@code stock} or {@code person-years}; needed.
 *   <li>{@code file}: the CSV file beside {@code tables.json}; the name of the table with {@code .csv} if left out.
 *   <li>{@code date}: month and day of a stock; needed where its periods are years.
 *   <li>{@code age}: {@code completed} or {@code attained-in-year}; needed for events with ages.
 *   <li>{@code exposure}: {@code mean-of-ends}, {@code mid-period} or {@code log-mean}, for a stock.
 *   <li>{@code of}, {@code population}, {@code note}: as in {@link TableDescription}.
 *   <li>{@code collection}: {@code complete}, {@code register} or <code>{"type": "sample", "n": 1200, "of": 43115,
 *       "designEffect": 1.4, "clusters": 24}</code>, of which all but {@code n} may be left out (infinite; 1; no clusters).
 *   <li>{@code absent}: {@code error} (if left out), {@code zero} or {@code missing}; {@code suppressedBelow}: a number above 1.
 *   <li>{@code value}, {@code charset}, {@code marks} (lists {@code missing}, {@code suppressed}, {@code notApplicable}; those
 *       left out are empty), {@code labels}, {@code axes}, {@code ignored}: as in {@link ReadOptions}.
 * </ul>
 *
 * <p>Unknown keys, wrong types and keys that stand twice are errors, which name line, character and path.
 *
 * @param title what the tables are about; empty if unstated
 * @param source where the figures come from; empty if unstated
 * @param licence what may be done with them; empty if unstated
 * @param calendar the statistical years that periods belong to
 * @param areas the tree of areas, if there is one
 * @param tables the tables by name, in the order of the file
 */
public record TableFolder(
        String title,
        String source,
        String licence,
        StatisticalYear calendar,
        Optional<AreaTree> areas,
        Map<String, CohortTable> tables) {

    /** Checks, and copies the map in its order. */
    public TableFolder {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(areas, "areas");
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /**
     * Reads a folder.
     *
     * @param folder a folder that holds {@code tables.json} and the CSV files it names
     * @return its tables
     * @throws TableFormatException if {@code tables.json} or a table is absent or cannot be read as it stands; says where and why
     * @throws UncheckedIOException if reading fails for another reason
     */
    public static TableFolder read(Path folder) {
        return TablesJson.read(folder);
    }

    /**
     * A table by name.
     *
     * @param name the name of a table
     * @return the table
     * @throws IllegalArgumentException if there is none of that name; the message names the nearest
     */
    public CohortTable table(String name) {
        CohortTable table = tables.get(Objects.requireNonNull(name, "name"));
        if (table == null) {
            throw new IllegalArgumentException("table: no table '" + name + "', expected "
                    + Axis.nearest(name, java.util.List.copyOf(tables.keySet())));
        }
        return table;
    }
}
