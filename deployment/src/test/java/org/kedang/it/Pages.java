package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every address a browser may open, found among the sources; what each needs stands in {@link MatrixRows}. */
final class Pages {
    private Pages() {}

    /** The pages and the addresses that answer with a file. */
    static Set<String> found() throws IOException {
        Path root = Path.of("../adapters-web/src/main/resources/META-INF/resources");
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> pages = new TreeSet<>(Set.of(
                    "/profiles/card.pdf",
                    "/profiles/comparison.pdf",
                    "/profiles/evidence",
                    "/search/suggest.json",
                    "/profiles/import/template.xlsx"));
            files.map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
                    .forEach(pages::add);
            assertTrue(pages.size() > 10, pages::toString);
            return pages;
        }
    }
}
