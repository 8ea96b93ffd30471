package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.Choice;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChangeContent;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.usecase.AmendChangePolicy;
import org.kedang.profiles.usecase.ReadChangePolicy;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.RuleChangeRef;

/** The form that asks for the next version of the change policy. */
@Named
@ViewScoped
public class ChangeRulesForm extends RuleForm<AmendChangePolicy.Command> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    @Inject
    transient ReadChangePolicy read;

    @Inject
    transient ReadDictionary readDictionary;

    @Inject
    transient AmendChangePolicy change;

    private final ArrayList<ChainRow> chains = new ArrayList<>();
    private final ArrayList<Papers> papers = new ArrayList<>();
    private Labels titleBefore = Labels.NONE;
    private String title = "";
    private int farthestDays;
    private transient @Nullable List<Choice> groups;

    /** Papers of which one is enough, while an officer picks them. */
    public static final class Papers implements Serializable {
        private static final long serialVersionUID = 1L;
        private List<String> anyOf;

        Papers(List<String> anyOf) {
            this.anyOf = anyOf;
        }

        public List<String> getAnyOf() {
            return anyOf;
        }

        public void setAnyOf(@Nullable List<String> anyOf) {
            this.anyOf = anyOf == null ? List.of() : new ArrayList<>(anyOf);
        }
    }

    @Override
    void fill(Optional<RuleProposal> mended) {
        ChangePolicy newest =
                read.read(me.actor(), new ReadChangePolicy.Command(null)).newest();
        ChangePolicy said = mended.map(RuleProposal::changing).orElse(newest);
        titleBefore = said.title();
        title = titleBefore.zh();
        farthestDays = said.farthestDays();
        said.chains().forEach(chain -> chains.add(new ChainRow(chain)));
        said.renaming()
                .forEach(demand -> papers.add(new Papers(
                        demand.anyOf().stream().sorted().map(PaperKind::name).toList())));
        startFrom(newest.version(), newest.clause(), newest.startsOn());
    }

    /** The chains, in the order in which they are asked. */
    public List<ChainRow> getChains() {
        begin();
        return chains;
    }

    /** Adds a chain before the last one, which is for all that have no other. */
    public void addChain() {
        if (chains.size() < MOST) {
            chains.add(Math.max(0, chains.size() - 1), new ChainRow());
        }
    }

    public void removeChain(ChainRow chain) {
        if (chains.size() > 1) {
            chains.remove(chain);
        }
    }

    /** Asks a chain before the one that stands above it. */
    public void moveUp(ChainRow chain) {
        int place = chains.indexOf(chain);
        if (place > 0) {
            chains.remove(place);
            chains.add(place - 1, chain);
        }
    }

    /** What a renaming needs. */
    public List<Papers> getPapers() {
        begin();
        return papers;
    }

    public void addPapers() {
        if (papers.size() < MOST) {
            papers.add(new Papers(List.of()));
        }
    }

    public void removePapers(Papers one) {
        papers.remove(one);
    }

    /** What was typed. A demand without a paper is none. */
    @Override
    AmendChangePolicy.Command wish(LocalDate starts) {
        List<PaperDemand> renaming = papers.stream()
                .filter(one -> !one.getAnyOf().isEmpty())
                .map(one -> new PaperDemand(
                        one.getAnyOf().stream().map(PaperKind::valueOf).collect(Collectors.toSet())))
                .toList();
        ChangeContent content = new ChangeContent(
                title.strip().equals(titleBefore.zh()) ? titleBefore : Labels.of(title.strip()),
                ChainRow.chains(chains),
                farthestDays,
                renaming);
        return new AmendChangePolicy.Command(base(), content, starts, getNote(), getClause(), mends());
    }

    @Override
    RuleChangeRef handIn(AmendChangePolicy.Command wish) {
        return change.change(me.actor(), wish);
    }

    /** The groups of the card. */
    public List<Choice> getGroupChoices() {
        List<Choice> known = groups;
        if (known == null) {
            known = readDictionary.read(me.actor(), ReadDictionary.Command.active()).said().groups().stream()
                    .map(group -> new Choice(group.code(), group.labels().in(RegistrationDesk.locale())))
                    .toList();
            groups = known;
        }
        return known;
    }

    /** The approval groups a chain may be for; notes are written directly. */
    public List<Choice> getApprovalChoices() {
        return Stream.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL)
                .map(group -> new Choice(group.name(), words().get("dictionary.approval." + group)))
                .toList();
    }

    public List<Choice> getPaperChoices() {
        return Stream.of(PaperKind.values())
                .map(kind -> new Choice(kind.name(), words().of(kind)))
                .toList();
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }

    public String getTitle() {
        begin();
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public int getFarthestDays() {
        begin();
        return farthestDays;
    }

    public void setFarthestDays(int farthestDays) {
        this.farthestDays = farthestDays;
    }
}
