package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.access.api.FirmFounded;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.persistence.ProfileBooks;
import org.kedang.profiles.persistence.ShippedFirmProfiles;

@DisplayName("八套制度下的变更与更名")
class EveryProfileChangesTest {
    private static final Map<Role, Actor> DECIDERS = List.of(
                    FileFixtures.actor("S0001", "孙国强", Role.GENERAL_MANAGER),
                    FileFixtures.actor("S1001", "赵立新", Role.SALES_MANAGER),
                    FileFixtures.actor("S1002", "罗志坚", Role.DEPARTMENT_MANAGER),
                    FileFixtures.actor("S1003", "何美仪", Role.MARKETING_HEAD),
                    ChangingFactory.WANG_JIANGUO,
                    FileFixtures.actor("S0301", "钱文谨", Role.ARCHIVIST),
                    FileFixtures.actor("S0601", "周敏", Role.FINANCE),
                    FileFixtures.CHEN_SHUAN)
            .stream()
            .collect(Collectors.toMap(actor -> actor.roles().iterator().next(), Function.identity()));

    private final TestDatabase database = TestDatabase.get();

    static List<Named<FirmProfile>> profiles() {
        return new ShippedFirmProfiles()
                .all().stream()
                        .map(profile -> Named.of(profile.code(), profile))
                        .toList();
    }

    private static ChangePolicy policy(FirmProfile profile) {
        return profile.changes()
                .version(
                        profile.code(),
                        1,
                        new DictionaryNote(LocalDate.of(2020, 1, 1), "系统管理员", profile.regulation(), "第一版"));
    }

    private static ChangingFactory firm(FirmProfile profile) {
        return new ChangingFactory(policy(profile), DECIDERS.values().toArray(Actor[]::new));
    }

    private static ChangeChain chain(ChangingFactory firm, FirmProfile profile, String field) {
        return policy(profile)
                .chainOf(firm.dictionary.field(field).orElseThrow())
                .orElseThrow();
    }

    private static Actor decider(ChainStage stage) {
        return Objects.requireNonNull(DECIDERS.get(stage.role()), stage.role().name());
    }

    /** Takes the request through every stage of its chain; before the last one the file still says the old name or value. */
    private static void decide(ChangingFactory firm, ChangeChain chain, ChangeRequestId id) {
        int before = firm.file().version();
        List<ChainStage> stages = chain.stages();
        for (ChainStage stage : stages.subList(0, stages.size() - 1)) {
            firm.needed(id, decider(stage));
            assertEquals(before, firm.file().version());
        }
        Actor last = decider(stages.get(stages.size() - 1));
        assertEquals(ChangeRequest.State.ASKED, firm.view(id, LI_XIAOMEI).state());
        assertEquals(before + 1, firm.applied(id, last).version());
    }

