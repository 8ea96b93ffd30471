package org.kedang.profiles.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;

/**
 * The file of one customer 客户档案: every customer has exactly one (003-L §2.1).
 *
 * <p>A file is opened when the chain of its registration has agreed, or from a workbook of an older system. In that moment
 * it gets its number, which it keeps for ever, and version 1 with the reason 新建. From then on it grows: notes are written
 * directly by the responsible person, each as a version with a reason; everything else stays as it is until a reviewed
 * change request (002 §5.5). Its stage of business moves between potential, concluded and lost by dated transitions with a
 * reason. When the cooperation ends it is sealed; sealed files change no more.
 */
public final class CustomerFile {
    private CustomerId id;
    private CustomerNumber number;
    private List<Alias> aliases;
    private String name;
    private String shortName;
    private String creditCode;
    private String customerType;
    private LifeStage stage;
    private Secrecy secrecy;
    private String region;
    private String industry;
    private String productLine;
    private String channel;
    private String projectType;
    private FieldValues rest;
    private FileTier tier;
    private EmployeeId owner;
    private DepartmentId department;
    private LocalDate openedOn;
    private Instant lastConfirmedAt;
    private Instant changedAt;
    private int completeness;
    private int version;
    private List<StageTransition> stages;

    @Nullable
    private RegistrationId registration;

    @Nullable
    private CustomerRating rating;

    private boolean sealed;
    private long revision;

    @SuppressWarnings("NullAway") // for the mapper
    private CustomerFile() {}

    @SuppressWarnings("NullAway") // write() sets the typed fields
    private CustomerFile(Opening opening, CustomerNumber number) {
        this.id = opening.id();
        this.number = number;
        this.aliases = opening.aliases();
        write(opening.values());
        this.tier = opening.tier();
        this.owner = opening.owner();
        this.department = opening.department();
        this.openedOn = opening.openedOn();
        this.lastConfirmedAt = opening.confirmedAt();
        this.changedAt = opening.at();
        this.completeness = opening.completeness();
        this.version = 1;
        this.stages = List.of(
                new StageTransition(null, stage, opening.openedOn(), opening.reason(), opening.by(), opening.at()));
        this.registration = opening.registration();
    }

    /**
     * Everything that is known when a file is opened, but its number.
     *
     * @param owner who answers for the customer: the original handler of the form
     * @param by who opens it: the last decider, or who runs the import
     * @param requestedBy the author of the form; null for an import
     * @param confirmedAt when the customer confirmed; for an import the day of the import
     * @param completeness 0 to 100
     * @param dictionary version of the dictionary by which the values were checked
     * @param registration null for an import
     */
    public record Opening(
            CustomerId id,
            FieldValues values,
            List<Alias> aliases,
            FileTier tier,
            EmployeeId owner,
            DepartmentId department,
            EmployeeId by,
            @Nullable EmployeeId requestedBy,
            LocalDate openedOn,
            Instant confirmedAt,
            Instant at,
            String reason,
            int completeness,
            int dictionary,
            @Nullable RegistrationId registration) {

        public Opening {
            aliases = List.copyOf(aliases);
        }

        /** Version 1 of the file: everything it says, from nothing. */
        public FileVersion firstVersion() {
            return new FileVersion(
                    id,
                    1,
                    registration == null ? FileVersion.Kind.IMPORTED : FileVersion.Kind.OPENED,
                    at,
                    by,
                    requestedBy,
                    registration == null ? null : by,
                    reason,
                    FieldValues.empty().diff(TypedFields.of(values).values()),
                    dictionary,
                    openedOn);
        }
    }

    /** Opens the file under its number. */
    public static CustomerFile open(Opening opening, CustomerNumber number) {
        return new CustomerFile(opening, number);
    }

