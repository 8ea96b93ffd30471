package org.kedang.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes, as the kernel of Linux counts it. */
final class Processors {
    private static final double TICKS = 100.0;

    private Processors() {}

    /** Seconds of that process alone. */
    static double ofProcess(long pid) {
        return ticks(pid, false) / TICKS;
    }

    /** Seconds of that process, of those it started and that run, and of those that ended. */
    static double ofFamily(long pid) {
        List<Long> family = Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
        return family.stream().mapToLong(one -> ticks(one, one == pid)).sum() / TICKS;
    }

    /** Memory that process holds, in MiB. */
    static long residentMebibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long ticks(long pid, boolean withEnded) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] after = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long own = Long.parseLong(after[11]) + Long.parseLong(after[12]);
            return withEnded ? own + Long.parseLong(after[13]) + Long.parseLong(after[14]) : own;
        } catch (IOException gone) {
            return 0;
        }
    }
}