    private static EvidenceId paper(ChangingFactory firm, PaperKind kind) {
        byte[] pdf = ("%PDF-1.4 " + kind).getBytes(StandardCharsets.UTF_8);
        return firm.storeEvidence
                .store(
                        new StoreEvidence.Command(firm.customer, kind + ".pdf", EvidenceContent.of(pdf), kind),
                        LI_XIAOMEI)
                .id();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("002 §5.2 一般、关键、开票资料各走各的流程；走完之前档案不变，走完即成新版本")
    @Regulation("002 §5.2")
    void data_change_by_the_chain_of_their_field(FirmProfile profile) {
        for (Map.Entry<String, String> wish : Map.of(
                        "email", "caiwu@xinghe.example",
                        "bankName", "中国银行苏州分行",
                        "invoiceTitle", "苏州星河商贸有限公司工业园区分公司")
                .entrySet()) {
            ChangingFactory firm = firm(profile);
            ChangeChain chain = chain(firm, profile, wish.getKey());
            Optional<String> old = firm.file().values().value(wish.getKey());
            ChangeRequestId id = firm.asked(LI_XIAOMEI, wish.getKey(), wish.getValue());
            assertEquals(chain.code(), firm.view(id, LI_XIAOMEI).chain());
            assertEquals(old, firm.file().values().value(wish.getKey()));
            decide(firm, chain, id);
            assertEquals(Optional.of(wish.getValue()), firm.file().values().value(wish.getKey()));
            ChangeView done = firm.view(id, LI_XIAOMEI);
            assertEquals(ChangeRequest.State.APPLIED, done.state());
            assertEquals(LI_XIAOMEI.id(), done.requester());
            assertEquals(
                    chain.stages().size(),
                    done.steps().stream()
                            .filter(step -> !step.stage().isEmpty())
                            .count());
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("003-M 三 更名凭材料；编号不变，旧名留存")
    @Regulation("003-M 三")
    void a_renaming_keeps_the_number_and_the_old_name(FirmProfile profile) {
        ChangingFactory firm = firm(profile);
        LocalDate day = LocalDate.of(2026, 11, 1);
        List<EvidenceId> papers = List.of(
                paper(firm, PaperKind.RENAMING_NOTICE),
                paper(firm, PaperKind.CONTRACT),
                paper(firm, PaperKind.LICENCE));
        Refused back = assertThrows(Refused.class, () -> rename(firm, day, List.of()));
        assertEquals(ChangeRule.RENAMING_PAPERS_MISSING, back.rule());
        String number = firm.file().number().value();
        decide(firm, chain(firm, profile, "name"), rename(firm, day, papers));
        CustomerFile file = firm.file();
        assertEquals(number, file.number().value());
        assertEquals("苏州银河商贸有限公司", file.name());
        assertTrue(file.aliases().contains(new Alias(Alias.FORMER_NAME, "苏州星河商贸有限公司", day)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("003-M 三 更名材料缺任何一件都不收，缺哪件说哪件；每种可替代的材料都认")
    @Regulation("003-M 三")
    void a_renaming_with_one_paper_missing_is_refused_and_says_which(FirmProfile profile) {
        LocalDate day = LocalDate.of(2026, 11, 1);
        List<PaperDemand> demands = policy(profile).renaming();
        assertFalse(demands.isEmpty());
        for (PaperDemand missing : demands) {
            ChangingFactory firm = firm(profile);
            List<EvidenceId> others = demands.stream()
                    .filter(demand -> !demand.equals(missing))
                    .map(demand -> paper(firm, demand.anyOf().iterator().next()))
                    .toList();
            Refused back = assertThrows(Refused.class, () -> rename(firm, day, others));
            assertEquals(ChangeRule.RENAMING_PAPERS_MISSING, back.rule());
            assertEquals(1, back.problems().size());
            assertEquals(
                    List.of(List.copyOf(missing.anyOf())),
                    back.problems().get(0).figures());
            assertEquals("苏州星河商贸有限公司", firm.file().name());
        }
        for (PaperDemand open : demands) {
            for (PaperKind kind : open.anyOf()) {
                ChangingFactory firm = firm(profile);
                List<EvidenceId> papers = demands.stream()
                        .map(demand -> paper(
                                firm,
                                demand.equals(open)
                                        ? kind
                                        : demand.anyOf().iterator().next()))
                        .toList();
                assertNotNull(rename(firm, day, papers));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("PRF-01 个人客户的资料走同样的流程；未开启的敏感信息申请不进来")
    @Regulation("PRF-01")
    void a_persons_data_change_by_their_chain_and_sensitive_ones_stay_off(FirmProfile profile) {
        Dictionary dictionary = dictionary(profile);
        ChangingFactory firm = new ChangingFactory(
                policy(profile), dictionary, person(), DECIDERS.values().toArray(Actor[]::new));
        for (Map.Entry<String, String> wish : Map.of("mobile", "13900139000", "idNumber", "11010519491231002X")
                .entrySet()) {
            ChangeChain chain = chain(firm, profile, wish.getKey());
            ChangeRequestId id = firm.asked(LI_XIAOMEI, wish.getKey(), wish.getValue());
            assertEquals(chain.code(), firm.view(id, LI_XIAOMEI).chain());
            assertTrue(firm.file().values().value(wish.getKey()).isEmpty());
            decide(firm, chain, id);
            assertEquals(Optional.of(wish.getValue()), firm.file().values().value(wish.getKey()));
        }
        Set<String> sensitive = dictionary.allFields().stream()
                .filter(field -> field.sensitive() && !dictionary.repeated(field))
                .map(FieldDefinition::code)
                .collect(Collectors.toSet());
        assertTrue(sensitive.contains("hobbies"));
        for (String code : sensitive) {
            assertFalse(dictionary.field(code).orElseThrow().switchedOn(), code);
            Refused refused = assertThrows(Refused.class, () -> firm.asked(LI_XIAOMEI, code, "围棋"));
            assertEquals(code, refused.problems().get(0).field());
        }
        Set<String> offered = firm.form.read(firm.customer, LI_XIAOMEI).fields().stream()
                .map(single -> single.field().code())
                .collect(Collectors.toSet());
        assertTrue(offered.contains("idNumber"));
        assertTrue(sensitive.stream().noneMatch(offered::contains));
        assertFalse(offered.contains("creditCode"));
        assertTrue(firm.file().values().value("hobbies").isEmpty());
    }

    private static FieldValues person() {
        return FieldValues.of(Map.of(
                "name", "沈佳",
                "customerType", "PERSON",
                "contactName", "沈佳",
                "phone", "13800138000",
                "region", "440300",
                "address", "深圳市南山区科苑路8号",
                "lifeStage", "POTENTIAL",
                "secrecy", "INTERNAL"));
    }

    /** The dictionary of a firm that was founded with the profile. */
    private Dictionary dictionary(FirmProfile profile) {
        ProfileBooks books = ProfileBooks.copied(database);
        LampFactory founded = new LampFactory(
                new LampStaff(),
                new LampFactory.Books(
                        books.policies(), books.changes(), books.dictionaries(), new ShippedFirmProfiles()));
        founded.adoption.founded(new FirmFounded(profile.code(), "A1 何维"));
        return founded.dictionaries.active(FileFixtures.TODAY);
    }

    private static ChangeRequestId rename(ChangingFactory firm, LocalDate day, List<EvidenceId> papers) {
        return firm.rename
                .ask(
                        new AskForRenaming.Command(
                                firm.customer, firm.file().revision(), "苏州银河商贸有限公司", day, "更名通知", papers),
                        LI_XIAOMEI)
                .id();
    }
}
