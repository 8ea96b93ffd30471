package org.kedang.vigilance.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.kedang.vigilance.api.ReportProgress;
import org.kedang.vigilance.usecase.FollowReport;
import org.kedang.vigilance.usecase.ReportMisconduct;
import org.omnifaces.cdi.ViewScoped;

/** 举报: everybody reports here, named or not, and follows a report by its code. */
@Named
@ViewScoped
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReportMisconduct reportMisconduct;

    @Inject
    transient FollowReport followReport;

    private boolean anonymous = true;
    private String subject = "";
    private String text = "";
    private String accused = "";
    private String given = "";
    private String code = "";
    private transient @Nullable ReportProgress progress;

    /** Sends the report; the page then shows the code, once. */
    public void send() {
        List<String> numbers = Arrays.stream(accused.split("[\\s,，;；、]+"))
                .filter(number -> !number.isBlank())
                .toList();
        given = reportMisconduct.report(me.actor(), new ReportMisconduct.Command(anonymous, subject, text, numbers));
        subject = "";
        text = "";
        accused = "";
    }

    /** Reads how far the report of the code is. */
    public void follow() {
        try {
            progress = followReport.follow(me.actor(), new FollowReport.Command(code));
        } catch (Missing unknown) {
            progress = null;
            messages.warn("vigilance.report.unknown");
        }
    }

    public @Nullable ReportProgress getProgress() {
        return progress;
    }

    public String getGiven() {
        return given;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean value) {
        anonymous = value;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String value) {
        subject = value == null ? "" : value;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String value) {
        text = value == null ? "" : value;
    }

    public String getAccused() {
        return accused;
    }

    public void setAccused(@Nullable String value) {
        accused = value == null ? "" : value;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String value) {
        code = value == null ? "" : value;
    }
}
