package org.kedang.profiles.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.RegistrationStep;
import org.kedang.profiles.domain.Verification;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryDictionaries;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.SampleChanges;

@DisplayName("建档之前撤回同意：内容离开登记表，审批人看得到原因")
@Regulation("PIPL 15")
class WithdrawingFromAFormTest {
    private final LampFactory factory = new LampFactory(
            new LampStaff(),
            new LampFactory.Books(
                    new InMemoryPolicies(FileFixtures.policy("KH-{行政区划6位}-{4位流水}")),
                    new InMemoryChangePolicies(SampleChanges.policy()),
                    new InMemoryDictionaries(new ChangingFactory().dictionary),
                    List::of));
    private final RegistrationId form = factory.start
            .start(StartRegistration.Command.of(values()), LI_XIAOMEI)
            .id();

    private static FieldValues values() {
        return ChangingFactory.xinghe().with("religion", "佛教");
    }

    private Registration form() {
        return factory.store.registrations().find(form).orElseThrow();
    }

    private ConsentId consent() {
        EvidenceId paper = factory.attach
                .attach(
                        new AttachPaper.Command(
                                form,
                                form().revision(),
                                "",
                                "同意书.pdf",
                                EvidenceContent.of("%PDF-1.7 同意".getBytes(UTF_8))),
                        LI_XIAOMEI)
                .evidence()
                .id();
        return factory.recordConsent.record(
                new RecordFormConsent.Command(form, "沈佳", TODAY, List.of("religion"), paper), LI_XIAOMEI);
    }

    private void submit() {
        long unused =
                factory.submit.submit(new SubmitRegistration.Command(form, form().revision(), null, ""), LI_XIAOMEI);
    }

    private void withdraw(ConsentId consent, Actor actor) {
        factory.withdrawConsent.withdraw(new WithdrawFormConsent.Command(form, consent, TODAY, "本人改变主意"), actor);
    }

    @Test
    void while_the_chain_decides_the_value_leaves_the_form_and_the_decider_reads_why() {
        ConsentId consent = consent();
        submit();
        withdraw(consent, LI_XIAOMEI);
        RegistrationView seen = factory.readForm.read(new ReadRegistration.Command(form), CHEN_SHUAN);
        assertEquals("", seen.values().text("religion"));
        RegistrationView.Step last = seen.steps().get(seen.steps().size() - 1);
        assertEquals(RegistrationStep.Kind.CONSENT_WITHDRAWN, last.kind());
        assertEquals("本人改变主意", last.text());
        assertEquals("李晓梅", last.who());
        assertEquals(Registration.State.SUBMITTED, seen.state());
        assertFalse(factory.trail.values.toString().contains("佛教"));
        assertFalse(factory.consents.find(consent).orElseThrow().inForce());
    }

    @Test
    void a_draft_loses_the_value_too_and_does_not_take_it_again_without_consent() {
        withdraw(consent(), LI_XIAOMEI);
        assertEquals("", form().values().text("religion"));
        long revision =
                factory.save.save(new SaveDraft.Command(form, form().revision(), values(), form().tier()), LI_XIAOMEI);
        assertThrows(
                Refused.class,
                () -> factory.submit.submit(new SubmitRegistration.Command(form, revision, null, ""), LI_XIAOMEI));
    }

    @Test
    void who_records_consents_does_it_for_the_author_others_do_not_know_the_form() {
        ConsentId consent = consent();
        submit();
        assertThrows(NotPermitted.class, () -> withdraw(consent, LIU_YANG));
        withdraw(consent, CHEN_SHUAN);
        assertEquals("", form().values().text("religion"));
    }

    @Test
    void once_there_is_a_file_the_consent_is_taken_back_there() {
        ConsentId consent = consent();
        submit();
        RegistrationView seen = factory.readForm.read(new ReadRegistration.Command(form), CHEN_SHUAN);
        var unused = factory.file.file(
                new FileRegistration.Command(
                        form,
                        seen.revision(),
                        seen.approvalRevision(),
                        null,
                        "沈佳",
                        Verification.Means.PHONE,
                        null,
                        "",
                        ""),
                CHEN_SHUAN);
        Refused refused = assertThrows(Refused.class, () -> withdraw(consent, LI_XIAOMEI));
        assertEquals(FileRule.WRONG_STATE, refused.rule());
        assertTrue(form().customer() != null);
    }
}
