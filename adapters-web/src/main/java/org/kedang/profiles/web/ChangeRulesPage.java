package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.VersionsShown;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.usecase.ReadChangePolicy;
import org.kedang.profiles.usecase.ReadDictionary;

/** 变更流程: whom changes of which fields pass; the version in force, or the one the address names with {@code version}. */
@Named
@RequestScoped
public class ChangeRulesPage {
    @Inject
    CurrentActor me;

    @Inject
    ReadChangePolicy read;

    @Inject
    ReadDictionary readDictionary;

    private @Nullable VersionsShown<ChangePolicy> answer;
    private @Nullable RuleComparison comparison;

    private VersionsShown<ChangePolicy> answer() {
        VersionsShown<ChangePolicy> known = answer;
        if (known == null) {
            known = read.read(me.actor(), new ReadChangePolicy.Command(DictionaryPage.number("version")));
            answer = known;
        }
        return known;
    }

    public ChangePolicy getPolicy() {
        return answer().policy();
    }

    public int getActive() {
        return answer().active();
    }

    /** Which fields a chain is for. */
    public String covers(ChangeChain chain) {
        return comparison().covers(chain);
    }

    /** What a renaming needs, one line for each demand. */
    public List<String> getRenaming() {
        return getPolicy().renaming().stream().map(this::papers).toList();
    }

    private String papers(PaperDemand demand) {
        return comparison().papers(demand);
    }

    private RuleComparison comparison() {
        RuleComparison known = comparison;
        if (known == null) {
            known = new RuleComparison(
                    Messages.in(RegistrationDesk.locale()),
                    readDictionary
                            .read(me.actor(), ReadDictionary.Command.active())
                            .said());
            comparison = known;
        }
        return known;
    }
}
