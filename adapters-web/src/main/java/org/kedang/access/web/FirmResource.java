package org.kedang.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.usecase.ChangeDepartment;
import org.kedang.access.usecase.CloseDepartment;
import org.kedang.access.usecase.CorrectEmployee;
import org.kedang.access.usecase.GrantRoles;
import org.kedang.access.usecase.HireEmployee;
import org.kedang.access.usecase.LetGo;
import org.kedang.access.usecase.ListMembers;
import org.kedang.access.usecase.MoveEmployee;
import org.kedang.access.usecase.OpenDepartment;
import org.kedang.access.usecase.ReadEmployee;
import org.kedang.access.usecase.ReadFirm;
import org.kedang.access.usecase.ResetPassword;
import org.kedang.access.usecase.UnlockAccount;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;
import org.kedang.portal.text.Messages;

/** The firm by REST: departments, employees, roles. */
@Path("firm")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FirmResource {
    private final CurrentActor me;
    private final Retries retries;
    private final ReadFirm readFirm;
    private final ListMembers listMembers;
    private final ReadEmployee readEmployee;
    private final OpenDepartment openDepartment;
    private final ChangeDepartment changeDepartment;
    private final CloseDepartment closeDepartment;
    private final HireEmployee hire;
    private final CorrectEmployee correct;
    private final MoveEmployee move;
    private final LetGo letGo;
    private final GrantRoles grant;
    private final UnlockAccount unlock;
    private final ResetPassword reset;
    private final Clock clock;

    @Inject
    FirmResource(
            CurrentActor me,
            Retries retries,
            ReadFirm readFirm,
            ListMembers listMembers,
            ReadEmployee readEmployee,
            OpenDepartment openDepartment,
            ChangeDepartment changeDepartment,
            CloseDepartment closeDepartment,
            HireEmployee hire,
            CorrectEmployee correct,
            MoveEmployee move,
            LetGo letGo,
            GrantRoles grant,
            UnlockAccount unlock,
            ResetPassword reset,
            Clock clock) {
        this.me = me;
        this.retries = retries;
        this.readFirm = readFirm;
        this.listMembers = listMembers;
        this.readEmployee = readEmployee;
        this.openDepartment = openDepartment;
        this.changeDepartment = changeDepartment;
        this.closeDepartment = closeDepartment;
        this.hire = hire;
        this.correct = correct;
        this.move = move;
        this.letGo = letGo;
        this.grant = grant;
        this.unlock = unlock;
        this.reset = reset;
        this.clock = clock;
    }

    /**
     * Departments as a tree by their parents, and some of the employees.
     *
     * @param departments all of them on the first page, none on the others
     * @param next cursor of the next page of employees; absent on the last one
     */
    public record Firm(List<Unit> departments, List<Member> employees, @Nullable String next) {}

    /** @param parent absent for the root */
    public record Unit(DepartmentId id, String name, @Nullable DepartmentId parent, long revision) {}

    /** Somebody of the firm; leavers keep the assignment they had last. */
    public record Member(
            EmployeeId id, String number, String name, DepartmentId department, List<String> roles, boolean active) {}

    /** A new department, or a new name and place. */
    public record DepartmentBody(@Nullable String name, @Nullable String parent) {}

    /** A new employee; {@code from} is today when absent. */
    public record EmployeeBody(
            @Nullable String number,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale,
            @Nullable String department,
            @Nullable LocalDate from) {}

    /** Another department, or the end, from a day on. */
    public record Assignment(@Nullable String department, @Nullable LocalDate from, @Nullable String reason) {}

    /** All roles from a day on. */
    public record Grant(@Nullable Set<String> roles, @Nullable LocalDate from, @Nullable String reason) {}

    /**
     * One employee with past, present and coming assignments.
     *
     * @param waitsUntil until when the account is locked, absent when it is not
     */
    public record EmployeeView(
            EmployeeId id,
            String number,
            String name,
            String email,
            String locale,
            List<AssignmentView> assignments,
            boolean hasPassword,
            @Nullable Instant waitsUntil) {}

    /** @param endsBefore the day after the last one; absent while open */
    public record AssignmentView(
            DepartmentId department, List<String> roles, LocalDate startsOn, @Nullable LocalDate endsBefore) {}

    @GET
    public Response read(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        if (cursor != null && !cursor.matches("[A-Z][A-Z0-9-]{1,15}")) {
            throw new MalformedRequest(400, "cursorInvalid");
        }
        Actor actor = me.actor();
        ListMembers.Page page =
                listMembers.list(actor, new ListMembers.Command(cursor == null ? "" : cursor, Paging.limit(limit)));
        List<Unit> departments = cursor != null
                ? List.of()
                : readFirm.read(actor).departments().stream()
                        .map(unit -> new Unit(unit.id(), unit.name(), unit.parent(), unit.revision()))
                        .toList();
        List<Member> employees = page.members().stream()
                .map(member -> new Member(
                        member.id(),
                        member.number(),
                        member.name(),
                        member.department(),
                        member.roles().stream().map(Enum::name).sorted().toList(),
                        member.active()))
                .toList();
        return Paging.linked(new Firm(departments, employees, page.next()), page.next(), here);
    }

    @POST
    @Path("departments")
    public Response openDepartment(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable DepartmentBody body) {
        DepartmentBody wish = AccountResource.present(body);
        Actor actor = me.actor();
        DepartmentId parent = department(wish.parent());
        return retries.answer(actor, key, "POST firm/departments", wish, () -> {
            DepartmentId id =
                    openDepartment.open(actor, new OpenDepartment.Command(AccountResource.text(wish.name()), parent));
            return new Retries.Created(201, "firm/departments/" + id, -1, Map.of("id", id.toString()));
        });
    }

    @PUT
    @Path("departments/{id}")
    public Response changeDepartment(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable DepartmentBody body) {
        DepartmentBody wish = AccountResource.present(body);
        changeDepartment.change(
                me.actor(),
                new ChangeDepartment.Command(
                        department(id),
                        AccountResource.text(wish.name()),
                        wish.parent() == null ? null : department(wish.parent()),
                        EntityTags.required(seen)));
        return Response.noContent().build();
    }

    @POST
    @Path("departments/{id}/close")
    @Consumes(MediaType.WILDCARD)
    public Response closeDepartment(@PathParam("id") String id) {
        closeDepartment.close(me.actor(), new CloseDepartment.Command(department(id)));
        return Response.noContent().build();
    }

    @GET
    @Path("employees/{id}")
    public EmployeeView employee(@PathParam("id") String id) {
        ReadEmployee.View view = readEmployee.read(me.actor(), person(id));
        return new EmployeeView(
                view.id(),
                view.number(),
                view.name(),
                view.email(),
                view.locale(),
                view.assignments().stream()
                        .map(assignment -> new AssignmentView(
                                assignment.department(),
                                assignment.roles().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList(),
                                assignment.startsOn(),
                                assignment.endsBefore()))
                        .toList(),
                view.hasPassword(),
                view.waitsUntil());
    }

    @POST
    @Path("employees")
    public Response hire(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable EmployeeBody body) {
        EmployeeBody wish = AccountResource.present(body);
        Actor actor = me.actor();
        DepartmentId department = department(wish.department());
        return retries.answer(actor, key, "POST firm/employees", wish, () -> {
            EmployeeId id = hire.hire(
                    actor,
                    new HireEmployee.Command(
                            AccountResource.text(wish.number()),
                            AccountResource.text(wish.name()),
                            AccountResource.text(wish.email()),
                            wish.locale() == null ? "zh_CN" : wish.locale(),
                            department,
                            day(wish.from())));
            return new Retries.Created(201, "firm/employees/" + id, -1, Map.of("id", id.toString()));
        });
    }

    @PUT
    @Path("employees/{id}")
    public Response correct(@PathParam("id") String id, @Nullable EmployeeBody body) {
        EmployeeBody wish = AccountResource.present(body);
        correct.correct(
                me.actor(),
                new CorrectEmployee.Command(
                        person(id), AccountResource.text(wish.name()), AccountResource.text(wish.email())));
        return Response.noContent().build();
    }

    @POST
    @Path("employees/{id}/move")
    public Response move(@PathParam("id") String id, @Nullable Assignment body) {
        Assignment wish = AccountResource.present(body);
        move.move(me.actor(), new MoveEmployee.Command(person(id), department(wish.department()), day(wish.from())));
        return Response.noContent().build();
    }

    @POST
    @Path("employees/{id}/let-go")
    public Response letGo(@PathParam("id") String id, @Nullable Assignment body) {
        Assignment wish = AccountResource.present(body);
        letGo.letGo(me.actor(), new LetGo.Command(person(id), day(wish.from()), AccountResource.text(wish.reason())));
        return Response.noContent().build();
    }

    @PUT
    @Path("employees/{id}/roles")
    public Response grant(@PathParam("id") String id, @Nullable Grant body) {
        Grant wish = AccountResource.present(body);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : wish.roles() == null ? Set.<String>of() : wish.roles()) {
            try {
                roles.add(Role.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                throw new MalformedRequest(400, "parameterInvalid", "roles");
            }
        }
        grant.grant(
                me.actor(),
                new GrantRoles.Command(person(id), roles, day(wish.from()), AccountResource.text(wish.reason())));
        return Response.noContent().build();
    }

    @POST
    @Path("employees/{id}/unlock")
    @Consumes(MediaType.WILDCARD)
    public Response unlock(@PathParam("id") String id) {
        unlock.unlock(me.actor(), new UnlockAccount.Command(person(id)));
        return Response.noContent().build();
    }

    /** Answers with the code of a one-time link; the officer hands it over and never learns the password. */
    @POST
    @Path("employees/{id}/reset-password")
    @Consumes(MediaType.WILDCARD)
    public Response reset(@PathParam("id") String id) {
        ResetPassword.Link link = reset.reset(me.actor(), new ResetPassword.Command(person(id)));
        return Response.ok(Map.of(
                        "code", link.code(), "expiresAt", link.expiresAt().toString()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private LocalDate day(@Nullable LocalDate wish) {
        return wish == null ? LocalDate.ofInstant(Instant.now(clock), Messages.ZONE) : wish;
    }

    private static EmployeeId person(String id) {
        return IdText.in(id, "employee", EmployeeId::new);
    }

    private static DepartmentId department(@Nullable String id) {
        if (id == null) {
            throw new MalformedRequest(400, "parameterInvalid", "department");
        }
        return IdText.in(id, "department", DepartmentId::new);
    }
}
