package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.kedang.access.usecase.ChoosePassword;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.PageMessages;

/** Chooses a password with the one-time link of the security officer. */
@Named
@RequestScoped
public class PasswordPage {
    @Inject
    ChoosePassword choosePassword;

    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    private @Nullable String code;
    private @Nullable String password;
    private @Nullable String again;

    /** Stores the password and leads to the sign-in page. */
    public @Nullable String choose() {
        String chosen = password == null ? "" : password;
        if (!chosen.equals(again == null ? "" : again)) {
            messages.wrong("again", "access.password.differs");
            return null;
        }
        try {
            choosePassword.choose(me.visitor(), new ChoosePassword.Command(code == null ? "" : code, chosen));
        } catch (Refused refused) {
            messages.refused(refused);
            return null;
        }
        messages.done("access.password.done");
        return Paths.LOGIN + "?faces-redirect=true";
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getAgain() {
        return null;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
