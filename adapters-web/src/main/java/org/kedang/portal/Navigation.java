package org.kedang.portal;

import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;

/** The side navigation: every page a person reaches directly, in the order of his work. The one place to add an entry. */
public final class Navigation {

    /**
     * One entry.
     *
     * @param key message key {@code portal.nav.<key>}; {@code portal.nav.short.<key>} is the word under the icon on a phone
     * @param icon PrimeIcons class
     * @param path the page, as a Faces outcome
     * @param needed the entry is shown to who holds it
     * @param tab whether it stands in the bottom bar of a phone; the others are under 更多
     */
    public record Entry(String key, String icon, String path, Permission needed, boolean tab) {}

    public static final List<Entry> ENTRIES = List.of(
            new Entry("dashboard", "pi-home", "/portal/dashboard.xhtml", Permission.USE_OWN_ACCOUNT, true),
            new Entry("customers", "pi-address-book", "/search/customers.xhtml", Permission.SEARCH_CUSTOMERS, true),
            new Entry("inbox", "pi-inbox", "/approvals/inbox.xhtml", Permission.USE_INBOX, true),
            new Entry("register", "pi-file-plus", "/profiles/register.xhtml", Permission.REGISTER_CUSTOMER, false),
            new Entry(
                    "registrations",
                    "pi-list-check",
                    "/profiles/registrations.xhtml",
                    Permission.REGISTER_CUSTOMER,
                    false),
            new Entry("volumes", "pi-folder-open", "/profiles/volumes.xhtml", Permission.SEARCH_CUSTOMERS, false),
            new Entry("import", "pi-upload", "/profiles/import.xhtml", Permission.IMPORT_CUSTOMERS, false),
            new Entry("dictionary", "pi-book", "/profiles/dictionary.xhtml", Permission.READ_DICTIONARY, false),
            new Entry("policies", "pi-file-check", "/profiles/policies.xhtml", Permission.READ_POLICY, false),
            new Entry("ownGrants", "pi-key", "/access/own-grants.xhtml", Permission.USE_GRANTS, false),
            new Entry("ownLoans", "pi-bookmark", "/borrowing/own-loans.xhtml", Permission.BORROW_FILE, false),
            new Entry("loanRegister", "pi-list", "/borrowing/register.xhtml", Permission.READ_LOANS, false),
            new Entry("room", "pi-building", "/borrowing/room.xhtml", Permission.READ_LOANS, false),
            new Entry("guide", "pi-shield", "/conduct/guide.xhtml", Permission.USE_OWN_ACCOUNT, false),
            new Entry("conduct", "pi-verified", "/conduct/keeping.xhtml", Permission.READ_CONDUCT, false),
            new Entry("training", "pi-users", "/conduct/training.xhtml", Permission.READ_CONDUCT, false),
            new Entry("firm", "pi-sitemap", "/access/firm.xhtml", Permission.READ_FIRM, false),
            new Entry("calendar", "pi-calendar", "/kit/calendar.xhtml", Permission.KEEP_CALENDAR, false),
            new Entry("audit", "pi-history", "/kit/audit.xhtml", Permission.READ_AUDIT, false),
            new Entry("grantRegister", "pi-key", "/access/grant-register.xhtml", Permission.READ_AUDIT, false),
            new Entry("reports", "pi-flag", "/vigilance/reports.xhtml", Permission.INVESTIGATE, false),
            new Entry("report", "pi-megaphone", "/vigilance/report.xhtml", Permission.REPORT_MISCONDUCT, false),
            new Entry("alerts", "pi-shield", "/vigilance/alerts.xhtml", Permission.SEE_ALERTS, false),
            new Entry("explain", "pi-question-circle", "/access/explain.xhtml", Permission.EXPLAIN_ACCESS, false),
            new Entry("outbox", "pi-envelope", "/kit/outbox.xhtml", Permission.READ_OUTBOX, false),
            new Entry("system", "pi-server", "/kit/system.xhtml", Permission.RUN_SYSTEM, false));

    private Navigation() {}

    /** The entries of who has still to sign the confidentiality agreement. */
    public static List<Entry> before(Actor actor) {
        return of(actor).stream()
                .filter(entry -> entry.path().startsWith("/conduct/"))
                .toList();
    }

    /** The entries an actor may use. */
    public static List<Entry> of(Actor actor) {
        return ENTRIES.stream().filter(entry -> actor.may(entry.needed())).toList();
    }
}