    /**
     * The responsible person writes into note fields directly.
     *
     * @param typed everything the file shall say; only note fields may differ
     * @return the version to keep
     * @throws Refused {@code CHANGE_NEEDS_REQUEST} by field, {@code NOTHING_CHANGED}, {@code REASON_MISSING},
     *     {@code FILE_SEALED}, {@code FIELDS_WRONG} when a note has not the form the dictionary wants
     */
    public FileVersion editNotes(
            FieldValues typed, Dictionary dictionary, String reason, EmployeeId by, LocalDate today, Instant now) {
        demandUnsealed();
        FieldValues before = values();
        List<FieldChange> changes = before.diff(typed);
        if (changes.isEmpty()) {
            throw new Refused(FileRule.NOTHING_CHANGED);
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> touched = new LinkedHashSet<>();
        for (FieldChange change : changes) {
            touched.add(change.field());
            boolean note = dictionary
                    .field(change.code())
                    .map(field -> field.approval() == ApprovalGroup.NOTE)
                    .orElse(false);
            if (!note) {
                problems.add(Problem.of(change.field(), FileRule.CHANGE_NEEDS_REQUEST));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(FileRule.CHANGE_NEEDS_REQUEST, problems);
        }
        // an older dictionary may have let other fields through; only what is touched now must be right now
        for (Problem problem : dictionary.check(typed, FieldStage.NONE)) {
            if (touched.contains(problem.field())) {
                problems.add(problem);
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(ProfileRule.FIELDS_WRONG, problems);
        }
        FileVersion next = version(FileVersion.Kind.NOTES, reason, changes, dictionary.version(), by, today, now);
        write(typed);
        completeness = dictionary.completeness(typed).percent();
        keep(next);
        return next;
    }

    /**
     * A change request was granted: the file says what was asked. A name that is given up stays as an alias.
     *
     * @param checked who found the change needed; null where the chain has nobody for it
     * @param by who applies it
     * @param effective the day from which it holds
     * @return the version to keep
     * @throws Refused {@code CHANGE_STALE} by field, {@code NOTHING_CHANGED}, {@code FILE_SEALED}, {@code FIELDS_WRONG}
     */
    public FileVersion apply(
            ChangeRequest request,
            Dictionary dictionary,
            @Nullable EmployeeId checked,
            EmployeeId by,
            LocalDate effective,
            Instant now) {
        demandUnsealed();
        FieldValues present = values();
        request.change().demandFresh(present, dictionary);
        FieldValues wanted = request.change().on(present);
        List<FieldChange> changes = present.diff(wanted);
        if (changes.isEmpty()) {
            throw new Refused(FileRule.NOTHING_CHANGED);
        }
        request.change().demandRight(present, tier, dictionary);
        String formerName = name;
        FileVersion next = new FileVersion(
                id,
                version + 1,
                request.kind() == ChangeRequest.Kind.RENAMING ? FileVersion.Kind.RENAMED : FileVersion.Kind.REQUESTED,
                now,
                by,
                request.requester(),
                checked,
                request.reason(),
                changes,
                dictionary.version(),
                effective,
                request.id());
        write(wanted);
        if (!name.equals(formerName)) {
            aliases = Alias.giveUp(aliases, formerName, effective);
        }
        completeness = dictionary.completeness(wanted).percent();
        keep(next);
        return next;
    }

    /**
     * Takes out what nobody consents to any more (PIPL 47), also of a sealed file.
     *
     * @param erasure which values go; the version tells them as erased
     * @return the version to keep
     * @throws Refused NOTHING_TO_REMOVE, REASON_MISSING
     */
    public FileVersion takeOut(
            Erasure erasure, Dictionary dictionary, String reason, EmployeeId by, LocalDate today, Instant now) {
        FieldValues present = values();
        FieldValues left = erasure.removed(present);
        List<FieldChange> changes = erasure.of(present.diff(left), present, left);
        if (changes.isEmpty()) {
            throw new Refused(ConsentRule.NOTHING_TO_REMOVE);
        }
        FileVersion next = version(FileVersion.Kind.CONSENT, reason, changes, dictionary.version(), by, today, now);
        write(left);
        completeness = dictionary.completeness(left).percent();
        keep(next);
        return next;
    }

    /**
     * Moves the customer to another stage of business, from a day on.
     *
     * @param on not before the last transition, not after today
     * @return the version to keep
     */
    public FileVersion changeStage(
            LifeStage to, LocalDate on, int dictionary, String reason, EmployeeId by, LocalDate today, Instant now) {
        demandUnsealed();
        if (to == stage) {
            throw new Refused(FileRule.SAME_STAGE);
        }
        LocalDate last = stages.get(stages.size() - 1).on();
        if (on.isBefore(last) || on.isAfter(today)) {
            throw new Refused(FileRule.STAGE_DATE, last.toString(), today.toString());
        }
        FileVersion next = version(
                FileVersion.Kind.STAGE,
                reason,
                List.of(new FieldChange("lifeStage", stage.name(), to.name())),
                dictionary,
                by,
                on,
                now);
        List<StageTransition> longer = new ArrayList<>(stages);
        longer.add(new StageTransition(stage, to, on, next.reason(), by, now));
        stages = List.copyOf(longer);
        stage = to;
        keep(next);
        return next;
    }

    /**
     * A provisional file has everything a full one needs and becomes one. Number and history stay (C26).
     *
     * @return the version to keep
     * @throws Refused {@code NOT_PROVISIONAL}, {@code FILE_SEALED}, {@code REASON_MISSING}
     */
    public FileVersion promote(String reason, EmployeeId by, int dictionary, LocalDate today, Instant now) {
        demandUnsealed();
        if (tier != FileTier.PROVISIONAL) {
            throw new Refused(FileRule.NOT_PROVISIONAL);
        }
        FileVersion next = version(FileVersion.Kind.PROMOTED, reason, List.of(), dictionary, by, today, now);
        tier = FileTier.FULL;
        keep(next);
        return next;
    }

    /**
     * Takes the file back that an import has opened by mistake: it is sealed with the reason and changes no more.
     *
     * @return the version to keep
     */
    public FileVersion takeBack(String reason, EmployeeId by, int dictionary, LocalDate today, Instant now) {
        demandUnsealed();
        FileVersion last = version(FileVersion.Kind.TAKEN_BACK, reason, List.of(), dictionary, by, today, now);
        sealed = true;
        keep(last);
        return last;
    }

    private FileVersion version(
            FileVersion.Kind kind,
            String reason,
            List<FieldChange> changes,
            int dictionary,
            EmployeeId by,
            LocalDate effective,
            Instant now) {
        return new FileVersion(id, version + 1, kind, now, by, null, null, reason, changes, dictionary, effective);
    }

    private void keep(FileVersion next) {
        version = next.no();
        changedAt = next.at();
    }

    private void demandUnsealed() {
        if (sealed) {
            throw new Refused(FileRule.FILE_SEALED);
        }
    }

    private void write(FieldValues values) {
        TypedFields typed = TypedFields.of(values);
        name = typed.name();
        shortName = typed.shortName();
        creditCode = typed.creditCode();
        customerType = typed.customerType();
        stage = typed.stage();
        secrecy = typed.secrecy();
        region = typed.region();
        industry = typed.industry();
        productLine = typed.productLine();
        channel = typed.channel();
        projectType = typed.projectType();
        rest = typed.rest();
    }

    /** Everything the file says. */
    public FieldValues values() {
        return typed().values();
    }

    /** Everything the file says, the fields that are searched or ruled on by themselves. */
    public TypedFields typed() {
        return new TypedFields(
                name,
                shortName,
                creditCode,
                customerType,
                stage,
                secrecy,
                region,
                industry,
                productLine,
                channel,
                projectType,
                rest);
    }

    public CustomerId id() {
        return id;
    }

    /** Given once at filing, never changed. */
    public CustomerNumber number() {
        return number;
    }

    public List<Alias> aliases() {
        return List.copyOf(aliases);
    }

    public String name() {
        return name;
    }

    public LifeStage stage() {
        return stage;
    }

    public Secrecy secrecy() {
        return secrecy;
    }

    public FileTier tier() {
        return tier;
    }

    public EmployeeId owner() {
        return owner;
    }

    public DepartmentId department() {
        return department;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Instant lastConfirmedAt() {
        return lastConfirmedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** 0 to 100. */
    public int completeness() {
        return completeness;
    }

    /** Number of the last version. */
    public int version() {
        return version;
    }

    public List<StageTransition> stages() {
        return List.copyOf(stages);
    }

    /**
     * The head of the department sees the customer otherwise than before. What was thought of him before is kept beside it.
     *
     * @throws Refused {@code FILE_SEALED}, {@code RATING_OWN_CUSTOMER}
     */
    public void rateAgain(CustomerRating rated) {
        demandUnsealed();
        if (rated.by().equals(owner)) {
            throw new Refused(FileRule.RATING_OWN_CUSTOMER);
        }
        rating = rated;
    }

    /** Notes what the head of the department thinks of the customer when his file is opened (003-E 1). */
    public void rate(CustomerRating rated) {
        rating = rated;
    }

    /** Value and risk as last rated; null where nobody did. */
    public @Nullable CustomerRating rating() {
        return rating;
    }

    /** The form the file came from; null when it was imported. */
    public @Nullable RegistrationId registration() {
        return registration;
    }

    /** Whether only a named few may know of it: files of the firm's own staff. */
    public boolean restricted() {
        return Applies.restricted(customerType);
    }

    public boolean sealed() {
        return sealed;
    }

    public long revision() {
        return revision;
    }
}
