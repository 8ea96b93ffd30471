package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.TooOften;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Dictionaries;

/**
 * Asks whether a customer is there already, before and while a form is typed (PRF-31; 003-K step 5). Leaves an audit entry
 * when the answer names somebody the actor may not read, so that trying telephones one by one is seen.
 */
@Question(needs = Permission.REGISTER_CUSTOMER, sensitive = true)
public class CheckDuplicates {
    private final DuplicateCheck check;
    private final CheckBrake brake;
    private final Dictionaries dictionaries;
    private final Visibilities visibilities;
    private final FileFactsSource facts;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CheckDuplicates(
            DuplicateCheck check,
            CheckBrake brake,
            Dictionaries dictionaries,
            Visibilities visibilities,
            FileFactsSource facts,
            AuditTrail trail,
            Clock clock) {
        this.check = check;
        this.brake = brake;
        this.dictionaries = dictionaries;
        this.visibilities = visibilities;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param values what is known so far: name, credit code, phones
     * @param form the form that is being typed; null when there is none
     * @param file the file that is being changed; null when there is none
     */
    public record Command(FieldValues values, @Nullable RegistrationId form, @Nullable CustomerId file) {
        public static Command of(FieldValues values) {
            return new Command(values, null, null);
        }
    }

    /**
     * Certain, possible or none; of each match only number, name and owner.
     *
     * @throws TooOften {@code TOO_MANY_CHECKS} who reads only some customers and tries telephone after telephone
     */
    public DuplicateFindings check(Command command, Actor actor) {
        Dictionary dictionary = dictionaries.active(BusinessDay.of(Instant.now(clock)));
        FieldValues values = dictionary.normalise(Storable.of(command.values()));
        Visibility visibility = visibilities.of(actor);
        if (!visibility.everything()) {
            brake.pass(actor, check.keysOf(values, dictionary));
        }
        DuplicateFindings findings =
                check.findings(values, dictionary, command.form(), command.file(), visibility.restricted());
        note(findings, actor);
        return findings;
    }

    private void note(DuplicateFindings findings, Actor actor) {
        List<DuplicateFindings.Match> strangers = List.of();
        if (!findings.matches().isEmpty()) {
            Visibility visibility = visibilities.of(actor);
            strangers = findings.matches().stream()
                    .filter(match ->
                            !visibility.everything() && !reads(match.card().customer(), visibility))
                    .toList();
        }
        if (strangers.isEmpty()) {
            trail.nothing();
            return;
        }
        ExistenceCard first = strangers.get(0).card();
        trail.subject(
                first.customer() == null ? Forms.KIND : "customer",
                first.customer() == null ? "-" : first.customer(),
                (first.number() + " " + first.name()).strip());
        for (DuplicateFindings.Match match : strangers) {
            trail.changed(
                    "alikeBy" + match.by(),
                    null,
                    (match.card().number() + " " + match.card().name()).strip());
        }
    }

    private boolean reads(@Nullable CustomerId customer, Visibility visibility) {
        return customer != null && facts.facts(customer).map(visibility::covers).orElse(false);
    }
}
