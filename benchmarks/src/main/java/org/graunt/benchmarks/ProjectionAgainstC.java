package org.graunt.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.graunt.projection.KernelLoop;
import org.graunt.projection.Projection;

/**
 * How far is the projection from a plain loop in C? The C source beside this module is built with {@code gcc -O3 -march=native}
 * if gcc is there, and both are run in turn on the same machine, five times; what is reported is the median of the five
 * ratios of processor times, so that other work on the machine matters less. The kernel is the bare step; the public path adds
 * the checks of the balance and of negative cells, and the memory of its results. Usage: {@code java -cp benchmarks.jar org.graunt.benchmarks.ProjectionAgainstC path/to/projection.c}.
 */
public final class ProjectionAgainstC {

    private static final int AREAS = 2850;
    private static final int ROUNDS = 5;
    private static final int REPETITIONS = 15;

    private ProjectionAgainstC() {}

    private record Timed(double nanos, double births) {}

    /**
     * Measures and prints.
     *
     * @param args the path of the C source
     * @throws IOException if gcc or its program cannot be run
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        if (args.length != 1) {
            throw new IllegalArgumentException("arguments: " + args.length + ", must be the path of projection.c");
        }
        KernelLoop loop = new KernelLoop(AREAS);
        Path folder = Files.createTempDirectory("graunt");
        Path program = folder.resolve("projection");
        boolean built = run("gcc", "-O3", "-march=native", "-o", program.toString(), args[0]) != null;
        if (!built) {
            out.println("gcc is not there: the kernel alone");
        }
        LongSupplier cpu = ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
        for (String mode : new String[] {"last", "store"}) {
            DoubleSupplier kernel = mode.equals("last") ? loop::last : loop::store;
            time(kernel, 30, cpu);
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                Timed java = time(kernel, REPETITIONS, cpu);
                report(out, "kernel, " + mode, java.nanos, loop.cellSteps());
                if (built) {
                    Timed c = parse(run(program.toString(), mode, Integer.toString(REPETITIONS)));
                    report(out, "C, " + mode, c.nanos, loop.cellSteps());
                    if (!(Math.abs(c.births - java.births) <= 1e-12 * c.births)) {
                        throw new IllegalStateException("births: C " + c.births + ", Java " + java.births);
                    }
                    ratios[round] = java.nanos / c.nanos;
                }
            }
            Arrays.sort(ratios);
            if (built) {
                out.printf(
                        Locale.ROOT,
                        "%s: median ratio %.2f of %s%n",
                        mode,
                        ratios[ROUNDS / 2],
                        Arrays.toString(ratios));
            }
        }
        DoubleSupplier whole = () -> {
            Projection projection = loop.project();
            return projection.balance();
        };
        time(whole, 10, System::nanoTime);
        report(out, "public path, common pool", time(whole, REPETITIONS, System::nanoTime).nanos, loop.cellSteps());
        Files.deleteIfExists(program);
        Files.deleteIfExists(folder);
    }

    private static Timed time(DoubleSupplier work, int repetitions, LongSupplier clock) {
        double[] nanos = new double[repetitions];
        double births = 0;
        for (int i = 0; i < repetitions; i++) {
            long start = clock.getAsLong();
            births = work.getAsDouble();
            nanos[i] = clock.getAsLong() - start;
        }
        Arrays.sort(nanos);
        return new Timed(nanos[repetitions / 2], births);
    }

    private static void report(PrintStream out, String what, double nanos, long cellSteps) {
        out.printf(Locale.ROOT, "%-28s %8.1f ms  %6.3f ns a cell-step%n", what, nanos / 1e6, nanos / cellSteps);
    }

    private static Timed parse(String line) {
        String[] numbers = line.strip().split(" ");
        return new Timed(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    /** The output of a program, or null if there is no such program. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return null;
        }
        try (InputStream in = process.getInputStream()) {
            String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": failed");
            }
            return output;
        }
    }
}
