package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.Department;
import org.kedang.access.usecase.ChangeDepartment;
import org.kedang.access.usecase.CloseDepartment;
import org.kedang.access.usecase.CorrectEmployee;
import org.kedang.access.usecase.GrantRoles;
import org.kedang.access.usecase.HireEmployee;
import org.kedang.access.usecase.LetGo;
import org.kedang.access.usecase.MoveEmployee;
import org.kedang.access.usecase.OpenDepartment;
import org.kedang.access.usecase.ReadEmployee;
import org.kedang.access.usecase.ReadFirm;
import org.kedang.access.usecase.ResetPassword;
import org.kedang.access.usecase.UnlockAccount;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;

/** The firm for its officers: the tree, the people, and for the chosen one what each officer may do. */
@Named
@RequestScoped
public class FirmPage {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    ReadFirm readFirm;

    @Inject
    ReadEmployee readEmployee;

    @Inject
    HireEmployee hireEmployee;

    @Inject
    MoveEmployee moveEmployee;

    @Inject
    CorrectEmployee correctEmployee;

    @Inject
    LetGo letGo;

    @Inject
    GrantRoles grantRoles;

    @Inject
    UnlockAccount unlockAccount;

    @Inject
    ResetPassword resetPassword;

    @Inject
    OpenDepartment openDepartment;

    @Inject
    ChangeDepartment changeDepartment;

    @Inject
    CloseDepartment closeDepartment;

    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    Clock clock;

    private ReadFirm.@Nullable View firm;
    private ReadEmployee.@Nullable View chosen;
    private @Nullable String id;
    private @Nullable String number;
    private @Nullable String name;
    private @Nullable String email;
    private String locale = "zh_CN";
    private @Nullable String department;
    private @Nullable String departmentName;
    private @Nullable String under;
    private @Nullable LocalDate from;
    private @Nullable String reason;
    private @Nullable List<String> roles;
    private @Nullable String resetLink;

    /** A change that may be refused. */
    private interface Change {
        void make();
    }

    /** @param depth steps below the root */
    public record Row(Department department, int depth) {}

    public ReadFirm.View getFirm() {
        ReadFirm.View known = firm;
        if (known == null) {
            known = readFirm.read(me.actor());
            firm = known;
        }
        return known;
    }

    /** The tree, each department after the one above it. */
    public List<Row> getTree() {
        List<Row> rows = new ArrayList<>();
        below(null, 0, rows);
        return rows;
    }

    private void below(@Nullable DepartmentId parent, int depth, List<Row> rows) {
        for (Department each : getFirm().departments()) {
            boolean child = parent == null ? each.parent() == null : parent.equals(each.parent());
            if (child && depth < 50) {
                rows.add(new Row(each, depth));
                below(each.id(), depth + 1, rows);
            }
        }
    }

    public ReadEmployee.@Nullable View getChosen() {
        if (chosen == null && id != null) {
            chosen = readEmployee.read(me.actor(), EmployeeId.of(id));
        }
        return chosen;
    }

    public List<Choice> getDepartments() {
        return getTree().stream()
                .map(row -> new Choice(
                        row.department().id().toString(),
                        "　".repeat(row.depth()) + row.department().name()))
                .toList();
    }

    public String departmentName(DepartmentId wanted) {
        return getFirm().departments().stream()
                .filter(each -> each.id().equals(wanted))
                .map(Department::name)
                .findFirst()
                .orElse("-");
    }

    public String rolesText(Collection<Role> some) {
        Messages texts = texts();
        return some.stream().sorted().map(texts::of).collect(Collectors.joining(texts.get("portal.list.separator")));
    }

    public List<Choice> getAllRoles() {
        Messages texts = texts();
        return Stream.of(Role.values())
                .map(role -> new Choice(role.name(), texts.of(role)))
                .toList();
    }

    public List<Choice> getLocales() {
        return List.of(new Choice("zh_CN", "简体中文"), new Choice("zh_TW", "繁體中文"), new Choice("en", "English"));
    }

    public @Nullable String hire() {
        return done(
                "access.firm.hired",
                () -> {
                    EmployeeId hired = hireEmployee.hire(
                            me.actor(),
                            new HireEmployee.Command(
                                    text(number), text(name), text(email), locale, departmentId(department), day()));
                    id = hired.toString();
                },
                text(name));
    }

