package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.usecase.SignIn;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.LocalePreference;

/** The sign-in page. Whoever gets in gets a new session id and the page he wanted. */
@Named
@RequestScoped
public class LoginPage {
    private static final int IDLE_SECONDS = 30 * 60;

    @Inject
    SignIn signIn;

    @Inject
    CurrentActor me;

    @Inject
    People people;

    @Inject
    LocalePreference language;

    @Inject
    PageMessages messages;

    private @Nullable String number;
    private @Nullable String password;
    private @Nullable String to;

    /** Signs in and goes to the wanted page; a refusal stays here and says the same whoever was named. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String agent = request.getHeader("User-Agent");
        SignIn.SignedIn signedIn;
        try {
            signedIn = signIn.signIn(
                    me.visitor(),
                    new SignIn.Command(
                            number == null ? "" : number,
                            password == null ? "" : password,
                            agent == null ? "-" : agent));
        } catch (Refused refused) {
            messages.refused(refused);
            return;
        } finally {
            password = null;
        }
        HttpSession session = request.getSession(true);
        String changed = request.changeSessionId();
        session.setMaxInactiveInterval(changed.isEmpty() ? 1 : IDLE_SECONDS);
        session.setAttribute(FrontDoor.SESSION, signedIn.session());
        people.person(signedIn.employee())
                .ifPresent(person -> language.choose(person.locale().replace('_', '-')));
        faces.getExternalContext().redirect(request.getContextPath() + Paths.safe(to));
    }

    /** Leads on who is signed in already. */
    public @Nullable String skip() {
        return me.isSignedIn() ? "/index.xhtml?faces-redirect=true" : null;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
