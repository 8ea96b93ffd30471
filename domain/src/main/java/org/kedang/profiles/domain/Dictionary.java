package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;

/**
 * One version of the firm's field dictionary 《销售档案字段字典》 (000 02 录入格式标准化; F27). Forms, checks, versions, masks,
 * completeness, import and the interface follow from it. Immutable: an officer's change makes the next version, which starts
 * on a day of its own; a file remembers under which version it was written.
 */
public final class Dictionary {
    /** Fields the product itself relies on; they can be relabelled and tightened, never dropped. */
    public static final Set<String> CORE_FIELDS = Set.of(
            "name",
            "shortName",
            "creditCode",
            "customerType",
            "lifeStage",
            "secrecy",
            "region",
            "address",
            "phone",
            "email",
            "contactName",
            "industry",
            "productLine",
            "channel",
            "projectType",
            "nature");

    // the firm's own versions are owned by a person, with his number
    private static final String PRODUCT = "数据管理员";

    private final int version;
    private final LocalDate startsOn;
    private final String owner;
    private final String clause;
    private final String note;
    private final List<FieldGroup> groups;
    private final List<FieldDefinition> fields;
    private final List<RetiredField> retired;
    private final Map<String, FieldGroup> groupByCode = new LinkedHashMap<>();
    private final Map<String, FieldDefinition> fieldByCode = new LinkedHashMap<>();
    private final List<FieldDefinition> switchedOn;
    private final Map<String, List<FieldDefinition>> switchedOnByGroup;
    private final Map<String, RetiredField> retiredByCode = new LinkedHashMap<>();

    /**
     * A version as it was stored.
     *
     * @param version from 1, without gaps
     * @throws Refused FIELD_CODE_TAKEN for a code twice, FIELD_GROUP_UNKNOWN for a field in no group
     */
    public Dictionary(
            int version,
            DictionaryNote about,
            List<FieldGroup> groups,
            List<FieldDefinition> fields,
            List<RetiredField> retired) {
        this.version = version;
        this.startsOn = about.startsOn();
        this.owner = about.owner();
        this.clause = about.clause();
        this.note = about.note();
        this.groups = groups.stream()
                .sorted(Comparator.comparingInt(FieldGroup::order).thenComparing(FieldGroup::code))
                .toList();
        this.groups.forEach(group -> groupByCode.put(group.code(), group));
        for (FieldDefinition field : fields) {
            if (!groupByCode.containsKey(field.group())) {
                throw new Refused(ProfileRule.FIELD_GROUP_UNKNOWN, field.code(), field.group());
            }
        }
        this.fields = fields.stream()
                .sorted(Comparator.comparingInt((FieldDefinition field) -> place(field.group()))
                        .thenComparingInt(FieldDefinition::order)
                        .thenComparing(FieldDefinition::code))
                .toList();
        for (FieldDefinition field : this.fields) {
            if (fieldByCode.put(field.code(), field) != null) {
                throw new Refused(ProfileRule.FIELD_CODE_TAKEN, field.code());
            }
        }
        this.switchedOn =
                this.fields.stream().filter(FieldDefinition::switchedOn).toList();
        this.switchedOnByGroup = switchedOn.stream()
                .collect(Collectors.groupingBy(FieldDefinition::group, Collectors.toUnmodifiableList()));
        this.retired = List.copyOf(retired);
        this.retired.forEach(gone -> retiredByCode.put(gone.code(), gone));
    }

    /** The same, in force from another day on. */
    public Dictionary startingOn(LocalDate day) {
        return new Dictionary(version, new DictionaryNote(day, owner, clause, note), groups, fields, retired);
    }

    private int place(String group) {
        return groups.indexOf(groupByCode.get(group));
    }

