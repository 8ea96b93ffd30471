package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.usecase.FileFixtures;
import org.kedang.search.persistence.OpenccTextFolding;

@DisplayName("003-K 第五步 简称查重：旧档案补建，查询走索引")
class ShortNameKeysInPostgresTest {
    private static final OpenccTextFolding FOLDING = new OpenccTextFolding();

    private final TestDatabase database = TestDatabase.get();
    private final JdbcDuplicateRegister register = new JdbcDuplicateRegister(database.dataSource());
    private final JpaCustomerFiles files = new JpaCustomerFiles(database.entityManager(), database.dataSource());

    @BeforeEach
    @AfterEach
    void empty() {
        database.clear("customer_file", "file_version", "duplicate_key");
    }

    private static FieldValues company(String name, String shortName) {
        return FileFixtures.guanghui().with("name", name).with("shortName", shortName);
    }

    private static List<DuplicateKey> keys(FieldValues values) {
        return DuplicateKey.of(values, FOLDING::fold, List.of());
    }

    private List<String> noted() {
        return Rows.all(
                database.dataSource(),
                "select customer_id || ' ' || key from duplicate_key where kind = 'SHORT_NAME' order by 1",
                row -> row.getString(1));
    }

    @Test
    @DisplayName("升级时为旧档案补上的简称键，与新建档案所记一致")
    @Regulation("003-K 第五步")
    void files_of_before_get_the_keys_new_ones_get() throws IOException {
        List<FieldValues> companies = List.of(
                company("苏州星河照明科技有限公司", "星河"),
                company("台灣縣市燈飾股份有限公司", "縣市燈飾"),
                company("ＡＢＣ·明灯（中国）照明有限公司", "ABC 明灯"),
                company("宿迁灯饰城", "灯饰城"),
                company("昆山明灯有限公司", "大明"));
        Map<CustomerId, List<DuplicateKey>> all = new HashMap<>();
        for (int i = 0; i < companies.size(); i++) {
            CustomerId id = CustomerId.next();
            FieldValues values = companies.get(i);
            CustomerFile file = FileFixtures.file(id, values, "KH-320500-000" + i);
            database.transact(
                    () -> files.add(file, FileFixtures.opening(id, values).firstVersion()));
            all.put(id, keys(values));
        }
        database.transact(() -> register.put(all));
        List<String> expected = noted();
        assertEquals(6, expected.size(), expected::toString);
        database.run("delete from duplicate_key where kind = 'SHORT_NAME'");
        database.run(backfill());
        assertEquals(expected, noted());
    }

    private static String backfill() throws IOException {
        try (InputStream in = Objects.requireNonNull(ShortNameKeysInPostgresTest.class.getResourceAsStream(
                "/db/changelog/profiles/120-short-name-keys.sql"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("insert into"), text.indexOf("--rollback"));
        }
    }

    @Test
    @DisplayName("两万客户时，查重仍只按索引逐键读取")
    @Regulation("003-K 第五步")
    void looking_for_who_is_alike_probes_an_index_for_each_key() throws SQLException {
        Map<CustomerId, List<DuplicateKey>> many = new HashMap<>();
        IntStream.range(0, 20_000)
                .forEach(i -> many.put(CustomerId.next(), keys(company("苏州星河" + i + "照明科技有限公司", "星河" + i))));
        database.transact(() -> register.put(many));
        database.run("analyze duplicate_key");
        List<DuplicateKey> sought = DuplicateKey.sought(keys(company("苏州星河77", "")));
        assertTrue(sought.contains(new DuplicateKey(DuplicateKey.Kind.SHORT_NAME, "苏州星河77")));
        String plan = plan(sought);
        assertTrue(plan.contains("using duplicate_key_any"), plan);
        assertFalse(plan.contains("Seq Scan on duplicate_key"), plan);
        assertTrue(plan.contains("loops=" + sought.size() + ")"), plan);
    }

    private String plan(List<DuplicateKey> keys) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement explain = connection.prepareStatement(
                        "explain (analyze, timing off, summary off) " + JdbcDuplicateRegister.FIND)) {
            explain.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(key -> key.kind().name()).toArray()));
            explain.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(DuplicateKey::key).toArray()));
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
