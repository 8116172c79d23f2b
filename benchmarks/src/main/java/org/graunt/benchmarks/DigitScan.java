package org.graunt.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * The floor of reading births: a loop written for this one file. It trusts the file wholly: digits, {@code male} or {@code
 * female}, orders by their first digit, in any order of rows; nothing is checked, no label is looked up, each number goes to
 * the cell that arithmetic says.
 */
final class DigitScan {

    private static final int YEARS = SyntheticCounties.YEARS;
    private static final int AGES = 35;

    private DigitScan() {}

    static double[] read(Path file, int counties, int threads, ForkJoinPool pool) throws IOException {
        double[] cube = new double[counties * YEARS * AGES * 6];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int size = Math.toIntExact(channel.size());
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            int[] starts = new int[threads + 1];
            for (int i = 0; i < threads; i++) {
                starts[i] = afterLineEnd(bytes, (int) ((long) size * i / threads));
            }
            starts[threads] = size;
            if (threads == 1) {
                scan(bytes, starts[0], size, cube);
            } else {
                pool.submit(() -> IntStream.range(0, threads)
                                .parallel()
                                .forEach(i -> scan(bytes.duplicate(), starts[i], starts[i + 1], cube)))
                        .join();
            }
        }
        return cube;
    }

    private static int afterLineEnd(ByteBuffer bytes, int from) {
        int at = from;
        while (bytes.get(at) != '\n') {
            at++;
        }
        return at + 1;
    }

    private static void scan(ByteBuffer bytes, int from, int to, double[] cube) {
        int at = from;
        while (at < to) {
            int area = 0;
            for (byte b = bytes.get(at++); b != ','; b = bytes.get(at++)) {
                area = area * 10 + b - '0';
            }
            int period = 0;
            for (byte b = bytes.get(at++); b != ','; b = bytes.get(at++)) {
                period = period * 10 + b - '0';
            }
            int age = 0;
            for (byte b = bytes.get(at++); b != ','; b = bytes.get(at++)) {
                age = age * 10 + b - '0';
            }
            int sex = bytes.get(at) == 'm' ? 0 : 1;
            at += sex == 0 ? "male,".length() : "female,".length();
            int order = bytes.get(at) - '1';
            at += order == 2 ? "3+,".length() : "1,".length();
            long count = 0;
            for (byte b = bytes.get(at++); b != '\n'; b = bytes.get(at++)) {
                count = count * 10 + b - '0';
            }
            int county = area - SyntheticCounties.FIRST_CODE;
            int year = period - SyntheticCounties.FIRST_YEAR;
            cube[(((county * YEARS + year) * AGES + age - 15) * 2 + sex) * 3 + order] = count;
        }
    }
}
