package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.RuleChanges;
import org.kedang.profiles.spi.SampleChanges;
import org.kedang.profiles.spi.SampleDictionary;
import org.kedang.profiles.spi.SampleTriggers;
import org.kedang.profiles.spi.StagesContract;

/** What every store of requests to change the rules must keep, in memory and in the data base alike. */
@DisplayName("制度修改申请的保存")
public abstract class RuleChangesContract {
    private static final Instant MORNING = Instant.parse("2026-11-02T01:10:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final EmployeeId OFFICER = EmployeeId.next();
    private static final EmployeeId MANAGER = EmployeeId.next();

    protected abstract RuleChanges requests();

    protected abstract <T> T transact(Supplier<T> work);

    /** Proposed rules of every kind. */
    private static RuleProposal everything() {
        DictionaryNote about = new DictionaryNote(FIRST, "S0902 何维", "002 §5.1", "换制度");
        return new RuleProposal(
                FileFixtures.policy("K{6位流水}").startingOn(FIRST),
                SampleChanges.policy().startingOn(FIRST),
                SampleTriggers.policy().startingOn(FIRST),
                StagesContract.lampFactory().startingOn(FIRST),
                SampleDictionary.first().withGroup(new FieldGroup("showrooms", Labels.of("展厅"), 90, 20), about));
    }

    private static RuleChange asked(RuleChange.Kind kind, RuleProposal proposal, Instant at) {
        return RuleChange.ask(
                RuleChangeId.next(),
                kind,
                new RuleChange.Wish("建档流程 v2", proposal, FIRST, "换制度", "002 §5.1"),
                OFFICER,
                UUID.randomUUID(),
                at);
    }

    private RuleChange added(RuleChange request) {
        return transact(() -> {
            requests().add(request);
            return request;
        });
    }

    @Test
    @Regulation("002 §5.1")
    void a_request_comes_back_as_it_was_asked_with_all_its_rules() {
        RuleProposal wanted = everything();
        RuleChangeId id = added(asked(RuleChange.Kind.PROFILE, wanted, MORNING)).id();
        RuleChange found = transact(() -> requests().find(id).orElseThrow());
        assertEquals("建档流程 v2", found.title());
        assertEquals(FIRST, found.startsOn());
        assertEquals(wanted.opening(), found.proposal().opening());
        assertEquals(wanted.changing(), found.proposal().changing());
        assertEquals(wanted.triggers(), found.proposal().triggers());
        assertEquals(wanted.stages(), found.proposal().stages());
        Dictionary dictionary = Objects.requireNonNull(found.proposal().dictionary());
        assertEquals(Objects.requireNonNull(wanted.dictionary()).allFields(), dictionary.allFields());
        assertEquals("换制度", dictionary.note());
        assertEquals(wanted.versions(), found.proposal().versions());
    }

    @Test
    @Regulation("002 §5.1")
    void its_life_is_kept() {
        RuleChangeId id = added(
                        asked(RuleChange.Kind.OPENING, RuleProposal.of(FileFixtures.policy("K{6位流水}")), MORNING))
                .id();
        transact(() -> {
            RuleChange request = requests().find(id).orElseThrow();
            request.giveBack("为什么？", MORNING.plusSeconds(60));
            requests().save(request);
            return id;
        });
        assertEquals("为什么？", only(requests().open(10)).question());
        transact(() -> {
            RuleChange request = requests().find(id).orElseThrow();
            request.mend(
                    new RuleChange.Wish("建档流程 v2", RuleProposal.of(FileFixtures.policy("M{6位流水}")), FIRST, "改好了", ""),
                    UUID.randomUUID(),
                    OFFICER,
                    MORNING.plusSeconds(120));
            LocalDate day = request.grant(MANAGER, FIRST.plusDays(1), MORNING.plusSeconds(180));
            assertEquals(FIRST.plusDays(1), day);
            requests().save(request);
            return id;
        });
        RuleChange granted = transact(() -> requests().find(id).orElseThrow());
        assertEquals(
                "M{6位流水}",
                Objects.requireNonNull(granted.proposal().opening()).codeRule().template());
        RuleChanges.Row row = only(requests().list(null, 10).items());
        assertEquals(Set.of(RuleSet.OPENING), row.versions().keySet());
        assertEquals(MANAGER, row.decidedBy());
        assertEquals(FIRST.plusDays(1), row.inForceFrom());
        assertEquals("改好了", row.note());
        assertEquals(List.of(), requests().open(10));
    }

    @Test
    void the_list_goes_on_where_it_ended() {
        for (int i = 0; i < 5; i++) {
            RuleChange unused = added(asked(
                    RuleChange.Kind.STAGES, RuleProposal.of(StagesContract.lampFactory()), MORNING.plusSeconds(i)));
        }
        Slice<RuleChanges.Row> first = requests().list(null, 3);
        Slice<RuleChanges.Row> rest = requests().list(first.next(), 3);
        assertEquals(3, first.items().size());
        assertEquals(2, rest.items().size());
        assertNull(rest.next());
        assertEquals(MORNING.plusSeconds(4), first.items().get(0).askedAt());
        assertEquals(MORNING, rest.items().get(1).askedAt());
    }

    private static RuleChanges.Row only(List<RuleChanges.Row> rows) {
        assertEquals(1, rows.size());
        return rows.get(0);
    }
}
