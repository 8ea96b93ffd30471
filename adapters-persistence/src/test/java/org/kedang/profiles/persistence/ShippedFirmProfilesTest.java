package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.FormTitle;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.Term;

@DisplayName("随产品提供的八套制度")
class ShippedFirmProfilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    static List<FirmProfile> profiles() {
        return new ShippedFirmProfiles().all();
    }

    @Test
    void there_is_one_for_each_regulation_of_a_firm() {
        assertEquals(
                List.of("002", "001", "003-A", "003-R", "003-M", "003-I", "003-Q", "000"),
                profiles().stream().map(FirmProfile::regulation).toList());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("profiles")
    @DisplayName("每条规定都写明条款")
    void every_rule_names_its_clause(FirmProfile profile) {
        PolicyContent opening = profile.opening();
        assertFalse(profile.openingClause().isBlank());
        for (ChainStage stage : opening.stages()) {
            assertFalse(stage.clause().isBlank(), stage.name().zh());
            assertFalse(stage.duties().isEmpty(), stage.name().zh());
        }
        for (String side : List.of("stages", "verifier", "codeRule", "freshnessDays", "tiers", "words")) {
            assertFalse(opening.terms().clause(side).isBlank(), side);
        }
        opening.terms().papers().stream().map(Paper::clause).forEach(clause -> assertFalse(clause.isBlank()));
        opening.terms().figures().stream().map(Figure::clause).forEach(clause -> assertFalse(clause.isBlank()));
        opening.terms().forms().stream().map(FormTitle::clause).forEach(clause -> assertFalse(clause.isBlank()));
        for (ChangeChain chain : profile.changes().chains()) {
            assertFalse(chain.clause().isBlank());
            chain.stages().forEach(stage -> assertFalse(stage.clause().isBlank()));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("profiles")
    @DisplayName("C31 每套制度有自己的用语，三种文字齐全")
    @Regulation("001 二.1")
    void every_word_is_there_in_three_languages(FirmProfile profile) {
        for (Term term : Term.values()) {
            three(profile.opening().terms().word(term).orElseThrow());
        }
        three(profile.name());
        three(profile.about());
        profile.opening().stages().forEach(stage -> three(stage.name()));
        profile.opening().terms().papers().forEach(paper -> three(paper.name()));
        profile.opening().terms().figures().forEach(figure -> three(figure.name()));
        profile.fields().fields().forEach(field -> three(field.labels()));
        profile.changes().chains().forEach(chain -> chain.stages().forEach(stage -> three(stage.name())));
    }

    private static void three(Labels labels) {
        assertFalse(labels.zh().isBlank());
        assertFalse(labels.zhTw().isBlank());
        assertTrue(labels.en().matches("[\\x20-\\x7e]+"), labels.en());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("profiles")
    void what_a_policy_says_is_read_as_it_was_written(FirmProfile profile) {
        DictionaryNote about = new DictionaryNote(DAY, "S0902 何维", profile.openingClause(), "换制度");
        PolicyContent said = profile.opening();
        OpeningPolicy policy = new OpeningPolicy(
                profile.code(),
                2,
                DAY,
                said.title(),
                about.owner(),
                about.clause(),
                about.note(),
                said.stages(),
                said.verifier(),
                said.codeRule(),
                said.aliases(),
                said.freshnessDays(),
                said.tiers(),
                said.terms());
        assertEquals(
                policy,
                PolicyJson.read(policy.code(), 2, DAY, policy.owner(), policy.clause(), PolicyJson.write(policy)));
        ChangePolicy changes = profile.changes().version(profile.code(), 2, about);
        assertEquals(
                changes,
                ChangePolicyJson.read(
                        changes.code(), 2, DAY, changes.owner(), changes.clause(), ChangePolicyJson.write(changes)));
    }

    @Test
    void one_field_code_means_one_field_in_all_of_them() {
        Map<String, FieldDefinition> seen = new HashMap<>();
        for (FirmProfile profile : profiles()) {
            for (FieldDefinition field : profile.fields().fields()) {
                FieldDefinition before = seen.putIfAbsent(field.code(), field);
                assertTrue(before == null || before.equals(field), field.code());
            }
        }
    }
}
