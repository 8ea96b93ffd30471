package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.usecase.AddGroup;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.ReadRuleChange;
import org.omnifaces.cdi.ViewScoped;

/** The form that asks for a group to the field dictionary. */
@Named
@ViewScoped
public class DictionaryGroupPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadDictionary readDictionary;

    @Inject
    transient AddGroup addGroup;

    @Inject
    transient ReadRuleChange readRuleChange;

    @Inject
    transient Clock clock;

    private int base;
    private String code = "";
    private String labelZh = "";
    private String labelZhTw = "";
    private String labelEn = "";
    private int maxRows;
    private @Nullable LocalDate startsOn;
    private String clause = "";
    private String note = "";

    /** The newest version when the officer opened the form: what the next one is made from. */
    public int getBase() {
        begin();
        return base;
    }

    // with the group a returned request asked, when the address names one
    private void begin() {
        if (base == 0) {
            base = readDictionary
                    .read(me.actor(), ReadDictionary.Command.active())
                    .versions()
                    .get(0)
                    .version();
            RuleChangeId mends = RuleForm.mends();
            if (mends != null) {
                fill(readRuleChange.read(me.actor(), new ReadRuleChange.Command(mends)));
            }
        }
    }

    private void fill(ReadRuleChange.Answer asked) {
        asked.after().dictionary().groups().stream()
                .filter(group -> asked.before().dictionary().group(group.code()).isEmpty())
                .findFirst()
                .ifPresent(group -> {
                    code = group.code();
                    labelZh = group.labels().zh();
                    labelZhTw = group.labels().zhTw();
                    labelEn = group.labels().en();
                    maxRows = group.maxRows();
                });
        note = asked.row().note();
        clause = asked.row().clause();
        if (asked.row().startsOn().isAfter(getStartsOn())) {
            startsOn = asked.row().startsOn();
        }
    }

    public void setBase(int base) {
        this.base = base;
    }

    /** Asks for the dictionary with the new group. */
    public String save() {
        return RuleForm.asked(
                addGroup.add(
                        me.actor(),
                        new AddGroup.Command(
                                getBase(),
                                code,
                                new Labels(labelZh, labelZhTw, labelEn),
                                maxRows,
                                null,
                                getStartsOn(),
                                note,
                                clause,
                                RuleForm.mends())),
                messages);
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = text(code);
    }

    public String getLabelZh() {
        return labelZh;
    }

    public void setLabelZh(@Nullable String label) {
        labelZh = text(label);
    }

    public String getLabelZhTw() {
        return labelZhTw;
    }

    public void setLabelZhTw(@Nullable String label) {
        labelZhTw = text(label);
    }

    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(@Nullable String label) {
        labelEn = text(label);
    }

    public int getMaxRows() {
        return maxRows;
    }

    public void setMaxRows(int maxRows) {
        this.maxRows = maxRows;
    }

    public LocalDate getStartsOn() {
        LocalDate chosen = startsOn;
        return chosen == null ? LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")) : chosen;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(@Nullable String clause) {
        this.clause = text(clause);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = text(note);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
