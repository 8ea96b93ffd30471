package org.kedang.launcher.backup;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The key backups are encrypted with, AES-256-GCM in segments. It lies in a file of its own and never in a backup. */
public final class BackupKey {
    /** Name of its file among the secrets. */
    public static final String NAME = "backup-key";

    private static final Configuration CIPHERS = StreamingAeadConfig2026.get();

    private final KeysetHandle keys;

    private BackupKey(KeysetHandle keys) {
        this.keys = keys;
    }

    /**
     * Reads a key file.
     *
     * @throws Unusable when there is none or it holds no key
     */
    public static BackupKey read(Path file) {
        try {
            return new BackupKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), CIPHERS, InsecureSecretKeyAccess.get()));
        } catch (IOException failure) {
            throw new Unusable("The backup key " + file + " cannot be read: " + reason(failure), failure);
        } catch (GeneralSecurityException | RuntimeException bad) {
            throw new Unusable("The file " + file + " holds no backup key.", bad);
        }
    }

    /** Makes a key and its file, readable by the owner alone; a file that is there is never replaced. */
    public static BackupKey make(Path file) {
        try {
            KeysetHandle keys =
                    KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, CIPHERS);
            Path half = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, text(keys) + "\n", StandardOpenOption.SYNC);
            Durably.name(half, file);
            return new BackupKey(keys);
        } catch (IOException | GeneralSecurityException failure) {
            throw new Unusable("The backup key " + file + " cannot be made: " + reason(failure), failure);
        }
    }

    /** Whether that file holds this very key. */
    boolean isIn(Path file) throws IOException {
        return Files.size(file) < 100_000
                && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .replaceAll("\\s", "")
                        .equals(text(keys).replaceAll("\\s", ""));
    }

    /** Names the key without telling anything of it: 16 hexadecimal digits. */
    public String fingerprint() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update("kedang-backup-key-1\n".getBytes(StandardCharsets.US_ASCII));
            byte[] digest = sha.digest(text(keys).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    StreamingAead cipher() throws GeneralSecurityException {
        return keys.getPrimitive(CIPHERS, StreamingAead.class);
    }

    private static String text(KeysetHandle keys) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, CIPHERS, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName() + " " + failure.getMessage();
    }
}
