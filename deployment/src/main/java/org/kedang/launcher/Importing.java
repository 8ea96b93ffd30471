package org.kedang.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code kedang import}: hands a workbook or csv to the running portal, shows what its dry run found, and lets it import
 * what can be taken. Goes through the portal's REST door like any partner system, with the rights of one employee.
 */
final class Importing {
    /** Everything went well, but rows were left out; the workbook beside the file says which and why. */
    static final int ROWS_LEFT_OUT = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ASK_AGAIN_MILLIS = 500;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI portal;
    private final String token;
    private final PrintStream out;

    /** What the portal answered. */
    private record Answer(int status, String tag, JsonObject body) {}

    /**
     * @param portal address of the portal, without a slash at the end
     * @param token personal access token of the employee who imports
     */
    Importing(URI portal, String token, PrintStream out) {
        this.portal = portal;
        this.token = token;
        this.out = out;
    }

    /**
     * Imports one file.
     *
     * @param checkOnly ends after the dry run and takes the upload back
     * @param agreed asked once between dry run and import
     * @return 0 when every row is in (or could be), {@link #ROWS_LEFT_OUT} otherwise
     * @throws Stop with code 1 and the portal's own words when it refuses
     */
    int run(Path file, boolean checkOnly, BooleanSupplier agreed) {
        String name = String.valueOf(file.getFileName());
        Answer batch = upload(file, name);
        String path = "/imports/" + batch.body().getString("id");
        out.println("  " + name + ": " + batch.body().getInt("rows") + " rows, " + mapped(batch.body()));
        batch = follow(change("PUT", path + "/mapping", batch.tag(), "{}"), path, "checking", "CHECKED");
        JsonObject found = batch.body();
        int ready = count(found, "READY");
        int left = found.getInt("rows") - ready;
        report(found, ready);
        if (left > 0) {
            out.println("  every row with every reason: " + workbook(path, file));
        }
        if (checkOnly || ready == 0 || !agreed.getAsBoolean()) {
            drop(path, batch.tag());
            out.println(
                    checkOnly ? "  only checked: nothing was changed" : "  nothing was imported; nothing was changed");
            return checkOnly && left == 0 ? 0 : ROWS_LEFT_OUT;
        }
        batch = follow(change("POST", path + "/run", batch.tag(), "{}"), path, "importing", "DONE");
        int done = count(batch.body(), "DONE");
        out.println("  imported: " + done + " customers; to be looked at, and taken back, at " + portal
                + "/profiles/import.xhtml");
        int open = batch.body().getInt("rows") - done;
        if (open > left) {
            out.println("  some rows were overtaken while importing: " + workbook(path, file));
        }
        return open == 0 ? 0 : ROWS_LEFT_OUT;
    }

    private Answer upload(Path file, String name) {
        try {
            return send(
                    request("/imports?fileName=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                            .header("Content-Type", "application/octet-stream")
                            .header("Idempotency-Key", UUID.randomUUID().toString()),
                    "POST",
                    BodyPublishers.ofFile(file));
        } catch (FileNotFoundException gone) {
            throw new Stop(Stop.USAGE, "kedang: " + file + " cannot be read");
        }
    }

    private Answer change(String method, String path, String tag, String body) {
        return send(
                request(path).header("Content-Type", "application/json").header("If-Match", tag),
                method,
                BodyPublishers.ofString(body));
    }

    /** Asks until the portal is through, one line for every tenth; a pipe gets the same lines as a terminal. */
    private Answer follow(Answer begun, String path, String doing, String goal) {
        Answer now = begun;
        int told = -1;
        while (!now.body().getString("state").equals(goal)) {
            String state = now.body().getString("state");
            if (!state.equals("CHECKING") && !state.equals("RUNNING")) {
                throw new Stop(1, "The import was ended at the portal: " + state.toLowerCase(Locale.ROOT) + ".");
            }
            int tenth = now.body().getInt("percent", 0) / 10;
            if (tenth > told) {
                told = tenth;
                out.println("  " + doing + ": " + tenth * 10 + " %");
            }
            pause();
            now = send(request(path), "GET", BodyPublishers.noBody());
        }
        return now;
    }

    private void drop(String path, String tag) {
        HttpResponse<String> answer =
                text(request(path).header("If-Match", tag).method("DELETE", BodyPublishers.noBody()));
        if (answer.statusCode() != 204) {
            throw refused(answer);
        }
    }

    private static String mapped(JsonObject batch) {
        int columns = batch.getJsonArray("columns").size();
        int known = batch.getJsonObject("mapping").size();
        return known == columns
                ? "all " + columns + " columns known"
                : known + " of " + columns + " columns known (map the others on the portal's import page)";
    }

    private void report(JsonObject batch, int ready) {
        out.println("  can be imported: " + ready);
        line("there already: ", count(batch, "EXISTING"));
        line("perhaps there already (to be decided on the portal's import page): ", count(batch, "DOUBTFUL"));
        line("against a rule: ", count(batch, "BAD"));
        JsonArray problems = batch.getJsonArray("problems");
        for (int i = 0; problems != null && i < Math.min(10, problems.size()); i++) {
            JsonObject kind = problems.getJsonObject(i);
            String field = kind.getString("field", "");
            out.println("    " + kind.getInt("rows") + " × " + kind.getString("rule")
                    + (field.isEmpty() ? "" : " (" + field + ")"));
        }
    }

    private void line(String what, int rows) {
        if (rows > 0) {
            out.println("  " + what + rows);
        }
    }

    private static int count(JsonObject batch, String state) {
        JsonObject counts = batch.getJsonObject("counts");
        return counts == null ? 0 : counts.getInt(state, 0);
    }

    /** Saves the portal's error workbook beside the file, over that of an earlier try. */
    private Path workbook(String path, Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path target =
                file.toAbsolutePath().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".problems.xlsx");
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try {
            HttpResponse<Path> answer = client.send(
                    request(path + "/report.xlsx")
                            .setHeader("Accept", "*/*")
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofFile(half));
            if (answer.statusCode() != 200) {
                Files.deleteIfExists(half);
                throw new Stop(1, "The portal gives no error workbook (" + answer.statusCode() + ").");
            }
            return Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new Stop(1, "The error workbook " + target + " cannot be written: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(1, "interrupted");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", Locale.getDefault().toLanguageTag());
    }

    private Answer send(HttpRequest.Builder request, String method, BodyPublisher body) {
        HttpResponse<String> answer = text(request.method(method, body));
        JsonObject read = json(answer.body());
        if (answer.statusCode() >= 300 || read == null) {
            throw refused(answer);
        }
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), read);
    }

    private HttpResponse<String> text(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new Stop(1, "No portal answers at " + portal + ": " + failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(1, "interrupted");
        }
    }

    /** The portal's reason, in its own words and with the fields it names. */
    private static Stop refused(HttpResponse<String> answer) {
        JsonObject problem = json(answer.body());
        if (problem == null) {
            return new Stop(1, "The portal refuses (" + answer.statusCode() + ").");
        }
        StringBuilder text = new StringBuilder("The portal refuses (")
                .append(answer.statusCode())
                .append("): ")
                .append(problem.getString("detail", problem.getString("title", "")));
        JsonValue errors = problem.get("errors");
        if (errors instanceof JsonArray list) {
            for (JsonValue error : list) {
                text.append("\n  ").append(error.asJsonObject().getString("detail", ""));
            }
        }
        return new Stop(1, text.toString());
    }

    private static @Nullable JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException none) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_AGAIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(1, "interrupted");
        }
    }
}
