package org.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs the classes of {@code org.kedang.launcher.tools} behind their own class loader. What lies on the launcher's class
 * path is seen by the application before its own libraries, so none of theirs may lie there.
 */
final class Toolbox {
    private final URLClassLoader loader;

    /** @param home the directory that holds the launcher's jar, {@code boot} and {@code tools} */
    Toolbox(Path home) {
        List<URL> urls = new ArrayList<>();
        try {
            for (Path folder : List.of(home, home.resolve("boot"), home.resolve("tools"))) {
                if (!Files.isDirectory(folder)) {
                    throw new Stop(
                            1, "The launcher's directory " + folder + " is missing; run ./kedang again to build it.");
                }
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
                    for (Path jar : jars) {
                        if (!jar.getFileName().toString().startsWith("payara")) {
                            urls.add(jar.toUri().toURL());
                        }
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        loader = new URLClassLoader("tools", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Runs the tool to its end, or starts it; what it returns stops it. */
    AutoCloseable run(String tool, Map<String, String> arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            @SuppressWarnings("unchecked")
            Function<Map<String, String>, AutoCloseable> made =
                    (Function<Map<String, String>, AutoCloseable>) loader.loadClass("org.kedang.launcher.tools." + tool)
                            .getConstructor()
                            .newInstance();
            return made.apply(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("The tool " + tool + " is not among the launcher's files.", failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
