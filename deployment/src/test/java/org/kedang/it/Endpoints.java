package org.kedang.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

/** Every endpoint of the REST interface, found in the classes themselves, so that none can be forgotten. */
final class Endpoints {

    /** @param path below /api/v1/, with its parameters in braces */
    record Endpoint(String method, String path) {
        String name() {
            return method + " " + path;
        }

        /** The path with every parameter replaced. */
        String with(String parameter) {
            return path.replaceAll("\\{[^}]*}", parameter);
        }

        /** Whether the path names something inside of what its first parameter names. */
        boolean ofAPart() {
            return path.indexOf('{') != path.lastIndexOf('{');
        }

        boolean writes() {
            return !method.equals("GET");
        }
    }

    private Endpoints() {}

    /** By name, for example {@code GET customers/{id}}. */
    static Map<String, Endpoint> all() {
        Map<String, Endpoint> found = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.kedang")) {
            if (type.isAnnotatedWith(Path.class)) {
                add(type.reflect(), found);
            }
        }
        return found;
    }

    private static void add(Class<?> resource, Map<String, Endpoint> found) {
        String base = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path own = method.getAnnotation(Path.class);
                    String path = join(base, own == null ? "" : own.value());
                    Endpoint endpoint = new Endpoint(verb.value(), path);
                    found.put(endpoint.name(), endpoint);
                }
            }
        }
    }

    private static String join(String base, String own) {
        String path = base + "/" + own;
        return path.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }
}
