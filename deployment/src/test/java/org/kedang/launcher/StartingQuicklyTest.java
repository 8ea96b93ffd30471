package org.kedang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fish.payara.micro.PayaraMicro;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("启动所需的准备")
class StartingQuicklyTest {
    @Test
    void the_class_path_of_the_server_names_every_module_it_is_made_of() throws Exception {
        Set<String> named;
        try (InputStream text = Files.newInputStream(Path.of("src/main/payara/server.mf"))) {
            String path = new Manifest(text).getMainAttributes().getValue("Class-Path");
            named = Stream.of(path.strip().split(" +", -1))
                    .map(entry -> entry.replaceFirst("^\\.\\./server/", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> modules;
        try (JarFile server = new JarFile(jar(PayaraMicro.class).toFile())) {
            modules = server.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("MICRO-INF/runtime/") && name.endsWith(".jar"))
                    .map(name -> name.substring("MICRO-INF/runtime/".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(modules, named);
    }

    @Test
    void an_archive_of_prepared_classes_appears_whole_and_serves_the_next_java(@TempDir Path folder) throws Exception {
        Path driver = jar(org.postgresql.Driver.class);
        Path yesterday = Files.writeString(folder.resolve("1-1.jsa"), "made of other jars");
        Path classes = Files.writeString(folder.resolve("2-2.classes"), "java/lang/Object\norg/postgresql/Driver\n");
        Path archive = folder.resolve("2-2.jsa");
        AutoCloseable making = PreparedClasses.begin(archive, classes, driver.toString());
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (Files.exists(classes) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        making.close();
        assertEquals(0, java("-Xshare:on", "-XX:SharedArchiveFile=" + archive, "-cp", driver.toString(), "-version"));
        assertFalse(Files.exists(yesterday), "the archive of other jars stayed");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void an_archive_that_does_not_fit_is_passed_over(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jsa"), "cut off");
        assertEquals(0, java("-XX:SharedArchiveFile=" + broken, "-version"));
    }

    private static int java(String... arguments) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private static Path jar(Class<?> inside) throws Exception {
        return Path.of(
                inside.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
