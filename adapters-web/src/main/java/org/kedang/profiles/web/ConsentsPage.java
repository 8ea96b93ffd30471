package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.ConsentView;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.ConsentRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.AttachPaper;
import org.kedang.profiles.usecase.ReadConsents;
import org.kedang.profiles.usecase.ReadFormConsents;
import org.kedang.profiles.usecase.ReadRegistration;
import org.kedang.profiles.usecase.RecordConsent;
import org.kedang.profiles.usecase.RecordFormConsent;
import org.kedang.profiles.usecase.RemoveUnconsented;
import org.kedang.profiles.usecase.StoreEvidence;
import org.kedang.profiles.usecase.WithdrawConsent;
import org.kedang.profiles.usecase.WithdrawFormConsent;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/** 个人信息同意书: the consents of a customer ({@code id}) or of a form ({@code form}), noting one down, taking one back. */
@Named
@ViewScoped
public class ConsentsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadConsents readConsents;

    @Inject
    transient ReadFormConsents readFormConsents;

    @Inject
    transient ReadRegistration readRegistration;

    @Inject
    transient RecordConsent recordConsent;

    @Inject
    transient RecordFormConsent recordFormConsent;

    @Inject
    transient WithdrawConsent withdrawConsent;

    @Inject
    transient WithdrawFormConsent withdrawFormConsent;

    @Inject
    transient RemoveUnconsented removeUnconsented;

    @Inject
    transient StoreEvidence storeEvidence;

    @Inject
    transient AttachPaper attachPaper;

    private @Nullable String id;
    private @Nullable String form;
    private final ArrayList<ConsentView> consents = new ArrayList<>();
    private final ArrayList<Choice> fields = new ArrayList<>();
    private final ArrayList<Choice> papers = new ArrayList<>();
    private boolean mayRecord;
    private boolean mayWithdraw;
    private boolean removable;
    private long revision;
    private String person = "";
    private @Nullable LocalDate givenOn;
    private ArrayList<String> wanted = new ArrayList<>();
    private String paper = "";
    private String withdrawn = "";
    private @Nullable LocalDate withdrawnOn;
    private String reason = "";
    private String removalReason = "";

    /** One answer of a list. */
    public record Choice(String value, String label) implements Serializable {}

    /** Reads the consents of the customer or form the address names. */
    public void open() {
        consents.clear();
        fields.clear();
        if (form == null || form.isBlank()) {
            ReadConsents.Answer found = readConsents.read(customer(), me.actor());
            take(found.consents(), found.fields());
            mayRecord = found.mayRecord();
            mayWithdraw = mayRecord;
            removable = found.removable();
            revision = found.revision();
        } else {
            ReadFormConsents.Answer found =
                    readFormConsents.read(new ReadFormConsents.Command(registration()), me.actor());
            take(found.consents(), found.fields());
            mayRecord = found.mayRecord();
            mayWithdraw = found.mayWithdraw();
            papers.clear();
            found.papers().forEach(this::add);
        }
    }

    private void take(List<ConsentView> seen, List<FieldDefinition> sensitive) {
        consents.addAll(seen);
        sensitive.forEach(field -> fields.add(new Choice(
                field.code(),
                messages.text("consent.field", field.label(RegistrationDesk.locale()), field.purpose()))));
    }

    private CustomerId customer() {
        try {
            return CustomerId.of(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new Missing("customer", String.valueOf(id));
        }
    }

    private RegistrationId registration() {
        try {
            return RegistrationId.of(String.valueOf(form));
        } catch (IllegalArgumentException e) {
            throw new Missing("registration", String.valueOf(form));
        }
    }

    /** The bytes of the signed paper have arrived. */
    public void upload(FileUploadEvent event) throws IOException {
        UploadedFile file = event.getFile();
        try (InputStream in = file.getInputStream()) {
            EvidenceContent content = EvidenceContent.of(in.readNBytes(Evidence.MOST_BYTES + 1));
            if (isOfForm()) {
                long now = readRegistration
                        .read(new ReadRegistration.Command(registration()), me.actor())
                        .revision();
                add(attachPaper
                        .attach(
                                new AttachPaper.Command(registration(), now, "", file.getFileName(), content),
                                me.actor())
                        .evidence());
            } else {
                add(storeEvidence.store(
                        new StoreEvidence.Command(customer(), file.getFileName(), content), me.actor()));
            }
        } catch (Refused refused) {
            messages.refused(refused);
        }
    }

    private void add(Evidence stored) {
        papers.add(new Choice(stored.id().toString(), stored.name()));
        paper = stored.id().toString();
    }

    /** Notes a consent down. */
    public void record() {
        LocalDate day = givenOn;
        if (day == null || paper.isBlank()) {
            throw new Refused(ConsentRule.CONSENT_PAPER_MISSING);
        }
        ConsentId made = isOfForm()
                ? recordFormConsent.record(
                        new RecordFormConsent.Command(registration(), person, day, wanted, EvidenceId.of(paper)),
                        me.actor())
                : recordConsent.record(
                        new RecordConsent.Command(customer(), person, day, wanted, EvidenceId.of(paper)), me.actor());
        messages.done("consent.recorded", person, made);
        person = "";
        givenOn = null;
        wanted = new ArrayList<>();
        paper = "";
        open();
    }

    /** Notes down that one was taken back. */
    public void withdraw() {
        LocalDate day = withdrawnOn;
        if (day == null) {
            throw new Refused(ConsentRule.CONSENT_DATE, "");
        }
        if (isOfForm()) {
            withdrawFormConsent.withdraw(
                    new WithdrawFormConsent.Command(registration(), ConsentId.of(withdrawn), day, reason), me.actor());
        } else {
            withdrawConsent.withdraw(
                    new WithdrawConsent.Command(customer(), ConsentId.of(withdrawn), day, reason), me.actor());
        }
        messages.done("consent.withdrawn.done");
        reason = "";
        open();
    }

    /** Takes out of the file what nobody consents to. */
    public void remove() {
        int version = removeUnconsented.remove(
                new RemoveUnconsented.Command(customer(), revision, removalReason), me.actor());
        messages.done("consent.removed", version);
        removalReason = "";
        open();
    }

    public boolean isOfForm() {
        return form != null && !form.isBlank();
    }

    public List<ConsentView> getConsents() {
        return consents;
    }

    /** Those that last, for the list of what may be taken back. */
    public List<Choice> getLasting() {
        return consents.stream()
                .filter(consent -> consent.withdrawnOn() == null)
                .map(consent -> new Choice(
                        consent.id().toString(), consent.person() + " · " + consent.givenOn() + " · " + items(consent)))
                .toList();
    }

    /** What a consent is about, in words. */
    public String items(ConsentView consent) {
        return String.join(
                "; ",
                consent.items().stream()
                        .map(item -> messages.text(
                                item.current() ? "consent.field" : "consent.field.former",
                                item.label().in(RegistrationDesk.locale()),
                                item.purpose()))
                        .toList());
    }

    public List<Choice> getFields() {
        return fields;
    }

    public List<Choice> getPapers() {
        return papers;
    }

    public boolean isMayRecord() {
        return mayRecord && !fields.isEmpty();
    }

    public boolean isMayWithdraw() {
        return mayWithdraw && !getLasting().isEmpty();
    }

    public boolean isRemovable() {
        return removable;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String value) {
        id = value;
    }

    public @Nullable String getForm() {
        return form;
    }

    public void setForm(@Nullable String value) {
        form = value;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String value) {
        person = text(value);
    }

    public @Nullable LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(@Nullable LocalDate value) {
        givenOn = value;
    }

    public List<String> getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable List<String> value) {
        wanted = value == null ? new ArrayList<>() : new ArrayList<>(value);
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(@Nullable String value) {
        paper = text(value);
    }

    public String getWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(@Nullable String value) {
        withdrawn = text(value);
    }

    public @Nullable LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }

    public void setWithdrawnOn(@Nullable LocalDate value) {
        withdrawnOn = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String value) {
        reason = text(value);
    }

    public String getRemovalReason() {
        return removalReason;
    }

    public void setRemovalReason(@Nullable String value) {
        removalReason = text(value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
