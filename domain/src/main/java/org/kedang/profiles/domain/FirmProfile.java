package org.kedang.profiles.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.kit.domain.Role;

/**
 * A ready set of rules for one kind of firm, shipped with the product: chains, periods, papers, words, numbers and fields of
 * one of the regulations. It is a proposal; the firm's own policies begin with it and go their own way.
 *
 * @param code for example {@code lamp-factory}
 * @param edition of the shipped data, from 1
 * @param regulation code of the source, for example {@code 002}
 * @param about what kind of firm it is for
 * @param opening how a file is opened
 * @param openingClause clause of the opening chain
 * @param changes how a file changes
 * @param following which changes make tasks, and between which stages of business customers move
 * @param fields its part of the dictionary
 */
public record FirmProfile(
        String code,
        int edition,
        String regulation,
        Labels name,
        Labels about,
        PolicyContent opening,
        String openingClause,
        Changes changes,
        Following following,
        FieldBook fields) {

    /**
     * How the data of filed customers change.
     *
     * @param renaming the papers a renaming needs
     */
    public record Changes(
            Labels title, String clause, List<ChangeChain> chains, int farthestDays, List<PaperDemand> renaming) {
        public Changes {
            chains = List.copyOf(chains);
            renaming = List.copyOf(renaming);
        }

        /** The same as a version of the change policy. */
        public ChangePolicy version(String code, int version, DictionaryNote about) {
            return new ChangePolicy(
                    code,
                    version,
                    about.startsOn(),
                    title,
                    about.owner(),
                    clause,
                    chains,
                    farthestDays,
                    renaming,
                    about.note());
        }
    }

    /**
     * What follows changes, and where customers may go.
     *
     * @param escalation whose holder gets overdue tasks
     * @param moves from each stage of business, where to
     */
    public record Following(
            List<Trigger> triggers,
            Role escalation,
            String triggersClause,
            Map<LifeStage, Set<LifeStage>> moves,
            String movesClause) {
        public Following {
            triggers = List.copyOf(triggers);
            moves = Map.copyOf(moves);
        }

        /** The triggers as a version of the trigger policy. */
        public TriggerPolicy triggers(String code, int version, DictionaryNote about) {
            return new TriggerPolicy(
                    code, version, about.startsOn(), about.owner(), triggersClause, about.note(), triggers, escalation);
        }

        /** The moves as a version of the stage policy. */
        public StagePolicy stages(String code, int version, DictionaryNote about) {
            return new StagePolicy(code, version, about.startsOn(), about.owner(), movesClause, about.note(), moves);
        }
    }

    /**
     * The fields a kind of firm has besides those of every company.
     *
     * @param required from when on some fields of every company must be filled here
     */
    public record FieldBook(List<FieldGroup> groups, List<FieldDefinition> fields, Map<String, FieldStage> required) {
        public FieldBook {
            groups = List.copyOf(groups);
            fields = List.copyOf(fields);
            required = Map.copyOf(required);
        }
    }
}
