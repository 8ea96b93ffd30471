package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.SignedIn;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.usecase.ReadPolicy;

/** 建档流程: the policy in force, or the one the address names with {@code version}. */
@Named
@RequestScoped
public class PolicyPage {
    private final SignedIn signedIn;
    private final ReadPolicy readPolicy;
    private ReadPolicy.@Nullable Answer answer;

    /** How long one group of fields stays fresh. */
    public record FreshDays(ApprovalGroup group, int days) {}

    @Inject
    PolicyPage(SignedIn signedIn, ReadPolicy readPolicy) {
        this.signedIn = signedIn;
        this.readPolicy = readPolicy;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PolicyPage() {
        throw new UnsupportedOperationException();
    }

    private ReadPolicy.Answer answer() {
        ReadPolicy.Answer read = answer;
        if (read == null) {
            Actor actor = signedIn.present()
                    .orElseThrow(() -> new NotPermitted(Permission.READ_POLICY, false, "nobody is signed in"));
            read = readPolicy.read(actor, new ReadPolicy.Command(DictionaryPage.number("version")));
            answer = read;
        }
        return read;
    }

    public OpeningPolicy getPolicy() {
        return answer().policy();
    }

    public int getActive() {
        return answer().active();
    }

    public List<OpeningPolicy> getVersions() {
        return answer().versions();
    }

    /** Days each approval group stays fresh. */
    public List<FreshDays> getFreshness() {
        return List.of(ApprovalGroup.values()).stream()
                .map(group -> new FreshDays(group, getPolicy().freshnessDays(group)))
                .toList();
    }

    /** The word in the reader's language. */
    public String word(Labels labels) {
        return labels.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
