package org.kedang.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.domain.SessionRecord;
import org.kedang.access.usecase.ChangeOwnPassword;
import org.kedang.access.usecase.ChangePreferences;
import org.kedang.access.usecase.CreateToken;
import org.kedang.access.usecase.ListOwnSessions;
import org.kedang.access.usecase.ListOwnTokens;
import org.kedang.access.usecase.ReadOwnAccount;
import org.kedang.access.usecase.RevokeToken;
import org.kedang.access.usecase.SignOutEverywhere;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.LocalePreference;
import org.kedang.portal.text.Messages;

/** One's own account: data, language and look, password, sessions, tokens. */
@Named
@RequestScoped
public class AccountPage {
    private static final String HERE = "/access/account.xhtml?faces-redirect=true";

    @Inject
    ReadOwnAccount readOwnAccount;

    @Inject
    ChangePreferences changePreferences;

    @Inject
    ChangeOwnPassword changeOwnPassword;

    @Inject
    ListOwnSessions listOwnSessions;

    @Inject
    SignOutEverywhere signOutEverywhere;

    @Inject
    ListOwnTokens listOwnTokens;

    @Inject
    CreateToken createToken;

    @Inject
    RevokeToken revokeToken;

    @Inject
    CurrentActor me;

    @Inject
    LocalePreference language;

    @Inject
    PageMessages messages;

    private ReadOwnAccount.@Nullable OwnAccount account;
    private @Nullable List<SessionRecord> sessions;
    private @Nullable List<AccessToken> tokens;
    private @Nullable String locale;
    private @Nullable String theme;
    private @Nullable String oldPassword;
    private @Nullable String newPassword;
    private @Nullable String again;
    private @Nullable String tokenName;
    private List<String> tokenScope = new ArrayList<>();
    private int tokenDays = 90;
    private @Nullable String createdToken;

    public ReadOwnAccount.OwnAccount getAccount() {
        ReadOwnAccount.OwnAccount known = account;
        if (known == null) {
            known = readOwnAccount.read(me.actor());
            account = known;
        }
        return known;
    }

    public String getRoles() {
        Messages texts = texts();
        return getAccount().roles().stream()
                .sorted()
                .map(texts::of)
                .collect(Collectors.joining(texts.get("portal.list.separator")));
    }

    public List<SessionRecord> getSessions() {
        List<SessionRecord> known = sessions;
        if (known == null) {
            known = listOwnSessions.list(me.actor());
            sessions = known;
        }
        return known;
    }

    public boolean isHere(SessionRecord session) {
        return session.id().equals(me.session());
    }

    public List<AccessToken> getTokens() {
        List<AccessToken> known = tokens;
        if (known == null) {
            known = listOwnTokens.list(me.actor());
            tokens = known;
        }
        return known;
    }

    /** The rights of a token in words. */
    public String scopeOf(AccessToken token) {
        Messages texts = texts();
        return token.scope().stream()
                .sorted()
                .map(texts::of)
                .collect(Collectors.joining(texts.get("portal.list.separator")));
    }

    public List<Choice> getScopes() {
        Messages texts = texts();
        return getAccount().permissions().stream()
                .sorted()
                .map(permission -> new Choice(permission.name(), texts.of(permission)))
                .toList();
    }

    public List<Choice> getLocales() {
        return language.choices().stream()
                .map(choice -> new Choice(choice.value().replace('-', '_'), choice.label()))
                .toList();
    }

    public List<Choice> getThemes() {
        return List.of(
                new Choice("auto", messages.text("portal.theme.auto")),
                new Choice("light", messages.text("portal.theme.light")),
                new Choice("dark", messages.text("portal.theme.dark")));
    }

    public String savePreferences() {
        changePreferences.change(me.actor(), new ChangePreferences.Command(getLocale(), getTheme()));
        language.choose(getLocale().replace('_', '-'));
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseCookie("kedang-theme", getTheme(), Map.of("path", "/", "maxAge", 31_536_000));
        messages.done("access.account.preferences.done");
        return HERE;
    }

    public @Nullable String changePassword() {
        String chosen = newPassword == null ? "" : newPassword;
        if (!chosen.equals(again == null ? "" : again)) {
            messages.wrong("again", "access.password.differs");
            return null;
        }
        try {
            changeOwnPassword.change(
                    me.actor(),
                    new ChangeOwnPassword.Command(oldPassword == null ? "" : oldPassword, chosen, me.session()));
        } catch (Refused refused) {
            messages.refused(refused);
            return null;
        }
        messages.done("access.account.password.done");
        return HERE;
    }

    public String signOutElsewhere() {
        signOutEverywhere.signOut(me.actor(), new SignOutEverywhere.Command(me.session()));
        messages.done("access.account.sessions.done");
        return HERE;
    }

    public void createToken() {
        Set<Permission> scope = tokenScope.stream().map(Permission::valueOf).collect(Collectors.toSet());
        try {
            createdToken = createToken
                    .create(me.actor(), new CreateToken.Command(tokenName == null ? "" : tokenName, scope, tokenDays))
                    .text();
            tokens = null;
        } catch (Refused refused) {
            messages.refused(refused);
        }
    }

    public String revokeToken(UUID id) {
        revokeToken.revoke(me.actor(), new RevokeToken.Command(id));
        messages.done("access.account.token.revoked");
        return HERE;
    }

    private static Messages texts() {
        return Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The new token's text, in the one answer that shows it. */
    public @Nullable String getCreatedToken() {
        return createdToken;
    }

    public String getLocale() {
        return locale == null ? getAccount().person().locale() : locale;
    }

    public void setLocale(@Nullable String locale) {
        this.locale = locale;
    }

    public String getTheme() {
        return theme == null ? getAccount().theme() : theme;
    }

    public void setTheme(@Nullable String theme) {
        this.theme = theme;
    }

    public @Nullable String getOldPassword() {
        return null;
    }

    public void setOldPassword(@Nullable String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public @Nullable String getNewPassword() {
        return null;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword;
    }

    public @Nullable String getAgain() {
        return null;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }

    public @Nullable String getTokenName() {
        return tokenName;
    }

    public void setTokenName(@Nullable String tokenName) {
        this.tokenName = tokenName;
    }

    public List<String> getTokenScope() {
        return tokenScope;
    }

    public void setTokenScope(List<String> tokenScope) {
        this.tokenScope = tokenScope;
    }

    public int getTokenDays() {
        return tokenDays;
    }

    public void setTokenDays(int tokenDays) {
        this.tokenDays = tokenDays;
    }
}
