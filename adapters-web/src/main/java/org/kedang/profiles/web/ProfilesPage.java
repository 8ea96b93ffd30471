package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Permission;
import org.kedang.portal.Choice;
import org.kedang.portal.Marks;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.Term;
import org.kedang.profiles.usecase.AdoptProfile;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.ReadProfiles;
import org.kedang.profiles.usecase.ReadRuleChange;
import org.omnifaces.cdi.ViewScoped;

/** 制度: the ready sets of rules side by side with the one in force, and taking one of them up from a day on. */
@Named
@ViewScoped
public class ProfilesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadProfiles readProfiles;

    @Inject
    transient ReadDictionary readDictionary;

    @Inject
    transient AdoptProfile adoptProfile;

    @Inject
    transient ReadRuleChange readRuleChange;

    @Inject
    transient RehearsalShown rehearsal;

    @Inject
    transient Clock clock;

    private @Nullable String code;
    private int base;
    private @Nullable LocalDate startsOn;
    private String note = "";

    private transient ReadProfiles.@Nullable Answer answer;
    private transient @Nullable Dictionary dictionary;

    /** One word of the firm, in the order people read them. */
    public record Word(Term term, Labels said) {}

    private ReadProfiles.Answer answer() {
        ReadProfiles.Answer read = answer;
        if (read == null) {
            read = readProfiles.read(me.actor(), new ReadProfiles.Command());
            answer = read;
        }
        return read;
    }

    /** Whether the reader may take another one up. */
    public boolean isOfficer() {
        return me.actor().may(Permission.CHANGE_POLICY);
    }

    /** Code of the one the firm goes by today. */
    public String getActive() {
        return answer().active().code();
    }

    /** How data of filed customers change today. */
    public ChangePolicy getChanges() {
        return answer().changes();
    }

    public List<FirmProfile> getProfiles() {
        return answer().profiles();
    }

    /** The one the address names; null for none. */
    public @Nullable FirmProfile getShown() {
        return answer().profiles().stream()
                .filter(profile -> profile.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Begins to read the one the address names. */
    public void open() {
        base = answer().newest();
        startsOn = LocalDate.ofInstant(clock.instant(), Messages.ZONE).plusDays(1);
        RuleChangeId mends = RuleForm.mends();
        if (mends != null) {
            RuleChangeRow asked = readRuleChange
                    .read(me.actor(), new ReadRuleChange.Command(mends))
                    .row();
            note = asked.note();
            startsOn = asked.startsOn().isAfter(startsOn) ? asked.startsOn() : startsOn;
        }
    }

    /** What it says differently from the policy in force. */
    public List<Marks.Line> getDifferences() {
        FirmProfile shown = getShown();
        if (shown == null) {
            return List.of();
        }
        OpeningPolicy active = answer().active();
        OpeningPolicy wanted = new OpeningPolicy(
                shown.code(),
                active.version(),
                active.startsOn(),
                shown.opening().title(),
                active.owner(),
                shown.openingClause(),
                "",
                shown.opening().stages(),
                shown.opening().verifier(),
                shown.opening().codeRule(),
                shown.opening().aliases(),
                shown.opening().freshnessDays(),
                shown.opening().tiers(),
                shown.opening().terms());
        return new PolicyComparison(Messages.in(locale()), this::fieldName).between(active, wanted);
    }

    /** The words of a policy. */
    public List<Word> words(Map<Term, Labels> words) {
        return words.entrySet().stream()
                .map(word -> new Word(word.getKey(), word.getValue()))
                .sorted(Comparator.comparing(Word::term))
                .toList();
    }

    /** Names of the fields a profile brings along. */
    public String fields(FirmProfile profile) {
        return profile.fields().fields().stream()
                .map(field -> field.labels().in(locale()))
                .collect(Collectors.joining(messages.text("portal.list.separator")));
    }

    /** Asks that it be taken up from the day chosen. */
    public @Nullable String adopt() {
        AdoptProfile.Command wish = wish();
        return wish == null ? null : RuleForm.asked(adoptProfile.adopt(me.actor(), wish), messages);
    }

    /** Shows what it would have decided in the past quarter; nothing is handed in. */
    public void rehearse() {
        AdoptProfile.Command wish = wish();
        if (wish != null) {
            rehearsal.draft(wish);
        }
    }

    private AdoptProfile.@Nullable Command wish() {
        LocalDate day = startsOn;
        FirmProfile shown = getShown();
        if (day == null || shown == null) {
            messages.wrong("adoptOn", "profiles.FIELD_REQUIRED");
            return null;
        }
        return new AdoptProfile.Command(base, shown.code(), day, note, RuleForm.mends());
    }

    /** Every field people fill, by its name, for choosing. */
    public List<Choice> getFieldChoices() {
        List<Choice> choices = new ArrayList<>();
        Dictionary known = dictionary();
        known.fields().stream()
                .filter(field -> !known.repeated(field))
                .forEach(field ->
                        choices.add(new Choice(field.code(), field.labels().in(locale()))));
        return choices;
    }

    private String fieldName(String field) {
        return dictionary()
                .field(field)
                .map(found -> found.labels().in(locale()))
                .orElse(field);
    }

    private Dictionary dictionary() {
        Dictionary known = dictionary;
        if (known == null) {
            known = readDictionary
                    .read(me.actor(), ReadDictionary.Command.active())
                    .said();
            dictionary = known;
        }
        return known;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
