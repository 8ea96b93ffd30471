package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.ContactRow;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.ConvertContact;
import org.kedang.profiles.usecase.ListContacts;
import org.kedang.profiles.usecase.ReadRegistration;
import org.kedang.profiles.usecase.RegisterContact;

/** 通讯录 (F29): people with a name and a phone, who get no file until they become customers. */
@Named
@ViewScoped
public class ContactsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SLICE = 50;
    private static final String PAGE = "/profiles/contacts.xhtml";

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ListContacts listContacts;

    @Inject
    transient RegisterContact registerContact;

    @Inject
    transient ConvertContact convertContact;

    @Inject
    transient ReadRegistration readRegistration;

    @Inject
    transient RegistrationDesk desk;

    private @Nullable String from;
    private @Nullable String form;
    private ArrayList<ContactRow> rows = new ArrayList<>();
    private @Nullable String next;
    private String name = "";
    private String phone = "";
    private String company = "";
    private String note = "";

    /** Reads the slice the address names. */
    public void open() {
        try {
            Slice<ContactRow> slice = listContacts.list(
                    new ListContacts.Command(from == null || from.isBlank() ? null : from, SLICE), me.actor());
            rows = new ArrayList<>(slice.items());
            next = slice.next();
            if (form != null && !form.isBlank()) {
                take(readRegistration.read(new ReadRegistration.Command(RegistrationDesk.id(form)), me.actor()));
            }
        } catch (IllegalArgumentException e) {
            throw new Missing("slice", String.valueOf(from));
        }
    }

    /** What was typed into a form is not typed again. */
    private void take(RegistrationView typed) {
        if (!typed.mayType()) {
            return;
        }
        String person = typed.values().text("contactName");
        String customer = typed.values().text("name");
        name = person.isBlank() ? customer : person;
        company = person.isBlank() ? "" : customer;
        phone = typed.values().text("phone");
        if (typed.contactBook() != null) {
            note = messages.text(
                    "registration.contact.cash", typed.expected().amount().toPlainString());
        }
    }

    /** Writes somebody into the book. */
    public String add() {
        registerContact.register(new RegisterContact.Command(name, phone, company, note), me.actor());
        messages.done("registration.contact.added", name);
        return PAGE + "?faces-redirect=true";
    }

    /** Whether the policy knows provisional files. */
    public boolean isProvisional() {
        return desk.policy().tier(FileTier.PROVISIONAL).isPresent();
    }

    /** Makes an entry into a registration form of a tier and opens it. */
    public String convert(ContactRow row, FileTier tier) {
        RegistrationId form = convertContact.convert(new ConvertContact.Command(row.id(), tier), me.actor());
        messages.done("registration.contact.converted", row.name());
        return "/profiles/register.xhtml?faces-redirect=true&id=" + form + "&step=1";
    }

    public List<ContactRow> getRows() {
        return rows;
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        return next == null ? null : "?from=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    /** The form whose text is taken along; null for none. */
    public @Nullable String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form;
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
