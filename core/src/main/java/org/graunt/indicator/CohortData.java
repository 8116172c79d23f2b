package org.graunt.indicator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.table.CohortTable;
import org.graunt.table.TableFolder;

/**
 * The tables of one source, by name, from which indicators are computed.
 *
 * <pre>{@code
 * CohortData county = CohortData.read(Path.of("data/county"));
 * EstimateTable tfr = county.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);
 * }</pre>
 */
public final class CohortData {

    private final Map<String, CohortTable> tables;

    private CohortData(Map<String, CohortTable> tables) {
        this.tables = tables;
    }

    /**
     * Data made of tables.
     *
     * @param tables the tables, of different names
     * @return the data
     * @throws IllegalArgumentException if two tables have one name
     */
    public static CohortData of(CohortTable... tables) {
        return of(List.of(tables));
    }

    /**
     * Data made of tables.
     *
     * @param tables the tables, of different names
     * @return the data
     * @throws IllegalArgumentException if two tables have one name
     */
    public static CohortData of(List<CohortTable> tables) {
        Map<String, CohortTable> byName = new LinkedHashMap<>();
        for (CohortTable table : tables) {
            if (byName.put(table.name(), table) != null) {
                throw new IllegalArgumentException("table " + table.name() + ": given twice, names must differ");
            }
        }
        return new CohortData(byName);
    }

    /**
     * Reads the tables of a folder.
     *
     * @param folder a folder of CSV files with a {@code tables.json} that says what they count, see {@link TableFolder}
     * @return the data
     * @throws org.graunt.table.TableFormatException if a file breaks the rules; the message names file, line and value
     */
    public static CohortData read(Path folder) {
        return of(List.copyOf(TableFolder.read(folder).tables().values()));
    }

    /**
     * The same with one more table; a table of the same name is replaced.
     *
     * @param table the table
     * @return the new data
     */
    public CohortData with(CohortTable table) {
        Map<String, CohortTable> more = new LinkedHashMap<>(tables);
        more.put(table.name(), table);
        return new CohortData(more);
    }

    /**
     * Names of the tables.
     *
     * @return the names, in the order given
     */
    public List<String> tableNames() {
        return List.copyOf(tables.keySet());
    }

    /**
     * A table by name.
     *
     * @param name the name
     * @return the table
     * @throws IllegalArgumentException if there is none of that name
     */
    public CohortTable table(String name) {
        CohortTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("table '" + name + "': not among the data, which have " + tableNames());
        }
        return table;
    }

    /**
     * Whether there is a table.
     *
     * @param name the name
     * @return true if there is one of that name
     */
    public boolean has(String name) {
        return tables.containsKey(name);
    }

    /**
     * Prepares to compute an indicator.
     *
     * @param indicator the definition, from {@link Indicators} or the user's own
     * @return the computation, to be finished by {@link Computation#by}
     */
    public Computation compute(Indicator indicator) {
        return Computation.of(this, indicator);
    }

    /**
     * The tables, one a line.
     *
     * @return each table's name and axes
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        tables.values().forEach(table -> lines.add(table.name() + ": " + table.axes()));
        return String.join("\n", lines);
    }
}
