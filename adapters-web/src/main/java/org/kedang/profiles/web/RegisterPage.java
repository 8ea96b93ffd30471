package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
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
import org.kedang.portal.Choice;
import org.kedang.portal.Marks;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.RegisterContact;
import org.kedang.profiles.usecase.SubmitRegistration;
import org.primefaces.event.FileUploadEvent;

/**
 * 登记向导: who the customer is, whom one talks to, his business, the check before handing in. The address names form and
 * step. What is typed saves itself as a draft; two who typed at once are shown both texts.
 */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> WATCHED = Set.of("name", "creditCode", "phone");

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient RegistrationDesk desk;

    @Inject
    RegistrationDraft draft;

    @Inject
    LikeCustomers alike;

    @Inject
    transient SubmitRegistration submitRegistration;

    @Inject
    transient RegisterContact registerContact;

    private int step = 1;
    private @Nullable String at;
    private String tier = FileTier.FULL.name();
    private String question = "";
    private boolean known;
    private String notSame = "";
    private @Nullable DictionaryForm form;
    private List<FormBlock> blocks = List.of();
    private transient @Nullable List<RegistrationTrouble> troubles;

    private final ContactEntry entry = new ContactEntry();

    @Inject
    RegistrationPapers papers;

    private ArrayList<RegistrationView.Link> chain = new ArrayList<>();

    /** Opens the draft the address names, or an empty form. */
    public void open() throws IOException {
        if (!me.may(Permission.REGISTER_CUSTOMER.name())) {
            throw new NotPermitted(Permission.REGISTER_CUSTOMER, false, "access.NO_RIGHT");
        }
        step = Math.max(1, Math.min(RegistrationStep.LAST, step));
        FieldValues values = FieldValues.empty();
        if (!draft.isKept()) {
            step = 1;
        } else {
            RegistrationView view = draft.open();
            if (!view.mayType()) {
                RegistrationBrowser.leadTo("/profiles/registration.xhtml?id=" + getId());
                return;
            }
            take(view);
            values = view.values();
        }
        show(values);
        if (step == 1 || step == RegistrationStep.LAST) {
            look();
        }
        RegistrationBrowser.focus(at);
    }

    private void take(RegistrationView view) {
        tier = view.tier().name();
        question = view.question();
        notSame = view.notSame();
        papers.take(view);
        chain = new ArrayList<>(view.chain());
    }

    private String first() {
        return desk.policy().terms().knownField();
    }

    /** Whether the form itself asks first if the customer is known. */
    public boolean isAskingKnown() {
        return !first().isBlank();
    }

    /** Whom the form will pass, in order. */
    public List<RegistrationView.Link> getChain() {
        return chain;
    }

    /** The papers the policy asks for, and those that are there. */
    public List<RegistrationPapers.Line> getPapers() {
        return papers.lines();
    }

    /** Whether a paper without which the form cannot be handed in is not there. */
    public boolean isPaperLacking() {
        return papers.lines().stream()
                .anyMatch(line -> line.missing() && line.neededAt().equals("SUBMISSION"));
    }

    /** Lays an uploaded file to the form, for the paper its button names. */
    public void upload(FileUploadEvent event) throws IOException {
        String code = String.valueOf(event.getComponent().getAttributes().get("paper"));
        draft.moved(papers.store(draft.kept(), draft.revision(), code, event.getFile()));
        papers.take(draft.open());
    }

    /** Takes a paper away. */
    public void removePaper(String paper) {
        draft.moved(papers.remove(draft.kept(), draft.revision(), paper));
        papers.take(draft.open());
    }

    private void show(FieldValues values) {
        DictionaryForm made = desk.form(values, FieldStage.REGISTRATION, FileTier.FULL, WATCHED);
        form = made;
        blocks = new ArrayList<>(RegistrationStep.blocks(step, made, messages.text("registration.who"), first()));
        if (at != null || !question.isEmpty()) {
            made.mark(desk.atSubmission(values), desk::words);
        }
    }

    /** Saves what is typed; called by the page itself every few seconds. */
    public void autosave() {
        if (store()) {
            RegistrationBrowser.saved(draft.savedAt());
        }
    }

    /** Whether what is typed is safe on the server now. */
    boolean store() {
        boolean kept = draft.isKept();
        boolean stored = draft.store(form().values(), tier());
        if (stored && !kept) {
            RegistrationBrowser.named(getId(), step);
        }
        return stored;
    }

    /** What the other text and this one say differently; empty while nobody else typed. */
    public List<Marks.Line> getConflict() {
        return draft.conflict(form().values());
    }

    public boolean isConflicting() {
        return draft.isConflicting();
    }

    /** Saves this text over the other one. */
    public @Nullable String keepMine() {
        draft.keepMine();
        return store() ? address(step) : null;
    }

    /** Goes on with the other text. */
    public String takeTheirs() {
        draft.takeTheirs();
        return address(step);
    }

    /** Saves and opens another step. */
    public @Nullable String go(int to) {
        if (store()) {
            return address(to);
        }
        if (!draft.isKept()) {
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
        alike.look(form().values(), draft.id());
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
        RegistrationId handed = draft.kept();
        try {
            submitRegistration.submit(
                    new SubmitRegistration.Command(handed, draft.revision(), null, notSame), me.actor());
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
        registerContact.register(entry.command(), me.actor());
        messages.done("registration.contact.added", entry.getName());
        return "/profiles/contacts.xhtml?faces-redirect=true";
    }

    /** What must be put right before the form can be handed in. */
    public List<RegistrationTrouble> getTroubles() {
        List<RegistrationTrouble> known = troubles;
        if (known == null) {
            known = trouble(desk.atSubmission(form().values()));
            troubles = known;
        }
        return known;
    }

    /** What filing will need besides; the data administrator can add it too. */
    public List<RegistrationTrouble> getLater() {
        FieldValues values = form().values();
        List<String> now =
                desk.atSubmission(values).stream().map(Problem::field).toList();
        return trouble(desk.atFiling(values, tier()).stream()
                .filter(problem -> !now.contains(problem.field()))
                .toList());
    }

    private List<RegistrationTrouble> trouble(List<Problem> problems) {
        return RegistrationTrouble.of(problems, form(), desk::words, RegistrationBrowser.address(getId()));
    }

    /** What is written, for the last look. */
    public List<RegistrationSheet.Section> getSections() {
        return desk.sheet().sections(form().values());
    }

    /** Which step a block of the last look is typed in. */
    public int stepOf(String section) {
        return RegistrationStep.ofSection(section);
    }

    public List<Choice> getTiers() {
        List<Choice> tiers = new ArrayList<>();
        for (FileTier one : List.of(FileTier.FULL, FileTier.PROVISIONAL, FileTier.CONTACT)) {
            // a draft stays a draft; a contact is written elsewhere
            if (one != FileTier.CONTACT || !draft.isKept()) {
                tiers.add(new Choice(one.name(), messages.text("registration.tier." + one.name())));
            }
        }
        return tiers;
    }

    /** The first match is the same customer beyond doubt. */
    public boolean isTaken() {
        return alike.isTaken();
    }

    /** Somebody has to say why he is another one. */
    public boolean isDoubtful() {
        return alike.isDoubtful();
    }

    /** Whether nobody like him was found by what is typed. */
    public boolean isFree() {
        return alike.isFree();
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
        return "/profiles/register.xhtml?faces-redirect=true&id=" + getId() + "&step=" + to;
    }

    public ExpectedTyping getExpected() {
        return draft.expected();
    }

    public @Nullable DictionaryForm getForm() {
        return form;
    }

    public List<FormBlock> getBlocks() {
        return blocks;
    }

    public List<DuplicateFindings.Match> getMatches() {
        return alike.matches();
    }

    public @Nullable String getId() {
        return draft.named();
    }

    public void setId(@Nullable String id) {
        draft.name(id);
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
        return draft.savedAt();
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

    /** What is typed for the contact book. */
    public ContactEntry getEntry() {
        return entry;
    }
}
