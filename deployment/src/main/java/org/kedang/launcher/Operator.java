package org.kedang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operator at the command line, who proves himself to the running portal by a key only he can read. */
final class Operator {
    /** Name of the key among the secrets. */
    static final String KEY = "operator-key";

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("process \\d+, (http\\S+)");

    private final Path data;

    Operator(Path data) {
        this.data = data;
    }

    /**
     * A new personal access token.
     *
     * @param employee number of the employee whose rights it carries
     * @param name what the employee's account page calls it
     * @param days until it ends, 1 to 366
     */
    String token(String employee, String name, int days) {
        if (!employee.matches("[\\p{L}\\p{N}._-]{1,40}")) {
            throw new Stop(Stop.USAGE, "kedang: " + employee + " is not an employee number");
        }
        try {
            String key = Files.readString(data.resolve("secrets").resolve(KEY)).strip();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address() + "/api/v1/operator/tokens"))
                                    .timeout(Duration.ofSeconds(30))
                                    .header("Authorization", "Operator " + key)
                                    .header("Content-Type", "application/json")
                                    .header("Accept", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"user\":\"" + employee
                                            + "\",\"name\":\"" + name + "\",\"days\":" + days + "}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(answer.body());
            if (answer.statusCode() != 201 || !token.find()) {
                throw new Stop(1, "The portal refuses (" + answer.statusCode() + "): " + answer.body());
            }
            return token.group(1);
        } catch (IOException failure) {
            throw new Stop(1, "No portal answers for " + data + ": " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(1, "interrupted");
        }
    }

    /** Address of the portal that runs on this data, or null when none does. */
    @Nullable
    String running() {
        try {
            return address();
        } catch (IOException none) {
            return null;
        }
    }

    private String address() throws IOException {
        Matcher said = ADDRESS.matcher(Files.readString(data.resolve("lock")));
        if (!said.find()) {
            throw new IOException("it does not run");
        }
        return said.group(1);
    }
}
