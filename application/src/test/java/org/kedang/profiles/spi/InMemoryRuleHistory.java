package org.kedang.profiles.spi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleSet;

/** The versions of some of the rules for tests, out of the books and the requests of a test firm. */
public final class InMemoryRuleHistory implements RuleHistory {
    private final ChangePolicies changes;
    private final Dictionaries dictionaries;
    private final InMemoryRuleChanges requests;

    public InMemoryRuleHistory(ChangePolicies changes, Dictionaries dictionaries, InMemoryRuleChanges requests) {
        this.changes = changes;
        this.dictionaries = dictionaries;
        this.requests = requests;
    }

    @Override
    public List<Line> below(RuleSet set, int before, int limit) {
        return lines(set).stream()
                .filter(line -> line.version() < before)
                .sorted(Comparator.comparingInt(Line::version).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Line> version(RuleSet set, int number) {
        return lines(set).stream().filter(line -> line.version() == number).findFirst();
    }

    private List<Line> lines(RuleSet set) {
        List<Line> bare = new ArrayList<>();
        switch (set) {
            case CHANGING ->
                changes.versions()
                        .forEach(policy -> bare.add(new Line(
                                policy.version(),
                                policy.code(),
                                policy.startsOn(),
                                policy.owner(),
                                policy.clause(),
                                policy.note(),
                                null,
                                null,
                                null)));
            case DICTIONARY -> {
                for (Dictionary dictionary : dictionaries.versions()) {
                    bare.add(new Line(
                            dictionary.version(),
                            "",
                            dictionary.startsOn(),
                            dictionary.owner(),
                            dictionary.clause(),
                            dictionary.note(),
                            null,
                            null,
                            null));
                }
            }
            default -> throw new UnsupportedOperationException(set.name());
        }
        return bare.stream().map(line -> made(set, line)).toList();
    }

    private Line made(RuleSet set, Line line) {
        return requests.list(null, 100).items().stream()
                .filter(row -> row.state() == RuleChange.State.GRANTED)
                .filter(row ->
                        Integer.valueOf(line.version()).equals(row.versions().get(set)))
                .findFirst()
                .map(row -> new Line(
                        line.version(),
                        line.code(),
                        line.startsOn(),
                        line.owner(),
                        line.clause(),
                        line.note(),
                        row.id(),
                        row.decidedBy(),
                        row.decidedAt()))
                .orElse(line);
    }
}
