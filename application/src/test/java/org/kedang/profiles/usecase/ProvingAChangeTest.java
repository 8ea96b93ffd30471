package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.ChangingFactory.MA_TENGFEI;
import static org.kedang.profiles.usecase.ChangingFactory.WANG_JIANGUO;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.PaperKind;

@DisplayName("000 附件上传规范：变更申请的附件，凭附件更正名称")
class ProvingAChangeTest {
    private static final byte[] LETTER = "%PDF-1.7 来函".getBytes(StandardCharsets.UTF_8);

    private final ChangingFactory factory = new ChangingFactory(MA_TENGFEI);

    private static Refused assertRefused(Rule rule, Executable work) {
        Refused refused = assertThrows(Refused.class, work);
        assertEquals(rule, refused.rule());
        return refused;
    }

    @Test
    @DisplayName("改名后仍能以旧名找到；新名不得与他人重复")
    @Regulation("003-L §2.1")
    void a_new_name_keeps_the_old_one_as_an_alias_and_may_not_be_anothers() {
        ChangeRequestId id = factory.ask
                .ask(factory.wish(Map.of("name", "苏州银河商贸有限公司"), null, licence()), LI_XIAOMEI)
                .get(0)
                .id();
        factory.needed(id, WANG_JIANGUO);
        assertEquals(2, factory.applied(id, CHEN_SHUAN).version());
        assertTrue(factory.file().aliases().stream().map(Alias::value).anyMatch("苏州星河商贸有限公司"::equals));
        assertNotNull(factory.index.get(factory.customer));
    }

    private EvidenceId licence() {
        return factory.storeEvidence
                .store(
                        new StoreEvidence.Command(
                                factory.customer, "执照.pdf", EvidenceContent.of(LETTER), PaperKind.LICENCE),
                        LI_XIAOMEI)
                .id();
    }

    @Test
    @DisplayName("附件只收 PDF、PNG、JPEG，按内容识别，原样取回")
    @Regulation("000 附件上传规范")
    void papers_are_told_by_their_bytes_and_belong_to_who_stored_them() {
        assertRefused(
                ChangeRule.EVIDENCE_TYPE,
                () -> factory.storeEvidence.store(
                        new StoreEvidence.Command(
                                factory.customer,
                                "x.pdf",
                                EvidenceContent.of("<html>".getBytes(StandardCharsets.UTF_8))),
                        LI_XIAOMEI));
        assertRefused(
                ChangeRule.EVIDENCE_EMPTY,
                () -> factory.storeEvidence.store(
                        new StoreEvidence.Command(factory.customer, "x.pdf", EvidenceContent.of(new byte[0])),
                        LI_XIAOMEI));
        Evidence letter = factory.storeEvidence.store(
                new StoreEvidence.Command(factory.customer, "../../信\n.exe", EvidenceContent.of(LETTER)), LI_XIAOMEI);
        assertEquals("信.exe.pdf", letter.name());
        assertRefused(
                ChangeRule.EVIDENCE_UNKNOWN,
                () -> factory.ask.ask(factory.wish(Map.of("email", "a@b.example"), null, letter.id()), WANG_JIANGUO));
        ChangeRequestId id = factory.ask
                .ask(factory.wish(Map.of("email", "a@b.example"), null, letter.id()), LI_XIAOMEI)
                .get(0)
                .id();
        ReadEvidence.Command download = new ReadEvidence.Command(id, letter.id());
        assertEquals(
                LETTER.length,
                factory.readEvidence.read(download, WANG_JIANGUO).content().size());
        assertThrows(NotPermitted.class, () -> factory.readEvidence.read(download, LIU_YANG));
        assertThrows(
                Missing.class,
                () -> factory.readEvidence.read(new ReadEvidence.Command(id, EvidenceId.next()), LI_XIAOMEI));
    }
}
