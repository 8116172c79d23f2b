package org.graunt.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How long from the start of a JVM to the first indicator? The time of whole processes, from start to end, several in turn: with
 * nothing to do, with the bundled data, and with the classes of that run archived before (class-data sharing).
 */
final class StartTime {

    private static final int ROUNDS = 11;
    private static final int SECONDS = 60;

    /** What a program that depends on core alone has on its class path; not the peers, not Tablesaw. */
    private static final List<String> CORE = List.of(
            "org/graunt/", "de/siegmar/", "tools/jackson/", "org/apache/commons/math3/", "org/apache/commons/numbers/");

    private StartTime() {}

    /** One way to start. */
    private record Start(String what, List<String> options, List<String> args, List<Double> milliseconds) {}

    static List<Object> measureAll(Path data) throws IOException, InterruptedException {
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException(
                    "data: " + data + ", must be a folder of tables; run where it is, or give --data");
        }
        Path folder = Files.createTempDirectory("graunt");
        try {
            Path jar = coreJar(folder);
            Path archive = folder.resolve("classes.jsa");
            List<String> job = List.of(data.toAbsolutePath().toString());
            run(jar, List.of("-XX:ArchiveClassesAtExit=" + archive), job);
            List<Start> starts = List.of(
                    new Start("an empty main", List.of(), List.of(), new ArrayList<>()),
                    new Start("first indicator", List.of(), job, new ArrayList<>()),
                    new Start(
                            "first indicator, classes archived",
                            List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on"),
                            job,
                            new ArrayList<>()),
                    new Start(
                            "first indicator, classes archived, -XX:TieredStopAtLevel=1",
                            List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on", "-XX:TieredStopAtLevel=1"),
                            job,
                            new ArrayList<>()));
            for (int round = 0; round < ROUNDS; round++) {
                for (Start start : starts) {
                    start.milliseconds.add(run(jar, start.options, start.args));
                }
            }
            List<Object> all = new ArrayList<>();
            for (Start start : starts) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("what", start.what);
                entry.put("milliseconds", start.milliseconds);
                all.add(entry);
            }
            return all;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static double run(Path jar, List<String> options, List<String> args)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (!ChildJvm.run(SECONDS, options, jar.toString(), ColdStart.class, args.toArray(String[]::new))) {
            throw new IllegalStateException("cold start with " + options + ": failed");
        }
        return Math.round((System.nanoTime() - start) / 1e4) / 100.0;
    }

    /** The classes of core and of what it needs, without the rest of the jar of benchmarks, which takes time to open. */
    private static Path coreJar(Path folder) throws IOException {
        Path jar = folder.resolve("core.jar");
        String own = ChildJvm.ownClassPath();
        if (!own.endsWith(".jar")) {
            throw new IllegalStateException("class path: " + own + ", must be benchmarks.jar alone");
        }
        try (JarFile all = new JarFile(own);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream core = new JarOutputStream(out)) {
            for (Enumeration<JarEntry> entries = all.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && CORE.stream().anyMatch(entry.getName()::startsWith)) {
                    core.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = all.getInputStream(entry)) {
                        in.transferTo(core);
                    }
                    core.closeEntry();
                }
            }
        }
        return jar;
    }
}
