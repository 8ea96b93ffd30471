package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.Marks;
import org.kedang.portal.SignedIn;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.VersionsShown;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.MeetingRule;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.ReadPolicy;

/** 建档流程: the policy in force, or the one the address names with {@code version}. */
@Named
@RequestScoped
public class PolicyPage {
    private final SignedIn signedIn;
    private final ReadPolicy readPolicy;
    private final ReadDictionary readDictionary;
    private @Nullable VersionsShown<OpeningPolicy> answer;
    private @Nullable Dictionary dictionary;

    /** How long one group of fields stays fresh. */
    public record FreshDays(ApprovalGroup group, int days) {}

    @Inject
    PolicyPage(SignedIn signedIn, ReadPolicy readPolicy, ReadDictionary readDictionary) {
        this.signedIn = signedIn;
        this.readPolicy = readPolicy;
        this.readDictionary = readDictionary;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PolicyPage() {
        throw new UnsupportedOperationException();
    }

    private Actor actor() {
        return signedIn.present()
                .orElseThrow(() -> new NotPermitted(Permission.READ_POLICY, false, "nobody is signed in"));
    }

    private VersionsShown<OpeningPolicy> answer() {
        VersionsShown<OpeningPolicy> read = answer;
        if (read == null) {
            read = readPolicy.read(actor(), new ReadPolicy.Command(DictionaryPage.number("version")));
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

    /** What the shown version does differently from the one before; empty for the first. */
    public List<Marks.Line> getChanges() {
        OpeningPolicy shown = getPolicy();
        return getVersions().stream()
                .filter(older -> older.version() == shown.version() - 1)
                .findFirst()
                .map(before -> new PolicyComparison(
                                Messages.in(FacesContext.getCurrentInstance()
                                        .getViewRoot()
                                        .getLocale()),
                                code -> names(List.of(code)))
                        .between(before, shown))
                .orElse(List.of());
    }

    /** What the fields are called; the code where the dictionary does not know one or may not be read. */
    public String names(List<String> codes) {
        Actor actor = actor();
        Dictionary known = dictionary;
        if (known == null && actor.may(Permission.READ_DICTIONARY)) {
            known = readDictionary
                    .read(actor, new ReadDictionary.Command(null, null))
                    .said();
            dictionary = known;
        }
        Dictionary words = known;
        return codes.stream()
                .map(code -> words == null
                        ? code
                        : words.field(code).map(field -> word(field.labels())).orElse(code))
                .collect(Collectors.joining(Messages.in(
                                FacesContext.getCurrentInstance().getViewRoot().getLocale())
                        .get("portal.list.separator")));
    }

    /** How many decide a stage, and of a meeting by what majority and with whom. */
    public String quorum(ChainStage stage) {
        MeetingRule meeting = stage.meeting();
        if (meeting == null) {
            return String.valueOf(stage.quorum());
        }
        Messages words =
                Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        String members = Stream.concat(meeting.also().stream().sorted().map(words::of), meeting.named().stream())
                .collect(Collectors.joining(words.get("portal.list.separator")));
        return words.text("dictionary.policy.meeting.line", stage.quorum(), words.of(meeting.majority()), members);
    }

    /** What the decider of a stage answers for, in words. */
    public String duties(ChainStage stage) {
        Messages words =
                Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return stage.duties().stream()
                .sorted()
                .map(words::of)
                .collect(Collectors.joining(words.get("portal.list.separator")));
    }

    /** The word in the reader's language. */
    public String word(Labels labels) {
        return labels.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
