package org.kedang.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.text.LocalePreference;

/** What the templates show around a page: who is here, what waits, where he can go, how it looks. */
@Named
@RequestScoped
public class Frame {
    private final Instance<SignedIn> signedIn;
    private final Instance<WaitingCount> waitingCount;
    private final LocalePreference language;

    private Optional<Actor> present = Optional.empty();
    private boolean asked;
    private @Nullable List<Place> entries;
    private long waiting = -1;

    /** One navigation entry as a page shows it. */
    public record Place(String label, String shortLabel, String icon, String path, boolean tab, boolean current) {}

    @Inject
    Frame(Instance<SignedIn> signedIn, Instance<WaitingCount> waitingCount, LocalePreference language) {
        this.signedIn = signedIn;
        this.waitingCount = waitingCount;
        this.language = language;
    }

    /** For the container's proxy only. */
    protected Frame() {
        throw new UnsupportedOperationException();
    }

    private Optional<Actor> actor() {
        if (!asked) {
            asked = true;
            present = signedIn.isResolvable() ? signedIn.get().present() : Optional.empty();
        }
        return present;
    }

    public String getName() {
        return actor().map(Actor::name).orElse("");
    }

    public String getNumber() {
        return actor().map(Actor::number).orElse("");
    }

    /** Whether the door before all content is closed to him. */
    public boolean isKeptOut() {
        return actor().isPresent() && signedIn.get().keptOut();
    }

    /** Whether the signed-in person holds a permission and may use it: {@code #{frame.may('REGISTER_CUSTOMER')}}. */
    public boolean may(String permission) {
        return !isKeptOut()
                && actor().filter(who -> who.may(Permission.valueOf(permission)))
                        .isPresent();
    }

    public boolean isMayUseInbox() {
        return may(Permission.USE_INBOX.name());
    }

    /** How many items wait for him; asked once a request. */
    public long getWaiting() {
        if (waiting < 0) {
            waiting = isKeptOut()
                    ? 0
                    : actor().map(who -> waitingCount.stream()
                                    .mapToLong(count -> count.waitingFor(who))
                                    .sum())
                            .orElse(0L);
        }
        return waiting;
    }

    public List<Place> getEntries() {
        if (entries == null) {
            String here = faces().getRequestServletPath();
            entries = actor().map(isKeptOut() ? Navigation::before : Navigation::of).orElse(List.of()).stream()
                    .map(entry -> new Place(
                            "portal.nav." + entry.key(),
                            "portal.nav.short." + entry.key(),
                            entry.icon(),
                            entry.path(),
                            entry.tab(),
                            entry.path().equals(here)))
                    .toList();
        }
        return entries;
    }

    /** The chosen look: auto, light or dark. */
    public String getTheme() {
        String chosen = cookie("kedang-theme");
        return chosen.equals("dark") || chosen.equals("light") ? chosen : "auto";
    }

    /** Whether the side navigation shows words or icons alone. */
    public String getNav() {
        return cookie("kedang-nav").equals("icons") ? "icons" : "words";
    }

    /** Changes the session's language and shows the page anew. */
    public String speak(String tag) {
        language.choose(tag);
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    /** Ends the session and shows the sign-in page. */
    public String signOut() throws ServletException {
        HttpServletRequest request = (HttpServletRequest) faces().getRequest();
        request.logout();
        faces().invalidateSession();
        return "/access/login.xhtml?faces-redirect=true";
    }

    private static String cookie(String name) {
        return faces().getRequestCookieMap().get(name) instanceof Cookie cookie ? cookie.getValue() : "";
    }

    private static ExternalContext faces() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
