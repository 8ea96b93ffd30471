package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.PhoneNumber;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.DuplicateRegister.Hit;
import org.kedang.search.api.TextFolding;

/** The one place that says whether a customer is there already (PRF-31): for forms, filing, edits, imports and partners. */
@Dependent
class DuplicateCheck {
    private final DuplicateRegister register;
    private final TextFolding folding;
    private final People people;

    @Inject
    DuplicateCheck(DuplicateRegister register, TextFolding folding, People people) {
        this.register = register;
        this.folding = folding;
        this.people = people;
    }

    /** The keys by which a customer with these values is recognised. */
    List<DuplicateKey> keysOf(FieldValues values, Dictionary dictionary) {
        return Applies.restricted(values.text("customerType"))
                ? staffKeys(values, dictionary)
                : DuplicateKey.of(values, folding::fold, phones(values, dictionary));
    }

    private List<DuplicateKey> staffKeys(FieldValues values, Dictionary dictionary) {
        return DuplicateKey.ofStaff(values, folding::fold, phones(values, dictionary), identities(values, dictionary));
    }

    /**
     * Who is like this one, as everybody may know it: nobody of the firm's own staff.
     *
     * @param self the form that asks; it is not like itself
     * @param own the file that asks
     */
    DuplicateFindings findings(
            FieldValues values, Dictionary dictionary, @Nullable RegistrationId self, @Nullable CustomerId own) {
        return findings(values, dictionary, self, own, false);
    }

    /**
     * The same for somebody.
     *
     * @param staff whether he may know of files of the firm's own staff; for others they are not even looked for, so that
     *     neither the answer nor the time it takes tells that there is one
     */
    DuplicateFindings findings(
            FieldValues values,
            Dictionary dictionary,
            @Nullable RegistrationId self,
            @Nullable CustomerId own,
            boolean staff) {
        return findings(List.of(values), dictionary, self, own, staff).get(0);
    }

    /** The same for many at once, by one query; the answers stand in the order of the questions. */
    List<DuplicateFindings> findings(List<FieldValues> many, Dictionary dictionary) {
        return findings(many, dictionary, null, null, false);
    }

    private List<DuplicateFindings> findings(
            List<FieldValues> many,
            Dictionary dictionary,
            @Nullable RegistrationId self,
            @Nullable CustomerId own,
            boolean staff) {
        List<List<DuplicateKey>> keys = new ArrayList<>(many.size());
        Set<DuplicateKey> all = new LinkedHashSet<>();
        for (FieldValues values : many) {
            List<DuplicateKey> mine = sought(values, dictionary, staff);
            keys.add(mine);
            all.addAll(mine);
        }
        Map<DuplicateKey, List<Hit>> hits = new HashMap<>();
        Set<EmployeeId> owners = new HashSet<>();
        for (Hit hit : all.isEmpty() ? List.<Hit>of() : register.find(all)) {
            boolean itself = (hit.registration() != null && hit.registration().equals(self))
                    || (hit.customer() != null && hit.customer().equals(own));
            if (!itself) {
                hits.computeIfAbsent(hit.key(), key -> new ArrayList<>()).add(hit);
                owners.add(hit.owner());
            }
        }
        Map<EmployeeId, Person> persons = owners.isEmpty() ? Map.of() : people.persons(owners);
        List<DuplicateFindings> answers = new ArrayList<>(many.size());
        for (int i = 0; i < many.size(); i++) {
            answers.add(judge(many.get(i), keys.get(i), hits, persons));
        }
        return answers;
    }

    private List<DuplicateKey> sought(FieldValues values, Dictionary dictionary, boolean staff) {
        String type = values.text("customerType");
        boolean restricted = Applies.restricted(type);
        List<DuplicateKey> keys = new ArrayList<>();
        if (!restricted) {
            keys.addAll(DuplicateKey.sought(keysOf(values, dictionary)));
        }
        if (staff && (restricted || type.equals("PERSON"))) {
            keys.addAll(staffKeys(values, dictionary));
        }
        return keys;
    }

