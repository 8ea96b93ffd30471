package org.kedang.profiles.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.ImportRule;

/**
 * Looks through an xlsx before anything parses it: counts what it really unpacks to (declared sizes lie), refuses active
 * content and document type declarations.
 */
final class WorkbookInspection {
    private static final int MOST_PARTS = 2_000;
    private static final long SMALL_PART = 1L << 20;

    private WorkbookInspection() {}

    static void pass(Path file, Limits limits) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw new Refused(
                        zip.getEntry("EncryptedPackage") != null
                                ? ImportRule.FILE_ENCRYPTED
                                : ImportRule.FILE_KIND_UNKNOWN);
            }
            if (zip.size() > MOST_PARTS) {
                throw new Refused(ImportRule.FILE_BOMB);
            }
            long total = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                refuseActiveContent(entry.getName());
                total += unpackedSize(zip, entry, limits, total);
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        } catch (IOException unreadable) {
            throw new Refused(ImportRule.FILE_DAMAGED);
        }
    }

    private static void refuseActiveContent(String part) {
        String name = part.toLowerCase(Locale.ROOT).replace('\\', '/');
        if (name.contains("vbaproject")
                || name.contains("/externallinks/")
                || name.contains("/embeddings/")
                || name.contains("/activex/")
                || name.contains("oleobject")
                || name.endsWith("connections.xml")) {
            throw new Refused(ImportRule.FILE_ACTIVE_CONTENT);
        }
    }

    private static long unpackedSize(ZipFile zip, ZipEntry entry, Limits limits, long before) throws IOException {
        long size = 0;
        byte[] buffer = new byte[16_384];
        boolean first = true;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (first && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                    throw new Refused(ImportRule.FILE_ACTIVE_CONTENT);
                }
                first = false;
                size += n;
                if (before + size > limits.unpackedBytes() || tooDense(size, entry.getCompressedSize(), limits)) {
                    throw new Refused(ImportRule.FILE_BOMB);
                }
            }
        }
        return size;
    }

    private static boolean tooDense(long size, long packed, Limits limits) {
        return size > SMALL_PART && size / Math.max(1, packed) > limits.density();
    }
}
