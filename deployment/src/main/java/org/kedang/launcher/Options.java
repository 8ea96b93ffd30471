package org.kedang.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param command serve, import, token, verify, backup, restore, drill, bench
 * @param operand the file or user of the command, or null
 * @param clock where the training clock starts, or null for the real time
 * @param customers how many generated customers there shall be, 0 for the demonstration's own
 * @param quick whether the benchmark may be short
 * @param config the file named by {@code --config}, or null
 * @param employee number of the employee named by {@code --as}, or null
 * @param agreed whether {@code --yes} answers the question of {@code import} beforehand
 * @param checkOnly whether {@code --dry-run} asks for the check alone
 * @param keyFile the key of the backups named by {@code --key-file}, or null
 */
record Options(
        String command,
        @Nullable String operand,
        boolean demo,
        @Nullable OffsetDateTime clock,
        int customers,
        boolean quick,
        @Nullable Path config,
        @Nullable String employee,
        boolean agreed,
        boolean checkOnly,
        @Nullable Path keyFile,
        Map<Setting, String> settings) {
    private static final List<String> COMMANDS =
            List.of("serve", "import", "token", "verify", "backup", "restore", "drill", "bench", "configuration");

    /**
     * Reads the arguments.
     *
     * @throws Stop with code 2 naming everything that is wrong
     */
    static Options parse(List<String> arguments) {
        List<String> wrong = new ArrayList<>();
        EnumMap<Setting, String> settings = new EnumMap<>(Setting.class);
        String command = "";
        String operand = null;
        boolean demo = false;
        OffsetDateTime clock = null;
        int customers = 0;
        boolean quick = false;
        Path config = null;
        String employee = null;
        boolean agreed = false;
        boolean checkOnly = false;
        Path keyFile = null;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            switch (name) {
                case "--demo" -> demo = true;
                case "--quick" -> quick = true;
                case "--yes" -> agreed = true;
                case "--dry-run" -> checkOnly = true;
                case "--as", "--port", "--address", "--data", "--clock", "--config", "--key-file", "--customers" -> {
                    String value = equals >= 0 ? argument.substring(equals + 1) : rest.hasNext() ? rest.next() : "";
                    if (value.isEmpty() || value.startsWith("--")) {
                        wrong.add(name + " needs a value");
                    } else if (name.equals("--clock")) {
                        clock = moment(value, wrong);
                    } else if (name.equals("--customers")) {
                        customers = customers(value, wrong);
                    } else if (name.equals("--as")) {
                        employee = value;
                    } else if (name.equals("--key-file")) {
                        keyFile = Path.of(value);
                    } else if (name.equals("--config")) {
                        config = Path.of(value);
                    } else {
                        settings.put(Setting.valueOf(name.substring(2).toUpperCase(java.util.Locale.ROOT)), value);
                    }
                }
                default -> {
                    if (argument.startsWith("-")) {
                        wrong.add("there is no option " + argument);
                    } else if (command.isEmpty()) {
                        command = argument;
                    } else if (operand == null && !command.equals("serve")) {
                        operand = argument;
                    } else {
                        wrong.add("what is " + argument + " for?");
                    }
                }
            }
        }
        if (clock != null && !demo) {
            wrong.add("--clock is for training only: use it together with --demo");
        }
        if ((employee != null || agreed) && !command.equals("import")) {
            wrong.add("--as and --yes belong to import");
        }
        if (checkOnly && !List.of("import", "restore").contains(command)) {
            wrong.add("--dry-run belongs to import and restore");
        }
        if (keyFile != null && !List.of("backup", "restore", "drill").contains(command)) {
            wrong.add("--key-file belongs to backup, restore and drill");
        }
        if (customers > 0 && !demo && !command.equals("bench")) {
            wrong.add("--customers belongs to serve --demo and bench");
        }
        if (quick && !command.equals("bench")) {
            wrong.add("--quick belongs to bench");
        }
        if (!COMMANDS.contains(command)) {
            wrong.add(command.isEmpty() ? "no command" : "there is no command " + command);
        }
        if (List.of("import", "restore", "token").contains(command) && operand == null) {
            wrong.add(command + (command.equals("token") ? " needs an employee number" : " needs a file"));
        }
        if (!wrong.isEmpty()) {
            throw new Stop(Stop.USAGE, "kedang: " + String.join("\nkedang: ", wrong) + "\nSee ./kedang help.");
        }
        return new Options(
                command, operand, demo, clock, customers, quick, config, employee, agreed, checkOnly, keyFile,
                settings);
    }

    private static int customers(String value, List<String> wrong) {
        if (value.matches("[1-9]\\d{3,6}")) {
            return Integer.parseInt(value);
        }
        wrong.add("--customers " + value + ": must be a number from 1000 to 9999999");
        return 0;
    }

    private static @Nullable OffsetDateTime moment(String value, List<String> wrong) {
        try {
            return OffsetDateTime.parse(value);
        } catch (DateTimeException bad) {
            wrong.add("--clock " + value + ": must be a time with its zone, for example 2026-11-02T09:00+08:00");
            return null;
        }
    }
}
