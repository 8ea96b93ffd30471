package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.usecase.ChangeStage;
import org.kedang.profiles.usecase.EditNotes;
import org.omnifaces.cdi.ViewScoped;

/** What somebody does to the file he reads: writes its notes, moves its stage. One act is open at a time. */
@Named
@ViewScoped
public class FileActs implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    FilePage page;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient FileStages stages;

    @Inject
    transient EditNotes editNotes;

    @Inject
    transient ChangeStage changeStage;

    private String panel = "";
    private final List<FileNote> notes = new ArrayList<>();
    private String reason = "";
    private @Nullable String stage;
    private @Nullable LocalDate stageOn;

    /** Which act is open: notes, stage, rating, promotion or none. */
    public String getPanel() {
        return panel;
    }

    public void close() {
        panel = "";
    }

    /** Opens the note fields. */
    public void writeNotes() {
        notes.clear();
        reason = "";
        for (FileView.Group group : page.shown().groups()) {
            for (FileView.Cell cell : group.cells()) {
                FieldDefinition field = cell.field();
                boolean plain = field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
                if (field.approval() == ApprovalGroup.NOTE && plain && !cell.masked()) {
                    notes.add(new FileNote(
                            field.code(),
                            field.label(page.texts().locale()),
                            field.type() == FieldType.LONG_TEXT,
                            cell.value()));
                }
            }
        }
        panel = "notes";
    }

    public List<FileNote> getNotes() {
        return notes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /** Writes what was changed among the notes. */
    public String saveNotes() {
        Map<String, String> changed = new LinkedHashMap<>();
        for (FileNote note : notes) {
            if (note.isChanged()) {
                changed.put(note.code(), note.getText());
            }
        }
        EditNotes.Edited edited = editNotes.edit(
                new EditNotes.Command(page.customer(), page.shown().revision(), changed, Map.of(), reason), me.actor());
        messages.done("file.notes.done", edited.version());
        return page.again();
    }

    /** Opens the form that rates the customer again. */
    public void rateAgain() {
        panel = "rating";
    }

    /** Opens what makes the file a full one. */
    public void promote() {
        panel = "promotion";
    }

    public void moveStage() {
        reason = "";
        stage = null;
        stageOn = null;
        panel = "stage";
    }

    /** The stages the regulation lets the customer move to. */
    public List<Choice> getStages() {
        return stages.allowed().stream()
                .map(other -> new Choice(other.name(), page.texts().of(other)))
                .toList();
    }

    public @Nullable String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = stage;
    }

    public @Nullable LocalDate getStageOn() {
        return stageOn;
    }

    public void setStageOn(@Nullable LocalDate stageOn) {
        this.stageOn = stageOn;
    }

    public @Nullable String saveStage() {
        if (stage == null || stage.isBlank()) {
            messages.wrong("stage", "file.stage.missing");
            return null;
        }
        LifeStage wanted = LifeStage.ofText(stage);
        changeStage.change(
                new ChangeStage.Command(page.customer(), page.shown().revision(), wanted, stageOn, reason), me.actor());
        messages.done("file.stage.done", page.texts().of(wanted));
        return page.again();
    }
}
