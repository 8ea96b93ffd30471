package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.ChangingFactory.WANG_JIANGUO;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.PaperKind;

@DisplayName("S07 更名通知：材料齐全才受理，编号不变，旧名保留（003-M 三）")
class RenamingACustomerTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private final ChangingFactory factory = new ChangingFactory();

    private EvidenceId paper(PaperKind kind) {
        byte[] pdf = ("%PDF-1.4 " + kind).getBytes(StandardCharsets.UTF_8);
        return factory.storeEvidence
                .store(
                        new StoreEvidence.Command(factory.customer, kind + ".pdf", EvidenceContent.of(pdf), kind),
                        LI_XIAOMEI)
                .id();
    }

    private ChangeRequestId rename(String name, @Nullable LocalDate day, EvidenceId... papers) {
        return factory.rename
                .ask(new AskForRenaming.Command(factory.customer, 0, name, day, "更名通知", List.of(papers)), LI_XIAOMEI)
                .id();
    }

    @Test
    @DisplayName("只交更名通知，材料不齐退回，逐项写明所缺")
    @Regulation("003-M 三")
    void the_notice_alone_goes_back_naming_what_is_missing() {
        EvidenceId notice = paper(PaperKind.RENAMING_NOTICE);
        Refused back = assertThrows(Refused.class, () -> rename("苏州银河商贸有限公司", NOVEMBER, notice));
        assertEquals(ChangeRule.RENAMING_PAPERS_MISSING, back.rule());
        assertEquals(
                List.of(ChangeRule.RENAMING_PAPER_MISSING, ChangeRule.RENAMING_ONE_PAPER_MISSING),
                back.problems().stream().map(Problem::rule).toList());
        assertEquals(Set.of(PaperKind.CONTRACT), Set.copyOf((List<?>)
                back.problems().get(0).figures().get(0)));
        assertTrue(factory.changes.requests().openOf(factory.customer).isEmpty());
    }

    @Test
    @DisplayName("批准后编号不变；旧名带更名日期保留，两名都能找到；版本写明更名")
    @Regulation("003-M 三")
    void the_number_stays_and_the_old_name_is_kept_with_its_day() {
        ChangeRequestId id = rename(
                "苏州银河商贸有限公司",
                NOVEMBER,
                paper(PaperKind.RENAMING_NOTICE),
                paper(PaperKind.CONTRACT),
                paper(PaperKind.LICENCE));
        assertEquals(ChangeRequest.Kind.RENAMING, factory.view(id, LI_XIAOMEI).kind());
        factory.needed(id, WANG_JIANGUO);
        assertEquals(2, factory.applied(id, CHEN_SHUAN).version());
        CustomerFile file = factory.file();
        assertEquals("KH-320500-0003", file.number().value());
        assertEquals("苏州银河商贸有限公司", file.name());
        assertTrue(file.aliases().contains(new Alias(Alias.FORMER_NAME, "苏州星河商贸有限公司", NOVEMBER)));
        FileVersion version =
                factory.store.files().versions(factory.customer, 99, 1).get(0);
        assertEquals(FileVersion.Kind.RENAMED, version.kind());
        assertEquals(NOVEMBER, version.effective());
    }

    @Test
    @DisplayName("更名日期必填；退回后修改仍须材料齐全，且只改名称")
    @Regulation("003-M 三")
    void a_returned_renaming_still_needs_its_papers_and_changes_the_name_alone() {
        EvidenceId notice = paper(PaperKind.RENAMING_NOTICE);
        EvidenceId contract = paper(PaperKind.CONTRACT);
        EvidenceId certificate = paper(PaperKind.REGISTRATION_CERTIFICATE);
        assertEquals(
                ChangeRule.RENAMING_DATE,
                assertThrows(Refused.class, () -> rename("苏州银河", null, notice, contract, certificate))
                        .rule());
        assertEquals(
                ChangeRule.RENAMING_NAME_MISSING,
                assertThrows(Refused.class, () -> rename(" ", NOVEMBER, notice, contract, certificate))
                        .rule());
        ChangeRequestId id = rename("苏州银河商贸公司", NOVEMBER, notice, contract, certificate);
        factory.returned(id, WANG_JIANGUO, "名称不全");
        assertEquals(
                ChangeRule.RENAMING_PAPERS_MISSING,
                assertThrows(Refused.class, () -> revise(id, Map.of("name", "苏州银河商贸有限公司"), List.of(notice)))
                        .rule());
        assertEquals(
                ChangeRule.RENAMING_ONLY_NAME,
                assertThrows(
                                Refused.class,
                                () -> revise(
                                        id,
                                        Map.of("name", "苏州银河商贸有限公司", "address", "工业园区星湖街2号"),
                                        List.of(notice, contract, certificate)))
                        .rule());
        revise(id, Map.of("name", "苏州银河商贸有限公司"), List.of(notice, contract, certificate));
        assertEquals(ChangeRequest.State.ASKED, factory.view(id, LI_XIAOMEI).state());
    }

    @Test
    @DisplayName("更名须凭材料：普通变更申请不得改名；更正笔误凭营业执照，写法不同不算更名")
    @Regulation("003-M 三")
    void a_plain_change_gives_no_new_name_without_the_paper_that_shows_it() {
        EvidenceId notice = paper(PaperKind.RENAMING_NOTICE);
        assertEquals(
                ChangeRule.NAME_BY_RENAMING,
                assertThrows(Refused.class, () -> plain("苏州银河商贸有限公司", notice)).rule());
        assertTrue(factory.changes.requests().openOf(factory.customer).isEmpty());
        ChangeRequestId spelled = plain("苏州星河商贸 有限公司");
        assertEquals(
                ChangeRequest.Kind.CHANGE, factory.view(spelled, LI_XIAOMEI).kind());
        ChangeRequestId corrected = plain("苏州星和商贸有限公司", paper(PaperKind.LICENCE));
        factory.returned(corrected, WANG_JIANGUO, "请核对");
        assertEquals(
                ChangeRule.NAME_BY_RENAMING,
                assertThrows(
                                Refused.class,
                                () -> revise(corrected, Map.of("name", "苏州星禾商贸有限公司"), List.of(notice), TODAY))
                        .rule());
    }

    private ChangeRequestId plain(String name, EvidenceId... papers) {
        return factory.ask
                .ask(factory.wish(Map.of("name", name), null, papers), LI_XIAOMEI)
                .get(0)
                .id();
    }

    private void revise(ChangeRequestId id, Map<String, String> fields, List<EvidenceId> papers) {
        revise(id, fields, papers, TODAY.minusDays(1));
    }

    private void revise(ChangeRequestId id, Map<String, String> fields, List<EvidenceId> papers, LocalDate day) {
        long unused = factory.revise.revise(
                new ReviseChange.Command(
                        id, factory.view(id, LI_XIAOMEI).revision(), fields, Map.of(), "更名通知", "", day, papers),
                LI_XIAOMEI);
    }
}
