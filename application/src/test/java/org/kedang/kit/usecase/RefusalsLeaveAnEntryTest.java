package org.kedang.kit.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditEntry;
import org.kedang.kit.spi.AuditJournal;

@DisplayName("每次拒绝都在审计日志中留一条记录")
class RefusalsLeaveAnEntryTest {
    private static final Actor ACTOR = new Actor(
            EmployeeId.next(),
            "S1023",
            "李晓梅",
            DepartmentId.next(),
            Set.of(),
            Set.of(),
            Actor.Channel.PORTAL,
            "127.0.0.1");

    private final List<AuditEntry> entries = new ArrayList<>();
    private final Trace trace = new Trace();
    private final Guard guard = new Guard((actor, permission, customer) -> {}, new Journal(), trace, Clock.systemUTC());

    /** A sensitive question. */
    @Question(needs = Permission.READ_FILE, sensitive = true)
    static class AskSomething {
        void ask(Actor actor) {}
    }

    private void ask(Callable<String> work) throws Exception {
        Method method = AskSomething.class.getDeclaredMethod("ask", Actor.class);
        AskSomething target = new AskSomething();
        Object unused = guard.around((InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getTarget" -> target;
                    case "getMethod" -> method;
                    case "getParameters" -> new Object[] {ACTOR};
                    case "proceed" -> work.call();
                    default -> throw new UnsupportedOperationException(called.getName());
                }));
    }

    @Test
    void work_on_an_old_revision_is_noted_as_refused() {
        assertThrows(
                Stale.class,
                () -> ask(() -> {
                    trace.subject("customer", "c1", "KH-440300-0001 光辉");
                    throw new Stale(1, 2);
                }));
        assertEquals(1, entries.size());
        assertEquals(AuditEntry.Outcome.REFUSED, entries.get(0).outcome());
        assertEquals("kit.STALE", entries.get(0).rule());
        assertEquals("c1", entries.get(0).subjectId());
    }

    @Test
    void a_hidden_denial_is_noted_as_denied() {
        assertThrows(
                NotPermitted.class,
                () -> ask(() -> {
                    throw new NotPermitted(Permission.READ_FILE, true, "profiles.NOT_YOUR_IMPORT");
                }));
        assertEquals(AuditEntry.Outcome.DENIED, entries.get(0).outcome());
        assertEquals("profiles.NOT_YOUR_IMPORT", entries.get(0).rule());
    }

    @Test
    void a_denial_is_noted_under_each_thing_that_was_asked_for() {
        assertThrows(
                NotPermitted.class,
                () -> ask(() -> {
                    trace.subject("customer", "c1", "KH-440300-0001 光辉");
                    trace.also("customer", "c2", "-");
                    throw new NotPermitted(Permission.READ_FILE, true, "access.NOT_OWN_CUSTOMER");
                }));
        assertEquals(
                List.of("c1", "c2"), entries.stream().map(AuditEntry::subjectId).toList());
        assertEquals(AuditEntry.Outcome.DENIED, entries.get(1).outcome());
        assertEquals("access.NOT_OWN_CUSTOMER", entries.get(1).rule());
    }

    @Test
    void a_thing_named_again_in_better_words_has_one_entry() throws Exception {
        ask(() -> {
            trace.also("customer", "c2", "-");
            trace.also("customer", "c2", "KH-440300-0002 明灯");
            return "";
        });
        assertEquals(
                List.of("-", "KH-440300-0002 明灯"),
                entries.stream().map(AuditEntry::subjectLabel).toList());
    }

    @Test
    void a_sensitive_answer_that_shows_nothing_new_is_not_noted() throws Exception {
        ask(() -> {
            trace.nothing();
            return "";
        });
        assertEquals(List.of(), entries);
        ask(() -> "");
        assertEquals(AuditEntry.Outcome.DONE, entries.get(0).outcome());
    }

    private final class Journal implements AuditJournal {
        @Override
        public void append(AuditEntry entry) {
            entries.add(entry);
        }

        @Override
        public void appendAll(List<AuditEntry> several) {
            entries.addAll(several);
        }

        @Override
        public void appendAlone(AuditEntry entry) {
            entries.add(entry);
        }
    }
}
