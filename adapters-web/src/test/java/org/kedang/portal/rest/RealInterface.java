package org.kedang.portal.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kedang.approvals.usecase.ReadItem;

/** The interface as the classes make it: resources, their operations, every class beside them. */
final class RealInterface {
    private RealInterface() {}

    private static List<Class<?>> resources() {
        return classes().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList();
    }

    /** The methods that answer requests, by verb and path. */
    static Map<String, Method> operations() {
        Map<String, Method> found = new LinkedHashMap<>();
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        String path = "/" + resource.getAnnotation(Path.class).value()
                                + (method.isAnnotationPresent(Path.class)
                                        ? "/" + method.getAnnotation(Path.class).value()
                                        : "");
                        found.put(
                                verb.value().toLowerCase(java.util.Locale.ROOT) + " " + path.replaceAll("/+", "/"),
                                method);
                    }
                }
            }
        }
        return found;
    }

    /** All classes of the interface. */
    static List<Class<?>> classes() {
        return classes(RestDoor.class);
    }

    /** All classes of the modules whose code lies beside that of the given one. */
    static List<Class<?>> classes(Class<?> neighbour) {
        Set<URI> roots = new HashSet<>();
        List<Class<?>> found = new ArrayList<>();
        try {
            roots.add(neighbour
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            roots.add(ReadItem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (URI root : roots) {
                java.nio.file.Path top = java.nio.file.Path.of(root);
                try (Stream<java.nio.file.Path> files = Files.walk(top)) {
                    for (java.nio.file.Path file : files.filter(
                                    path -> path.toString().endsWith(".class"))
                            .toList()) {
                        String name = top.relativize(file).toString().replace('/', '.');
                        if (!name.endsWith("package-info.class") && !name.equals("module-info.class")) {
                            found.add(Class.forName(
                                    name.substring(0, name.length() - 6), false, neighbour.getClassLoader()));
                        }
                    }
                }
            }
        } catch (URISyntaxException | IOException | ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
        return found;
    }
}
