package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.domain.TriggerPolicy;

/** Makes of what an officer wishes the next versions of the rules, with every check a hand-in has to pass. It stores nothing. */
@Dependent
class RuleDrafts {
    // said in place of a reason nobody has given yet
    private static final String NO_REASON_YET = "—";

    private final RuleDesk desk;
    private final Adoption adoption;
    private final PolicyDemands demands;

    @Inject
    RuleDrafts(RuleDesk desk, Adoption adoption, PolicyDemands demands) {
        this.desk = desk;
        this.adoption = adoption;
        this.demands = demands;
    }

    /**
     * As it would be handed in.
     *
     * @throws Stale when there is a newer version than the one the officer began with
     * @throws Missing for a profile the product does not bring along
     * @throws Refused POLICY_STARTS_TOO_EARLY, and as the rules themselves say
     */
    RuleDraft of(Actor actor, RuleWish wish) {
        return of(actor, wish, wish.note());
    }

    /** The same for a rehearsal: the reason may still be missing. */
    RuleDraft rehearsed(Actor actor, RuleWish wish) {
        return of(actor, wish, wish.note().isBlank() ? NO_REASON_YET : wish.note());
    }

    private RuleDraft of(Actor actor, RuleWish wish, String note) {
        FirmRules newest = adoption.newest();
        RuleDesk.demandNewest(wish.base(), version(wish, newest));
        desk.demandTomorrow(wish.startsOn());
        DictionaryNote about = RuleDesk.about(actor, wish.startsOn(), note, wish.clause());
        if (wish instanceof ChangePolicy.Command opening) {
            return opening(opening, newest, about);
        }
        if (wish instanceof AmendChangePolicy.Command changing) {
            return changing(changing, newest, about);
        }
        if (wish instanceof ChangeTriggers.Command triggers) {
            return triggers(triggers, newest, about);
        }
        if (wish instanceof ChangeStages.Command stages) {
            return stages(stages, newest, about);
        }
        if (wish instanceof AdoptProfile.Command profile) {
            return profile(profile, newest, about);
        }
        throw new IllegalArgumentException(wish.toString());
    }

    private static int version(RuleWish wish, FirmRules newest) {
        if (wish instanceof AmendChangePolicy.Command) {
            return newest.changing().version();
        }
        if (wish instanceof ChangeTriggers.Command) {
            return newest.triggers().version();
        }
        if (wish instanceof ChangeStages.Command) {
            return newest.stages().version();
        }
        return newest.opening().version();
    }

    private RuleDraft opening(ChangePolicy.Command wish, FirmRules newest, DictionaryNote about) {
        OpeningPolicy latest = newest.opening();
        OpeningPolicy next = latest.next(wish.content(), about);
        demands.people(next);
        PolicyDemands.fields(next, newest.dictionary());
        return draft(
                RuleChange.Kind.OPENING,
                next.title().zh() + " v" + next.version(),
                RuleProposal.of(next),
                about,
                latest.startsOn(),
                latest.content().sides(),
                next.content().sides());
    }

    private RuleDraft changing(AmendChangePolicy.Command wish, FirmRules newest, DictionaryNote about) {
        var latest = newest.changing();
        var next = latest.next(wish.content(), about);
        demands.chains(next, newest.dictionary());
        return draft(
                RuleChange.Kind.CHANGING,
                next.title().zh() + " v" + next.version(),
                RuleProposal.of(next),
                about,
                latest.startsOn(),
                latest.content().sides(),
                next.content().sides());
    }

    private RuleDraft triggers(ChangeTriggers.Command wish, FirmRules newest, DictionaryNote about) {
        TriggerPolicy latest = newest.triggers();
        TriggerPolicy next = latest.next(wish.triggers(), wish.escalation(), about);
        demands.tasks(next, newest.dictionary());
        return draft(
                RuleChange.Kind.TRIGGERS,
                "变更触发 v" + next.version(),
                RuleProposal.of(next),
                about,
                latest.startsOn(),
                Map.of("triggers", latest.summary()),
                Map.of("triggers", next.summary()));
    }

    private static RuleDraft stages(ChangeStages.Command wish, FirmRules newest, DictionaryNote about) {
        StagePolicy latest = newest.stages();
        StagePolicy next = latest.next(wish.moves(), about);
        return draft(
                RuleChange.Kind.STAGES,
                "业务阶段 v" + next.version(),
                RuleProposal.of(next),
                about,
                latest.startsOn(),
                Map.of("stages", latest.moves().toString()),
                Map.of("stages", next.moves().toString()));
    }

    private RuleDraft profile(AdoptProfile.Command wish, FirmRules newest, DictionaryNote said) {
        FirmProfile profile = adoption.find(wish.profile());
        DictionaryNote about = new DictionaryNote(said.startsOn(), said.owner(), profile.openingClause(), said.note());
        RuleProposal proposal = adoption.proposal(profile, about);
        FirmRules then = proposal.on(newest);
        demands.people(then.opening());
        PolicyDemands.fields(then.opening(), then.dictionary());
        List<RuleDraft.Change> changes = new ArrayList<>();
        changes.add(new RuleDraft.Change("profile", newest.opening().code(), profile.code()));
        changes.addAll(changes(
                newest.opening().content().sides(),
                then.opening().content().sides(),
                newest.opening().startsOn(),
                about));
        return new RuleDraft(
                RuleChange.Kind.PROFILE,
                profile.name().zh() + " · " + then.opening().title().zh() + " v"
                        + then.opening().version(),
                proposal,
                about,
                changes);
    }

    private static RuleDraft draft(
            RuleChange.Kind kind,
            String title,
            RuleProposal proposal,
            DictionaryNote about,
            LocalDate started,
            Map<String, String> before,
            Map<String, String> after) {
        return new RuleDraft(kind, title, proposal, about, changes(before, after, started, about));
    }

    private static List<RuleDraft.Change> changes(
            Map<String, String> before, Map<String, String> after, LocalDate started, DictionaryNote about) {
        List<RuleDraft.Change> changes = new ArrayList<>(RuleDraft.Change.between(before, after));
        changes.add(new RuleDraft.Change(
                "startsOn", started.toString(), about.startsOn().toString()));
        return changes;
    }
}
