package org.kedang.it;

import static org.kedang.kit.domain.Permission.*;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;

/** The rows of the permission matrix: what every endpoint and every page needs. A new one is added here. */
final class MatrixRows {
    static final String NOWHERE = "00000000-0000-7000-8000-000000000000";

    /** Open to the operator's key alone; no token opens it. */
    static final Set<String> OPERATOR = Set.of("POST operator/tokens");

    /** What each endpoint needs, and a body that is understood but changes nothing even for who may. */
    record Row(Permission needs, @Nullable String body) {}

    static final Map<String, Row> ROWS = new LinkedHashMap<>();

    static {
        read("GET openapi.yaml", USE_OWN_ACCOUNT);
        read("GET problems", USE_OWN_ACCOUNT);
        read("GET account", USE_OWN_ACCOUNT);
        read("GET account/tokens", USE_OWN_ACCOUNT);
        read("GET account/sessions", USE_OWN_ACCOUNT);
        write("POST account/tokens", USE_OWN_ACCOUNT, "{\"name\":\"\",\"days\":0}");
        read("DELETE account/tokens/{id}", USE_OWN_ACCOUNT);
        write("POST account/sign-out-everywhere", USE_OWN_ACCOUNT, "{}");
        write("PUT account/password", USE_OWN_ACCOUNT, "{\"oldPassword\":\"\",\"newPassword\":\"x\"}");
        write("PUT account/preferences", USE_OWN_ACCOUNT, "{\"locale\":\"xx\",\"theme\":\"xx\"}");
        read("GET notices", USE_INBOX);
        write("POST notices/{id}/read", USE_INBOX, "{}");
        write("POST notices/read", USE_INBOX, "{}");
        read("GET approvals/inbox", USE_INBOX);
        read("GET approvals/inbox/count", USE_INBOX);
        read("GET approvals/requests", USE_INBOX);
        read("GET approvals/team", SEE_TEAM);
        read("GET approvals/{id}", USE_INBOX);
        write("POST approvals/{id}/approve", DECIDE_APPROVAL, "{\"text\":\"\"}");
        write("POST approvals/{id}/give-back", DECIDE_APPROVAL, "{\"text\":\"\"}");
        write(
                "POST approvals/decisions",
                DECIDE_APPROVAL,
                "{\"verb\":\"APPROVE\",\"items\":[{\"id\":\"0199a6f0-0000-7000-8000-000000000001\",\"revision\":1}]}");
        write("POST approvals/{id}/withdraw", USE_INBOX, "{}");
        write("POST approvals/{id}/transfer", DECIDE_APPROVAL, "{\"person\":\"\"}");
        write("POST approvals/{id}/signers", DECIDE_APPROVAL, "{\"person\":\"\"}");
        write("POST approvals/{id}/send-back", DECIDE_APPROVAL, "{\"step\":0,\"text\":\"\"}");
        write("POST approvals/{id}/meeting", DECIDE_APPROVAL, "{\"when\":\"2099-01-04T09:00:00\",\"place\":\"x\"}");
        write("POST approvals/{id}/votes", DECIDE_APPROVAL, "{\"step\":0,\"ballot\":\"FOR\"}");
        write("POST approvals/{id}/minutes", DECIDE_APPROVAL, "{}");
        read("GET approvals/{id}/minutes/{minutes}", USE_INBOX);
        write("POST approvals/{id}/copies", USE_INBOX, "{\"person\":\"\"}");
        write("POST approvals/{id}/urge", USE_INBOX, "{}");
        read("GET deputies", DECIDE_APPROVAL);
        write("POST deputies", DECIDE_APPROVAL, "{\"person\":\"\"}");
        read("DELETE deputies/{id}", DECIDE_APPROVAL);
        read("GET colleagues", USE_INBOX);
        read("GET customers", SEARCH_CUSTOMERS);
        read("GET customers/suggestions", SEARCH_CUSTOMERS);
        read("GET customers/{id}", READ_FILE);
        read("GET customers/{id}/card", SEE_EXISTENCE);
        read("GET customers/by-number/{number}", SEE_EXISTENCE);
        read("GET customers/{id}/history", READ_HISTORY);
        read("GET customers/{id}/as-of", READ_FILE);
        read("GET customers/{id}/comparison", READ_FILE);
        read("GET customers/{id}/comparison.pdf", PRINT_FILE);
        write("POST customers/{id}/reveal", REVEAL_MASKED, "{\"field\":\"nothing\",\"purpose\":\"\"}");
        write("PATCH customers/{id}", EDIT_NOTES, "{\"fields\":{},\"reason\":\"\"}");
        write("POST customers/{id}/stage", EDIT_NOTES, "{\"stage\":\"LOST\",\"reason\":\"\"}");
        write("POST customers/duplicates", REGISTER_CUSTOMER, "{\"fields\":{}}");
        read("GET customers/{id}/change-requests", READ_FILE);
        write("POST customers/{id}/change-requests", REQUEST_CHANGE, "{\"fields\":{},\"reason\":\"\"}");
        read("GET customers/{id}/renamings", REQUEST_CHANGE);
        write("POST customers/{id}/renamings", REQUEST_CHANGE, "{\"name\":\"\",\"reason\":\"\"}");
        read("GET customers/{id}/consents", READ_FILE);
        write(
                "POST customers/{id}/consents",
                RECORD_CONSENT,
                "{\"givenOn\":\"2026-01-05\",\"paper\":\"018f3a5c-7d10-7c3e-9b1a-2f6f0c9b4e11\"}");
        read("GET customers/{id}/consents/{consent}/paper", READ_FILE);
        write(
                "POST customers/{id}/consents/{consent}/withdraw",
                RECORD_CONSENT,
                "{\"on\":\"2026-01-05\",\"reason\":\"\"}");
        write("POST customers/{id}/consents/removal", REMOVE_UNCONSENTED, "{\"reason\":\"\"}");
        read("GET customers/{id}/ratings", READ_FILE);
        write("POST customers/{id}/ratings", RATE_CUSTOMER, "{\"value\":\"B\",\"risk\":\"LOW\",\"basis\":\"\"}");
        read("GET customers/{id}/promotion", READ_FILE);
        write("POST customers/{id}/promotion", REQUEST_CHANGE, "{\"reason\":\"\"}");
        write("POST customers/{id}/feedback", GIVE_FEEDBACK, "{\"kind\":\"OTHER\",\"text\":\"\"}");
        read("GET customers/{id}/feedback", READ_FILE);
        write("POST customers/{id}/feedback/{feedback}/take", EDIT_NOTES, "{\"reason\":\"\"}");
        write("POST customers/{id}/feedback/{feedback}/set-aside", EDIT_NOTES, "{\"word\":\"\"}");
        read("GET customers/{id}/grants", READ_GRANTS);
        write("POST customers/{id}/grants", GRANT_FILE, "{\"employee\":\"\",\"reason\":\"\"}");
        write("POST customers/{id}/grants/{grant}/revoke", GRANT_FILE, "{\"reason\":\"\"}");
        read("GET customers/{id}/access", SEE_EXISTENCE);
        read("GET access-reasons", EXPLAIN_ACCESS);
        read("GET conduct/agreement", USE_OWN_ACCOUNT);
        read("GET conduct/agreement/signatures", USE_OWN_ACCOUNT);
        write("POST conduct/agreement/signatures", USE_OWN_ACCOUNT, "{\"hash\":\"\"}");
        read("GET conduct/agreement/signatures/{id}", USE_OWN_ACCOUNT);
        read("GET conduct/agreement/signatures/{id}/print", USE_OWN_ACCOUNT);
        read("GET conduct/quiz/attempts", USE_OWN_ACCOUNT);
        write("POST conduct/quiz/attempts", USE_OWN_ACCOUNT, "{}");
        write("PUT conduct/quiz/attempts/{id}/answers", USE_OWN_ACCOUNT, "{\"answers\":{}}");
        read("GET conduct/guide", USE_OWN_ACCOUNT);
        read("GET conduct/trainings", USE_OWN_ACCOUNT);
        read("GET conduct/texts/{kind}", READ_CONDUCT);
        write("POST conduct/texts/{kind}", KEEP_CONDUCT, "{\"startsOn\":\"2020-01-01\",\"title\":\"\"}");
        read("GET conduct/quiz", KEEP_CONDUCT);
        write("POST conduct/quiz", KEEP_CONDUCT, "{\"startsOn\":\"2020-01-01\"}");
        read("GET conduct/signers", READ_CONDUCT);
        read("GET conduct/signatures/{id}", READ_CONDUCT);
        write("POST conduct/trainings", KEEP_CONDUCT, "{\"quarter\":\"\"}");
        read("GET conduct/trainings/{quarter}", READ_CONDUCT);
        write("POST conduct/trainings/{quarter}/sessions", KEEP_CONDUCT, "{\"heldOn\":\"2020-01-01\"}");
        write("POST conduct/trainings/{quarter}/reminders", KEEP_CONDUCT, "{}");
        write("PUT conduct/sessions/{id}/attendance", KEEP_CONDUCT, "{\"list\":{}}");
        read("GET grants", USE_GRANTS);
        read("GET grants/register", READ_AUDIT);
        read("GET loans", BORROW_FILE);
        write("POST loans", BORROW_FILE, "{\"customers\":[],\"reason\":\"\"}");
        read("GET loans/register", READ_LOANS);
        read("GET loans/{id}", USE_INBOX);
        write("POST loans/{id}/withdraw", BORROW_FILE, "{}");
        write("POST loans/{id}/extensions", BORROW_FILE, "{\"reason\":\"\"}");
        write("POST loans/{id}/noted-extensions", KEEP_LOANS, "{\"channel\":\"PHONE\",\"reason\":\"\"}");
        write("POST loans/{id}/give-back", BORROW_FILE, "{}");
        write("POST loans/{id}/hand-out", KEEP_LOANS, "{\"pages\":0}");
        write("POST loans/{id}/return", KEEP_LOANS, "{\"pages\":0}");
        write("POST loans/{id}/close", KEEP_LOANS, "{\"explanation\":\"\"}");
        read("GET room-entries", READ_LOANS);
        write("POST room-entries", KEEP_LOANS, "{\"person\":\"\",\"purpose\":\"\"}");
        write("POST room-entries/{id}/leave", KEEP_LOANS, "{}");
        read("GET feedback", GIVE_FEEDBACK);
        read("GET customers/{id}/catalogue", READ_FILE);
        read("GET volumes", SEARCH_CUSTOMERS);
        write("POST customers/{id}/evidence", REQUEST_CHANGE, "{}");
        read("GET change-requests/{id}", USE_INBOX);
        write("PUT change-requests/{id}", USE_INBOX, "{\"fields\":{},\"reason\":\"\"}");
        write("POST change-requests/{id}/withdraw", USE_INBOX, "{}");
        write("POST change-requests/{id}/check", DECIDE_APPROVAL, "{\"approvalRevision\":1,\"finding\":\"NEEDED\"}");
        write("POST change-requests/{id}/apply", DECIDE_APPROVAL, "{\"approvalRevision\":1}");
        read("GET change-requests/{id}/evidence/{paper}", USE_INBOX);
        read("GET customers/{id}/tasks", READ_FILE);
        read("GET tasks", USE_INBOX);
        read("GET tasks/{id}", USE_INBOX);
        write("POST tasks/{id}/complete", USE_INBOX, "{\"note\":\"\"}");
        read("GET stages", READ_POLICY);
        write("POST stages/versions", CHANGE_POLICY, "{\"moves\":{},\"startsOn\":\"2099-01-01\"}");
        write("POST stages/versions/rehearsal", CHANGE_POLICY, "{\"moves\":{},\"startsOn\":\"2099-01-01\"}");
        read("GET triggers", READ_POLICY);
        write("POST triggers/versions", CHANGE_POLICY, "{\"startsOn\":\"2099-01-01\"}");
        write("POST triggers/versions/rehearsal", CHANGE_POLICY, "{\"startsOn\":\"2099-01-01\"}");
        read("GET contacts", REGISTER_CUSTOMER);
        write("POST contacts", REGISTER_CUSTOMER, "{\"name\":\"\",\"phone\":\"\"}");
        write("POST contacts/{id}/convert", REGISTER_CUSTOMER, "{}");
        read("GET registrations", REGISTER_CUSTOMER);
        write("POST registrations", REGISTER_CUSTOMER, "{\"handler\":\"" + NOWHERE + "\"}");
        read("GET registrations/{id}", USE_INBOX);
        write("PUT registrations/{id}", REGISTER_CUSTOMER, "{}");
        write("POST registrations/{id}/submit", REGISTER_CUSTOMER, "{}");
        write("POST registrations/{id}/withdraw", REGISTER_CUSTOMER, "{}");
        write("POST registrations/{id}/return", DECIDE_APPROVAL, "{\"approvalRevision\":1,\"text\":\"\"}");
        write("POST registrations/{id}/file", VERIFY_REGISTRATION, "{\"approvalRevision\":1,\"confirmedBy\":\"x\"}");
        write("POST registrations/{id}/sign", DECIDE_APPROVAL, "{\"approvalRevision\":1}");
        write("POST registrations/{id}/papers", REGISTER_CUSTOMER, "{}");
        read("GET registrations/{id}/papers/{paper}", USE_INBOX);
        read("GET registrations/{id}/consents", USE_INBOX);
        write(
                "POST registrations/{id}/consents",
                REGISTER_CUSTOMER,
                "{\"givenOn\":\"2026-01-05\",\"paper\":\"018f3a5c-7d10-7c3e-9b1a-2f6f0c9b4e11\"}");
        write(
                "POST registrations/{id}/consents/{consent}/withdraw",
                USE_INBOX,
                "{\"on\":\"2026-01-05\",\"reason\":\"\"}");
        read("DELETE registrations/{id}/papers/{paper}", REGISTER_CUSTOMER);
        read("GET imports", IMPORT_CUSTOMERS);
        read("GET imports/template.xlsx", IMPORT_CUSTOMERS);
        write("POST imports", IMPORT_CUSTOMERS, "{}");
        read("GET imports/{id}", IMPORT_CUSTOMERS);
        write("PUT imports/{id}/mapping", IMPORT_CUSTOMERS, "{\"mapping\":{}}");
        write("POST imports/{id}/run", IMPORT_CUSTOMERS, "{}");
        write("POST imports/{id}/cancel", IMPORT_CUSTOMERS, "{}");
        write("POST imports/{id}/withdraw", IMPORT_CUSTOMERS, "{\"reason\":\"x\"}");
        read("DELETE imports/{id}", IMPORT_CUSTOMERS);
        read("GET imports/{id}/problems", IMPORT_CUSTOMERS);
        read("GET imports/{id}/report.xlsx", IMPORT_CUSTOMERS);
        read("GET dictionary", READ_DICTIONARY);
        write(
                "POST dictionary/fields",
                CHANGE_DICTIONARY,
                "{\"code\":\"matrixField\",\"type\":\"TEXT\",\"labels\":{\"zh\":\"甲\",\"zhTw\":\"甲\",\"en\":\"a\"},"
                        + "\"startsOn\":\"2099-01-01\"}");
        write("PUT dictionary/fields/{code}", CHANGE_DICTIONARY, "{\"startsOn\":\"2099-01-01\"}");
        write("POST dictionary/fields/{code}/retire", CHANGE_DICTIONARY, "{\"startsOn\":\"2099-01-01\"}");
        write(
                "POST dictionary/groups",
                CHANGE_DICTIONARY,
                "{\"code\":\"matrixGroup\",\"labels\":{\"zh\":\"甲\"},\"startsOn\":\"2099-01-01\"}");
        read("GET divisions", READ_DICTIONARY);
        read("GET customer-views", SEARCH_CUSTOMERS);
        write("POST customer-views", SEARCH_CUSTOMERS, "{\"name\":\"\"}");
        write("PUT customer-views/columns", SEARCH_CUSTOMERS, "{\"columns\":[]}");
        read("DELETE customer-views/{id}", SEARCH_CUSTOMERS);
        read("GET customers/counts", SEARCH_CUSTOMERS);
        read("GET customers/stages", SEARCH_CUSTOMERS);
        read("GET customers/opened-by-week", SEARCH_CUSTOMERS);
        read("GET customers/needing-attention", SEARCH_CUSTOMERS);
        read("GET customers/{id}/card.pdf", PRINT_FILE);
        read("GET outbox", READ_OUTBOX);
        read("GET reports", INVESTIGATE);
        write("POST reports", REPORT_MISCONDUCT, "{\"subject\":\"\",\"text\":\"\"}");
        write("POST reports/progress", REPORT_MISCONDUCT, "{\"code\":\"\"}");
        read("GET reports/{id}", INVESTIGATE);
        write("POST reports/{id}/steps", INVESTIGATE, "{\"text\":\"\"}");
        write("POST reports/{id}/closing", INVESTIGATE, "{\"text\":\"\"}");
        read("GET alerts", SEE_ALERTS);
        read("GET alerts/own", USE_OWN_ACCOUNT);
        read("GET alerts/limits", SEE_ALERTS);
        write("PUT alerts/limits", DECIDE_ALERT, "{\"base\":0,\"note\":\"x\"}");
        write("POST alerts/blocked", USE_OWN_ACCOUNT, "{}");
        read("GET alerts/{id}", SEE_ALERTS);
        write("POST alerts/{id}/decisions", DECIDE_ALERT, "{\"verdict\":\"LIFTED\",\"reason\":\"\"}");
        read("GET system", RUN_SYSTEM);
        write("POST system/clock", MOVE_TRAINING_CLOCK, "{\"to\":\"2020-01-01T00:00:00Z\"}");
        read("GET policy", READ_POLICY);
        write("POST policy/versions", CHANGE_POLICY, "{\"startsOn\":\"2099-01-01\"}");
        write("POST policy/versions/rehearsal", CHANGE_POLICY, "{\"startsOn\":\"2099-01-01\"}");
        read("GET regulation.pdf", READ_POLICY);
        read("GET change-policy", READ_POLICY);
        write("POST change-policy/versions", CHANGE_POLICY, "{\"startsOn\":\"2099-01-01\"}");
        write("POST change-policy/versions/rehearsal", CHANGE_POLICY, "{\"startsOn\":\"2099-01-01\"}");
        read("GET rule-versions", READ_POLICY);
        read("GET rule-versions/comparison", READ_POLICY);
        read("GET rule-changes", READ_POLICY);
        read("GET rule-changes/{id}", READ_POLICY);
        read("GET rule-changes/{id}/rehearsal", READ_POLICY);
        write("POST rule-changes/{id}/withdraw", USE_INBOX, "{}");
        read("GET profiles", READ_POLICY);
        write("POST profiles/{code}/adoption", CHANGE_POLICY, "{\"startsOn\":\"2099-01-01\"}");
        write("POST profiles/{code}/adoption/rehearsal", CHANGE_POLICY, "{\"startsOn\":\"2099-01-01\"}");
        read("GET calendar/{year}", READ_POLICY);
        write("PUT calendar/{year}", KEEP_CALENDAR, "{\"days\":[],\"source\":\"x\"}");
        read("GET audit", READ_AUDIT);
        read("GET firm", READ_FIRM);
        read("GET firm/employees/{id}", READ_FIRM);
        write("POST firm/departments", MANAGE_FIRM, "{\"name\":\"\",\"parent\":\"" + NOWHERE + "\"}");
        write("PUT firm/departments/{id}", MANAGE_FIRM, "{\"name\":\"x\"}");
        write("POST firm/departments/{id}/close", MANAGE_FIRM, "{}");
        write(
                "POST firm/employees",
                MANAGE_FIRM,
                "{\"number\":\"\",\"name\":\"\",\"email\":\"\",\"department\":\"" + NOWHERE + "\"}");
        write("PUT firm/employees/{id}", MANAGE_FIRM, "{\"name\":\"x\",\"email\":\"x@example.com\"}");
        write("POST firm/employees/{id}/move", MANAGE_FIRM, "{\"department\":\"" + NOWHERE + "\"}");
        write("POST firm/employees/{id}/let-go", MANAGE_FIRM, "{\"reason\":\"x\"}");
        write("PUT firm/employees/{id}/roles", GRANT_ROLES, "{\"roles\":[\"EMPLOYEE\"],\"reason\":\"x\"}");
        write("POST firm/employees/{id}/unlock", UNLOCK_ACCOUNT, "{}");
        write("POST firm/employees/{id}/reset-password", UNLOCK_ACCOUNT, "{}");
    }

