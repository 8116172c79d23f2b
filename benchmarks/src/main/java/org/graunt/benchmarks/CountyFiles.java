package org.graunt.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;

/**
 * Tables of counts as CSV files in long form, one row a cell, written once for each content and then used again. They go to
 * {@code graunt-benchmarks} in the system's temporary folder, or where the property {@code graunt.benchmarks.data} says.
 */
final class CountyFiles {

    private static final int BUFFER = 1 << 20;
    private static final int LONGEST_COUNT = 20;

    private CountyFiles() {}

    /** The file of a table of whole counts; written if it is not there. */
    static Path csv(CohortTable table) throws IOException {
        double[] counts = table.toArray();
        Path folder = Path.of(System.getProperty(
                "graunt.benchmarks.data",
                Path.of(System.getProperty("java.io.tmpdir"), "graunt-benchmarks")
                        .toString()));
        Files.createDirectories(folder);
        Path file = folder.resolve(
                table.name() + "-" + counts.length + "-" + Integer.toHexString(Arrays.hashCode(counts)) + ".csv");
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(folder, table.name(), ".part");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                write(table.axes(), counts, out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    static void write(List<Axis> axes, double[] counts, OutputStream out) throws IOException {
        String header = axes.stream().map(Axis::name).collect(Collectors.joining(",")) + ",count\n";
        out.write(header.getBytes(StandardCharsets.UTF_8));
        byte[][] inner = prefixes(axes.subList(1, axes.size()));
        byte[][] outer = prefixes(axes.subList(0, 1));
        byte[] buffer = new byte[BUFFER];
        int used = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            byte[] first = outer[cell / inner.length];
            byte[] rest = inner[cell % inner.length];
            if (used + first.length + rest.length + LONGEST_COUNT > BUFFER) {
                out.write(buffer, 0, used);
                used = 0;
            }
            System.arraycopy(first, 0, buffer, used, first.length);
            used += first.length;
            System.arraycopy(rest, 0, buffer, used, rest.length);
            used = digits((long) counts[cell], buffer, used + rest.length);
            buffer[used++] = '\n';
        }
        out.write(buffer, 0, used);
    }

    /** Labels and commas of each cell that some axes span. */
    private static byte[][] prefixes(List<Axis> axes) {
        List<String> prefixes = List.of("");
        for (Axis axis : axes) {
            prefixes = prefixes.stream()
                    .flatMap(prefix -> axis.labels().stream().map(label -> prefix + label + ","))
                    .toList();
        }
        return prefixes.stream()
                .map(prefix -> prefix.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static int digits(long count, byte[] buffer, int from) {
        int end = from + 1;
        for (long rest = count / 10; rest > 0; rest /= 10) {
            end++;
        }
        long rest = count;
        for (int i = end - 1; i >= from; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }
}
