package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.domain.Term;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.InMemoryDictionaries;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.SampleDictionary;

@DisplayName("C31 读字典用公司的称呼，改字典用原文")
class DictionaryInFirmWordsTest {
    private static final LocalDate CLUB = FileFixtures.TODAY;
    private static final LocalDate BEFORE = CLUB.minusDays(1);
    private static final Labels NAME = new Labels("客户名称", "客戶名稱", "Customer name");

    private final InMemoryDictionaries plain = new InMemoryDictionaries(first());
    private final InMemoryPolicies policies = new InMemoryPolicies(SampleDictionary.policy());
    private final Dictionaries read = new DictionaryInFirmWords(plain, policies, List::of);

    DictionaryInFirmWordsTest() {
        OpeningPolicy product = SampleDictionary.policy();
        PolicyContent said = product.content();
        PolicyTerms terms = new PolicyTerms(
                Map.of(Term.CUSTOMER, new Labels("会员", "會員", "member")), List.of(), List.of(), List.of(), Map.of(), "");
        policies.add(product.next(
                new PolicyContent(
                        said.title(),
                        said.stages(),
                        said.verifier(),
                        said.codeRule(),
                        said.aliases(),
                        said.freshnessDays(),
                        said.tiers(),
                        terms),
                new DictionaryNote(CLUB, "A1 何维", "001", "改称会员")));
    }

    private static Dictionary first() {
        Dictionary sample = SampleDictionary.first();
        return new Dictionary(
                1,
                new DictionaryNote(LocalDate.of(2020, 1, 1), "数据管理员", "000 02", "第一版"),
                sample.groups(),
                sample.allFields().stream()
                        .map(field -> field.code().equals("name")
                                ? field.change().labels(NAME).build()
                                : field)
                        .toList(),
                List.of());
    }

    private static Labels name(Dictionary dictionary) {
        return dictionary.field("name").orElseThrow().labels();
    }

    @Test
    @Regulation("001 二.1")
    void every_day_reads_in_the_word_the_firm_had_on_it() {
        assertEquals(NAME, name(read.active(BEFORE)));
        assertEquals(new Labels("会员名称", "會員名稱", "Member name"), name(read.active(CLUB)));
        assertSame(read.active(CLUB), read.active(CLUB.plusDays(3)));
    }

    @Test
    void who_edits_or_compares_versions_sees_what_is_written() {
        assertEquals(NAME, name(read.latest()));
        assertEquals(NAME, name(read.version(1).orElseThrow()));
        assertEquals(NAME, name(read.versions().get(0)));
    }

    @Test
    void a_label_the_firm_wrote_keeps_its_words_and_a_new_version_is_felt() {
        Dictionary before = read.active(CLUB);
        FieldDefinition own = FieldDefinition.of("cardNumber", FieldType.TEXT, Labels.of("客户卡号"))
                .group(plain.latest().groups().get(0).code())
                .order(99)
                .build();
        read.add(plain.latest().withField(own, new DictionaryNote(CLUB, "A1 何维", "001", "加卡号")));
        assertNotSame(before, read.active(CLUB));
        assertEquals(
                "客户卡号",
                read.active(CLUB).field("cardNumber").orElseThrow().labels().zh());
        assertEquals("会员名称", name(read.active(CLUB)).zh());
    }

    @Test
    @DisplayName("导入模板写会员名称，旧表的客户名称照样对上")
    void an_import_offers_the_firms_word_and_still_finds_the_products() {
        ImportColumns columns = new ImportColumns(read.active(CLUB));
        assertEquals("会员名称", columns.column("name").orElseThrow().labels().zh());
        assertEquals(Map.of(0, "name"), columns.proposal(List.of("客户名称")));
        assertEquals(Map.of(0, "name"), columns.proposal(List.of("会员名称")));
    }
}
