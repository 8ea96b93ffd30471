package org.kedang.profiles.domain;

import java.util.List;
import java.util.Map;

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
        FieldBook fields) {

    /** How the data of filed customers change. */
    public record Changes(Labels title, String clause, List<ChangeChain> chains, int farthestDays) {
        public Changes {
            chains = List.copyOf(chains);
        }

        /** The same as a version of the change policy. */
        public ChangePolicy version(String code, int version, DictionaryNote about) {
            return new ChangePolicy(
                    code, version, about.startsOn(), title, about.owner(), clause, chains, farthestDays);
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
