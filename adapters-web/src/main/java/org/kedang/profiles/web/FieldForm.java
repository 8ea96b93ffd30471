package org.kedang.profiles.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Secrecy;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Mask;

/** What the form of a dictionary field holds while an officer types. */
public final class FieldForm implements Serializable {
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

    /** Takes over how a field stands now. */
    void fill(FieldDefinition field) {
        code = field.code();
        labelZh = field.labels().zh();
        labelZhTw = field.labels().zhTw();
        labelEn = field.labels().en();
        group = field.group();
        type = field.type().name();
        maxLength = field.format().maxLength();
        pattern = Objects.requireNonNullElse(field.format().pattern(), "");
        min = plain(field.format().min());
        max = plain(field.format().max());
        mask = field.mask().name();
        applies = field.applies().name();
        importNames = String.join("\n", field.importNames());
        unit = field.unit();
        choices = String.join(
                "\n",
                field.choices().stream()
                        .map(choice -> choice.code() + " " + choice.labels().zh())
                        .toList());
        requiredAt = field.requiredAt().name();
        approval = field.approval().name();
        secrecy = field.secrecy().name();
        personal = field.personal();
        searchable = field.searchable();
        switchedOn = field.switchedOn();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
