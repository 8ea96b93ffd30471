package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.Marks;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.ChangeForm;
import org.kedang.profiles.api.ChangeRow;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.usecase.AskForChange;
import org.kedang.profiles.usecase.ReadChange;
import org.kedang.profiles.usecase.ReadChangeForm;
import org.kedang.profiles.usecase.ReviseChange;
import org.primefaces.event.FileUploadEvent;

/**
 * 变更申请表 (F03): first what shall change, then what the file says beside what it shall say, why, from when, with which
 * papers. The address names the customer and the fields, behind a dash those to be picked from; with a request it revises
 * the one that came back.
 */
@Named
@ViewScoped
public class ChangeFormPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PICKING = "-,";

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient RegistrationDesk desk;

    @Inject
    transient ReadChangeForm readForm;

    @Inject
    transient ReadChange readChange;

    @Inject
    transient AskForChange askForChange;

    @Inject
    transient ReviseChange reviseChange;

    @Inject
    ChangePapers papers;

    @Inject
    RestoredChange restored;

    private @Nullable String id;
    private @Nullable String request;
    private String fields = "";
    private long revision;
    private long requestRevision;
    private String number = "";
    private String name = "";
    private String question = "";
    private String ways = "";
    private LocalDate today = LocalDate.MIN;
    private LocalDate farthest = LocalDate.MIN;
    private boolean nameByRenaming;
    private ArrayList<String> chosen = new ArrayList<>();
    private ArrayList<ChangeChoice> choices = new ArrayList<>();
    private ArrayList<ChangeRow> open = new ArrayList<>();
    private @Nullable ChangeTyping typing;
    private String reason = "";
    private String necessity = "";
    private @Nullable LocalDate effective;

    private transient @Nullable ChangeForm read;
    private transient boolean compared;

    /** Opens the form for the customer, or the request, that the address names. */
    public void open() throws IOException {
        ChangeView returned = returned();
        if (returned != null) {
            if (!returned.mayRevise()) {
                RegistrationBrowser.leadTo("/profiles/change.xhtml?id=" + returned.id());
                return;
            }
            id = returned.customer().toString();
            requestRevision = returned.revision();
            question = returned.question();
            reason = returned.reason();
            necessity = returned.necessity();
            effective = returned.effective();
            papers.take(returned.evidence());
            if (fields.isBlank()) {
                fields = String.join(",", named(returned));
            }
        }
        ChangeForm known = form();
        if (returned == null) {
            restored.open(known);
            reason = restored.reason();
        }
        revision = known.revision();
        number = known.number();
        name = known.name();
        today = known.today();
        farthest = known.farthest();
        nameByRenaming = known.nameByRenaming();
        open = new ArrayList<>(known.open());
        open.removeIf(row -> row.id().toString().equals(request));
        Set<String> wanted = new TreeSet<>(List.of(fields.split(",", -1)));
        wanted.addAll(restored.codes());
        choices = new ArrayList<>(ChangeOffer.choices(known, wanted));
        chosen = new ArrayList<>(
                choices.stream().flatMap(block -> block.getPicked().stream()).toList());
        if (!chosen.isEmpty() && !fields.startsWith(PICKING)) {
            show(known, returned);
        }
    }

    private @Nullable ChangeView returned() {
        return request == null || request.isBlank()
                ? null
                : readChange.read(new ReadChange.Command(ChangeShown.id(request)), me.actor());
    }

    private static List<String> named(ChangeView view) {
        List<String> codes = new ArrayList<>(view.fields());
        codes.addAll(view.groups());
        return codes;
    }

    private ChangeForm form() {
        ChangeForm known = read;
        if (known == null) {
            known = readForm.read(customer(), me.actor());
            read = known;
        }
        return known;
    }

    private CustomerId customer() {
        return ComparisonWish.customer(id);
    }

    private void show(ChangeForm known, @Nullable ChangeView returned) {
        FieldValues values = ChangeOffer.said(known);
        FieldValues shown = returned == null ? restored.over(values) : ChangeOffer.over(values, returned);
        typing = ChangeTyping.of(known, chosen, shown, desk);
        ways = ChangeOffer.ways(known, chosen, messages);
    }

    /** Opens the form with the fields that are picked. */
    public @Nullable String go() {
        List<String> picked =
                choices.stream().flatMap(block -> block.getPicked().stream()).toList();
        if (picked.isEmpty()) {
            messages.warn("change.pick.none");
            return null;
        }
        return "/profiles/change-form.xhtml?faces-redirect=true" + address("", picked);
    }

    /** The address where the fields are picked again, those of now and what is asked back kept. */
    public String getAgain() {
        return "/profiles/change-form.xhtml?" + address(PICKING, chosen).substring(1);
    }

    private String address(String before, List<String> codes) {
        return "&id=" + customer() + (request == null ? "" : "&request=" + ChangeShown.id(request)) + "&fields="
                + before + String.join(",", codes) + restored.address(codes);
    }

    /** Shows what would differ. */
    public void compare() {
        compared = true;
    }

    /** What the file says beside what it shall say, only what differs. */
    public List<Marks.Line> getDifferences() {
        ChangeTyping typed = typing;
        if (typed == null || !compared) {
            return List.of();
        }
        FieldValues before = ChangeOffer.said(form());
        return desk.differences(before, typed.on(before));
    }

    public boolean isCompared() {
        return compared;
    }

    /** Whether the name is among what shall change although a new one needs a renaming. */
    public boolean isNaming() {
        return nameByRenaming && chosen.contains("name");
    }

    /** The licence that shows the right name has arrived. */
    public void uploadLicence(FileUploadEvent event) throws IOException {
        papers.store(customer(), event.getFile(), PaperKind.LICENCE);
    }

    /** The bytes of a paper have arrived. */
    public void upload(FileUploadEvent event) throws IOException {
        papers.store(customer(), event.getFile());
    }

    public void remove(String paper) {
        papers.remove(paper);
    }

    /** Sends the request. */
    public String ask() {
        ChangeTyping typed = typed();
        typed.tidy();
        if (request != null && !request.isBlank()) {
            long unused = reviseChange.revise(
                    new ReviseChange.Command(
                            ChangeShown.id(request),
                            requestRevision,
                            typed.singles(),
                            typed.rows(),
                            reason,
                            necessity,
                            effective,
                            papers.ids()),
                    me.actor());
            messages.done("change.asked", name, 1);
            return "/profiles/change.xhtml?faces-redirect=true&id=" + ChangeShown.id(request);
        }
        List<AskForChange.Asked> asked = askForChange.ask(
                new AskForChange.Command(
                        customer(),
                        revision,
                        typed.singles(),
                        typed.rows(),
                        reason,
                        necessity,
                        effective,
                        papers.ids(),
                        restored.wish()),
                me.actor());
        messages.done("change.asked", name, asked.size());
        return asked.size() == 1
                ? "/profiles/change.xhtml?faces-redirect=true&id="
                        + asked.get(0).id()
                : "/profiles/file.xhtml?faces-redirect=true&id=" + customer();
    }

    private ChangeTyping typed() {
        ChangeTyping known = typing;
        if (known == null) {
            throw new IllegalStateException("no fields are chosen");
        }
        return known;
    }

    /** What the file says in a field, in words; empty for nothing. */
    public String present(String code) {
        return typing == null ? "" : typing.present(code);
    }

    public @Nullable DictionaryForm getForm() {
        return typing == null ? null : typing.form();
    }

    public List<FormBlock> getBlocks() {
        return typing == null ? List.of() : typing.blocks();
    }

    public List<ChangeChoice> getChoices() {
        return choices;
    }

    /** Whether the fields are chosen and the new values can be typed. */
    public boolean isTyping() {
        return typing != null;
    }

    public List<ChangeRow> getOpen() {
        return open;
    }

    public List<ChangePapers.Paper> getPapers() {
        return papers.list();
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    /** The question of a returned request; empty otherwise. */
    public String getQuestion() {
        return question;
    }

    /** Whom it passes, in words. */
    public String getWays() {
        return ways;
    }

    public LocalDate getToday() {
        return today;
    }

    public LocalDate getFarthest() {
        return farthest;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getRequest() {
        return request;
    }

    public void setRequest(@Nullable String request) {
        this.request = request;
    }

    public String getFields() {
        return fields;
    }

    public void setFields(@Nullable String fields) {
        this.fields = fields == null ? "" : fields;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getNecessity() {
        return necessity;
    }

    public void setNecessity(@Nullable String necessity) {
        this.necessity = necessity == null ? "" : necessity;
    }

    public @Nullable LocalDate getEffective() {
        return effective;
    }

    public void setEffective(@Nullable LocalDate effective) {
        this.effective = effective;
    }
}
