package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Opening;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.spi.InMemoryDictionaries;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.SampleDictionary;

@DisplayName("经授权只读一部分：未开放的类别在页面、接口、打印中都不存在")
class ReadingAPartOfAFileTest {
    private static final Map<String, Integer> CATEGORIES = Map.of("industry", 5, "bankAccount", 3);

    private final InMemoryFiles store = new InMemoryFiles();
    private final LampStaff people = new LampStaff();
    private final AuditNotes trail = new AuditNotes();
    private final Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    private final CustomerId customer = CustomerId.next();
    private final InMemoryDictionaries dictionaries = new InMemoryDictionaries(dictionary());
    private final ConsentDesk consents =
            new ConsentDesk(new InMemoryConsents(), new InMemoryChanges().evidences(), people);

    private static Dictionary dictionary() {
        Dictionary plain = FileFixtures.dictionary();
        List<FieldDefinition> fields = plain.allFields().stream()
                .map(field -> field.change()
                        .category(CATEGORIES.getOrDefault(field.code(), 1))
                        .build())
                .toList();
        return new Dictionary(
                1,
                new DictionaryNote(LocalDate.of(2020, 1, 1), "数据管理员", "000 02", "第一版"),
                plain.groups(),
                fields,
                List.of());
    }

    @BeforeEach
    void a_file_that_says_something_in_three_categories() {
        Map<String, String> singles = new HashMap<>(FileFixtures.guanghui().singles());
        singles.put("industry", "照明工程");
        singles.put("bankAccount", "4000021109200055127");
        FieldValues values = FieldValues.of(singles, FileFixtures.guanghui().repeated());
        store.files()
                .add(
                        FileFixtures.file(customer, values, "KH-440300-0001"),
                        FileFixtures.opening(customer, values).firstVersion());
    }

    private static OpenFiles open(Integer... categories) {
        return new OpenFiles(new Opening(false, Set.of(categories), "0199a6f0", null));
    }

    private FileReading reading(OpenFiles files) {
        return new FileReading(
                store.views(),
                files,
                new ChangeLists(new InMemoryChanges().requests(), people),
                dictionaries,
                consents,
                new InMemoryPolicies(SampleDictionary.policy()),
                people,
                trail,
                clock);
    }

    private static List<String> codes(FileView view) {
        return view.groups().stream()
                .flatMap(group -> group.cells().stream())
                .filter(cell -> !cell.value().isEmpty())
                .map(cell -> cell.field().code())
                .toList();
    }

    @Test
    @Regulation("001 §二")
    void closed_categories_are_absent_and_so_is_all_that_belongs_to_no_category() {
        FileView part = new ReadFile(reading(open(1))).read(customer, LIU_YANG);
        assertTrue(codes(part).contains("name"));
        assertFalse(codes(part).contains("industry"));
        assertFalse(codes(part).contains("bankAccount"));
        assertTrue(
                part.groups().stream().flatMap(group -> group.cells().stream()).allMatch(cell -> part.categories()
                        .contains(cell.field().category())));
        assertTrue(part.missing().stream().allMatch(field -> field.category() == 1));
        assertFalse(part.whole());
        assertFalse(part.mayEditNotes());
        assertFalse(part.mayAsk());
        assertNull(part.rating());
        assertEquals(List.of(), part.changes());
        assertEquals(List.of(), part.stages());
        assertTrue(trail.changed.contains("grant"));
        assertTrue(codes(new ReadFile(reading(open(1, 3))).read(customer, LIU_YANG))
                .contains("bankAccount"));
        FileView whole = new ReadFile(reading(new OpenFiles())).read(customer, LIU_YANG);
        assertTrue(codes(whole).contains("industry"));
    }

    @Test
    void the_paper_says_no_more_than_the_screen() {
        PrintCard.Card card =
                new PrintCard(reading(open(1)), trail, clock).print(new PrintCard.Command(customer, "核对"), LIU_YANG);
        assertFalse(codes(card.file()).contains("bankAccount"));
    }

    @Test
    void a_masked_value_of_a_closed_category_is_revealed_no_more_than_one_of_no_field() {
        RevealField closed = new RevealField(store.views(), open(1), dictionaries, consents, trail, clock);
        for (String field : List.of("bankAccount", "nothing")) {
            Refused no = assertThrows(
                    Refused.class, () -> closed.reveal(new RevealField.Command(customer, field, "核对账号"), LIU_YANG));
            assertEquals(FileRule.NOT_MASKED, no.rule());
        }
        RevealField opened = new RevealField(store.views(), open(1, 3), dictionaries, consents, trail, clock);
        assertEquals(
                "4000021109200055127",
                opened.reveal(new RevealField.Command(customer, "bankAccount", "核对账号"), LIU_YANG));
    }

    @Test
    @DisplayName("能只读一部分的，仅此三项；其余提问都须能读整份档案")
    void only_what_keeps_to_the_open_categories_may_be_asked_by_a_reader_of_parts() {
        for (Class<?> question : List.of(ReadFile.class, PrintCard.class, RevealField.class)) {
            assertTrue(question.getAnnotation(Question.class).parts(), question.getSimpleName());
        }
        for (Class<?> question : List.of(
                ReadHistory.class,
                ReadFileAsOf.class,
                CompareFiles.class,
                PrintComparison.class,
                ListChanges.class,
                ListFeedback.class,
                ReadRatings.class,
                ReadConsents.class,
                ReadConsentPaper.class,
                ListCustomerTasks.class)) {
            var marks = question.getAnnotation(Question.class);
            assertTrue(marks == null || !marks.parts(), question.getSimpleName());
        }
    }
}
