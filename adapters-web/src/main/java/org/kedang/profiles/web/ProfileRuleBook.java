package org.kedang.profiles.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.kedang.kit.domain.Rule;
import org.kedang.portal.rest.RuleBook;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.ConsentRule;
import org.kedang.profiles.domain.FeedbackRule;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.TriggerRule;

/** The rules of the dictionary, of files, of changes and of imports. */
@ApplicationScoped
public class ProfileRuleBook implements RuleBook {
    @Override
    public List<Rule> rules() {
        return Stream.<Rule[]>of(
                        ProfileRule.values(),
                        FileRule.values(),
                        ConsentRule.values(),
                        FeedbackRule.values(),
                        ImportRule.values(),
                        ChangeRule.values(),
                        TriggerRule.values())
                .flatMap(Stream::of)
                .toList();
    }
}
