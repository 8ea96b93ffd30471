package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.api.StandIns;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.FollowUpView;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.usecase.CompleteTask;
import org.kedang.profiles.usecase.CountTasks;
import org.kedang.profiles.usecase.ListTasks;
import org.kedang.profiles.usecase.ReadTask;

/**
 * 任务: what has to follow changes of files. The address says what is shown: {@code view=done} for the done ones, {@code task}
 * for the open one, {@code from} for the slice.
 */
@Named
@RequestScoped
public class TasksPage {
    private static final int SLICE = 30;

    private final CurrentActor me;
    private final ListTasks list;
    private final ReadTask read;
    private final CompleteTask complete;
    private final CountTasks count;
    private final StandIns standIns;
    private final RegistrationDesk desk;
    private final PageMessages messages;
    private final Clock clock;

    private @Nullable Slice<FollowUpView> slice;
    private @Nullable FollowUpView opened;
    private @Nullable List<StandIns.Principal> principals;
    private String note = "";
    private long revision;
    private int open = -1;

    @Inject
    TasksPage(
            CurrentActor me,
            ListTasks list,
            ReadTask read,
            CompleteTask complete,
            CountTasks count,
            StandIns standIns,
            RegistrationDesk desk,
            PageMessages messages,
            Clock clock) {
        this.me = me;
        this.list = list;
        this.read = read;
        this.complete = complete;
        this.count = count;
        this.standIns = standIns;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected TasksPage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Whether the done ones are shown. */
    public boolean isDone() {
        return "done".equals(parameter("view"));
    }

    /** How many wait for the reader. */
    public int getCount() {
        if (open < 0) {
            open = count.count(me.actor());
        }
        return open;
    }

    public List<FollowUpView> getItems() {
        return slice().items();
    }

    /** Whom the reader stands in for today. */
    public List<StandIns.Principal> getPrincipals() {
        List<StandIns.Principal> found = principals;
        if (found == null) {
            found = standIns.principalsOf(me.actor());
            principals = found;
        }
        return found;
    }

    /** Whose tasks are shown, as the address names him; empty for the reader's own. */
    public String getPlace() {
        return parameter("for");
    }

    private @Nullable EmployeeId place() {
        try {
            return getPlace().isEmpty() ? null : EmployeeId.of(getPlace());
        } catch (IllegalArgumentException e) {
            throw new Missing("employee", getPlace());
        }
    }

    private Slice<FollowUpView> slice() {
        Slice<FollowUpView> found = slice;
        if (found == null) {
            String from = parameter("from");
            found = list.list(
                    new ListTasks.Command(isDone(), from.isEmpty() ? null : from, SLICE, place()), me.actor());
            slice = found;
        }
        return found;
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        String next = slice().next();
        return next == null
                ? null
                : "?" + (isDone() ? "view=done&" : "") + (getPlace().isEmpty() ? "" : "for=" + place() + "&") + "from="
                        + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /**
     * The task the address or the form names, else the first of the list; null when there is none. The form names its own,
     * so that what is said of it never goes to the next one when a colleague was quicker.
     */
    public @Nullable FollowUpView getTask() {
        FollowUpView known = opened;
        if (known == null) {
            String wanted = parameter("task");
            if (wanted.isEmpty()) {
                known = getItems().isEmpty() ? null : getItems().get(0);
            } else {
                known = read.read(new ReadTask.Command(id(wanted)), me.actor());
            }
            opened = known;
        }
        return known;
    }

    private static FollowUpId id(String text) {
        try {
            return FollowUpId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Missing("task", text);
        }
    }

    /** Whether it is the open one. */
    public boolean shown(FollowUpView task) {
        FollowUpView here = getTask();
        return here != null && here.id().equals(task.id());
    }

    /** Until when, in words. */
    public String until(FollowUpView task) {
        LocalDate today = BusinessCalendar.dayOf(Instant.now(clock));
        if (task.overdue()) {
            return messages.text("task.late", task.due());
        }
        return task.due().equals(today) ? messages.text("task.today") : messages.text("task.until", task.due());
    }

    /** Whose it is: names, and the role they share. */
    public String people(FollowUpView task) {
        Role role = task.role();
        String names = String.join(messages.text("portal.list.separator"), task.people());
        return role == null ? names : messages.text("task.role", role, names);
    }

    /** The fields that changed, in words. */
    public String fields(FollowUpView task) {
        return String.join(messages.text("portal.list.separator"), desk.sheet().labels(task.fields()));
    }

    /** A word of the firm in the reader's language. */
    public String word(Labels labels) {
        return labels.in(RegistrationDesk.locale());
    }

    /** Where it stands, as a key of the texts. */
    public String state(FollowUpView task) {
        return task.done() ? "DONE" : task.overdue() ? "LATE" : "OPEN";
    }

    /** Whether its form is there; it stays for an answer that comes too late, which is told so. */
    public boolean isCompletable() {
        FollowUpView task = getTask();
        return task != null
                && (task.mayComplete() || FacesContext.getCurrentInstance().isPostback());
    }

    /** Says what was done. */
    public String complete() {
        FollowUpView task = getTask();
        if (task == null) {
            throw new Missing("task", parameter("task"));
        }
        long unused = complete.complete(new CompleteTask.Command(task.id(), revision, note), me.actor());
        messages.done("task.completed", word(task.title()));
        return "/profiles/tasks.xhtml?faces-redirect=true";
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    /** The revision the reader saw. */
    public long getRevision() {
        FollowUpView task = getTask();
        return task == null ? revision : task.revision();
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }

    private static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }
}
