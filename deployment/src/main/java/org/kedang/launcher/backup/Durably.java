package org.kedang.launcher.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Gives a finished file its name: on disk first, at once, and never in the place of another. */
final class Durably {
    private Durably() {}

    static void name(Path finished, Path name) throws IOException {
        sync(finished);
        if (Files.exists(name)) {
            throw new FileAlreadyExistsException(name.toString());
        }
        try {
            // Unlike a rename, a link is refused where somebody took the name meanwhile.
            Files.createLink(name, finished);
            Files.delete(finished);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        }
        Path folder = name.toAbsolutePath().getParent();
        if (folder != null) {
            sync(folder);
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
