package org.kedang.it;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.usecase.FoundFirm;
import org.kedang.demo.DemoCast;
import org.kedang.kit.domain.Permission;

/**
 * Every page there is, with axe, light and dark, at a desk and on a telephone. The pages come from {@link Pages}: who adds
 * one has it looked at here without doing anything. axe comes in as a script of the browser itself, which the portal's
 * content security policy neither sees nor has to allow.
 */
@DisplayName("无障碍：每个页面，明暗两套颜色，1280 与 390 像素，没有严重问题")
class AccessibilityIT {
    /** The frame's pages that show different people different things. */
    private static final Map<String, Set<String>> READERS = Map.of(
            "/portal/dashboard.xhtml", Set.of("S1023", "S0901", "S1001", "S0001", "S0902"),
            "/search/customers.xhtml", Set.of("S1023", "S0901"),
            "/profiles/file.xhtml", Set.of("S1011", "S0901"),
            "/approvals/inbox.xhtml", Set.of("S1023", "S0901"));

    /** Faults of the worst two kinds, as {@code rule: where, where}. */
    private static final String FAULTS =
            """
            () => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
              .filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
              .map(fault => fault.id + ': ' + fault.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')))
            """;

    private static Map<String, String> subjects = Map.of();
    private static Map<String, List<String>> tours = Map.of();
    private static Runnable undone = () -> {};
    private static String axe = "";

    @BeforeAll
    static void a_file_a_form_a_change_and_a_rule_to_look_at() throws IOException {
        String file = Api.as("S0901")
                .get("customers/by-number/KH-320500-0003")
                .expect(200)
                .json()
                .getString("customer");
        String form = RegisteringACustomerIT.submitted(
                Api.as("S1023"), RegisteringACustomerIT.fields("无锡太湖灯饰有限公司", "0510-82700111", "320200"));
        Api rep = Api.as("S1023");
        String own = ChangingACustomerIT.customerOf(rep);
        String change = ChangingACustomerIT.ask(
                rep, own, Api.object("fields", Api.object("website", "https://look.example"), "reason", "客户换了网址"));
        Api officer = Api.as("S0902");
        String rule = Rules.asked(officer, "2097-01-01");
        String loan = BorrowingIT.asked("S1023", "KH-320500-0003", "为页面而借");
        subjects = Map.ofEntries(
                entry("/borrowing/loan.xhtml", loan),
                entry("/borrowing/borrow.xhtml", file),
                entry("/profiles/file.xhtml", file),
                entry("/profiles/registration.xhtml", form),
                entry("/profiles/change-form.xhtml", own),
                entry("/profiles/change.xhtml", change),
                entry("/profiles/as-of.xhtml", own),
                entry("/profiles/rename.xhtml", own),
                entry("/profiles/consents.xhtml", own),
                entry("/profiles/rule-change.xhtml", rule),
                entry("/profiles/compare.xhtml", own + "&change=" + change),
                entry("/access/grants.xhtml", own),
                entry("/vigilance/alert.xhtml", alert(rep)),
                entry("/vigilance/misconduct.xhtml", report(rep)),
                entry("/access/why.xhtml", own));
        undone = () -> {
            rep.post(
                            "change-requests/" + change + "/withdraw",
                            Api.object("reason", "看过了"),
                            rep.get("change-requests/" + change).etag())
                    .expect(200);
            Rules.withdrawn(officer, rule);
            BorrowingIT.withdrawn("S1023", loan);
        };
        axe = axe();
        Set<String> pages = Pages.found().stream()
                .filter(page -> page.endsWith(".xhtml"))
                .collect(Collectors.toCollection(TreeSet::new));
        tours = tours(pages);
        assertEquals(
                pages, tours.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** An alert that narrows nobody: the reader's browser kept him from copying. */
    private static String alert(Api reader) {
        reader.send("POST", "alerts/blocked", "{\"act\":\"COPY\"}", Map.of()).expect(204);
        Instant end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            var found = Api.as("S0903")
                    .get("alerts?kind=BLOCKED&person=S1023")
                    .expect(200)
                    .items();
            if (!found.isEmpty()) {
                return found.getJsonObject(0).getString("id");
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError("no alert came");
    }

    private static String report(Api reader) {
        reader.send("POST", "reports", "{\"subject\":\"外泄客户名单\",\"text\":\"名单被带出\"}", Map.of())
                .expect(201);
        return Api.as("S0802")
                .get("reports")
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("id");
    }

    @AfterAll
    static void and_gone_again() {
        undone.run();
    }

    /** Who looks at pages; nobody is "". */
    static List<String> readers() {
        return List.copyOf(tours.keySet());
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("readers")
    @DisplayName("axe：0 个 serious 或 critical，页面不横向滚动")
    void no_page_has_a_serious_or_critical_fault(String reader) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = Browsers.visitor(new Browser.NewContextOptions()
                .setBaseURL(Portal.running().baseUrl())
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai"))) {
            context.addInitScript(axe);
            Page page = reader.isEmpty() ? context.newPage() : Browsers.signedIn(context, reader);
            for (String address : tours.getOrDefault(reader, List.of())) {
                String subject = subjects.get(address);
                look(page, address, subject == null ? "" : "?id=" + subject, reader, faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Which member of the cast looks at which pages; nobody ("") at those before the door. */
    private static Map<String, List<String>> tours(Set<String> pages) {
        Map<String, List<String>> tours = new LinkedHashMap<>();
        for (String page : pages) {
            Permission needs = MatrixRows.PAGES.get(page);
            if (needs == null) {
                tours.computeIfAbsent("", nobody -> new ArrayList<>()).add(page);
                continue;
            }
            List<String> may = DemoCast.members().stream()
                    .filter(member -> RoleBook.permissionsOf(member.roles()).contains(needs))
                    .map(FoundFirm.Member::number)
                    .toList();
            assertTrue(!may.isEmpty(), () -> "nobody may open " + page);
            Set<String> readers = READERS.getOrDefault(page, Set.of(may.contains("S1023") ? "S1023" : may.get(0)));
            readers.forEach(reader ->
                    tours.computeIfAbsent(reader, one -> new ArrayList<>()).add(page));
        }
        return tours;
    }

    private static void look(Page page, String address, String id, String who, List<String> faults) {
        String name = address.replaceAll("^/|\\.xhtml$", "").replace('/', '-') + "-" + who;
        Response answer = page.navigate(address + id);
        if (answer.status() >= 400 && !address.equals("/portal/error.xhtml") && !address.equals("/setup.xhtml")) {
            faults.add(name + " answers " + answer.status());
            return;
        }
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, width > 600 ? 900 : 844);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String label = name + " " + width + " " + scheme;
                for (Object fault : (List<?>) page.evaluate(FAULTS)) {
                    faults.add(label + " " + fault);
                }
            }
            int over = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            if (over > 0) {
                faults.add(name + " " + width + " scrolls sideways by " + over + " px");
            }
        }
    }

    private static String axe() throws IOException {
        try (InputStream source =
                Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"), "axe is missing")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
