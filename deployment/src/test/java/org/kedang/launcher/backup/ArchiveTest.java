package org.kedang.launcher.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("备份文件：加密、清单、校验")
class ArchiveTest {
    private static final String ROWS = "1\t𠮷田照明\\n二行\n2\t\\N\n";

    @TempDir
    Path folder;

    private BackupKey key;
    private Path file;

    @BeforeEach
    void a_backup_of_two_segments() throws Exception {
        key = BackupKey.make(folder.resolve("key"));
        file = folder.resolve("one.kbk");
        byte[] noise = new byte[1_100_000];
        new Random(5).nextBytes(noise);
        write(file, noise, parts -> parts);
    }

    private interface Saying {
        List<Manifest.Part> of(List<Manifest.Part> parts);
    }

    private void write(Path to, byte[] noise, Saying saying) throws Exception {
        try (Archive.Writer archive = new Archive.Writer(to, key)) {
            archive.add("files/secrets/some", List.of(), out -> out.write(noise));
            archive.add("tables/lamp", List.of("id", "name"), out -> out.write(ROWS.getBytes(StandardCharsets.UTF_8)));
            archive.add("tables/nothing", List.of("id"), out -> {});
            archive.finish(new Manifest(
                    "0.1.0",
                    Instant.parse("2026-11-02T01:00:00Z"),
                    "15.18",
                    List.of(new Manifest.ChangeSet("001", "kit", "db/a.sql", "9:abc")),
                    new Manifest.Journal(7, 1, 2, "ab".repeat(32)),
                    List.of(new Manifest.Sequence("lamp_id_seq", 3_000_000_000L, true)),
                    saying.of(archive.parts())));
        }
    }

    @Test
    void what_was_written_is_read_and_handed_over() {
        Manifest manifest = Archive.check(file, key);
        assertEquals(2, manifest.rows());
        assertEquals(2, manifest.tables().size());
        assertEquals(-1, manifest.parts().get(0).rows());
        assertEquals(3_000_000_000L, manifest.sequences().get(0).value());
        assertEquals("ab".repeat(32), manifest.journal().head());
        List<String> seen = new ArrayList<>();
        Archive.each(file, key, manifest, Manifest.TABLES, (part, content) -> {
            seen.add(part.thing() + part.columns());
            if (part.thing().equals("lamp")) {
                assertEquals(ROWS, new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        assertEquals(List.of("lamp[id, name]", "nothing[id]"), seen);
    }

    @Test
    @DisplayName("密钥不对时明说")
    void a_wrong_key_is_called_so() {
        BackupKey other = BackupKey.make(folder.resolve("other"));
        Unusable refused = assertThrows(Unusable.class, () -> Archive.check(file, other));
        assertTrue(refused.getMessage().contains("wrong key"), refused.getMessage());
        assertTrue(refused.getMessage().contains(key.fingerprint()), refused.getMessage());
        assertTrue(refused.getMessage().contains(other.fingerprint()), refused.getMessage());
    }

    @Test
    @DisplayName("任何一位翻转都被发现")
    void one_flipped_bit_anywhere_is_found() throws Exception {
        byte[] good = Files.readAllBytes(file);
        TreeSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < 45; i++) {
            places.add(i);
            places.add(good.length - 1 - i);
        }
        Random random = new Random(11);
        for (int i = 0; i < 12; i++) {
            places.add(random.nextInt(good.length));
        }
        // where the segments meet
        for (int i = -20; i < 60; i += 20) {
            places.add((1 << 20) + i);
        }
        Path bad = folder.resolve("bad.kbk");
        for (int place : places) {
            byte[] flipped = good.clone();
            flipped[place] ^= (byte) (1 << (place % 8));
            Files.write(bad, flipped);
            assertThrows(Unusable.class, () -> Archive.check(bad, key), () -> "byte " + place);
        }
    }

    @Test
    @DisplayName("截短或加长的文件被发现")
    void a_cut_file_is_found_and_a_longer_one_too() throws Exception {
        byte[] good = Files.readAllBytes(file);
        Path bad = folder.resolve("bad.kbk");
        for (int length : new int[] {
            0, 5, 20, 33, 34, 80, 1 << 20, 1_500_000, 2 << 20, good.length - 500, good.length - 17, good.length - 1
        }) {
            Files.write(bad, java.util.Arrays.copyOf(good, length));
            assertThrows(Unusable.class, () -> Archive.check(bad, key), () -> "cut to " + length);
        }
        Files.write(bad, good);
        Files.write(bad, new byte[] {0}, StandardOpenOption.APPEND);
        assertThrows(Unusable.class, () -> Archive.check(bad, key));
    }

    @Test
    @DisplayName("清单与内容不符时拒绝（反例）")
    void a_manifest_that_says_something_else_is_found() throws Exception {
        byte[] noise = new byte[10];
        int made = 0;
        for (Saying lie : List.<Saying>of(
                parts -> parts.subList(0, 2),
                parts -> List.of(parts.get(0), parts.get(2), parts.get(1)),
                parts -> List.of(parts.get(0), more(parts.get(1), 1, 0), parts.get(2)),
                parts -> List.of(parts.get(0), more(parts.get(1), 0, 1), parts.get(2)))) {
            Path liar = folder.resolve("liar-" + made++);
            write(liar, noise, lie);
            Unusable refused = assertThrows(Unusable.class, () -> Archive.check(liar, key));
            assertTrue(refused.getMessage().contains("damaged"), refused.getMessage());
        }
        Path honest = folder.resolve("honest");
        write(honest, noise, parts -> parts);
        assertEquals(2, Archive.check(honest, key).rows());
    }

    private static Manifest.Part more(Manifest.Part part, long rows, long bytes) {
        return new Manifest.Part(part.name(), part.columns(), part.rows() + rows, part.bytes() + bytes, part.sha256());
    }

    @Test
    void what_is_no_backup_is_refused_in_words() throws Exception {
        Path other =
                Files.writeString(folder.resolve("other.txt"), "some other file, long enough for a header of ours");
        assertTrue(assertThrows(Unusable.class, () -> Archive.check(other, key))
                .getMessage()
                .contains("no backup of Kedang"));
        assertThrows(Unusable.class, () -> BackupKey.read(other));
    }

    @Test
    @DisplayName("密钥文件仅本人可读，从不进入备份，从不被覆盖")
    void the_key_is_the_owners_alone_and_never_goes_along() throws Exception {
        Path secrets = Files.createDirectories(folder.resolve("data/secrets"));
        BackupKey own = BackupKey.make(secrets.resolve(BackupKey.NAME));
        Files.copy(secrets.resolve(BackupKey.NAME), secrets.resolve("copy-under-another-name"));
        Files.writeString(secrets.resolve("operator-key"), "abc");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve(BackupKey.NAME))));
        Map<String, Path> belongings =
                Belongings.of(folder.resolve("data"), folder.resolve("data/kedang.properties"), own);
        assertEquals(List.of("files/secrets/operator-key"), List.copyOf(belongings.keySet()));
        assertThrows(Unusable.class, () -> BackupKey.make(secrets.resolve(BackupKey.NAME)));
        assertEquals(
                own.fingerprint(),
                BackupKey.read(secrets.resolve(BackupKey.NAME)).fingerprint());
    }

