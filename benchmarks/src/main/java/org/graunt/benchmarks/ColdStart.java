package org.graunt.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;

/** What a first program does: reads a folder of tables and prints one indicator. {@link StartTime} runs it in new JVMs. */
final class ColdStart {

    private ColdStart() {}

    /**
     * Prints the total fertility rate of the last year.
     *
     * @param args the folder; none to do nothing, which is the time of the JVM itself
     */
    public static void main(String[] args) {
        if (args.length == 0) {
            return;
        }
        PrintStream out = System.out;
        CohortData data = CohortData.read(Path.of(args[0]));
        double[] rates =
                data.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.PERIOD).values();
        out.printf(Locale.ROOT, "%.2f%n", rates[rates.length - 1]);
    }
}
