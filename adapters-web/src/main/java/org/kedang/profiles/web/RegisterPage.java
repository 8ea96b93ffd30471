package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.portal.Choice;
import org.kedang.portal.Marks;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.CheckDuplicates;
import org.kedang.profiles.usecase.ReadRegistration;
import org.kedang.profiles.usecase.RegisterContact;
import org.kedang.profiles.usecase.SaveDraft;
import org.kedang.profiles.usecase.StartRegistration;
import org.kedang.profiles.usecase.SubmitRegistration;
import org.primefaces.PrimeFaces;

/**
 * 登记向导: who the customer is, whom one talks to, his business, the check before handing in. The address names form and
 * step. What is typed saves itself as a draft; two who typed at once are shown both texts.
 */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/profiles/register.xhtml";
    private static final int LAST = 4;
    private static final List<String> WHO =
            List.of("customerType", "name", "creditCode", "shortName", "phone", "region");
    private static final Set<String> TALK = Set.of("contact", "contacts", "management", "principals", "person");
    private static final Set<String> WATCHED = Set.of("name", "creditCode", "phone");

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient RegistrationDesk desk;

    @Inject
    transient StartRegistration startRegistration;

    @Inject
    transient SaveDraft saveDraft;

    @Inject
    transient ReadRegistration readRegistration;

    @Inject
    transient SubmitRegistration submitRegistration;

    @Inject
    transient CheckDuplicates checkDuplicates;

    @Inject
    transient RegisterContact registerContact;

    @Inject
    transient Clock clock;

    private @Nullable String id;
    private int step = 1;
    private @Nullable String at;
    private long revision;
    private String tier = FileTier.FULL.name();
    private String question = "";
    private boolean known;
    private String notSame = "";
    private @Nullable Instant savedAt;
    private @Nullable DictionaryForm form;
    private List<DictionaryForm.Block> blocks = List.of();
    private ArrayList<DuplicateFindings.Match> matches = new ArrayList<>();
    private boolean looked;

    private long theirRevision;
    private transient @Nullable List<Marks.Line> conflict;
    private transient @Nullable List<Trouble> troubles;

    private String contactName = "";
    private String contactPhone = "";
    private String contactCompany = "";
    private String contactNote = "";

    /**
     * One thing to be put right before the form can be handed in.
     *
     * @param link address of the step with the field
     */
    public record Trouble(String label, String text, String link) {}

    /** Opens the draft the address names, or an empty form. */
    public void open() throws IOException {
        if (!me.may(Permission.REGISTER_CUSTOMER.name())) {
            throw new NotPermitted(Permission.REGISTER_CUSTOMER, false, "access.NO_RIGHT");
        }
        step = Math.max(1, Math.min(LAST, step));
        FieldValues values = FieldValues.empty();
        if (id == null || id.isBlank()) {
            id = null;
            step = 1;
        } else {
            RegistrationView view =
                    readRegistration.read(new ReadRegistration.Command(RegistrationDesk.id(id)), me.actor());
            if (!view.mayType()) {
                redirect("/profiles/registration.xhtml?id=" + id);
                return;
            }
            take(view);
            values = view.values();
        }
        show(values);
        if (step == 1 || step == LAST) {
            look();
        }
        focus();
    }

    private void take(RegistrationView view) {
        revision = view.revision();
        tier = view.tier().name();
        question = view.question();
        notSame = view.notSame();
        savedAt = view.changedAt();
    }

    private void show(FieldValues values) {
        DictionaryForm made = desk.form(values, FieldStage.REGISTRATION, FileTier.FULL, WATCHED);
        form = made;
        blocks = new ArrayList<>(blocksOf(made));
        if (at != null || !question.isEmpty()) {
            made.mark(desk.atSubmission(values), desk::words);
        }
    }

    private List<DictionaryForm.Block> blocksOf(DictionaryForm made) {
        return switch (step) {
            case 1 -> List.of(made.chosen("who", messages.text("registration.who"), WHO));
            case 2 -> made.part(TALK::contains, code -> !WHO.contains(code));
            case 3 -> made.part(code -> !TALK.contains(code), code -> !WHO.contains(code));
            default -> List.of();
        };
    }

    private static int stepOf(String place, DictionaryForm form) {
        if (WHO.contains(place)) {
            return 1;
        }
        boolean talk = form.getBlocks().stream()
                .filter(block -> TALK.contains(block.getCode()))
                .anyMatch(block -> place.startsWith(block.getCode() + "[")
                        || place.equals(block.getCode())
                        || block.getCells().containsKey(place));
        return talk ? 2 : 3;
    }

    private void focus() {
        String field = at;
        if (field != null && field.matches("[A-Za-z0-9]+(\\[[0-9]+]\\.[A-Za-z0-9]+)?")) {
            String place = field.replace("[", ":").replace("].", ":");
            PrimeFaces.current().executeScript("kedang.focusField('registerForm:" + place + "')");
        }
    }

    /** Saves what is typed; called by the page itself every few seconds. */
    public void autosave() {
        if (store()) {
            PrimeFaces.current()
                    .executeScript("kedang.taken('registerForm');kedang.saved('"
                            + Messages.in(null).clock(savedAt) + "')");
        }
    }

    /** Whether what is typed is safe on the server now. */
    private boolean store() {
        DictionaryForm typed = form();
        FieldValues values = typed.values();
        if (id == null) {
            if (values.isEmpty()) {
                return false;
            }
            StartRegistration.Started started =
                    startRegistration.start(new StartRegistration.Command(values, tier(), null), me.actor());
            id = started.id().toString();
            revision = started.revision();
            // the address names the draft from now on, so that a reload or a bookmark finds it
            String address = context() + PAGE + "?id=" + id + "&step=" + step;
            PrimeFaces.current()
                    .executeScript("kedang.taken('registerForm');history.replaceState(null,'','" + address + "')");
        } else {
            try {
                revision = saveDraft.save(
                        new SaveDraft.Command(RegistrationDesk.id(id), revision, values, tier()), me.actor());
            } catch (Stale stale) {
                compare(values);
                return false;
            }
        }
        savedAt = Instant.now(clock);
        return true;
    }

    private void compare(FieldValues mine) {
        RegistrationView theirs = read();
        theirRevision = theirs.revision();
        conflict = desk.differences(theirs.values(), mine);
    }

    private RegistrationView read() {
        return readRegistration.read(new ReadRegistration.Command(RegistrationDesk.id(String.valueOf(id))), me.actor());
    }

    /** What the other text and this one say differently; empty while nobody else typed. */
    public List<Marks.Line> getConflict() {
        if (conflict == null && theirRevision > 0) {
            conflict = desk.differences(read().values(), form().values());
        }
        return conflict == null ? List.of() : conflict;
    }

    public boolean isConflicting() {
        return theirRevision > 0;
    }

    /** Saves this text over the other one. */
    public @Nullable String keepMine() {
        revision = theirRevision;
        theirRevision = 0;
        return store() ? address(step) : null;
    }

    /** Goes on with the other text. */
    public String takeTheirs() {
        theirRevision = 0;
        return address(step);
    }

    /** Saves and opens another step. */
    public @Nullable String go(int to) {
        if (store()) {
            return address(to);
        }
        if (id == null) {
            messages.wrong("name", "profiles.FIELD_REQUIRED");
        }
        return null;
    }

    /** Saves and leaves the form for later. */
    public @Nullable String leave() {
        if (store()) {
            messages.done("registration.kept", form().text("name"));
            return "/profiles/registrations.xhtml?faces-redirect=true";
        }
        return isConflicting() ? null : "/profiles/registrations.xhtml?faces-redirect=true";
    }

    /** Asks whether the customer is there already. */
    public void look() {
        FieldValues values = form().values();
        if (values.isEmpty()) {
            matches = new ArrayList<>();
            looked = false;
            return;
        }
        DuplicateFindings found = checkDuplicates.check(
                new CheckDuplicates.Command(values, id == null ? null : RegistrationDesk.id(id), null), me.actor());
        matches = new ArrayList<>(found.matches());
        looked = values.value("name").isPresent()
                || values.value("creditCode").isPresent()
                || values.value("phone").isPresent();
    }

    /** Hands the form in. */
    public @Nullable String submit() {
        form().tidy();
        if (!store()) {
            return null;
        }
        troubles = null;
        if (!getTroubles().isEmpty()) {
            return null;
        }
        RegistrationId handed = RegistrationDesk.id(String.valueOf(id));
        try {
            submitRegistration.submit(new SubmitRegistration.Command(handed, revision, null, notSame), me.actor());
        } catch (Refused refused) {
            look();
            if (refused.problems().isEmpty()) {
                messages.refused(refused);
            }
            return null;
        }
        messages.done("registration.submitted", form().text("name"));
        return "/profiles/registration.xhtml?faces-redirect=true&id=" + handed;
    }

    /** Writes the person into the contact book instead of opening a file. */
    public String addContact() {
        registerContact.register(
                new RegisterContact.Command(contactName, contactPhone, contactCompany, contactNote), me.actor());
        messages.done("registration.contact.added", contactName);
        return "/profiles/contacts.xhtml?faces-redirect=true";
    }

    /** What must be put right before the form can be handed in. */
    public List<Trouble> getTroubles() {
        List<Trouble> known = troubles;
        if (known == null) {
            known = trouble(desk.atSubmission(form().values()));
            troubles = known;
        }
        return known;
    }

    /** What filing will need besides; the data administrator can add it too. */
    public List<Trouble> getLater() {
        FieldValues values = form().values();
        List<String> now =
                desk.atSubmission(values).stream().map(Problem::field).toList();
        return trouble(desk.atFiling(values, tier()).stream()
                .filter(problem -> !now.contains(problem.field()))
                .toList());
    }

    private List<Trouble> trouble(List<Problem> problems) {
        DictionaryForm whole = form();
        return problems.stream()
                .map(problem -> new Trouble(
                        whole.label(problem.field()),
                        desk.words(problem),
                        context() + PAGE + "?id=" + id + "&step=" + stepOf(problem.field(), whole) + "&at="
                                + problem.field().replace("[", "%5B").replace("]", "%5D")))
                .toList();
    }

    /** What is written, for the last look. */
    public List<RegistrationSheet.Section> getSections() {
        return desk.sheet().sections(form().values());
    }

    /** Which step a block of the last look is typed in. */
    public int stepOf(String section) {
        return TALK.contains(section) ? 2 : section.equals("identity") ? 1 : 3;
    }

    public List<Choice> getTiers() {
        List<Choice> tiers = new ArrayList<>();
        for (FileTier one : List.of(FileTier.FULL, FileTier.PROVISIONAL, FileTier.CONTACT)) {
            // a draft stays a draft; a contact is written elsewhere
            if (one != FileTier.CONTACT || id == null) {
                tiers.add(new Choice(one.name(), messages.text("registration.tier." + one.name())));
            }
        }
        return tiers;
    }

    /** The first match is the same customer beyond doubt. */
    public boolean isTaken() {
        return !matches.isEmpty() && matches.get(0).certain();
    }

    /** Somebody has to say why he is another one. */
    public boolean isDoubtful() {
        return !matches.isEmpty() && !matches.get(0).certain();
    }

    /** Whether nobody like him was found by what is typed. */
    public boolean isFree() {
        return looked && matches.isEmpty();
    }

    public boolean isContact() {
        return tier() == FileTier.CONTACT;
    }

    private FileTier tier() {
        return FileTier.valueOf(tier);
    }

    private DictionaryForm form() {
        DictionaryForm known = form;
        if (known == null) {
            throw new IllegalStateException("no form is open");
        }
        return known;
    }

    private String address(int to) {
        return PAGE + "?faces-redirect=true&id=" + id + "&step=" + to;
    }

    private static String context() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    }

    private static void redirect(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(context() + path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public @Nullable DictionaryForm getForm() {
        return form;
    }

    public List<DictionaryForm.Block> getBlocks() {
        return blocks;
    }

    public List<DuplicateFindings.Match> getMatches() {
        return matches;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public int getStep() {
        return step;
    }

    public void setStep(int step) {
        this.step = step;
    }

    /** The field to put right first. */
    public @Nullable String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = at;
    }

    public String getTier() {
        return tier;
    }

    public void setTier(@Nullable String tier) {
        this.tier = tier == null ? FileTier.FULL.name() : FileTier.valueOf(tier).name();
    }

    /** The question of a returned form; empty otherwise. */
    public String getQuestion() {
        return question;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    /** Whether the customer was dealt with before, as far as the typist knows. */
    public boolean isKnown() {
        return known;
    }

    public void setKnown(boolean known) {
        this.known = known;
    }

    public String getNotSame() {
        return notSame;
    }

    public void setNotSame(@Nullable String notSame) {
        this.notSame = notSame == null ? "" : notSame;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName == null ? "" : contactName;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(@Nullable String contactPhone) {
        this.contactPhone = contactPhone == null ? "" : contactPhone;
    }

    public String getContactCompany() {
        return contactCompany;
    }

    public void setContactCompany(@Nullable String contactCompany) {
        this.contactCompany = contactCompany == null ? "" : contactCompany;
    }

    public String getContactNote() {
        return contactNote;
    }

    public void setContactNote(@Nullable String contactNote) {
        this.contactNote = contactNote == null ? "" : contactNote;
    }
}
