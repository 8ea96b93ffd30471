package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Evidences;

@DisplayName("003-M 一.1 登记表所附资料")
class PapersOfAFormTest {
    private static final byte[] PDF = "%PDF-1.4 licence".getBytes(StandardCharsets.UTF_8);

    private final LampFactory factory = new LampFactory();
    private final Evidences evidences = factory.evidence.evidences();
    private final RegistrationId form = factory.start
            .start(StartRegistration.Command.of(guanghui()), LI_XIAOMEI)
            .id();

    private AttachPaper.Attached attached() {
        return factory.attach.attach(
                new AttachPaper.Command(form, revision(), "", "执照.pdf", EvidenceContent.of(PDF)), LI_XIAOMEI);
    }

    private long revision() {
        return factory.store.registrations().find(form).orElseThrow().revision();
    }

    private int swept() {
        return evidences.dropUnnamed(FileFixtures.MORNING.plusSeconds(1));
    }

    @Test
    @DisplayName("取下的资料与无人使用的资料一样清除，附着的长期保存")
    @Regulation("003-M 一.1")
    void a_paper_taken_away_is_forgotten_and_one_that_stays_is_kept() {
        EvidenceId stays = attached().evidence().id();
        EvidenceId goes = attached().evidence().id();
        assertEquals(0, swept());
        long unused = factory.detach.detach(new DetachPaper.Command(form, revision(), goes), LI_XIAOMEI);
        assertEquals(1, swept());
        assertEquals(1, evidences.find(List.of(stays, goes)).size());
        assertEquals(PDF.length, evidences.bytes(stays).orElseThrow().length);
    }

    @Test
    @DisplayName("一张登记表所附资料有上限，多出的一份也不存下")
    @Regulation("003-M 一.1")
    void a_form_takes_so_many_papers_and_no_more() {
        for (int i = 0; i < Registration.MOST_PAPERS; i++) {
            AttachPaper.Attached unused = attached();
        }
        assertEquals(
                FileRule.TOO_MANY_PAPERS,
                assertThrows(Refused.class, this::attached).rule());
        assertEquals(0, swept());
        assertEquals(
                Registration.MOST_PAPERS,
                factory.store.registrations().find(form).orElseThrow().papers().size());
    }
}
