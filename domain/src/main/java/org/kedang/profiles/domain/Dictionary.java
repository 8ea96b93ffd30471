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
        this.retired = List.copyOf(retired);
        this.retired.forEach(gone -> retiredByCode.put(gone.code(), gone));
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
        return fields.stream().filter(FieldDefinition::switchedOn).toList();
    }

    /** The fields people fill in one group, in order. */
    public List<FieldDefinition> fieldsOf(String group) {
        return fields.stream()
                .filter(field -> field.switchedOn() && field.group().equals(group))
                .toList();
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
        List<Problem> problems = new ArrayList<>();
        String type = values.text("customerType");
        for (FieldDefinition field : fields) {
            if (repeated(field)) {
                continue;
            }
            checkField(field, field.code(), values.singles().get(field.code()), stage, type, problems);
        }
        for (FieldGroup group : groups) {
            if (group.repeated()) {
                checkRows(group, values.rows(group.code()), stage, type, problems);
            }
        }
        values.singles().keySet().stream()
                .filter(code -> !retiredByCode.containsKey(code))
                .filter(code -> {
                    FieldDefinition field = fieldByCode.get(code);
                    return field == null || repeated(field);
                })
                .forEach(code -> problems.add(Problem.of(code, ProfileRule.FIELD_UNKNOWN, code)));
        for (String code : values.repeated().keySet()) {
            FieldGroup group = groupByCode.get(code);
            if (group == null || !group.repeated()) {
                problems.add(Problem.of(code, ProfileRule.GROUP_NOT_REPEATED, code));
            }
        }
        return List.copyOf(problems);
    }

    private void checkRows(
            FieldGroup group,
            List<Map<String, String>> rows,
            FieldStage stage,
            String customerType,
            List<Problem> problems) {
        if (rows.size() > group.maxRows()) {
            problems.add(Problem.of(group.code(), ProfileRule.TOO_MANY_ROWS, group.maxRows(), rows.size()));
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String prefix = group.code() + "[" + i + "].";
            for (FieldDefinition field : fields) {
                if (field.group().equals(group.code())) {
                    checkField(field, prefix + field.code(), row.get(field.code()), stage, customerType, problems);
                }
            }
            for (String code : row.keySet()) {
                FieldDefinition field = fieldByCode.get(code);
                boolean known = field != null && field.group().equals(group.code());
                if (!known && !retiredByCode.containsKey(code)) {
                    problems.add(Problem.of(prefix + code, ProfileRule.FIELD_UNKNOWN, code));
                }
            }
        }
    }

    private static void checkField(
            FieldDefinition field,
            String where,
            @Nullable String value,
            FieldStage stage,
            String customerType,
            List<Problem> problems) {
        if (value == null || value.isBlank()) {
            if (field.switchedOn()
                    && stage.demands(field.requiredAt())
                    && field.applies().to(customerType)) {
                problems.add(Problem.of(where, ProfileRule.FIELD_REQUIRED));
            }
            return;
        }
        if (!field.switchedOn()) {
            problems.add(Problem.of(where, ProfileRule.FIELD_SWITCHED_OFF));
            return;
        }
        Problem fault = FieldText.fault(field, where, value);
        if (fault != null) {
            problems.add(fault);
        }
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

    /** What the later version does differently: fields added, changed, retired, in the order of the later card. */
    public List<DictionaryChange> diff(Dictionary later) {
        List<DictionaryChange> changes = new ArrayList<>();
        for (FieldDefinition now : later.fields) {
            FieldDefinition before = fieldByCode.get(now.code());
            if (before == null) {
                changes.add(new DictionaryChange(now.code(), now.labels(), DictionaryChange.Kind.ADDED, List.of()));
            } else if (!before.equals(now)) {
                changes.add(new DictionaryChange(
                        now.code(), now.labels(), DictionaryChange.Kind.CHANGED, aspects(before, now)));
            }
        }
        for (FieldDefinition before : fields) {
            if (!later.fieldByCode.containsKey(before.code())) {
                changes.add(
                        new DictionaryChange(before.code(), before.labels(), DictionaryChange.Kind.RETIRED, List.of()));
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> aspects(FieldDefinition a, FieldDefinition b) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("labels", a.labels().equals(b.labels()));
        same.put("help", a.help().equals(b.help()));
        same.put("group", a.group().equals(b.group()));
        same.put("order", a.order() == b.order());
        same.put("type", a.type() == b.type());
        same.put("format", a.format().equals(b.format()));
        same.put("choices", a.choices().equals(b.choices()));
        same.put("unit", a.unit().equals(b.unit()));
        same.put("requiredAt", a.requiredAt() == b.requiredAt());
        same.put("secrecy", a.secrecy() == b.secrecy());
        same.put("approval", a.approval() == b.approval());
        same.put("personal", a.personal() == b.personal());
        same.put("switchedOn", a.switchedOn() == b.switchedOn());
        same.put("applies", a.applies() == b.applies());
        same.put("category", a.category() == b.category());
        same.put("searchable", a.searchable() == b.searchable());
        same.put("importNames", a.importNames().equals(b.importNames()));
        same.put("mask", a.mask() == b.mask());
        same.put("sinceVersion", a.sinceVersion() == b.sinceVersion());
        return same.entrySet().stream()
                .filter(aspect -> !aspect.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The next version with a new field.
     *
     * @throws Refused FIELD_CODE_TAKEN when the code is in use, FIELD_CODE_REUSED when a retired field of another type had it,
     *     FIELD_GROUP_UNKNOWN, DICTIONARY_STARTS_TOO_EARLY, DICTIONARY_NOTE_MISSING
     */
    public Dictionary withField(FieldDefinition field, DictionaryNote about) {
        if (fieldByCode.containsKey(field.code()) || groupByCode.containsKey(field.code())) {
            throw new Refused(ProfileRule.FIELD_CODE_TAKEN, field.code());
        }
        RetiredField gone = retiredByCode.get(field.code());
        if (gone != null && gone.type() != field.type()) {
            throw new Refused(ProfileRule.FIELD_CODE_REUSED, field.code(), gone.type());
        }
        List<FieldDefinition> next = new ArrayList<>(fields);
        next.add(field.change().sinceVersion(version + 1).build());
        return next(
                about,
                next,
                retired.stream().filter(old -> !old.code().equals(field.code())).toList());
    }

    /**
     * The next version with a field changed.
     *
     * @throws Refused FIELD_UNKNOWN, FIELD_TYPE_FIXED (only one line may become several), FIELD_CHOICE_DROPPED, CORE_FIELD when
     *     a core field would be switched off, moved into a table or no longer be required, and as {@link #withField}
     */
    public Dictionary withChanged(FieldDefinition field, DictionaryNote about) {
        FieldDefinition before = fieldByCode.get(field.code());
        if (before == null) {
            throw new Refused(ProfileRule.FIELD_UNKNOWN, field.code());
        }
        boolean longer = before.type() == FieldType.TEXT && field.type() == FieldType.LONG_TEXT;
        if (before.type() != field.type() && !longer) {
            throw new Refused(ProfileRule.FIELD_TYPE_FIXED, field.code(), before.type());
        }
        for (Choice choice : before.choices()) {
            if (field.choice(choice.code()).isEmpty()) {
                throw new Refused(ProfileRule.FIELD_CHOICE_DROPPED, field.code(), choice.code());
            }
        }
        FieldGroup group = groupByCode.get(field.group());
        if (group == null) {
            throw new Refused(ProfileRule.FIELD_GROUP_UNKNOWN, field.code(), field.group());
        }
        if (group.repeated() || repeated(before)) {
            // the values of files lie in the rows of the group they were written in
            if (!field.group().equals(before.group())) {
                throw new Refused(
                        CORE_FIELDS.contains(field.code()) ? ProfileRule.CORE_FIELD : ProfileRule.FIELD_GROUP_FIXED,
                        field.code());
            }
        }
        boolean core = CORE_FIELDS.contains(field.code());
        boolean looser =
                before.requiredAt() == FieldStage.REGISTRATION && field.requiredAt() != FieldStage.REGISTRATION;
        if (core && (!field.switchedOn() || looser)) {
            throw new Refused(ProfileRule.CORE_FIELD, field.code());
        }
        FieldDefinition kept =
                field.change().sinceVersion(before.sinceVersion()).build();
        return next(
                about,
                fields.stream()
                        .map(old -> old.code().equals(kept.code()) ? kept : old)
                        .toList(),
                retired);
    }

    /**
     * The next version without a field. Files keep what was written in it.
     *
     * @throws Refused FIELD_UNKNOWN, CORE_FIELD, and for the note as {@link #withField}
     */
    public Dictionary withoutField(String code, DictionaryNote about) {
        FieldDefinition field = fieldByCode.get(code);
        if (field == null) {
            throw new Refused(ProfileRule.FIELD_UNKNOWN, code);
        }
        if (CORE_FIELDS.contains(code)) {
            throw new Refused(ProfileRule.CORE_FIELD, code);
        }
        List<RetiredField> gone = new ArrayList<>(retired);
        gone.add(new RetiredField(code, field.labels(), field.type(), version));
        return next(
                about, fields.stream().filter(old -> !old.code().equals(code)).toList(), gone);
    }

    private Dictionary next(DictionaryNote about, List<FieldDefinition> nextFields, List<RetiredField> nextRetired) {
        if (about.note().isBlank()) {
            throw new Refused(ProfileRule.DICTIONARY_NOTE_MISSING);
        }
        if (about.startsOn().isBefore(startsOn)) {
            throw new Refused(ProfileRule.DICTIONARY_STARTS_TOO_EARLY, startsOn.toString());
        }
        return new Dictionary(version + 1, about, groups, nextFields, nextRetired);
    }
}
