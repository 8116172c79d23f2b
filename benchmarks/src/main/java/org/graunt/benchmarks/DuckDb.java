package org.graunt.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * A DuckDB in memory, met only through {@code java.sql}: all compiles without it. Tables have types as narrow as their labels
 * allow, which is what makes DuckDB fastest.
 */
final class DuckDb implements AutoCloseable {

    private static final String BIRTHS = "columns={'area': 'INTEGER', 'period': 'SMALLINT', 'age': 'TINYINT',"
            + " 'sex': \"ENUM('male', 'female')\", 'order': \"ENUM('1', '2', '3+')\", 'count': 'DOUBLE'}";
    private static final String POPULATION = "columns={'area': 'INTEGER', 'period': 'SMALLINT', 'age': 'VARCHAR',"
            + " 'sex': \"ENUM('male', 'female')\", 'count': 'DOUBLE'}";

    private final Connection connection;

    DuckDb(int threads) throws SQLException {
        if (!isThere()) {
            throw new IllegalStateException("DuckDB is not in this jar, build it with: mvn -Ppeers package");
        }
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET threads = " + threads);
    }

    /** Whether the jar was built with the profile {@code peers}. */
    static boolean isThere() {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static String version() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB is there and does not start", e);
        }
    }

    /** Reads the file of births into a table of that name, its types given; not to keep the order of rows is no quicker. */
    void readBirths(Path file) throws SQLException {
        execute("CREATE OR REPLACE TABLE births AS SELECT * FROM read_csv('" + file + "', header=true, " + BIRTHS
                + ")");
    }

    /** Reads the file of the population into a table of that name; ages become numbers, the open group its lower end. */
    void readPopulation(Path file) throws SQLException {
        execute("CREATE OR REPLACE TABLE population AS SELECT area, period, replace(age, '+', '')::TINYINT AS age, sex,"
                + " count FROM read_csv('" + file + "', header=true, " + POPULATION + ")");
    }

    /** Reads a small file into a table, its types guessed. */
    void read(String table, Path file) throws SQLException {
        execute("CREATE OR REPLACE TABLE \"" + table + "\" AS SELECT * FROM read_csv('" + file + "')");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Computes every column and row of a query and hands over their sums alone: quicker than storing or fetching the rows, so
     * that DuckDB is timed at its best.
     */
    double answer(String query) throws SQLException {
        return numbers("SELECT sum(COLUMNS(*)) FROM (" + query + ")")[0];
    }

    /** The first column of a result. */
    double[] numbers(String query) throws SQLException {
        double[] numbers = new double[1024];
        int size = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * size);
                }
                numbers[size++] = rows.getDouble(1);
            }
        }
        return Arrays.copyOf(numbers, size);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
