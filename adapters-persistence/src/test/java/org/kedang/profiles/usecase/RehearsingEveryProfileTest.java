package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.RehearsalView;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.persistence.ProfileBooks;
import org.kedang.profiles.persistence.ShippedFirmProfiles;
import org.kedang.profiles.spi.PastRequests;

@DisplayName("002 §8.3 改用另一套制度之前先预演")
@Regulation("002 §8.3")
class RehearsingEveryProfileTest {
    private static final Instant LATELY = MORNING.minus(Duration.ofDays(3));

    private final LampStaff staff = new LampStaff(Stream.of(Role.values())
            .map(role -> FileFixtures.actor("S9-" + role.name(), role.name(), role))
            .toArray(Actor[]::new));

    static List<String> others() {
        return new ShippedFirmProfiles()
                .all().stream()
                        .map(profile -> profile.code())
                        .filter(code -> !code.equals("lamp-factory"))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("others")
    void every_profile_is_tried_on_the_past_of_the_lamp_factory_and_nothing_is_kept(String code) {
        ProfileBooks books = ProfileBooks.copied(TestDatabase.get());
        LampFactory firm = new LampFactory(
                staff,
                new LampFactory.Books(
                        books.policies(), books.changes(), books.dictionaries(), new ShippedFirmProfiles()));
        AdoptProfile.Command wish =
                new AdoptProfile.Command(1, code, firm.today().plusDays(1), "");
        Set<RuleSet> touched =
                firm.drafts.rehearsed(LI_XIAOMEI, wish).proposal().versions().keySet();
        RehearsalView answer = new RehearseDraft(firm.drafts, past().quarter(firm))
                .rehearse(LI_XIAOMEI, new RehearseDraft.Command(wish, null, 20));
        assertEquals(1, answer.registrations());
        assertEquals(1, answer.changes());
        assertEquals(touched.contains(RuleSet.TRIGGERS) ? 1 : 0, answer.writings());
        assertEquals(touched.contains(RuleSet.STAGES) ? 1 : 0, answer.moves());
        assertTrue(answer.different() > 0, "another regulation decides something otherwise");
        assertEquals(answer.different(), answer.rows().size() + answer.unseen());
        assertEquals(1, firm.policies.versions().size());
        assertEquals(List.of(), firm.rules.requests.open(9));
    }

    private static PastBook past() {
        PastBook past = new PastBook();
        PastRequests.OfFile file = new PastRequests.OfFile(
                CustomerId.next(), LI_XIAOMEI.id(), LI_XIAOMEI.department(), false, "KH-440300-0001", "光辉");
        past.opened.add(new PastRequests.Opened(
                RegistrationId.next(),
                LI_XIAOMEI.id(),
                LI_XIAOMEI.department(),
                guanghui(),
                FileTier.FULL,
                1,
                Set.of(),
                LATELY));
        past.changed.add(new PastRequests.Changed(
                ChangeRequestId.next(),
                file,
                ChangeRequest.Kind.CHANGE,
                "standard",
                ProposedChange.of(
                        Set.of("phone"), Set.of(), guanghui(), guanghui().with("phone", "0755-26009999")),
                List.of(),
                LATELY));
        past.written.add(new PastRequests.Written(file, 2, List.of("legalRepresentative"), LATELY));
        past.moved.add(new PastRequests.Moved(file, 3, LifeStage.POTENTIAL, LifeStage.LOST, LATELY));
        return past;
    }
}
