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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.Marks;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.usecase.AddField;
import org.kedang.profiles.usecase.ChangeField;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.ReadRuleChange;
import org.kedang.profiles.usecase.RetireField;
import org.kedang.profiles.usecase.RuleChangeRef;

/**
 * 字段字典. The address says what is shown: {@code version} for another version, {@code q} for a filter, {@code field} for
 * the field to change, {@code add} for the form of a new one.
 */
@Named
@ViewScoped
public class DictionaryPage implements Serializable {
    private static final long serialVersionUID = 1L;

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
    private transient ReadRuleChange readRuleChange;

    @Inject
    private transient PageMessages messages;

    @Inject
    private transient Clock clock;

    private @Nullable FieldForm form;
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

    /** What the shown version says differently from the one before; empty for the first. */
    public List<Marks.Line> getChanges() {
        Dictionary shown = getDictionary();
        if (shown.version() == 1) {
            return List.of();
        }
        Dictionary before = readDictionary
                .read(actor(), new ReadDictionary.Command(shown.version() - 1, null))
                .dictionary();
        return new RuleComparison(Messages.in(locale()), shown).dictionary(before, shown);
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

    public FieldForm getForm() {
        FieldForm open = form;
        if (open == null) {
            open = new FieldForm();
            Dictionary latest = getLatest();
            base = latest.version();
            open.setGroup(latest.groups().get(0).code());
            open.setStartsOn(today());
            fill(open, latest);
            form = open;
        }
        return open;
    }

    // the field as the returned request asked it, with its reason and clause; else as the newest version has it
    private void fill(FieldForm open, Dictionary latest) {
        RuleChangeId mends = RuleForm.mends();
        String code = parameter("field");
        if (mends == null) {
            latest.field(code).ifPresent(open::fill);
            return;
        }
        ReadRuleChange.Answer asked = readRuleChange.read(actor(), new ReadRuleChange.Command(mends));
        asked.after().dictionary().field(code).or(() -> latest.field(code)).ifPresent(open::fill);
        open.setNote(asked.row().note());
        open.setClause(asked.row().clause());
        if (asked.row().startsOn().isAfter(today())) {
            open.setStartsOn(asked.row().startsOn());
        }
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

    /** Asks for what was typed. */
    public @Nullable String save() {
        FieldForm typed = getForm();
        LocalDate starts = starts(typed);
        Dictionary latest = getLatest();
        FieldDefinition before = latest.field(typed.getCode().strip()).orElse(null);
        FieldDefinition field = TypedField.of(typed, before);
        return told(
                before == null
                        ? addField.add(
                                actor(),
                                new AddField.Command(
                                        base, field, starts, typed.getNote(), typed.getClause(), RuleForm.mends()))
                        : changeField.change(
                                actor(),
                                new ChangeField.Command(
                                        base, field, starts, typed.getNote(), typed.getClause(), RuleForm.mends())));
    }

    /** Asks that the field of the form be retired. */
    public @Nullable String retire() {
        FieldForm typed = getForm();
        return told(retireField.retire(
                actor(),
                new RetireField.Command(
                        base, typed.getCode(), starts(typed), typed.getNote(), typed.getClause(), RuleForm.mends())));
    }

    private String told(RuleChangeRef asked) {
        form = null;
        answer = null;
        return RuleForm.asked(asked, messages);
    }

    private LocalDate starts(FieldForm typed) {
        LocalDate starts = typed.getStartsOn();
        return starts == null ? today() : starts;
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
