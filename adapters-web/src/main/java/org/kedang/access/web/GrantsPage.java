package org.kedang.access.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.GrantView;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantRight;
import org.kedang.access.usecase.GrantAccess;
import org.kedang.access.usecase.ListFileGrants;
import org.kedang.access.usecase.RevokeAccess;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.omnifaces.cdi.ViewScoped;

/** 授权: who was let into the file the address names ({@code id}), letting somebody in and taking it back. */
@Named
@ViewScoped
public class GrantsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ListFileGrants listFileGrants;

    @Inject
    transient GrantAccess grantAccess;

    @Inject
    transient RevokeAccess revokeAccess;

    private @Nullable String id;
    private transient ListFileGrants.@Nullable Answer answer;
    private String employee = "";
    private List<String> categories = new ArrayList<>(List.of("1"));
    private List<String> rights = new ArrayList<>(List.of(GrantRight.READ.name()));
    private String cap = Secrecy.INTERNAL.name();
    private @Nullable LocalDate until;
    private String reason = "";
    private String opened = "";
    private String revokeReason = "";

    /** Reads what the address names. */
    public void open() {
        answer = listFileGrants.list(customer(), me.actor());
    }

    private ListFileGrants.Answer answer() {
        ListFileGrants.Answer known = answer;
        if (known == null) {
            known = listFileGrants.list(customer(), me.actor());
            answer = known;
        }
        return known;
    }

    private CustomerId customer() {
        try {
            return CustomerId.of(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new Missing("customer", String.valueOf(id));
        }
    }

    /** Lets the person in until the end of the day that was chosen. */
    public String grant() {
        GrantId unused = grantAccess.grant(
                new GrantAccess.Command(
                        customer(),
                        List.of(),
                        employee.strip().split("\\s", 2)[0],
                        categories.stream().map(Integer::valueOf).collect(Collectors.toSet()),
                        rights.stream().map(GrantRight::valueOf).collect(Collectors.toSet()),
                        Secrecy.valueOf(cap),
                        null,
                        until == null
                                ? null
                                : until.plusDays(1).atStartOfDay(ZONE).toInstant(),
                        reason),
                me.actor());
        messages.done("grants.given", employee.strip());
        return again();
    }

    /** Asks why a grant is taken back. */
    public void ask(GrantView grant) {
        opened = grant.id().toString();
        revokeReason = "";
    }

    public void leave() {
        opened = "";
    }

    public boolean opened(GrantView grant) {
        return grant.id().toString().equals(opened);
    }

    /** Whether it can still be taken back by the reader. */
    public boolean mayRevoke(GrantView grant) {
        return answer().mayGrant()
                && (grant.state() == AccessGrant.State.HOLDS || grant.state() == AccessGrant.State.PLANNED);
    }

    /** Takes the grant back that was asked about. */
    public String revoke() {
        GrantView found =
                getGrants().stream().filter(this::opened).findFirst().orElseThrow(() -> new Missing("grant", opened));
        revokeAccess.revoke(new RevokeAccess.Command(customer(), found.id(), revokeReason), me.actor());
        messages.done("grants.revoked", found.granteeName());
        return again();
    }

    private String again() {
        return "/access/grants.xhtml?faces-redirect=true&id=" + customer();
    }

    public FileCards.Card getFile() {
        return answer().file();
    }

    public List<GrantView> getGrants() {
        return answer().grants();
    }

    public boolean isMayGrant() {
        return answer().mayGrant();
    }

    /** Other files of the same grant, by number. */
    public String others(GrantView grant) {
        return grant.files().stream()
                .filter(card -> !card.customer().equals(getFile().customer()))
                .map(FileCards.Card::number)
                .collect(Collectors.joining(" "));
    }

    public List<Choice> getAllCategories() {
        Set<Integer> open = AccessGrant.OPEN;
        return open.stream()
                .sorted()
                .map(category -> new Choice(category.toString(), messages.text("file.category." + category)))
                .toList();
    }

    public List<Choice> getAllRights() {
        return Stream.of(GrantRight.values())
                .map(right -> new Choice(right.name(), messages.text("access.GrantRight." + right.name())))
                .toList();
    }

    public List<Choice> getCaps() {
        return Stream.of(Secrecy.values())
                .map(level -> new Choice(level.name(), messages.text("kit.Secrecy." + level.name())))
                .toList();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String value) {
        id = value;
    }

    public String getEmployee() {
        return employee;
    }

    public void setEmployee(@Nullable String value) {
        employee = value == null ? "" : value;
    }

    public List<String> getCategories() {
        return categories;
    }

    public void setCategories(@Nullable List<String> value) {
        categories = value == null ? new ArrayList<>() : value;
    }

    public List<String> getRights() {
        return rights;
    }

    public void setRights(@Nullable List<String> value) {
        rights = value == null ? new ArrayList<>() : value;
    }

    public String getCap() {
        return cap;
    }

    public void setCap(@Nullable String value) {
        cap = value == null ? Secrecy.INTERNAL.name() : value;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate value) {
        until = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String value) {
        reason = value == null ? "" : value;
    }

    public String getRevokeReason() {
        return revokeReason;
    }

    public void setRevokeReason(@Nullable String value) {
        revokeReason = value == null ? "" : value;
    }
}
