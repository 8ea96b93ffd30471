package org.kedang.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this start. The command line wins over system properties, these over the environment, that over the
 * file; last comes the preset. All wrong values are named at once.
 */
final class Configuration {
    /** Variables of ours that are no settings: options of the Java machine, the token {@code import} works with. */
    private static final Set<String> OTHERS = Set.of("KEDANG_JAVA_OPTS", "KEDANG_TOKEN");

    private final EnumMap<Setting, String> values;

    private Configuration(Map<Setting, String> values) {
        this.values = new EnumMap<>(values);
    }

    /**
     * Reads and checks everything.
     *
     * @param commandLine what the command line says
     * @param file the file named by {@code --config}, or null for {@code kedang.properties} in the data directory
     * @throws Stop with code 2 and one line for each wrong or missing value
     */
    static Configuration read(
            Map<Setting, String> commandLine,
            @Nullable Path file,
            Map<String, String> environment,
            Properties system,
            boolean demo) {
        List<String> wrong = new ArrayList<>();
        Path chosen = file;
        if (chosen == null) {
            String data = first(
                    commandLine.get(Setting.DATA),
                    system.getProperty(Setting.DATA.property()),
                    environment.get(Setting.DATA.variable()),
                    Setting.DATA.preset());
            chosen = Path.of(data, "kedang.properties");
        } else if (!Files.isReadable(chosen)) {
            wrong.add("--config " + chosen + ": cannot be read");
        }
        Properties written = load(chosen, wrong);
        strangers(written.stringPropertyNames(), environment, chosen, wrong);

        EnumMap<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = first(
                            commandLine.get(setting),
                            system.getProperty(setting.property()),
                            environment.get(setting.variable()),
                            written.getProperty(setting.property(), setting.preset()))
                    .strip();
            values.put(setting, value);
            if (setting == Setting.BASE_URL && value.equals(setting.preset())) {
                continue;
            }
            String problem = setting.problem(value);
            if (problem != null) {
                wrong.add(setting.variable() + (setting.secret() ? "" : "=" + value) + ": " + problem);
            } else if (value.isEmpty() && setting.need() == Setting.Need.WITHOUT_DEMO && !demo) {
                wrong.add(setting.variable() + ": is missing. " + setting.meaning());
            }
        }
        if (!wrong.isEmpty()) {
            String hint = demo
                    ? ""
                    : "\nSettings come from the environment or from " + chosen
                            + "; docs/configuration.md lists them all. To try Kedang without a data base of your own: ./kedang serve --demo";
            throw new Stop(Stop.USAGE, "The configuration is wrong:\n  " + String.join("\n  ", wrong) + hint);
        }
        if (value(values, Setting.BASE_URL).equals(Setting.BASE_URL.preset())) {
            values.put(
                    Setting.BASE_URL,
                    "http://" + host(value(values, Setting.ADDRESS)) + ":" + value(values, Setting.PORT));
        }
        return new Configuration(values);
    }

    private static void strangers(
            Iterable<String> written, Map<String, String> environment, Path file, List<String> wrong) {
        TreeSet<String> properties = new TreeSet<>();
        TreeSet<String> variables = new TreeSet<>();
        for (Setting setting : Setting.values()) {
            properties.add(setting.property());
            variables.add(setting.variable());
        }
        for (String name : written) {
            if (!properties.contains(name)) {
                wrong.add(name + " in " + file + ": there is no such setting");
            }
        }
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith("KEDANG_") && !variables.contains(name) && !OTHERS.contains(name)) {
                wrong.add(name + ": there is no such setting");
            }
        }
    }

    private static Properties load(Path file, List<String> wrong) {
        Properties written = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                written.load(reader);
            } catch (IOException | IllegalArgumentException failure) {
                wrong.add(file + ": cannot be read: " + failure.getMessage());
            }
        }
        return written;
    }

    private static String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return "";
    }

    private static String value(Map<Setting, String> values, Setting setting) {
        String value = values.get(setting);
        return value == null ? "" : value;
    }

    /** How a browser on this machine names the address. */
    static String host(String address) {
        if (address.equals("0.0.0.0") || address.equals("::")) {
            return "127.0.0.1";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    String value(Setting setting) {
        return value(values, setting);
    }

    int number(Setting setting) {
        return Integer.parseInt(value(setting));
    }

    /** Overrules a setting, for what the launcher itself provides. */
    void put(Setting setting, String value) {
        values.put(setting, value);
    }

    /** Hands everything over to the application, which reads it as MicroProfile Config. */
    void publish(Properties system) {
        values.forEach((setting, value) -> {
            if (value.isEmpty()) {
                system.remove(setting.property());
            } else {
                system.setProperty(setting.property(), value);
            }
        });
    }

    /** The table of all settings, as {@code docs/configuration.md} holds it. */
    static String document() {
        StringBuilder text = new StringBuilder(4096);
        text.append("# Configuration\n\n")
                .append(
                        "Every setting can be given in the environment, in the file `kedang.properties` of the data directory")
                .append(
                        " (or the file named by `--config`), or as a system property. The command line wins over system")
                .append(
                        " properties, these over the environment, that over the file. All wrong values are named at once at")
                .append(
                        " start; the launcher then ends with code 2. This page is printed from the table the start-up check")
                .append(" works with.\n\n")
                .append("| environment | file and system property | meaning | when not given |\n|---|---|---|---|\n");
        for (Setting setting : Setting.values()) {
            text.append("| `")
                    .append(setting.variable())
                    .append("` | `")
                    .append(setting.property())
                    .append("` | ")
                    .append(setting.meaning())
                    .append(" | ")
                    .append(
                            setting.need() == Setting.Need.WITHOUT_DEMO
                                    ? "must be given, except with `--demo`"
                                    : setting.preset().isEmpty() ? "empty" : "`" + setting.preset() + "`")
                    .append(" |\n");
        }
        text.append("\n`KEDANG_JAVA_OPTS` adds options for the Java machine, for example `-Xmx4g`.\n");
        text.append("`KEDANG_TOKEN` is the personal access token `./kedang import` works with.\n");
        return text.toString();
    }
}