    @Test
    void a_finished_file_never_takes_the_name_of_another() throws Exception {
        Path next = Files.writeString(folder.resolve("next.part"), "next");
        assertThrows(FileAlreadyExistsException.class, () -> Durably.name(next, file));
        assertEquals(2, Archive.check(file, key).rows());
        Durably.name(next, folder.resolve("next"));
        assertEquals("next", Files.readString(folder.resolve("next")));
        assertFalse(Files.exists(next));
    }

    @Test
    void files_are_laid_into_an_empty_directory_and_settings_in_force_stay() throws Exception {
        Path secrets = Files.createDirectories(folder.resolve("from/secrets"));
        Files.writeString(secrets.resolve("operator-key"), "abc");
        Files.writeString(folder.resolve("from/kedang.properties"), "kedang.port=1");
        Path backup = folder.resolve("files.kbk");
        try (Archive.Writer archive = new Archive.Writer(backup, key)) {
            for (Map.Entry<String, Path> one : Belongings.of(
                            folder.resolve("from"), folder.resolve("from/kedang.properties"), key)
                    .entrySet()) {
                archive.add(one.getKey(), List.of(), out -> Files.copy(one.getValue(), out));
            }
            archive.finish(new Manifest(
                    "", Instant.EPOCH, "", List.of(), new Manifest.Journal(0, 0, 0, ""), List.of(), archive.parts()));
        }
        Path to = Files.createDirectories(folder.resolve("to"));
        Manifest manifest = Archive.check(backup, key);
        assertEquals(List.of(), Belongings.strangers(to));
        Belongings.lay(backup, key, manifest, to, false);
        assertEquals("abc", Files.readString(to.resolve("secrets/operator-key")));
        assertEquals("kedang.port=1", Files.readString(to.resolve(Belongings.OLD_SETTINGS)));
        assertFalse(Files.exists(to.resolve("kedang.properties")));
        assertFalse(Belongings.strangers(to).isEmpty());
        Belongings.clear(to, false);
        assertEquals(List.of(), Belongings.strangers(to));
    }
}
