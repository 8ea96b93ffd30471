package org.kedang.kit.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditEntry;
import org.kedang.kit.spi.AuditJournal;

class ActsThatFindNothingTest {
    private static final Actor SERVER = new Actor(
            EmployeeId.next(),
            "-",
            "server",
            DepartmentId.next(),
            Set.of(),
            Set.of(Permission.RUN_JOBS),
            Actor.Channel.JOB,
            "-");

    private final List<AuditEntry> lines = new ArrayList<>();
    private final Trace trace = new Trace();

    @UseCase(needs = Permission.RUN_JOBS)
    static class Act {
        void execute(Actor actor) {}
    }

    @Question(needs = Permission.RUN_JOBS, sensitive = true)
    static class Asking {
        void execute(Actor actor) {}
    }

    @Test
    void a_question_about_two_things_leaves_a_line_for_each() throws Exception {
        act(new Asking(), () -> {
            trace.subject("customer", "C1", "灯厂");
            trace.also("customer", "C2", "星河");
        });
        assertEquals(
                List.of("灯厂", "星河"),
                lines.stream().map(AuditEntry::subjectLabel).toList());
    }

    @Test
    void an_act_that_found_nothing_leaves_no_line() throws Exception {
        act(trace::nothing);
        assertEquals(List.of(), lines);
    }

    @Test
    void an_act_that_says_nothing_of_it_leaves_its_line() throws Exception {
        act(() -> {});
        assertEquals(1, lines.size());
    }

    @Test
    void a_noted_change_is_never_silent() throws Exception {
        act(() -> {
            trace.nothing();
            trace.changed("state", "RUNNING", "DONE");
        });
        assertEquals(1, lines.size());
    }

    @Test
    void one_more_thing_is_never_silent() throws Exception {
        act(() -> {
            trace.nothing();
            trace.also("customer", "C1", "灯厂");
        });
        assertEquals(2, lines.size());
    }

    @Test
    void whom_the_act_has_found_out_stands_in_the_line() throws Exception {
        EmployeeId id = EmployeeId.next();
        act(() -> trace.by(id, "S1023", "李小梅"));
        assertEquals(id.toString(), lines.get(0).actorId());
        assertEquals("S1023", lines.get(0).actorNumber());
        assertEquals("李小梅", lines.get(0).actorName());
    }

    private void act(Runnable work) throws Exception {
        act(new Act(), work);
    }

    private void act(Object target, Runnable work) throws Exception {
        AuditJournal journal = (AuditJournal) Proxy.newProxyInstance(
                AuditJournal.class.getClassLoader(), new Class<?>[] {AuditJournal.class}, (self, method, arguments) -> {
                    if (arguments[0] instanceof List<?> many) {
                        many.forEach(one -> lines.add((AuditEntry) one));
                    } else {
                        lines.add((AuditEntry) arguments[0]);
                    }
                    return null;
                });
        InvocationContext call = (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getTarget" -> target;
                    case "getMethod" -> Act.class.getDeclaredMethod("execute", Actor.class);
                    case "getParameters" -> new Object[] {SERVER};
                    case "proceed" -> {
                        work.run();
                        yield "done";
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Object unused = new Guard((actor, permission, customer) -> {}, journal, trace, Clock.systemUTC()).around(call);
    }
}
