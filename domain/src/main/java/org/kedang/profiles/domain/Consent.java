package org.kedang.profiles.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * What a person has agreed to in writing about sensitive data of his in a file (PIPL 14, 29; C19): which fields, for which
 * purposes, on which day, proved by which paper. It belongs to the file, and before there is one to the form the file will come
 * of. Never altered but for being withdrawn, once.
 *
 * @param person who consented
 * @param purposes purpose by field code, as the dictionary stated it on that day; another purpose needs another consent
 * @param recordedBy who noted it down
 * @param withdrawal null as long as the consent lasts
 */
public record Consent(
        ConsentId id,
        CustomerId customer,
        String person,
        LocalDate givenOn,
        Map<String, String> purposes,
        EvidenceId paper,
        EmployeeId recordedBy,
        Instant recordedAt,
        @Nullable Withdrawal withdrawal) {
    /** Most characters of the name of who consented. */
    public static final int PERSON_LIMIT = 100;

    private static final int REASON_LIMIT = 500;

    /**
     * That the person has taken his consent back (PIPL 15).
     *
     * @param on the day he did
     * @param by who noted it down
     */
    public record Withdrawal(LocalDate on, String reason, EmployeeId by, Instant at) {}

    /** @throws Refused CONSENT_PERSON_MISSING, CONSENT_FIELDS_MISSING */
    public Consent {
        person = person.strip();
        purposes = Collections.unmodifiableMap(new TreeMap<>(purposes));
        if (person.isEmpty() || person.length() > PERSON_LIMIT) {
            throw new Refused(ConsentRule.CONSENT_PERSON_MISSING);
        }
        if (purposes.isEmpty()) {
            throw new Refused(ConsentRule.CONSENT_FIELDS_MISSING);
        }
    }

    /**
     * A consent that is recorded today.
     *
     * @param fields codes of the sensitive fields it is about
     * @throws Refused CONSENT_DATE for a day after today, CONSENT_FIELD for a field that is not sensitive or switched off,
     *     CONSENT_PERSON_MISSING, CONSENT_FIELDS_MISSING
     */
    public static Consent given(
            CustomerId customer,
            String person,
            LocalDate givenOn,
            Iterable<String> fields,
            Dictionary dictionary,
            EvidenceId paper,
            EmployeeId by,
            LocalDate today,
            Instant now) {
        if (givenOn.isAfter(today)) {
            throw new Refused(ConsentRule.CONSENT_DATE, givenOn.toString());
        }
        Map<String, String> purposes = new TreeMap<>();
        for (String code : fields) {
            FieldDefinition field = dictionary
                    .field(code)
                    .filter(one -> one.sensitive() && one.switchedOn())
                    .orElseThrow(() -> new Refused(ConsentRule.CONSENT_FIELD, code));
            purposes.put(code, field.purpose());
        }
        return new Consent(ConsentId.next(), customer, person, givenOn, purposes, paper, by, now, null);
    }

    /**
     * The same, taken back.
     *
     * @param on not before the day it was given, not after today
     * @throws Refused CONSENT_WITHDRAWN, CONSENT_DATE, CONSENT_REASON_MISSING
     */
    public Consent withdrawn(LocalDate on, String reason, EmployeeId by, LocalDate today, Instant now) {
        Withdrawal before = withdrawal;
        if (before != null) {
            throw new Refused(ConsentRule.CONSENT_WITHDRAWN, before.on().toString());
        }
        if (on.isBefore(givenOn) || on.isAfter(today)) {
            throw new Refused(ConsentRule.CONSENT_DATE, on.toString());
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LIMIT) {
            throw new Refused(ConsentRule.CONSENT_REASON_MISSING);
        }
        return new Consent(
                id,
                customer,
                person,
                givenOn,
                purposes,
                paper,
                recordedBy,
                recordedAt,
                new Withdrawal(on, why, by, now));
    }

    /** Whether it lasts. */
    public boolean inForce() {
        return withdrawal == null;
    }

    /** Whether it lasts and is about this field and the purpose the firm states today. */
    public boolean covers(FieldDefinition field) {
        return inForce() && field.purpose().equals(purposes.get(field.code()));
    }
}