    /** @throws Refused {@code CUSTOMER_EXISTS}, {@code BEING_REGISTERED} or, without a note, {@code MAYBE_EXISTS} */
    static void demandNew(DuplicateFindings findings, String notSame) {
        if (findings instanceof DuplicateFindings.None) {
            return;
        }
        ExistenceCard card = findings.matches().get(0).card();
        if (findings instanceof DuplicateFindings.Certain) {
            if (card.customer() == null) {
                throw new Refused(FileRule.BEING_REGISTERED, card.name(), card.owner());
            }
            throw new Refused(FileRule.CUSTOMER_EXISTS, card.number(), card.name(), card.owner());
        }
        if (notSame.isBlank()) {
            throw new Refused(FileRule.MAYBE_EXISTS, card.number(), card.name(), card.owner());
        }
    }

    /** The keys to note for a new file: a name that is shared by permission carries the code that tells the two apart. */
    List<DuplicateKey> keysToKeep(FieldValues values, Dictionary dictionary, DuplicateFindings findings) {
        List<DuplicateKey> keys = keysOf(values, dictionary);
        boolean namesake = findings.matches().stream()
                .anyMatch(match -> match.by() == DuplicateKey.Kind.NAME
                        && !match.certain()
                        && match.card().customer() != null);
        if (!namesake) {
            return keys;
        }
        return keys.stream()
                .map(key -> key.kind() == DuplicateKey.Kind.NAME ? key.toldApartBy(values.text("creditCode")) : key)
                .toList();
    }

    private static DuplicateFindings judge(
            FieldValues values,
            List<DuplicateKey> keys,
            Map<DuplicateKey, List<Hit>> hits,
            Map<EmployeeId, Person> persons) {
        Map<Object, DuplicateFindings.Match> best = new LinkedHashMap<>();
        for (DuplicateKey key : keys) {
            for (Hit hit : hits.getOrDefault(key, List.of())) {
                boolean certain = key.kind().certain() && !toldApart(key, values, hit);
                Person owner = persons.get(hit.owner());
                DuplicateFindings.Match match = new DuplicateFindings.Match(
                        new ExistenceCard(hit.customer(), hit.number(), hit.name(), owner == null ? "" : owner.name()),
                        key.kind(),
                        certain);
                Object who = hit.customer() != null ? hit.customer() : String.valueOf(hit.registration());
                best.merge(who, match, (old, next) -> old.certain() || !next.certain() ? old : next);
            }
        }
        if (best.isEmpty()) {
            return new DuplicateFindings.None();
        }
        List<DuplicateFindings.Match> matches = new ArrayList<>(best.values());
        matches.sort(Comparator.comparing((DuplicateFindings.Match match) -> !match.certain())
                .thenComparing(match -> match.card().customer() == null));
        return matches.get(0).certain()
                ? new DuplicateFindings.Certain(matches)
                : new DuplicateFindings.Possible(matches);
    }

    // two companies of one name are two when each has a code of its own
    private static boolean toldApart(DuplicateKey key, FieldValues values, Hit hit) {
        return key.kind() == DuplicateKey.Kind.NAME
                && !hit.creditCode().isEmpty()
                && !values.text("creditCode").isEmpty()
                && !hit.creditCode().equals(values.text("creditCode"));
    }

    /** Canonical phone numbers of all phone fields, repeated rows too. */
    static Collection<String> phones(FieldValues values, Dictionary dictionary) {
        Set<String> phones = new LinkedHashSet<>();
        for (FieldDefinition field : dictionary.fields()) {
            // what takes a person's consent is kept in no second place
            if (field.type() != FieldType.PHONE || field.sensitive()) {
                continue;
            }
            values.value(field.code()).ifPresent(text -> add(text, phones));
            for (Map<String, String> row : values.rows(field.group())) {
                String text = row.get(field.code());
                if (text != null) {
                    add(text, phones);
                }
            }
        }
        return phones;
    }

    private static void add(String text, Set<String> phones) {
        PhoneNumber.read(text).ifPresent(number -> phones.add(number.value()));
    }

    // identity numbers, and the number the firm gave the person itself
    private static Collection<String> identities(FieldValues values, Dictionary dictionary) {
        Set<String> identities = new LinkedHashSet<>();
        values.value("staffNumber").ifPresent(identities::add);
        for (FieldDefinition field : dictionary.fields()) {
            if (field.type() == FieldType.ID_NUMBER && !field.sensitive()) {
                values.value(field.code()).ifPresent(identities::add);
            }
        }
        return identities;
    }
}