    public @Nullable String move() {
        return done(
                "access.firm.moved",
                () -> moveEmployee.move(
                        me.actor(), new MoveEmployee.Command(employee(), departmentId(department), day())));
    }

    public @Nullable String correct() {
        return done(
                "access.firm.corrected",
                () -> correctEmployee.correct(
                        me.actor(), new CorrectEmployee.Command(employee(), text(name), text(email))));
    }

    public @Nullable String letGo() {
        return done(
                "access.firm.letGo.done",
                () -> letGo.letGo(me.actor(), new LetGo.Command(employee(), day(), text(reason))));
    }

    public @Nullable String grant() {
        Set<Role> wanted = getRoles().stream().map(Role::valueOf).collect(Collectors.toSet());
        return done(
                "access.firm.granted",
                () -> grantRoles.grant(me.actor(), new GrantRoles.Command(employee(), wanted, day(), text(reason))));
    }

    public @Nullable String unlock() {
        return done(
                "access.firm.unlocked", () -> unlockAccount.unlock(me.actor(), new UnlockAccount.Command(employee())));
    }

    /** Shows the link once, in this answer. */
    public void reset() {
        try {
            ResetPassword.Link link = resetPassword.reset(me.actor(), new ResetPassword.Command(employee()));
            resetLink = "/access/password.xhtml?code=" + link.code();
        } catch (Refused refused) {
            messages.refused(refused);
        }
    }

    public @Nullable String openDepartment() {
        return done(
                "access.firm.department.opened",
                () -> {
                    DepartmentId opened = openDepartment.open(
                            me.actor(), new OpenDepartment.Command(text(departmentName), departmentId(under)));
                    department = opened.toString();
                },
                text(departmentName));
    }

    public @Nullable String renameDepartment() {
        return done("access.firm.department.changed", () -> {
            Department known = getFirm().departments().stream()
                    .filter(each -> each.id().toString().equals(department))
                    .findFirst()
                    .orElseThrow(() -> new Missing("department", text(department)));
            changeDepartment.change(
                    me.actor(),
                    new ChangeDepartment.Command(
                            known.id(),
                            text(departmentName),
                            under == null ? null : departmentId(under),
                            known.revision()));
        });
    }

    public @Nullable String closeDepartment(String which) {
        return done(
                "access.firm.department.closed",
                () -> closeDepartment.close(me.actor(), new CloseDepartment.Command(departmentId(which))));
    }

    private @Nullable String done(String key, Change change, Object... figures) {
        try {
            change.make();
        } catch (Refused refused) {
            messages.refused(refused);
            return null;
        }
        messages.done(key, figures);
        return "/access/firm.xhtml?faces-redirect=true" + (id == null ? "" : "&id=" + id);
    }

    private EmployeeId employee() {
        return EmployeeId.of(text(id));
    }

    private LocalDate day() {
        return from == null ? LocalDate.now(clock.withZone(ZONE)) : from;
    }

    private static DepartmentId departmentId(@Nullable String text) {
        return DepartmentId.of(text(text));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static Messages texts() {
        return Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public @Nullable String getResetLink() {
        return resetLink;
    }

    public List<String> getRoles() {
        List<String> known = roles;
        if (known == null) {
            ReadEmployee.View view = getChosen();
            known = view == null
                    ? List.of()
                    : view.assignments().get(view.assignments().size() - 1).roles().stream()
                            .map(Role::name)
                            .toList();
        }
        return known;
    }

    public void setRoles(@Nullable List<String> roles) {
        this.roles = roles;
    }

    public @Nullable String getName() {
        ReadEmployee.View view = name == null ? getChosen() : null;
        return view == null ? name : view.name();
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        ReadEmployee.View view = email == null ? getChosen() : null;
        return view == null ? email : view.email();
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getDepartmentName() {
        return departmentName;
    }

    public void setDepartmentName(@Nullable String departmentName) {
        this.departmentName = departmentName;
    }

    public @Nullable String getUnder() {
        return under;
    }

    public void setUnder(@Nullable String under) {
        this.under = under;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
