package org.graunt.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where results were measured, without which they say nothing. */
final class Environment {

    private Environment() {}

    static Map<String, Object> here(String set) throws IOException, InterruptedException {
        Map<String, Object> here = new LinkedHashMap<>();
        here.put("set", set);
        here.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        here.put("commit", output("git", "rev-parse", "--short=12", "HEAD"));
        here.put(
                "uncommittedChanges",
                !output("git", "status", "--porcelain", "-uno").isEmpty());
        here.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        here.put(
                "system",
                System.getProperty("os.name") + " "
                        + System.getProperty("os.version").replaceAll("-.*", "") + " " + System.getProperty("os.arch"));
        here.put("processor", processor());
        here.put("cores", (double) Runtime.getRuntime().availableProcessors());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine) {
            here.put("memoryGiB", (double) Math.round(machine.getTotalMemorySize() / 0x1p30));
            here.put("loadBefore", Math.round(machine.getSystemLoadAverage() * 10) / 10.0);
        }
        here.put("duckdb", DuckDb.isThere() ? DuckDb.version() : "absent");
        return here;
    }

    private static String processor() throws IOException {
        Path information = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(information)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(information).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** What a program prints; nothing if it is not there or fails. */
    private static String output(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchProgram) {
            return "";
        }
        try (InputStream in = process.getInputStream()) {
            String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? output.strip() : "";
        }
    }
}
