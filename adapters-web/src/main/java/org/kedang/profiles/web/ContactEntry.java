package org.kedang.profiles.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.usecase.RegisterContact;

/** A person as typed for the contact book, who is no customer yet. */
public final class ContactEntry implements Serializable {
    private static final long serialVersionUID = 1L;
    private String name = "";
    private String phone = "";
    private String company = "";
    private String note = "";

    RegisterContact.Command command() {
        return new RegisterContact.Command(name, phone, company, note);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(@Nullable String company) {
        this.company = company == null ? "" : company;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
