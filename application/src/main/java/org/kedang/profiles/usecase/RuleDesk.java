package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.spi.RuleChanges;

/** Where changes of the rules are handed in: every one is a request the general manager decides (002 §5.1). */
@Dependent
class RuleDesk {
    /** The subject kind of these requests in approvals, audit and notices. */
    static final String KIND = "ruleChange";

    /** The one stage of their chain; message key {@code approvals.stage.ruleApproval}. */
    static final String STAGE = "ruleApproval";

    private static final int WORKING_DAYS = 5;

    private final RuleChanges requests;
    private final Approvals approvals;
    private final People people;
    private final Actors actors;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RuleDesk(RuleChanges requests, Approvals approvals, People people, Actors actors, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.approvals = approvals;
        this.people = people;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who answers for it, from when on, why and by which clause, as the version will say. */
    static DictionaryNote about(Actor actor, LocalDate startsOn, String note, String clause) {
        return new DictionaryNote(
                startsOn,
                actor.number() + " " + actor.name(),
                Storable.text(clause).strip(),
                Storable.text(note).strip());
    }

    /** @throws Refused POLICY_STARTS_TOO_EARLY for a day before tomorrow */
    void demandTomorrow(LocalDate startsOn) {
        LocalDate tomorrow = BusinessDay.of(Instant.now(clock)).plusDays(1);
        if (startsOn.isBefore(tomorrow)) {
            throw new Refused(ProfileRule.POLICY_STARTS_TOO_EARLY, tomorrow.toString());
        }
    }

    /** @throws Stale when there is a newer version than the one an officer began with */
    static void demandNewest(int base, int newest) {
        if (base != newest) {
            throw new Stale(base, newest);
        }
    }

    /** Hands a draft in, and says in the record of the act what it changes. */
    RuleChangeRef propose(Actor actor, RuleDraft draft, @Nullable RuleChangeId mends) {
        RuleChangeRef asked = propose(actor, draft.kind(), draft.title(), draft.proposal(), draft.about(), mends);
        draft.tell(trail);
        return asked;
    }

    /**
     * Hands a proposal in.
     *
     * @param mends the returned request it stands for from now on; null for a new one
     * @throws Refused RULES_NOBODY_APPROVES, and for {@code mends} RULES_NOT_REQUESTER, RULES_WRONG_STATE, RULES_OTHER_KIND
     */
    RuleChangeRef propose(
            Actor actor,
            RuleChange.Kind kind,
            String title,
            RuleProposal proposal,
            DictionaryNote about,
            @Nullable RuleChangeId mends) {
        demandApprover(actor);
        RuleChange known = mends == null ? null : find(mends);
        if (known != null) {
            known.demandMendable(kind, actor.id());
        }
        RuleChangeId id = known == null ? RuleChangeId.next() : known.id();
        RuleChange.Wish wish = new RuleChange.Wish(title, proposal, about.startsOn(), about.note(), about.clause());
        ApprovalId approval = approvals.open(
                actor,
                new SubjectRef(KIND, id.toString(), title),
                KIND,
                List.of(new StageSpec(STAGE, Role.GENERAL_MANAGER, StageSpec.Scope.ANYWHERE, 1, WORKING_DAYS)),
                link(id));
        Instant now = Instant.now(clock);
        RuleChange request;
        if (known == null) {
            request = RuleChange.ask(id, kind, wish, actor.id(), approval.value(), now);
            requests.add(request);
        } else {
            request = known;
            request.mend(wish, approval.value(), actor.id(), now);
            requests.save(request);
        }
        trail.subject(KIND, id, title);
        trail.reason(about.note());
        return new RuleChangeRef(id, title, proposal, approval, about.startsOn(), request.revision());
    }

    private void demandApprover(Actor actor) {
        boolean somebody = people.withRole(Role.GENERAL_MANAGER).stream()
                .filter(person -> !person.id().equals(actor.id()))
                .anyMatch(person -> actors.actorOf(person.id(), Actor.Channel.PORTAL, "-")
                        .filter(found -> found.may(Permission.DECIDE_APPROVAL))
                        .isPresent());
        if (!somebody) {
            throw new Refused(ProfileRule.RULES_NOBODY_APPROVES, Role.GENERAL_MANAGER);
        }
    }

    /** @throws Missing when there is no such request */
    RuleChange find(RuleChangeId id) {
        return requests.find(id).orElseThrow(() -> new Missing(KIND, id));
    }

    static String link(RuleChangeId id) {
        return "/profiles/rule-change.xhtml?id=" + id;
    }
}
