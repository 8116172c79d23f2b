package org.graunt.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TablesawTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** How long does a table of births take from Tablesaw to a cube and back? Beside it the loops that one would write by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 3, jvmArgs = "-Xmx6g")
public class TablesawTablesBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    private CohortTable births;
    private Table table;

    /** Makes the counties; checks on a tenth of them that both ways give the same. */
    @Setup
    public void makeTables() {
        make(Math.max(1, counties / 10));
        if (!fromTablesaw().equals(births)) {
            throw new IllegalStateException("back from Tablesaw comes another table");
        }
        Agreement.require("loop from Tablesaw", births.toArray(), loopFromTablesaw());
        Table looped = loopToTablesaw();
        for (int column = 0; column < looped.columnCount(); column++) {
            if (!table.column(column).asList().equals(looped.column(column).asList())) {
                throw new IllegalStateException("loop to Tablesaw, column " + column + " is another");
            }
        }
        make(counties);
    }

    private void make(int number) {
        births = SyntheticCounties.of(number).births();
        table = toTablesaw().removeColumns("state");
    }

    /**
     * A cube to Tablesaw.
     *
     * @return the Tablesaw table
     */
    @Benchmark
    public Table toTablesaw() {
        return TablesawTables.of(births);
    }

    /**
     * Tablesaw to a cube, with the checks of the CSV reader.
     *
     * @return the cube
     */
    @Benchmark
    public CohortTable fromTablesaw() {
        return TablesawTables.read(table, births.name(), births.description());
    }

    /**
     * Label by label.
     *
     * @return the Tablesaw table
     */
    @Benchmark
    public Table loopToTablesaw() {
        List<Column<?>> columns = new ArrayList<>();
        int inner = births.size();
        for (Axis axis : births.axes()) {
            inner /= axis.size();
            StringColumn labels = StringColumn.create(axis.name());
            for (int cell = 0; cell < births.size(); cell++) {
                labels.append(axis.labels().get(cell / inner % axis.size()));
            }
            columns.add(labels);
        }
        columns.add(DoubleColumn.create("count", births.toArray()));
        return Table.create("births", columns);
    }

    /**
     * A hash map for each axis, nothing checked.
     *
     * @return the cells
     */
    @Benchmark
    public double[] loopFromTablesaw() {
        int axes = births.axes().size();
        StringColumn[] labels = new StringColumn[axes];
        List<Map<String, Integer>> positions = new ArrayList<>();
        int inner = births.size();
        for (int i = 0; i < axes; i++) {
            Axis axis = births.axes().get(i);
            labels[i] = table.stringColumn(i);
            inner /= axis.size();
            Map<String, Integer> position = new HashMap<>();
            for (int label = 0; label < axis.size(); label++) {
                position.put(axis.labels().get(label), label * inner);
            }
            positions.add(position);
        }
        DoubleColumn counts = table.doubleColumn("count");
        double[] cube = new double[births.size()];
        for (int row = 0; row < cube.length; row++) {
            int cell = 0;
            for (int i = 0; i < axes; i++) {
                cell += positions.get(i).get(labels[i].get(row));
            }
            cube[cell] = counts.getDouble(row);
        }
        return cube;
    }
}
