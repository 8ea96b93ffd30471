package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.Evidences;

/** What every store of consents does. */
@DisplayName("同意书的保存")
public abstract class ConsentsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant MOMENT = Instant.parse("2026-11-02T01:00:00Z");

    private final CustomerId customer = CustomerId.next();

    protected abstract Consents consents();

    protected abstract Evidences evidences();

    private Consent consent(Instant at) {
        Evidence paper = new Evidence(
                EvidenceId.next(),
                customer,
                "同意书.pdf",
                EvidenceType.PDF,
                3,
                "a".repeat(64),
                FileFixtures.LI_XIAOMEI.id(),
                MOMENT);
        evidences().add(paper, new byte[] {1, 2, 3});
        return new Consent(
                ConsentId.next(),
                customer,
                "沈佳",
                DAY,
                Map.of("religion", "节日\"问候\"", "hobbies", "拜访"),
                paper.id(),
                FileFixtures.LI_XIAOMEI.id(),
                at,
                null);
    }

    private static Consent withdrawn(Consent consent) {
        return consent.withdrawn(DAY.plusDays(1), "本人要求", FileFixtures.CHEN_SHUAN.id(), DAY.plusDays(1), MOMENT);
    }

    @Test
    protected void what_was_recorded_is_found_again_the_last_first() {
        Consent first = consent(MOMENT);
        Consent second = consent(MOMENT.plusSeconds(60));
        consents().add(first);
        consents().add(second);
        assertEquals(List.of(second, first), consents().ofCustomer(customer));
        assertEquals(Optional.of(first), consents().find(first.id()));
        assertEquals(List.of(), consents().ofCustomer(CustomerId.next()));
        assertEquals(Optional.empty(), consents().find(ConsentId.next()));
    }

    @Test
    @DisplayName("撤回记在原同意之旁，只记一次")
    @Regulation("PIPL 15")
    void a_withdrawal_stands_beside_the_consent_once() {
        Consent given = consent(MOMENT);
        consents().add(given);
        Consent gone = withdrawn(given);
        consents().withdraw(gone);
        assertEquals(Optional.of(gone), consents().find(given.id()));
        assertThrows(Stale.class, () -> consents().withdraw(gone));
        assertThrows(IllegalArgumentException.class, () -> consents().withdraw(given));
    }
}
