package org.kedang.profiles.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.api.Sheet;
import org.kedang.profiles.domain.ImportRule;

/** Opens a table by what it is, not by what its name says. */
public final class Sheets {
    private Sheets() {}

    /**
     * @param file the upload, already on disk
     * @throws Refused by an {@link ImportRule} when the file is not a table we take
     */
    public static Sheet open(Path file, Limits limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new Refused(ImportRule.TABLE_EMPTY);
            }
            if (size > limits.bytes()) {
                throw new Refused(ImportRule.FILE_TOO_LARGE, size, limits.bytes());
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(8);
            }
            if (startsWith(head, 'P', 'K', 3, 4)) {
                return new XlsxSheet(file, limits);
            }
            if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new Refused(ImportRule.FILE_OLD_EXCEL);
            }
            return new CsvSheet(file, limits);
        } catch (IOException unreadable) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
