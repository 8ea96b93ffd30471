package org.kedang.profiles.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * An entry of the contact book 通讯录 (F29; 003-R 一): somebody who gets no file, because he pays cash for little or comes in a
 * group. Name and phone are enough. When more comes of it, the entry is made into a registration form once, and stays as
 * its origin.
 */
public final class ContactEntry {
    private ContactId id;
    private String name;
    private String phone;
    private String company;
    private String note;
    private EmployeeId keeper;
    private DepartmentId department;
    private Instant createdAt;

    @Nullable
    private RegistrationId registration;

    private long revision;

    @SuppressWarnings("NullAway") // for the mapper
    private ContactEntry() {}

    private ContactEntry(
            ContactId id,
            String name,
            String phone,
            String company,
            String note,
            EmployeeId keeper,
            DepartmentId department,
            Instant now) {
        this.id = id;
        this.name = name;
        this.phone = phone;
        this.company = company;
        this.note = note;
        this.keeper = keeper;
        this.department = department;
        this.createdAt = now;
    }

    /**
     * Writes somebody into the contact book.
     *
     * @param company may be empty
     * @param note may be empty
     * @throws Refused {@code CONTACT_NAME_MISSING}, {@code CONTACT_PHONE_MISSING}, {@code FIELD_NOT_A_PHONE}
     */
    public static ContactEntry write(
            ContactId id,
            String name,
            String phone,
            String company,
            String note,
            EmployeeId keeper,
            DepartmentId department,
            Instant now) {
        if (name.isBlank()) {
            throw new Refused(FileRule.CONTACT_NAME_MISSING);
        }
        if (phone.isBlank()) {
            throw new Refused(FileRule.CONTACT_PHONE_MISSING);
        }
        String number = PhoneNumber.read(phone)
                .map(PhoneNumber::value)
                .orElseThrow(() -> new Refused(ProfileRule.FIELD_NOT_A_PHONE));
        return new ContactEntry(id, name.strip(), number, company.strip(), note.strip(), keeper, department, now);
    }

    /** What a registration form can take over. */
    public FieldValues values() {
        return FieldValues.empty()
                .with("name", company.isEmpty() ? name : company)
                .with("contactName", name)
                .with("phone", phone);
    }

    /** The entry becomes a form, once. */
    public void convert(RegistrationId form) {
        if (registration != null) {
            throw new Refused(FileRule.CONTACT_CONVERTED);
        }
        registration = form;
    }

    public ContactId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String company() {
        return company;
    }

    public String note() {
        return note;
    }

    /** Who wrote it and looks after it. */
    public EmployeeId keeper() {
        return keeper;
    }

    public DepartmentId department() {
        return department;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The form it was made into; null before. */
    public @Nullable RegistrationId registration() {
        return registration;
    }

    public long revision() {
        return revision;
    }
}
