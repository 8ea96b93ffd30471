package org.kedang.architecture;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository lies, seen from the module the tests run in. */
final class Root {
    private Root() {}

    static Path path(String relative) {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("domain/pom.xml"))) {
            here = here.getParent();
        }
        return here.resolve(relative);
    }
}
