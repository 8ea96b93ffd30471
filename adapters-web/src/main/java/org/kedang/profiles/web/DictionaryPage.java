package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryChange;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldFormat;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.usecase.AddField;
import org.kedang.profiles.usecase.ChangeField;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.RetireField;

/**
 * 字段字典. The address says what is shown: {@code version} for another version, {@code q} for a filter, {@code field} for
 * the field to change, {@code add} for the form of a new one.
 */
@Named
@ViewScoped
public class DictionaryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the form holds while an officer types. */
    public static final class Form implements Serializable {
        private static final long serialVersionUID = 1L;

        private String code = "";
        private String labelZh = "";
        private String labelZhTw = "";
        private String labelEn = "";
        private String group = "";
        private String type = FieldType.TEXT.name();
        private int maxLength;
        private String pattern = "";
        private String min = "";
        private String max = "";
        private String mask = Mask.NONE.name();
        private String applies = Applies.ALL.name();
        private String importNames = "";
        private String unit = "";
        private String choices = "";
        private String requiredAt = FieldStage.NONE.name();
        private String approval = ApprovalGroup.NORMAL.name();
        private String secrecy = Secrecy.INTERNAL.name();
        private boolean personal;
        private boolean searchable;
        private boolean switchedOn = true;
        private @Nullable LocalDate startsOn;
        private String note = "";
        private String clause = "";

        public String getCode() {
            return code;
        }

        public void setCode(String value) {
            code = value;
        }

        public String getLabelZh() {
            return labelZh;
        }

        public void setLabelZh(String value) {
            labelZh = value;
        }

        public String getLabelZhTw() {
            return labelZhTw;
        }

        public void setLabelZhTw(String value) {
            labelZhTw = value;
        }

        public String getLabelEn() {
            return labelEn;
        }

        public void setLabelEn(String value) {
            labelEn = value;
        }

        public String getGroup() {
            return group;
        }

        public void setGroup(String value) {
            group = value;
        }

        public String getType() {
            return type;
        }

        public void setType(String value) {
            type = value;
        }

        public int getMaxLength() {
            return maxLength;
        }

        public void setMaxLength(int value) {
            maxLength = value;
        }

        public String getPattern() {
            return pattern;
        }

        public void setPattern(String value) {
            pattern = value;
        }

        public String getMin() {
            return min;
        }

        public void setMin(String value) {
            min = value;
        }

        public String getMax() {
            return max;
        }

        public void setMax(String value) {
            max = value;
        }

        public String getMask() {
            return mask;
        }

        public void setMask(String value) {
            mask = value;
        }

        public String getApplies() {
            return applies;
        }

        public void setApplies(String value) {
            applies = value;
        }

        public String getImportNames() {
            return importNames;
        }

        public void setImportNames(String value) {
            importNames = value;
        }

        public String getUnit() {
            return unit;
        }

        public void setUnit(String value) {
            unit = value;
        }

        public String getChoices() {
            return choices;
        }

        public void setChoices(String value) {
            choices = value;
        }

        public String getRequiredAt() {
            return requiredAt;
        }

        public void setRequiredAt(String value) {
            requiredAt = value;
        }

        public String getApproval() {
            return approval;
        }

        public void setApproval(String value) {
            approval = value;
        }

        public String getSecrecy() {
            return secrecy;
        }

        public void setSecrecy(String value) {
            secrecy = value;
        }

        public boolean isPersonal() {
            return personal;
        }

        public void setPersonal(boolean value) {
            personal = value;
        }

        public boolean isSearchable() {
            return searchable;
        }

        public void setSearchable(boolean value) {
            searchable = value;
        }

        public boolean isSwitchedOn() {
            return switchedOn;
        }

        public void setSwitchedOn(boolean value) {
            switchedOn = value;
        }

        public @Nullable LocalDate getStartsOn() {
            return startsOn;
        }

        public void setStartsOn(@Nullable LocalDate value) {
            startsOn = value;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String value) {
            note = value;
        }

        public String getClause() {
            return clause;
        }

        public void setClause(String value) {
            clause = value;
        }
    }

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient ReadDictionary readDictionary;

    @Inject
    private transient AddField addField;

    @Inject
    private transient ChangeField changeField;

    @Inject
    private transient RetireField retireField;

    @Inject
    private transient PageMessages messages;

    @Inject
    private transient Clock clock;

    private @Nullable Form form;
    private int base;
    private transient ReadDictionary.@Nullable Answer answer;

    @SuppressWarnings("NullAway") // the container fills the fields before use
    public DictionaryPage() {}

    private Actor actor() {
        return signedIn.present()
                .orElseThrow(() -> new NotPermitted(Permission.READ_DICTIONARY, false, "nobody is signed in"));
    }

    private ReadDictionary.Answer answer() {
        ReadDictionary.Answer read = answer;
        if (read == null) {
            read = readDictionary.read(actor(), new ReadDictionary.Command(number("version"), null));
            answer = read;
        }
        return read;
    }

    public Dictionary getDictionary() {
        return answer().dictionary();
    }

    public int getActive() {
        return answer().active();
    }

    public List<ReadDictionary.VersionLine> getVersions() {
        return answer().versions();
    }

    public List<DictionaryChange> getChanges() {
        return answer().changes();
    }

    /** Whether the reader may change the dictionary. */
    public boolean isOfficer() {
        return actor().may(Permission.CHANGE_DICTIONARY);
    }

    /** The groups that have a field the filter leaves. */
    public List<FieldGroup> getGroups() {
        return getDictionary().groups().stream()
                .filter(group -> !fields(group).isEmpty())
                .toList();
    }

    /** The fields of a group the filter leaves, also those switched off. */
    public List<FieldDefinition> fields(FieldGroup group) {
        String wanted = parameter("q").strip().toLowerCase(Locale.ROOT);
        return getDictionary().allFields().stream()
                .filter(field -> field.group().equals(group.code()))
                .filter(field -> wanted.isEmpty()
                        || field.headings().stream().anyMatch(heading -> heading.toLowerCase(Locale.ROOT)
                                .contains(wanted)))
                .toList();
    }

    /** The word in the reader's language. */
    public String word(Labels labels) {
        return labels.in(locale());
    }

    /** The words of a field's choices, short. */
    public String choices(FieldDefinition field) {
        return String.join(
                Messages.in(locale()).get("portal.list.separator"),
                field.choices().stream().map(c -> c.labels().in(locale())).toList());
    }

    /** Whether the form is open. */
    public boolean isEditing() {
        return isOfficer()
                && (!parameter("add").isEmpty() || !parameter("field").isEmpty() || form != null);
    }

    /** Whether the form is about a field that exists. */
    public boolean isChanging() {
        return !getForm().getCode().isEmpty()
                && getLatest().field(getForm().getCode()).isPresent();
    }

    private Dictionary getLatest() {
        int newest = answer().versions().get(0).version();
        return newest == getDictionary().version()
                ? getDictionary()
                : readDictionary
                        .read(actor(), new ReadDictionary.Command(newest, null))
                        .dictionary();
    }

    public Form getForm() {
        Form open = form;
        if (open == null) {
            open = new Form();
            Dictionary latest = getLatest();
            base = latest.version();
            open.group = latest.groups().get(0).code();
            open.startsOn = today();
            Form filled = open;
            latest.field(parameter("field")).ifPresent(field -> fill(filled, field));
            form = open;
        }
        return open;
    }

    private static void fill(Form form, FieldDefinition field) {
        form.code = field.code();
        form.labelZh = field.labels().zh();
        form.labelZhTw = field.labels().zhTw();
        form.labelEn = field.labels().en();
        form.group = field.group();
        form.type = field.type().name();
        form.maxLength = field.format().maxLength();
        form.pattern = Objects.requireNonNullElse(field.format().pattern(), "");
        form.min = plain(field.format().min());
        form.max = plain(field.format().max());
        form.mask = field.mask().name();
        form.applies = field.applies().name();
        form.importNames = String.join("\n", field.importNames());
        form.unit = field.unit();
        form.choices = String.join(
                "\n",
                field.choices().stream()
                        .map(choice -> choice.code() + " " + choice.labels().zh())
                        .toList());
        form.requiredAt = field.requiredAt().name();
        form.approval = field.approval().name();
        form.secrecy = field.secrecy().name();
        form.personal = field.personal();
        form.searchable = field.searchable();
        form.switchedOn = field.switchedOn();
    }

    public List<SelectItem> getGroupOptions() {
        return getLatest().groups().stream()
                .map(group -> new SelectItem(group.code(), word(group.labels())))
                .toList();
    }

    public List<SelectItem> getTypes() {
        return options("dictionary.type.", FieldType.values());
    }

    public List<SelectItem> getStages() {
        return options("dictionary.stage.", FieldStage.values());
    }

    public List<SelectItem> getApprovals() {
        return options("dictionary.approval.", ApprovalGroup.values());
    }

    public List<SelectItem> getMasks() {
        return options("dictionary.mask.", Mask.values());
    }

    public List<SelectItem> getAppliesOptions() {
        return options("dictionary.applies.", Applies.values());
    }

    public List<SelectItem> getSecrecies() {
        return options("dictionary.secrecy.", Secrecy.values());
    }

    private static List<SelectItem> options(String prefix, Enum<?>[] constants) {
        Messages words = Messages.in(locale());
        return Stream.of(constants)
                .map(constant -> new SelectItem(constant.name(), words.get(prefix + constant.name())))
                .toList();
    }

    /** Keeps what was typed as the next version. */
    public @Nullable String save() {
        Form typed = getForm();
        LocalDate starts = starts(typed);
        Dictionary latest = getLatest();
        FieldDefinition before = latest.field(typed.code.strip()).orElse(null);
        FieldDefinition field = field(typed, before);
        Dictionary next = before == null
                ? addField.add(actor(), new AddField.Command(base, field, starts, typed.note, typed.clause))
                : changeField.change(actor(), new ChangeField.Command(base, field, starts, typed.note, typed.clause));
        return told(next);
    }

    /** Retires the field of the form. */
    public @Nullable String retire() {
        Form typed = getForm();
        return told(retireField.retire(
                actor(), new RetireField.Command(base, typed.code, starts(typed), typed.note, typed.clause)));
    }

    private String told(Dictionary next) {
        messages.done("dictionary.saved", next.version(), next.startsOn());
        form = null;
        answer = null;
        return "/profiles/dictionary.xhtml?faces-redirect=true&version=" + next.version();
    }

    private LocalDate starts(Form typed) {
        LocalDate starts = typed.startsOn;
        return starts == null ? today() : starts;
    }

    private static FieldDefinition field(Form typed, @Nullable FieldDefinition before) {
        Labels labels = new Labels(typed.labelZh, typed.labelZhTw, typed.labelEn);
        FieldType type = before == null ? FieldType.valueOf(typed.type) : before.type();
        FieldFormat format = format(typed, before == null ? FieldFormat.of(type) : before.format());
        FieldDefinition.Builder builder = before == null
                ? FieldDefinition.of(typed.code.strip(), type, labels).order(9_000)
                : before.change();
        return builder.labels(labels)
                .group(typed.group)
                .format(format)
                .unit(typed.unit.strip())
                .choices(type.isChoice() ? choices(typed, before) : List.of())
                .requiredAt(FieldStage.valueOf(typed.requiredAt))
                .approval(ApprovalGroup.valueOf(typed.approval))
                .secrecy(Secrecy.valueOf(typed.secrecy))
                .mask(Mask.valueOf(typed.mask))
                .applies(Applies.valueOf(typed.applies))
                .importNames(typed.importNames
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList())
                .personal(typed.personal)
                .searchable(typed.searchable)
                .switchedOn(typed.switchedOn)
                .build();
    }

    /** @throws Refused at the field whose limit cannot be used */
    private static FieldFormat format(Form typed, FieldFormat habit) {
        String pattern = typed.pattern.strip();
        if (!pattern.isEmpty()) {
            try {
                var unused = Pattern.compile(pattern);
            } catch (PatternSyntaxException wrong) {
                throw wrong("pattern", ProfileRule.FIELD_PATTERN, pattern);
            }
        }
        BigDecimal min = limit("min", typed.min);
        BigDecimal max = limit("max", typed.max);
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw wrong("max", ProfileRule.FIELD_TOO_SMALL, typed.min.strip());
        }
        int length = typed.maxLength < 1 || typed.maxLength > 10_000 ? habit.maxLength() : typed.maxLength;
        return new FieldFormat(pattern.isEmpty() ? null : pattern, length, min, max, habit.scale());
    }

    private static @Nullable BigDecimal limit(String name, String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw wrong(name, ProfileRule.FIELD_NOT_A_NUMBER, typed);
        }
        return new BigDecimal(typed);
    }

    private static Refused wrong(String field, ProfileRule rule, String figure) {
        return new Refused(ProfileRule.FIELDS_WRONG, List.of(Problem.of(field, rule, figure)));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static List<Choice> choices(Form typed, @Nullable FieldDefinition before) {
        List<Choice> choices = new ArrayList<>();
        for (String line : typed.choices.lines().toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            if (parts[0].isEmpty()) {
                continue;
            }
            if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9][A-Za-z0-9_]{0,39}")) {
                throw new Refused(ProfileRule.FIELD_CHOICES_WRONG, typed.code);
            }
            Labels labels = Labels.of(parts[1]);
            // a label left as it was keeps its other languages
            Labels known = before == null
                    ? labels
                    : before.choice(parts[0])
                            .map(Choice::labels)
                            .filter(old -> old.zh().equals(labels.zh()))
                            .orElse(labels);
            choices.add(new Choice(parts[0], known));
        }
        return choices;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }

    /** A number of the address; null when it is missing or no number. */
    static @Nullable Integer number(String name) {
        String value = parameter(name);
        return value.matches("[0-9]{1,6}") ? Integer.valueOf(value) : null;
    }
}