    public int version() {
        return version;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public String owner() {
        return owner;
    }

    public String clause() {
        return clause;
    }

    public String note() {
        return note;
    }

    /** Whether the version came with the product, and was not made by the firm. */
    public boolean shipped() {
        return owner.equals(PRODUCT);
    }

    /** All groups in the order of the card. */
    public List<FieldGroup> groups() {
        return groups;
    }

    /** Every field in the order of the card, also those switched off. */
    public List<FieldDefinition> allFields() {
        return fields;
    }

    /** The fields people fill, in the order of the card. */
    public List<FieldDefinition> fields() {
        return switchedOn;
    }

    /** The fields people fill in one group, in order. */
    public List<FieldDefinition> fieldsOf(String group) {
        return switchedOnByGroup.getOrDefault(group, List.of());
    }

    /** A field of this version, switched on or not. */
    public Optional<FieldDefinition> field(String code) {
        return Optional.ofNullable(fieldByCode.get(code));
    }

    public Optional<FieldGroup> group(String code) {
        return Optional.ofNullable(groupByCode.get(code));
    }

    public List<RetiredField> retired() {
        return retired;
    }

    /** Whether the field lies in a table of rows. */
    public boolean repeated(FieldDefinition field) {
        FieldGroup group = groupByCode.get(field.group());
        return group != null && group.repeated();
    }

    /**
     * Everything wrong with the values at a stage, in the order of the card. Expects what {@link #normalise} made. Values of
     * retired fields are left alone.
     *
     * @param stage how far the file has come; decides which empty fields are wrong
     */
    public List<Problem> check(FieldValues values, FieldStage stage) {
        return new DictionaryCheck(this, stage, values.text("customerType")).problems(values);
    }

    /** Whether an earlier version had the field, and this one no longer. */
    boolean isRetired(String code) {
        return retiredByCode.containsKey(code);
    }

    /**
     * The values in canonical text as far as that is safe: trimmed, composed (NFC), without invisible characters, full-width
     * codes made half-width, {@code 1,000.50} to {@code 1000.5}, {@code 2026/1/2} to {@code 2026-01-02}, 是 to {@code true},
     * labels of choices to their codes. What cannot be understood stays as typed, for {@link #check} to name.
     */
    public FieldValues normalise(FieldValues typed) {
        Map<String, String> singles = new TreeMap<>();
        typed.singles().forEach((code, value) -> singles.put(code, normalise(code, value)));
        Map<String, List<Map<String, String>>> repeated = new TreeMap<>();
        typed.repeated().forEach((group, rows) -> {
            List<Map<String, String>> clean = new ArrayList<>();
            for (Map<String, String> row : rows) {
                Map<String, String> cells = new TreeMap<>();
                row.forEach((code, value) -> cells.put(code, normalise(code, value)));
                clean.add(cells);
            }
            repeated.put(group, clean);
        });
        return FieldValues.of(singles, repeated);
    }

    /** One value in canonical text as far as that is safe; an unknown field's value is only trimmed. */
    public String normalise(String code, String typed) {
        FieldDefinition field = fieldByCode.get(code);
        return field == null ? typed.strip() : FieldText.canonical(field, typed);
    }

    /** How complete a file is: every switched-on field that is required anywhere counts once, a table of rows once. */
    public Completeness completeness(FieldValues values) {
        String type = values.text("customerType");
        int asked = 0;
        List<String> missing = new ArrayList<>();
        String lastGroup = "";
        for (FieldDefinition field : fields) {
            boolean counts = field.switchedOn()
                    && field.requiredAt() != FieldStage.NONE
                    && field.applies().to(type);
            if (!counts) {
                continue;
            }
            if (repeated(field)) {
                if (!field.group().equals(lastGroup)) {
                    lastGroup = field.group();
                    asked++;
                    if (values.rows(lastGroup).isEmpty()) {
                        missing.add(lastGroup);
                    }
                }
            } else {
                asked++;
                if (values.value(field.code()).isEmpty()) {
                    missing.add(field.code());
                }
            }
        }
        int percent = asked == 0 ? 100 : (asked - missing.size()) * 100 / asked;
        return new Completeness(percent, missing);
    }

    /**
     * The values as a reader sees them: fields outside {@code allowed} that have a mask are masked, the others stay.
     *
     * @param allowed codes the reader sees in clear
     */
    public FieldValues mask(FieldValues values, Set<String> allowed) {
        Map<String, String> singles = maskRow(values.singles(), allowed);
        Map<String, List<Map<String, String>>> repeated = new TreeMap<>();
        values.repeated()
                .forEach((group, rows) -> repeated.put(
                        group, rows.stream().map(row -> maskRow(row, allowed)).toList()));
        return FieldValues.of(singles, repeated);
    }

    /** The changes as histories and journals tell them: old and new values under the mask of their field. */
    public List<FieldChange> masked(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> {
                    Mask mask = maskOf(change.code());
                    return new FieldChange(change.field(), under(mask, change.before()), under(mask, change.after()));
                })
                .toList();
    }

    private static @Nullable String under(Mask mask, @Nullable String value) {
        return value == null ? null : mask.apply(value);
    }

    // what a retired or unknown field held is nobody's business any more
    private Mask maskOf(String code) {
        FieldDefinition field = fieldByCode.get(code);
        return field == null ? Mask.WHOLE : field.mask();
    }

    private Map<String, String> maskRow(Map<String, String> row, Set<String> allowed) {
        Map<String, String> seen = new TreeMap<>();
        row.forEach((code, value) -> {
            seen.put(code, allowed.contains(code) ? value : maskOf(code).apply(value));
        });
        return seen;
    }

    /** What the later version does differently: groups added, fields added, changed, retired, in the order of the later card. */
    public List<DictionaryChange> diff(Dictionary later) {
        return DictionaryComparison.between(this, later);
    }

    /**
     * The next version with a new field.
     *
     * @throws Refused FIELD_CODE_TAKEN when the code is in use, FIELD_CODE_REUSED when a retired field of another type had it,
     *     FIELD_GROUP_UNKNOWN, DICTIONARY_STARTS_TOO_EARLY, DICTIONARY_NOTE_MISSING
     */
    public Dictionary withField(FieldDefinition field, DictionaryNote about) {
        return new NextDictionary(this, about).withField(field);
    }

    /**
     * The next version with one more group. A file's values lie under the code, so it is never given twice.
     *
     * @throws Refused FIELD_CODE_TAKEN when a group or field has the code or had it, FIELD_LABEL_MISSING, and for the note as
     *     {@link #withField}
     */
    public Dictionary withGroup(FieldGroup group, DictionaryNote about) {
        return new NextDictionary(this, about).withGroup(group);
    }

    /**
     * The next version with a field changed.
     *
     * @throws Refused FIELD_UNKNOWN, FIELD_TYPE_FIXED (only one line may become several), FIELD_CHOICE_DROPPED, CORE_FIELD when
     *     a core field would be switched off, moved into a table or no longer be required, and as {@link #withField}
     */
    public Dictionary withChanged(FieldDefinition field, DictionaryNote about) {
        return new NextDictionary(this, about).withChanged(field);
    }

    /**
     * The next version without a field. Files keep what was written in it.
     *
     * @throws Refused FIELD_UNKNOWN, CORE_FIELD, and for the note as {@link #withField}
     */
    public Dictionary withoutField(String code, DictionaryNote about) {
        return new NextDictionary(this, about).withoutField(code);
    }
}
