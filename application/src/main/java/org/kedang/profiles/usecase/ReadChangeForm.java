package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ChangeForm;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;

/** Opens an empty change request (F03): what may be asked of this customer, with what the file says there, masked. */
@Question(needs = Permission.REQUEST_CHANGE, sensitive = true)
public class ReadChangeForm {
    private final FileViews files;
    private final ChangeLists lists;
    private final ChangePolicies policies;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadChangeForm(
            FileViews files,
            ChangeLists lists,
            ChangePolicies policies,
            Dictionaries dictionaries,
            ConsentDesk consents,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.lists = lists;
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Missing when there is no such file */
    public ChangeForm read(CustomerId customer, Actor actor) {
        FileViews.FileRow row = files.read(customer).orElseThrow(() -> new Missing("customer", customer));
        trail.subject("customer", customer, row.number() + " " + row.typed().name());
        LocalDate today = BusinessDay.of(Instant.now(clock));
        Dictionary dictionary = dictionaries.active(today);
        ChangePolicy policy = policies.active(today);
        Sight sight = consents.sight(customer, dictionary);
        FieldValues values = sight.present(row.typed().values());
        FieldValues seen = sight.of(values);
        String type = values.text("customerType");
        List<ChangeForm.Single> fields = new ArrayList<>();
        List<ChangeForm.Table> tables = new ArrayList<>();
        for (FieldGroup group : dictionary.groups()) {
            List<FieldDefinition> own = dictionary.fieldsOf(group.code()).stream()
                    .filter(field -> field.switchedOn() && field.applies().to(type))
                    .toList();
            if (group.repeated()) {
                if (!own.isEmpty()) {
                    ChangeChains.chainOf(group.code(), dictionary, policy)
                            .ifPresent(chain -> tables.add(
                                    new ChangeForm.Table(group, own, chain.code(), seen.rows(group.code()))));
                }
                continue;
            }
            for (FieldDefinition field : own) {
                if (ChangeChains.mayBeAsked(field)) {
                    policy.chainOf(field)
                            .ifPresent(chain -> fields.add(new ChangeForm.Single(
                                    field,
                                    group,
                                    chain.code(),
                                    seen.text(field.code()),
                                    field.mask() != Mask.NONE
                                            && !values.text(field.code()).isEmpty())));
                }
            }
        }
        return new ChangeForm(
                customer,
                row.number(),
                row.typed().name(),
                row.revision(),
                fields,
                tables,
                policy.chains().stream()
                        .map(chain -> new ChangeForm.Chain(
                                chain.code(),
                                chain.name(),
                                chain.clause(),
                                chain.stages().stream().map(ChainStage::name).toList()))
                        .toList(),
                today,
                today.plusDays(policy.farthestDays()),
                lists.open(customer),
                Renaming.demanded(values, policy));
    }
}
