package org.kedang.launcher.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets the load generator wrk send a list of requests, over and over or each once. */
final class Wrk {
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private final Path folder;
    private final String address;

    /**
     * @param folder where lists and script are written
     * @param address of the portal, without a slash at the end
     */
    Wrk(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    /** Whether the generator is on this machine. */
    static boolean there() {
        try {
            Process process = new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Sends for that long, or until a list to be sent once is at its end.
     *
     * @throws IOException when wrk fails
     */
    Figure send(Operation operation, int connections, int seconds) throws IOException {
        Path script = folder.resolve("requests.lua");
        try (InputStream shipped = Wrk.class.getResourceAsStream("/bench/requests.lua")) {
            if (shipped == null) {
                throw new IOException("requests.lua is missing in the launcher");
            }
            Files.write(script, shipped.readAllBytes());
        }
        Path list = folder.resolve("requests.txt");
        Files.write(list, operation.lines(), StandardCharsets.UTF_8);
        Path output = folder.resolve("wrk.txt");
        Process process = new ProcessBuilder(List.of(
                        "wrk",
                        "--threads",
                        connections == 1 ? "1" : "2",
                        "--connections",
                        Integer.toString(connections),
                        "--duration",
                        seconds + "s",
                        "--timeout",
                        "10s",
                        "--script",
                        script.toString(),
                        address,
                        "--",
                        list.toString(),
                        connections == 1 ? "1" : "2",
                        operation.once() ? "once" : "again"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(seconds + 60L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("wrk does not end");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        String said = Files.readString(output);
        Matcher result = RESULT.matcher(said);
        if (!result.find()) {
            throw new IOException(operation.name() + ": " + said);
        }
        return new Figure(
                operation.name(),
                connections,
                number(result, 1),
                number(result, 2) / 1e6,
                number(result, 3) / 1e3,
                number(result, 4) / 1e3,
                number(result, 5) / 1e3,
                number(result, 6) + number(result, 7),
                0,
                0);
    }

    private static long number(Matcher result, int group) {
        return Long.parseLong(result.group(group));
    }
}
