package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;
import org.kedang.portal.text.Messages;
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
                "、", field.choices().stream().map(c -> c.labels().in(locale())).toList());
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
        FieldFormat habit = before == null ? FieldFormat.of(type) : before.format();
        FieldFormat format = typed.maxLength < 1 || typed.maxLength > 10_000
                ? habit
                : new FieldFormat(habit.pattern(), typed.maxLength, habit.min(), habit.max(), habit.scale());
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
                .personal(typed.personal)
                .searchable(typed.searchable)
                .switchedOn(typed.switchedOn)
                .build();
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
