package org.graunt.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.projection.KernelLoop;
import org.graunt.projection.Projection;
import org.graunt.table.CohortCsv;
import org.graunt.table.CohortTable;

/**
 * How much heap does a path need? The smallest {@code -Xmx} with which it ends, found by trying in JVMs of their own to 5 %: what
 * a user has to grant, garbage collection included, and not what a JVM takes when it may.
 */
final class SmallestHeap {

    private static final double PRECISION = 1.05;
    private static final int LARGEST_MIB = 8192;
    private static final int SECONDS = 60;
    private static final int COUNTIES = 2850;
    private static final int DRAWS = 1000;

    private SmallestHeap() {}

    /** What is measured; each has its cases in {@link #main}. */
    private record Case(String path, String result, double resultBytes, List<String> args) {}

    static List<Object> measureAll(Path births, PrintStream out) throws IOException, InterruptedException {
        double years = KernelLoop.YEARS;
        List<Object> all = new ArrayList<>();
        for (Case path : List.of(
                new Case(
                        "CSV file of 2,850 counties to a table",
                        "the cube",
                        8.0 * COUNTIES * SyntheticCounties.YEARS * 210,
                        List.of("csv", births.toString())),
                new Case(
                        "projection of 2,850 counties over 50 years",
                        "population and births of each year",
                        8 * COUNTIES * ((years + 1) * 202 + years * 35 * 2),
                        List.of("project", Integer.toString(COUNTIES))),
                new Case(
                        "1,000 trajectories of 285 counties over 50 years, quantiles kept",
                        "all births of all trajectories, had they been kept",
                        8.0 * DRAWS * COUNTIES / 10 * years,
                        List.of("fan", Integer.toString(COUNTIES / 10))))) {
            double heap = smallest(path.args) * 0x1p20;
            out.printf("        %s: %.0f MiB%n", path.path, heap / 0x1p20);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", path.path);
            entry.put("result", path.result);
            entry.put("resultBytes", path.resultBytes);
            entry.put("heapBytes", heap);
            all.add(entry);
        }
        return all;
    }

    private static double smallest(List<String> args) throws IOException, InterruptedException {
        double fails = 8;
        double ends = 64;
        while (!ends(ends, args)) {
            fails = ends;
            ends *= 2;
            if (ends > LARGEST_MIB) {
                throw new IllegalStateException(args + ": does not end with " + fails + " MiB of heap");
            }
        }
        while (ends / fails > PRECISION) {
            double middle = Math.rint(Math.sqrt(ends * fails));
            if (ends(middle, args)) {
                ends = middle;
            } else {
                fails = middle;
            }
        }
        return ends;
    }

    private static boolean ends(double mebibytes, List<String> args) throws IOException, InterruptedException {
        return ChildJvm.run(
                SECONDS,
                List.of("-Xmx" + (int) mebibytes + "m"),
                ChildJvm.ownClassPath(),
                SmallestHeap.class,
                args.toArray(String[]::new));
    }

    /**
     * Runs one path and ends with status 0 if there was memory enough.
     *
     * @param args the path and its argument
     */
    public static void main(String[] args) {
        int size = switch (args[0]) {
            case "csv" -> {
                CohortTable births = CohortCsv.read(Path.of(args[1]), "births", SyntheticCounties.events());
                yield births.size();
            }
            case "project" -> {
                Projection projection = new KernelLoop(Integer.parseInt(args[1])).project();
                yield projection.births().size() + projection.population().size();
            }
            case "fan" -> new KernelLoop(Integer.parseInt(args[1])).fan(DRAWS).size();
            default -> throw new IllegalArgumentException("path: " + args[0] + ", must be csv, project or fan");
        };
        if (size == 0) {
            throw new IllegalStateException(args[0] + ": nothing came out");
        }
    }
}
