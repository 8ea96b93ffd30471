package org.kedang.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro with the one WAR, listening on one address only, with nothing of its own to be seen from outside. */
final class PayaraServer {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String PROTOCOL =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private final Configuration configuration;
    private final DataDirectory data;
    private final Path war;

    PayaraServer(Configuration configuration, DataDirectory data, Path war) {
        this.configuration = configuration;
        this.data = data;
        this.war = war;
    }

    /** Starts the server and deploys the application; returns when both are up. */
    void start() {
        try {
            Path run = data.folder("run");
            Path before = run.resolve("before-boot.txt");
            Files.write(
                    before,
                    List.of(
                            "set " + LISTENER + "address=" + configuration.value(Setting.ADDRESS),
                            "set " + PROTOCOL + "server-header=false",
                            "set " + PROTOCOL + "xpowered-by=false",
                            // a body where none belongs is the application's to refuse, in words
                            "set " + PROTOCOL + "allow-payload-for-undefined-http-methods=true"));
            Path after = run.resolve("after-boot.txt");
            Files.write(
                    after,
                    List.of(
                            "set-metrics-configuration --securityenabled=true --dynamic=true",
                            "set-microprofile-healthcheck-configuration --securityenabled=true",
                            "set-openapi-configuration --enabled=false"));
            Path logging = run.resolve("logging.properties");
            Files.writeString(logging, logging());
            List<String> arguments = new ArrayList<>(List.of(
                    "--nohazelcast",
                    "--disablephonehome",
                    "--port",
                    configuration.value(Setting.PORT),
                    "--maxhttpthreads",
                    configuration.value(Setting.HTTP_THREADS),
                    "--prebootcommandfile",
                    before.toString(),
                    "--postbootcommandfile",
                    after.toString(),
                    "--logproperties",
                    logging.toString(),
                    "--contextroot",
                    "/",
                    "--deploy",
                    war.toString()));
            boot(arguments);
            PayaraMicroRuntime runtime = PayaraMicro.getInstance().getRuntime();
            if (runtime == null || runtime.getDeployedApplicationNames().isEmpty()) {
                throw new Stop(1, "The application did not start." + logged());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Boots the server from its unpacked modules beside the launcher, all of them on the class path by the manifest of the
     * jar that holds {@link PayaraMicro}. The server's own main class would unpack them into a new directory every time and
     * load them by a class loader whose classes the Java machine cannot keep prepared.
     */
    private static void boot(List<String> arguments) {
        try {
            URI jar = PayaraMicro.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            System.setProperty("fish.payara.micro.BootJar", jar.toString());
            // its policy file trusts what lies below this directory
            String modules = jar.resolve("../server").getRawPath();
            System.setProperty("fish.payara.micro.UnpackDir", modules);
            Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof BootstrapException cause) {
                throw new Stop(1, "The application server did not start: " + cause.getMessage());
            }
            throw new IllegalStateException("the application server did not start", failed);
        } catch (ReflectiveOperationException | URISyntaxException wrong) {
            throw new IllegalStateException("the application server's modules are not in order", wrong);
        }
    }

    private String logging() {
        String level = configuration.value(Setting.LOG_LEVEL);
        String file = data.folder("log").resolve("kedang-%g.log").toString();
        return String.join(
                "\n",
                "handlers=java.util.logging.FileHandler",
                "handlerServices=",
                ".level=WARNING",
                "org.kedang.level=" + level,
                "fish.payara.level=WARNING",
                "jakarta.enterprise.level=WARNING",
                "fish.payara.nucleus.executorservice.level=SEVERE",
                "jakarta.enterprise.system.security.level=SEVERE",
                "javax.enterprise.system.security.ssl.level=SEVERE",
                "PayaraMicro.level=SEVERE",
                "org.jvnet.hk2.config.level=SEVERE",
                "org.glassfish.security.level=SEVERE",
                "java.util.logging.FileHandler.pattern=" + file,
                "java.util.logging.FileHandler.limit=20000000",
                "java.util.logging.FileHandler.count=10",
                "java.util.logging.FileHandler.append=true",
                "java.util.logging.FileHandler.encoding=UTF-8",
                "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n",
                "");
    }

    String logged() {
        return "\nThe log is in " + data.root().resolve("log") + ".";
    }

    /**
     * Asks for the first page.
     *
     * @throws Stop when the application did not come up
     */
    void awaitFirstPage() {
        URI page = URI.create("http://" + Configuration.host(configuration.value(Setting.ADDRESS)) + ":"
                + configuration.value(Setting.PORT) + "/");
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(page)
                            .timeout(Duration.ofSeconds(60))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new Stop(1, "The first page answers " + answer.statusCode() + "." + logged());
            }
        } catch (IOException failure) {
            throw new Stop(1, "The first page does not answer: " + failure.getMessage() + logged());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stop(1, "interrupted");
        }
    }
}
