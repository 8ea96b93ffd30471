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
    private boolean sensitive;
    private String purpose = "";
    private boolean searchable;
    private boolean switchedOn = true;
    private @Nullable LocalDate startsOn;
    private String note = "";
    private String clause = "";

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String value) {
        code = typed(value);
    }

    public String getLabelZh() {
        return labelZh;
    }

    public void setLabelZh(@Nullable String value) {
        labelZh = typed(value);
    }

    public String getLabelZhTw() {
        return labelZhTw;
    }

    public void setLabelZhTw(@Nullable String value) {
        labelZhTw = typed(value);
    }

    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(@Nullable String value) {
        labelEn = typed(value);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String value) {
        group = typed(value);
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String value) {
        type = typed(value);
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

    public void setPattern(@Nullable String value) {
        pattern = typed(value);
    }

    public String getMin() {
        return min;
    }

    public void setMin(@Nullable String value) {
        min = typed(value);
    }

    public String getMax() {
        return max;
    }

    public void setMax(@Nullable String value) {
        max = typed(value);
    }

    public String getMask() {
        return mask;
    }

    public void setMask(@Nullable String value) {
        mask = typed(value);
    }

    public String getApplies() {
        return applies;
    }

    public void setApplies(@Nullable String value) {
        applies = typed(value);
    }

    public String getImportNames() {
        return importNames;
    }

    public void setImportNames(@Nullable String value) {
        importNames = typed(value);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String value) {
        unit = typed(value);
    }

    public String getChoices() {
        return choices;
    }

    public void setChoices(@Nullable String value) {
        choices = typed(value);
    }

    public String getRequiredAt() {
        return requiredAt;
    }

    public void setRequiredAt(@Nullable String value) {
        requiredAt = typed(value);
    }

    public String getApproval() {
        return approval;
    }

    public void setApproval(@Nullable String value) {
        approval = typed(value);
    }

    public String getSecrecy() {
        return secrecy;
    }

    public void setSecrecy(@Nullable String value) {
        secrecy = typed(value);
    }

    public boolean isSensitive() {
        return sensitive;
    }

    public void setSensitive(boolean value) {
        sensitive = value;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String value) {
        purpose = typed(value);
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

    public void setNote(@Nullable String value) {
        note = typed(value);
    }

    public String getClause() {
        return clause;
    }

    public void setClause(@Nullable String value) {
        clause = typed(value);
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
        sensitive = field.sensitive();
        purpose = field.purpose();
        searchable = field.searchable();
        switchedOn = field.switchedOn();
    }

    /** An empty input arrives as nothing. */
    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
