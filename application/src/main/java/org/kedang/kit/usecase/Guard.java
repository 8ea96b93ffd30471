package org.kedang.kit.usecase;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditEntry;
import org.kedang.kit.spi.AuditEntry.Outcome;
import org.kedang.kit.spi.AuditJournal;
import org.kedang.kit.spi.Gatekeeper;

/**
 * Stands before every use case, inside its transaction: asks the gatekeeper, then writes the audit entry. A change whose
 * entry cannot be written is rolled back with it; a refusal is written in a transaction of its own.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Guard {
    private final Gatekeeper gatekeeper;
    private final AuditJournal journal;
    private final Trace trace;
    private final Clock clock;

    @Inject
    Guard(Gatekeeper gatekeeper, AuditJournal journal, Trace trace, Clock clock) {
        this.gatekeeper = gatekeeper;
        this.journal = journal;
        this.trace = trace;
        this.clock = clock;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        Class<?> declared = call.getTarget().getClass();
        UseCase useCase = declared.getAnnotation(UseCase.class);
        Question question = declared.getAnnotation(Question.class);
        if (useCase == null && question == null) {
            throw new IllegalStateException(declared.getName() + " is guarded but names no permission");
        }
        Permission needs = useCase != null ? useCase.needs() : question.needs();
        String action = call.getMethod().getDeclaringClass().getSimpleName();
        Actor actor = actorOf(call);
        CustomerId customer = customerOf(call);
        trace.begin();
        boolean ended = false;
        try {
            if (customer != null) {
                trace.subject("customer", customer, "-");
            }
            if (question != null && question.parts()) {
                gatekeeper.requirePart(actor, needs, customer);
            } else {
                gatekeeper.require(actor, needs, customer);
            }
            Object answer = call.proceed();
            Trace.Notes notes = trace.end();
            ended = true;
            if (useCase != null && !notes.silent()) {
                write(entry(actor, action, Outcome.DONE, notes, null), notes);
            } else if (useCase == null && question.sensitive() && !notes.silent()) {
                entries(entry(actor, action, Outcome.DONE, notes, null), notes).forEach(journal::appendAlone);
            }
            return answer;
        } catch (NotPermitted no) {
            Trace.Notes notes = ended ? new Trace.Notes() : trace.end();
            // a denial is found under each thing that was asked for
            entries(entry(actor, action, Outcome.DENIED, notes, no.reason()), notes)
                    .forEach(journal::appendAlone);
            throw no;
        } catch (Refused no) {
            Trace.Notes notes = ended ? new Trace.Notes() : trace.end();
            journal.appendAlone(
                    entry(actor, action, Outcome.REFUSED, notes, no.rule().key()));
            throw no;
        } catch (Stale late) {
            Trace.Notes notes = ended ? new Trace.Notes() : trace.end();
            journal.appendAlone(entry(actor, action, Outcome.REFUSED, notes, GuardRule.STALE.key()));
            throw late;
        } catch (Exception | Error failure) {
            if (!ended) {
                trace.end();
            }
            throw failure;
        }
    }

    private void write(AuditEntry act, Trace.Notes notes) {
        if (notes.others.isEmpty()) {
            journal.append(act);
            return;
        }
        journal.appendAll(entries(act, notes));
    }

    private static List<AuditEntry> entries(AuditEntry act, Trace.Notes notes) {
        List<AuditEntry> entries = new ArrayList<>(notes.others.size() + 1);
        entries.add(act);
        for (Trace.Subject other : notes.others) {
            entries.add(new AuditEntry(
                    act.at(),
                    act.actorId(),
                    act.actorNumber(),
                    act.actorName(),
                    act.channel(),
                    act.address(),
                    act.action(),
                    act.outcome(),
                    other.kind(),
                    other.id(),
                    other.label(),
                    act.reason(),
                    act.rule(),
                    List.of()));
        }
        return entries;
    }

    private AuditEntry entry(Actor actor, String action, Outcome outcome, Trace.Notes notes, @Nullable String rule) {
        Trace.Person by = notes.by != null ? notes.by : new Trace.Person(actor.id(), actor.number(), actor.name());
        return new AuditEntry(
                Instant.now(clock),
                notes.by != null && notes.by.number().equals("-")
                        ? "-"
                        : by.id().toString(),
                by.number(),
                by.name(),
                actor.channel().name(),
                // whoever is nobody by the act's own word is not found out by where he sits
                notes.by != null && notes.by.number().equals("-") ? "-" : actor.address(),
                action,
                outcome,
                notes.subjectKind,
                notes.subjectId,
                notes.subjectLabel,
                notes.reason,
                rule,
                List.copyOf(notes.changes));
    }

    private static Actor actorOf(InvocationContext call) {
        for (Object argument : call.getParameters()) {
            if (argument instanceof Actor actor) {
                return actor;
            }
        }
        throw new IllegalStateException(call.getMethod() + " has no actor");
    }

    private static @Nullable CustomerId customerOf(InvocationContext call) {
        for (Object argument : call.getParameters()) {
            if (argument instanceof CustomerId id) {
                return id;
            }
            if (argument instanceof Concerns concerns) {
                return concerns.customer();
            }
        }
        return null;
    }
}
