package org.kedang.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.api.AuditRow;
import org.kedang.kit.usecase.ReadAudit;
import org.kedang.portal.Choice;
import org.kedang.portal.text.Messages;

/**
 * 审计日志, the newest first. The address says everything: {@code person}, {@code subject}, {@code action},
 * {@code outcome}, {@code from}, {@code until}, {@code before}.
 */
@Named
@RequestScoped
public class AuditPage {
    private static final int PAGE = 50;
    private static final String ACTION = "audit.action.";

    @Inject
    CurrentActor me;

    @Inject
    ReadAudit readAudit;

    private @Nullable AuditQuery query;
    private ReadAudit.@Nullable Page page;

    public AuditQuery getQuery() {
        AuditQuery asked = query;
        if (asked == null) {
            asked = AuditQuery.of(
                    FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
            query = asked;
        }
        return asked;
    }

    private ReadAudit.Page page() {
        ReadAudit.Page read = page;
        if (read == null) {
            read = readAudit.read(
                    me.actor(),
                    new ReadAudit.Command(getQuery().filter(), getQuery().before(), PAGE));
            page = read;
        }
        return read;
    }

    public List<AuditRow> getRows() {
        return page().rows();
    }

    public @Nullable String getNext() {
        Long next = page().next();
        return next == null ? null : getQuery().address("before", next.toString());
    }

    /** This list narrowed to one person. */
    public String of(String person) {
        return getQuery().address("person", person);
    }

    /** This list narrowed to one thing. */
    public String about(String subject) {
        return getQuery().address("subject", subject);
    }

    private static Messages texts() {
        return Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** An action in words; its own name when nobody wrote any. */
    public String action(String name) {
        return texts().has(ACTION + name) ? texts().get(ACTION + name) : name;
    }

    /** The kind of thing acted on, in words. */
    public String kind(String kind) {
        String key = "audit.kind." + kind;
        return texts().has(key) ? texts().get(key) : kind.equals("-") ? "" : kind;
    }

    /** All actions in words, in the order of the language. */
    public List<Choice> getActions() {
        Messages texts = texts();
        Comparator<Object> order = Collator.getInstance(texts.locale());
        return texts.keySet().stream()
                .filter(key -> key.startsWith(ACTION))
                .map(key -> new Choice(key.substring(ACTION.length()), texts.get(key)))
                .sorted(Comparator.comparing(Choice::label, order))
                .toList();
    }

    public List<Choice> getOutcomes() {
        return AuditQuery.OUTCOMES.stream()
                .sorted()
                .map(outcome -> new Choice(outcome, texts().get("audit.outcome." + outcome)))
                .toList();
    }

    /** Whether a line has more to show than its one row. */
    public boolean detailed(AuditRow row) {
        return !row.changes().isEmpty() || row.reason() != null || row.rule() != null;
    }
}
