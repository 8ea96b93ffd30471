package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.access.api.FirmFounded;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.FirmWord;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Term;
import org.kedang.profiles.persistence.ProfileBooks;
import org.kedang.profiles.persistence.ShippedFirmProfiles;

@DisplayName("C31 八套制度下字段字典怎么称呼客户")
class WordsOfEveryProfileTest {
    /** The fields and answers of the product that speak of the customer, by the profile that has a word of its own. */
    private static final Map<String, Map<String, Labels>> READ = Map.of(
            "club",
            read("会员", "會員", "Member", "member"),
            "hotel",
            read("客人", "客人", "Guest", "guest"),
            "property-service",
            read("业主", "業主", "Client", "client"));

    private final TestDatabase database = TestDatabase.get();

    static List<FirmProfile> profiles() {
        return new ShippedFirmProfiles().all();
    }

    private static Map<String, Labels> read(String zh, String tw, String capital, String en) {
        return new TreeMap<>(Map.of(
                "name", new Labels(zh + "名称", tw + "名稱", capital + " name"),
                "shortName", new Labels(zh + "简称", tw + "簡稱", "Short name"),
                "customerType", new Labels(zh + "类型", tw + "類型", capital + " type"),
                "customerType.COMPANY", new Labels("企业" + zh, "企業" + tw, "company"),
                "customerType.PERSON", new Labels("个人" + zh, "個人" + tw, "person"),
                "rivalRelation", new Labels("与" + zh + "的关系", "與" + tw + "的關係", "Relation to the " + en)));
    }

    private LampFactory firm(String profile) {
        ProfileBooks books = ProfileBooks.copied(database);
        LampFactory firm = new LampFactory(
                new LampStaff(),
                new LampFactory.Books(
                        books.policies(), books.changes(), books.dictionaries(), new ShippedFirmProfiles()));
        firm.adoption.founded(new FirmFounded(profile, "A1 何维"));
        return firm;
    }

    private static Map<String, Labels> spoken(Dictionary dictionary) {
        Map<String, Labels> spoken = new TreeMap<>();
        for (FieldDefinition field : dictionary.allFields()) {
            spoken.put(field.code(), field.labels());
            spoken.put(field.code() + ".help", field.help());
            field.choices().forEach(choice -> spoken.put(field.code() + "." + choice.code(), choice.labels()));
        }
        dictionary.groups().forEach(group -> spoken.put("group " + group.code(), group.labels()));
        return spoken;
    }

    private static boolean sayCustomer(Labels labels) {
        String all = labels.zh().replace("客户经理", "") + labels.zhTw().replace("客戶經理", "") + labels.en();
        return all.contains("客户")
                || all.contains("客戶")
                || all.toLowerCase(Locale.ROOT).contains("customer");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("名称、类型、选项、提示与栏目都用这套制度的称呼；没有自己称呼的照原样")
    @Regulation("001 二.1")
    void every_label_reads_in_the_word_of_the_profile(FirmProfile profile) {
        LampFactory firm = firm(profile.code());
        LocalDate today = FileFixtures.TODAY;
        Map<String, Labels> plain = spoken(firm.dictionaries.latest());
        Map<String, Labels> read = spoken(firm.dictionaries.active(today));
        assertEquals(plain.keySet(), read.keySet());
        Map<String, Labels> expected = READ.getOrDefault(profile.code(), Map.of());
        if (expected.isEmpty()) {
            assertEquals(
                    "客户",
                    profile.opening().terms().word(Term.CUSTOMER).orElseThrow().zh());
            assertEquals(plain, read);
            return;
        }
        expected.forEach((code, labels) -> assertEquals(labels, read.get(code), code));
        FirmWord word =
                new FirmWord(profile.opening().terms().word(Term.CUSTOMER).orElseThrow());
        plain.forEach((code, labels) -> assertEquals(word.in(labels), read.get(code), code));
        read.forEach((code, labels) -> assertTrue(!sayCustomer(labels), () -> code + " " + labels));
        assertTrue(plain.values().stream()
                        .filter(WordsOfEveryProfileTest::sayCustomer)
                        .count()
                > 15);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("导入表写原来的列名或公司的列名，都落到同一字段")
    void tables_with_the_products_headings_are_still_understood(FirmProfile profile) {
        LampFactory firm = firm(profile.code());
        Dictionary plain = firm.dictionaries.latest();
        ImportColumns columns = new ImportColumns(firm.dictionaries.active(FileFixtures.TODAY));
        for (FieldDefinition field : plain.fields()) {
            boolean single = !plain.group(field.group()).orElseThrow().repeated();
            if (!single) {
                continue;
            }
            List<String> names = List.of(field.labels().zh(), field.labels().zhTw(), field.code());
            Map<Integer, String> before = new ImportColumns(plain).proposal(names);
            assertEquals(before, columns.proposal(names), field.code());
            FieldDefinition read = firm.dictionaries
                    .active(FileFixtures.TODAY)
                    .field(field.code())
                    .orElseThrow();
            field.choices()
                    .forEach(choice -> assertEquals(
                            choice.code(),
                            firm.dictionaries
                                    .active(FileFixtures.TODAY)
                                    .normalise(field.code(), choice.labels().zh()),
                            field.code()));
            assertEquals(
                    new ImportColumns(plain).proposal(List.of(field.labels().zh())),
                    columns.proposal(List.of(read.labels().zh())),
                    field.code());
        }
    }

    @Test
    @DisplayName("同样的字典存进 PostgreSQL 也这样读，改字典的人看到原文")
    void the_same_with_the_books_in_the_data_base() {
        class Over extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        assertThrows(
                Over.class,
                () -> database.transact(() -> {
                    ProfileBooks books = ProfileBooks.stored(database);
                    LampFactory firm = new LampFactory(
                            new LampStaff(),
                            new LampFactory.Books(
                                    books.policies(),
                                    books.changes(),
                                    books.dictionaries(),
                                    new ShippedFirmProfiles()));
                    firm.adoption.founded(new FirmFounded("club", "A1 何维"));
                    assertEquals("会员名称", label(firm.dictionaries.active(FileFixtures.TODAY)));
                    assertEquals("客户名称", label(firm.dictionaries.latest()));
                    assertEquals("客户名称", label(firm.dictionaries.active(FileFixtures.TODAY.minusDays(1))));
                    ReadDictionary.Answer read = new ReadDictionary(
                                    firm.dictionaries, Clock.fixed(FileFixtures.MORNING, ZoneOffset.UTC))
                            .read(FileFixtures.LI_XIAOMEI, ReadDictionary.Command.active());
                    assertEquals("会员名称", label(read.said()));
                    assertEquals("客户名称", label(read.dictionary()));
                    throw new Over();
                }));
    }

    private static String label(Dictionary dictionary) {
        return dictionary.field("name").orElseThrow().labels().zh();
    }
}
