package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.usecase.SetUpFirstOfficers;
import org.kedang.access.usecase.SetUpFirstOfficers.Officer;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;

/** The first page of an empty house: the firm's name and its three officers. */
@Named
@RequestScoped
public class SetupPage {
    @Inject
    SetUpFirstOfficers setUp;

    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    private @Nullable String token;
    private @Nullable String firmName;
    private @Nullable String profile = "lamp-factory";
    private final OfficerForm system = new OfficerForm("system");
    private final OfficerForm security = new OfficerForm("security");
    private final OfficerForm audit = new OfficerForm("audit");

    /** What is typed about one officer. */
    public static final class OfficerForm {
        private final String key;
        private @Nullable String number;
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String password;

        OfficerForm(String key) {
            this.key = key;
        }

        Officer officer() {
            return new Officer(text(number), text(name), text(email), text(password));
        }

        public String getKey() {
            return key;
        }

        public @Nullable String getNumber() {
            return number;
        }

        public void setNumber(@Nullable String number) {
            this.number = number;
        }

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }

        public @Nullable String getEmail() {
            return email;
        }

        public void setEmail(@Nullable String email) {
            this.email = email;
        }

        public @Nullable String getPassword() {
            return null;
        }

        public void setPassword(@Nullable String password) {
            this.password = password;
        }
    }

    /** Sets the house up and leads to the sign-in page. */
    public @Nullable String setUp() {
        try {
            setUp.setUp(
                    me.visitor(),
                    new SetUpFirstOfficers.Command(
                            text(token),
                            text(firmName),
                            localeOfPage(),
                            text(profile),
                            system.officer(),
                            security.officer(),
                            audit.officer()));
        } catch (Refused refused) {
            messages.refused(refused);
            return null;
        }
        messages.done("access.setup.done");
        return Paths.LOGIN + "?faces-redirect=true";
    }

    private static String localeOfPage() {
        return Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .tag()
                .replace('-', '_');
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public List<OfficerForm> getOfficers() {
        return List.of(system, security, audit);
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }

    /** Code of the set of rules the firm begins with. */
    public @Nullable String getProfile() {
        return profile;
    }

    public void setProfile(@Nullable String profile) {
        this.profile = profile;
    }

    public @Nullable String getFirmName() {
        return firmName;
    }

    public void setFirmName(@Nullable String firmName) {
        this.firmName = firmName;
    }
}