    /** What each page needs; nothing for the pages before the door. */
    static final Map<String, @Nullable Permission> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("/access/login.xhtml", null);
        PAGES.put("/access/password.xhtml", null);
        PAGES.put("/portal/error.xhtml", null);
        PAGES.put("/setup.xhtml", null);
        PAGES.put("/index.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/profiles/card.pdf", PRINT_FILE);
        PAGES.put("/profiles/comparison.pdf", PRINT_FILE);
        PAGES.put("/profiles/as-of.xhtml", READ_FILE);
        PAGES.put("/profiles/compare.xhtml", READ_FILE);
        PAGES.put("/search/suggest.json", SEARCH_CUSTOMERS);
        PAGES.put("/profiles/import/template.xlsx", IMPORT_CUSTOMERS);
        PAGES.put("/access/account.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/portal/dashboard.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/demo/mailbox.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/approvals/inbox.xhtml", USE_INBOX);
        PAGES.put("/approvals/minutes", USE_INBOX);
        PAGES.put("/approvals/deputies.xhtml", DECIDE_APPROVAL);
        PAGES.put("/search/customers.xhtml", SEARCH_CUSTOMERS);
        PAGES.put("/access/firm.xhtml", READ_FIRM);
        PAGES.put("/profiles/contacts.xhtml", REGISTER_CUSTOMER);
        PAGES.put("/profiles/register.xhtml", REGISTER_CUSTOMER);
        PAGES.put("/profiles/registrations.xhtml", REGISTER_CUSTOMER);
        PAGES.put("/profiles/registration.xhtml", USE_INBOX);
        PAGES.put("/profiles/import.xhtml", IMPORT_CUSTOMERS);
        PAGES.put("/profiles/dictionary.xhtml", READ_DICTIONARY);
        PAGES.put("/profiles/policies.xhtml", READ_POLICY);
        PAGES.put("/profiles/firm-profiles.xhtml", READ_POLICY);
        PAGES.put("/profiles/rule-change.xhtml", READ_POLICY);
        PAGES.put("/profiles/rule-history.xhtml", READ_POLICY);
        PAGES.put("/profiles/change-rules.xhtml", READ_POLICY);
        PAGES.put("/profiles/regulation.pdf", READ_POLICY);
        PAGES.put("/kit/calendar.xhtml", READ_POLICY);
        PAGES.put("/profiles/file.xhtml", READ_FILE);
        PAGES.put("/profiles/evidence", USE_INBOX);
        PAGES.put("/profiles/change.xhtml", USE_INBOX);
        PAGES.put("/profiles/change-form.xhtml", REQUEST_CHANGE);
        PAGES.put("/profiles/rename.xhtml", REQUEST_CHANGE);
        PAGES.put("/profiles/consents.xhtml", READ_FILE);
        PAGES.put("/profiles/feedback.xhtml", GIVE_FEEDBACK);
        PAGES.put("/profiles/volumes.xhtml", SEARCH_CUSTOMERS);
        PAGES.put("/access/grants.xhtml", READ_GRANTS);
        PAGES.put("/conduct/agreement.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/conduct/agreement.pdf", USE_OWN_ACCOUNT);
        PAGES.put("/conduct/quiz.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/conduct/guide.xhtml", USE_OWN_ACCOUNT);
        PAGES.put("/conduct/keeping.xhtml", READ_CONDUCT);
        PAGES.put("/conduct/training.xhtml", READ_CONDUCT);
        PAGES.put("/access/own-grants.xhtml", USE_GRANTS);
        PAGES.put("/access/why.xhtml", SEE_EXISTENCE);
        PAGES.put("/access/explain.xhtml", EXPLAIN_ACCESS);
        PAGES.put("/access/grant-register.xhtml", READ_AUDIT);
        PAGES.put("/borrowing/borrow.xhtml", BORROW_FILE);
        PAGES.put("/borrowing/own-loans.xhtml", BORROW_FILE);
        PAGES.put("/borrowing/loan.xhtml", USE_INBOX);
        PAGES.put("/borrowing/slip.pdf", USE_INBOX);
        PAGES.put("/borrowing/register.xhtml", READ_LOANS);
        PAGES.put("/borrowing/room.xhtml", READ_LOANS);
        PAGES.put("/profiles/tasks.xhtml", USE_INBOX);
        PAGES.put("/profiles/stages.xhtml", READ_POLICY);
        PAGES.put("/profiles/triggers.xhtml", READ_POLICY);
        PAGES.put("/kit/notices.xhtml", USE_INBOX);
        PAGES.put("/vigilance/report.xhtml", REPORT_MISCONDUCT);
        PAGES.put("/vigilance/reports.xhtml", INVESTIGATE);
        PAGES.put("/vigilance/misconduct.xhtml", INVESTIGATE);
        PAGES.put("/vigilance/alerts.xhtml", SEE_ALERTS);
        PAGES.put("/vigilance/alert.xhtml", SEE_ALERTS);
        PAGES.put("/vigilance/limits.xhtml", SEE_ALERTS);
        PAGES.put("/kit/audit.xhtml", READ_AUDIT);
        PAGES.put("/kit/outbox.xhtml", READ_OUTBOX);
        PAGES.put("/kit/system.xhtml", RUN_SYSTEM);
    }

    private MatrixRows() {}

    private static void read(String endpoint, Permission needs) {
        ROWS.put(endpoint, new Row(needs, null));
    }

    private static void write(String endpoint, Permission needs, String body) {
        ROWS.put(endpoint, new Row(needs, body));
    }
}
