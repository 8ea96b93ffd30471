package org.kedang.vigilance.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.vigilance.api.ReportView;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.MisconductId;
import org.kedang.vigilance.usecase.AddReportStep;
import org.kedang.vigilance.usecase.CloseReport;
import org.kedang.vigilance.usecase.ReadReport;
import org.omnifaces.cdi.ViewScoped;

/** The investigation file of the report the address names ({@code id}). */
@Named
@ViewScoped
public class MisconductPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadReport readReport;

    @Inject
    transient AddReportStep addReportStep;

    @Inject
    transient CloseReport closeReport;

    private @Nullable String id;
    private transient @Nullable ReportView report;
    private String kind = Misconduct.StepKind.STEP.name();
    private String text = "";
    private @Nullable String finding;
    private String findingText = "";

    /** Reads what the address names. */
    public void open() {
        report = readReport.read(me.actor(), new ReadReport.Command(known()));
    }

    private MisconductId known() {
        try {
            return new MisconductId(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException e) {
            throw new Missing("report", String.valueOf(id));
        }
    }

    public ReportView getReport() {
        ReportView read = report;
        if (read == null) {
            read = readReport.read(me.actor(), new ReadReport.Command(known()));
            report = read;
        }
        return read;
    }

    /** Writes the line into the file. */
    public String add() {
        addReportStep.add(me.actor(), new AddReportStep.Command(known(), Misconduct.StepKind.valueOf(kind), text));
        messages.done("vigilance.report.written");
        return again();
    }

    /** Closes the investigation. */
    public String close() {
        Misconduct.Finding found = Arrays.stream(Misconduct.Finding.values())
                .filter(one -> one.name().equals(finding))
                .findFirst()
                .orElse(null);
        closeReport.close(me.actor(), new CloseReport.Command(known(), found, findingText));
        messages.done("vigilance.report.closed");
        return again();
    }

    private String again() {
        return "/vigilance/misconduct.xhtml?faces-redirect=true&id=" + known();
    }

    public boolean isOpen() {
        return getReport().state() != Misconduct.State.CLOSED;
    }

    public List<Choice> getKinds() {
        return Arrays.stream(Misconduct.StepKind.values())
                .map(one -> new Choice(one.name(), messages.text("vigilance.StepKind." + one.name())))
                .toList();
    }

    public List<Choice> getFindings() {
        return Arrays.stream(Misconduct.Finding.values())
                .map(one -> new Choice(one.name(), messages.text("vigilance.Finding." + one.name())))
                .toList();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String value) {
        id = value;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String value) {
        kind = value == null ? Misconduct.StepKind.NOTE.name() : value;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String value) {
        text = value == null ? "" : value;
    }

    public @Nullable String getFinding() {
        return finding;
    }

    public void setFinding(@Nullable String value) {
        finding = value;
    }

    public String getFindingText() {
        return findingText;
    }

    public void setFindingText(@Nullable String value) {
        findingText = value == null ? "" : value;
    }
}
