package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.MeetingTerms;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.ProfileRule;

/** Who sits in the meeting a stage of a policy may ask for. */
final class Meetings {
    private final People people;

    Meetings(People people) {
        this.people = people;
    }

    /** The terms as they are frozen into a request; null for a stage that is approved one by one. Who has left is no member. */
    @Nullable
    MeetingTerms terms(ChainStage stage) {
        MeetingRule rule = stage.meeting();
        return rule == null
                ? null
                : new MeetingTerms(
                        rule.also().stream().sorted().toList(),
                        named(rule).stream()
                                .map(person -> new MeetingTerms.Member(person.id(), person.name()))
                                .toList(),
                        rule.majority());
    }

    /** Those who may decide a stage, each once: its role's holders, and the members of its meeting. */
    List<Person> members(ChainStage stage, Function<Role, List<Person>> holders) {
        Set<Person> members = new LinkedHashSet<>(holders.apply(stage.role()));
        MeetingRule rule = stage.meeting();
        if (rule != null) {
            rule.also().forEach(role -> members.addAll(holders.apply(role)));
            members.addAll(named(rule));
        }
        return new ArrayList<>(members);
    }

    private List<Person> named(MeetingRule rule) {
        return rule.named().stream()
                .flatMap(number -> people.byNumber(number).stream())
                .filter(Person::active)
                .toList();
    }

    /** @throws Refused {@code MEETING_NOBODY_NAMED} for an employee number nobody has */
    void demandNamed(ChainStage stage) {
        MeetingRule rule = stage.meeting();
        if (rule != null) {
            rule.named().stream()
                    .filter(number ->
                            people.byNumber(number).filter(Person::active).isEmpty())
                    .findFirst()
                    .ifPresent(number -> {
                        throw new Refused(ProfileRule.MEETING_NOBODY_NAMED, number);
                    });
        }
    }
}
