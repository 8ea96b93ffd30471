package org.kedang.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.kedang.launcher.tools.Launch;

/** The command line's entry: {@code serve} and the commands that need no running portal. */
public final class Main {
    private final Options options;
    private final Path home;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private Main(Options options, Path home) {
        this.options = options;
        this.home = home;
    }

    /** Runs one command; the exit code is 0 for good, 1 for failed, 2 for wrong use, 3 for a directory in use. */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments));
            new Main(options, ownHome()).run();
        } catch (Stop stop) {
            if (!String.valueOf(stop.getMessage()).isEmpty()) {
                System.err.println(stop.getMessage());
            }
            System.exit(stop.code());
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private void run() {
        switch (options.command()) {
            case "configuration" -> out.print(Configuration.document());
            case "serve" -> serve();
            case "verify" -> verify();
            case "token" -> token();
            case "import" -> importFile();
            case "bench" -> new Benching(options, out).run();
            case "backup", "restore", "drill" -> new Keeping(options, home, out).run();
            default -> throw new Stop(Stop.USAGE, "kedang: there is no command " + options.command());
        }
    }

    /** Checks the audit journal: of the configured data base, else of our own below the data directory. */
    private void verify() {
        Configuration configuration =
                Configuration.read(options.settings(), options.config(), System.getenv(), System.getProperties(), true);
        Path root = Path.of(configuration.value(Setting.DATA)).toAbsolutePath().normalize();
        Path heads = root.resolve("audit-heads");
        int code;
        if (!configuration.value(Setting.DB_URL).isEmpty()) {
            code = Verify.run(
                    configuration.value(Setting.DB_URL),
                    configuration.value(Setting.DB_USER),
                    configuration.value(Setting.DB_PASSWORD),
                    heads,
                    out);
        } else if (Files.isDirectory(root.resolve("database"))) {
            code = verifyOwn(root, heads, configuration.number(Setting.PORT));
        } else {
            throw new Stop(
                    Stop.USAGE,
                    "There is no data base in " + root
                            + ", and KEDANG_DB_URL names none. Name a directory with --data.");
        }
        if (code != 0) {
            throw new Stop(code, "");
        }
    }

    private int verifyOwn(Path root, Path heads, int port) {
        Optional<String> running = OwnPostgres.runningUrl(root);
        if (running.isPresent()) {
            return Verify.run(running.get(), OwnPostgres.NAME, OwnPostgres.password(root), heads, out);
        }
        try (DataDirectory data = DataDirectory.take(root);
                OwnPostgres postgres = new OwnPostgres(data, freePorts(port, 1).get(0))) {
            data.sign("process " + ProcessHandle.current().pid() + ", verifying");
            postgres.start(new Toolbox(home), new Phases(out));
            return Verify.run(postgres.url(), postgres.user(), postgres.password(), heads, out);
        }
    }

    /** Asks the running portal for a personal access token; the operator's key proves that we may. */
    private void token() {
        Configuration configuration =
                Configuration.read(options.settings(), options.config(), System.getenv(), System.getProperties(), true);
        out.println(new Operator(Path.of(configuration.value(Setting.DATA))
                        .toAbsolutePath()
                        .normalize())
                .token(String.valueOf(options.operand()), "command line", 90));
    }

    private void importFile() {
        Configuration configuration =
                Configuration.read(options.settings(), options.config(), System.getenv(), System.getProperties(), true);
        Path file = Path.of(String.valueOf(options.operand()));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Stop(Stop.USAGE, "kedang: " + file + " cannot be read");
        }
        Operator operator = new Operator(
                Path.of(configuration.value(Setting.DATA)).toAbsolutePath().normalize());
        String token = System.getenv().getOrDefault("KEDANG_TOKEN", "").strip();
        if (options.employee() != null) {
            token = operator.token(options.employee(), "import", 1);
        } else if (token.isEmpty()) {
            throw new Stop(
                    Stop.USAGE,
                    "kedang: say who imports: --as EMPLOYEE (here, where the portal runs), or a token in KEDANG_TOKEN");
        }
        String running = operator.running();
        URI portal = URI.create(running == null ? configuration.value(Setting.BASE_URL) : running);
        int code = new Importing(portal, token, out).run(file, options.checkOnly(), this::agreed);
        if (code != 0) {
            throw new Stop(code, "");
        }
    }

    private boolean agreed() {
        if (options.agreed()) {
            return true;
        }
        out.print("  Import them now? [y/N] ");
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            if (answer == null) {
                out.println();
                out.println("  Nobody is there to answer: say --yes to import without being asked.");
            }
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes|是");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve() {
        Phases phases = new Phases(out);
        Configuration configuration = Configuration.read(
                options.settings(), options.config(), System.getenv(), System.getProperties(), options.demo());
        Path war = home.resolveSibling("kedang.war");
        if (!Files.isReadable(war)) {
            throw new Stop(1, "The application " + war + " is missing; run ./kedang again to build it.");
        }
        DataDirectory data = DataDirectory.take(
                Path.of(configuration.value(Setting.DATA)).toAbsolutePath().normalize());
        data.requireWhole();
        configuration.put(Setting.DATA, data.root().toString());
        running.push(data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "kedang-stop"));
        try {
            data.sign("process " + ProcessHandle.current().pid() + ", http://"
                    + Configuration.host(configuration.value(Setting.ADDRESS)) + ":"
                    + configuration.value(Setting.PORT));
            System.setProperty(
                    "kedang.operator.key.file", data.secretFile(Operator.KEY).toString());
            start(configuration, data, war, phases);
        } catch (Stop stop) {
            throw stop;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void start(Configuration configuration, DataDirectory data, Path war, Phases phases) throws IOException {
        int port = configuration.number(Setting.PORT);
        requireFree(configuration.value(Setting.ADDRESS), port);
        cleanTemporary(data);
        Toolbox tools = new Toolbox(home);
        if (options.demo()) {
            startDemoServices(configuration, data, tools, port, phases);
        }
        tools.run(
                "UpdateSchema",
                Map.of(
                        "url", configuration.value(Setting.DB_URL),
                        "user", configuration.value(Setting.DB_USER),
                        "password", configuration.value(Setting.DB_PASSWORD),
                        "version", changelogVersion()));
        phases.done("schema up to date");
        configuration.publish(System.getProperties());
        PayaraServer server = new PayaraServer(configuration, data, war);
        server.start();
        phases.done("application server and application");
        server.awaitFirstPage();
        phases.done("first page");
        phases.total("from start to first page");
        greet(configuration);
        running.push(PreparedClasses.begin());
    }

    private void startDemoServices(
            Configuration configuration, DataDirectory data, Toolbox tools, int port, Phases phases) {
        List<Integer> free = freePorts(port, 3);
        OwnPostgres postgres = new OwnPostgres(data, free.get(0));
        running.push(postgres);
        postgres.start(tools, phases);
        phases.done("data base, 127.0.0.1:" + free.get(0));
        configuration.put(Setting.DB_URL, postgres.url());
        configuration.put(Setting.DB_USER, postgres.user());
        configuration.put(Setting.DB_PASSWORD, postgres.password());
        int smtp = free.get(1);
        int imap = free.get(2);
        String mailPassword = data.secret("demo-mailbox");
        running.push(tools.run(
                "DemoMail",
                Map.of(
                        "address",
                        "127.0.0.1",
                        "smtp",
                        Integer.toString(smtp),
                        "imap",
                        Integer.toString(imap),
                        "user",
                        "demo@kedang.test",
                        "password",
                        mailPassword)));
        phases.done("demo mail, 127.0.0.1:" + smtp + " (SMTP), :" + imap + " (IMAP)");
        configuration.put(Setting.MAIL_HOST, "127.0.0.1");
        configuration.put(Setting.MAIL_PORT, Integer.toString(smtp));
        configuration.put(Setting.MAIL_TLS, "none");
        configuration.put(Setting.MAIL_USER, "");
        configuration.put(Setting.MAIL_PASSWORD, "");
        if (configuration.value(Setting.AUDITOR_MAIL).isEmpty()) {
            configuration.put(Setting.AUDITOR_MAIL, "auditor@kedang.test");
        }
        System.setProperty("kedang.demo", "true");
        System.setProperty("kedang.demo.imap.port", Integer.toString(imap));
        System.setProperty("kedang.demo.imap.user", "demo@kedang.test");
        System.setProperty("kedang.demo.imap.password", mailPassword);
        if (options.customers() > 0) {
            System.setProperty("kedang.demo.customers", Integer.toString(options.customers()));
        }
        if (options.clock() != null) {
            System.setProperty("kedang.clock", options.clock().toString());
        }
    }

    private void greet(Configuration configuration) {
        out.println();
        out.println("  Kedang 客档  " + configuration.value(Setting.BASE_URL));
        if (options.demo()) {
            out.println();
            demoSignIns().lines().forEach(line -> out.println("  " + line));
            out.println("  demo mailbox: " + configuration.value(Setting.BASE_URL) + "/demo/mailbox.xhtml");
        } else {
            Optional<String> link = SetUpLink.offer(configuration);
            link.ifPresent(address ->
                    out.println("  Nobody works here yet. Make the first officers within 24 hours:\n  " + address));
        }
        out.println("  log: " + configuration.value(Setting.DATA) + "/log    stop: Ctrl+C");
        out.flush();
    }

    private static String demoSignIns() {
        try (InputStream text = Main.class.getResourceAsStream("/demo-sign-ins.txt")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops what runs, newest first; the data base after the application, the lock last. */
    private void stop() {
        stopServer();
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failure) {
                System.err.println("While stopping: " + failure.getMessage());
            }
        }
    }

    private static void stopServer() {
        try {
            fish.payara.micro.PayaraMicroRuntime runtime =
                    fish.payara.micro.PayaraMicro.getInstance().getRuntime();
            if (runtime != null) {
                runtime.shutdown();
            }
        } catch (fish.payara.micro.BootstrapException | RuntimeException notRunning) {
            // It was not up yet, or its own hook was first: nothing is left to stop.
            return;
        }
    }

    private static void requireFree(String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new Stop(
                    Stop.USAGE,
                    "Port " + port + " on " + address + " is not free (" + taken.getMessage()
                            + "). Name another one with --port.");
        }
    }

    /** The next ports after the portal's that nobody listens on. */
    static List<Integer> freePorts(int after, int count) {
        List<Integer> free = new ArrayList<>();
        for (int port = after + 1; free.size() < count && port < 65535; port++) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                free.add(port);
            } catch (IOException taken) {
                // Somebody listens there: the next one.
            }
        }
        if (free.size() < count) {
            throw new Stop(1, "There are no free ports after " + after + ".");
        }
        return free;
    }

    /** The server unpacks itself below the temporary directory; what a killed one left there goes away. */
    private static void cleanTemporary(DataDirectory data) throws IOException {
        Path temporary = data.root().resolve("tmp");
        Launch.delete(temporary);
        System.setProperty("java.io.tmpdir", data.folder("tmp").toString());
    }

    private static Path ownHome() {
        Path folder = ownJar().getParent();
        if (folder == null) {
            throw new Stop(1, "The launcher runs from its jar only.");
        }
        return folder;
    }

    private static Path ownJar() {
        try {
            return Path.of(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException bad) {
            throw new IllegalStateException(bad);
        }
    }

    /** A digest over the changelog: as long as it stays the same there is nothing to update. */
    private static String changelogVersion() throws IOException {
        try (JarFile jar = new JarFile(ownJar().toFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith("db/changelog/") && !entry.isDirectory())
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .toList();
            for (JarEntry entry : entries) {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                try (InputStream content = jar.getInputStream(entry)) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
