package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerNumber;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.TierRule;
import org.kedang.profiles.spi.InMemoryChangePolicies;
import org.kedang.profiles.spi.InMemoryPolicies;
import org.kedang.profiles.spi.SampleChanges;

@DisplayName("临时档案转为正式档案（003-L）")
class PromotingAFileTest {
    private final LampFactory factory = new LampFactory(
            new LampStaff(),
            new LampFactory.Books(
                    new InMemoryPolicies(policy()),
                    new InMemoryChangePolicies(SampleChanges.policy()),
                    new OneDictionary(),
                    List::of));
    private final CustomerId customer = CustomerId.next();

    private static OpeningPolicy policy() {
        OpeningPolicy plain = FileFixtures.policy("K{6位流水}");
        return new OpeningPolicy(
                plain.code(),
                plain.version(),
                plain.startsOn(),
                plain.title(),
                plain.owner(),
                plain.clause(),
                plain.note(),
                plain.stages(),
                plain.verifier(),
                plain.codeRule(),
                plain.aliases(),
                plain.freshnessDays(),
                List.of(new TierRule(FileTier.FULL, List.of("name", "remark"), 0)));
    }

    @BeforeEach
    void provisional() {
        CustomerFile.Opening full = FileFixtures.opening(customer, guanghui().with("remark", ""));
        CustomerFile.Opening opening = new CustomerFile.Opening(
                full.id(),
                full.values(),
                full.aliases(),
                FileTier.PROVISIONAL,
                full.owner(),
                full.department(),
                full.by(),
                full.requestedBy(),
                full.openedOn(),
                full.confirmedAt(),
                full.at(),
                full.reason(),
                full.completeness(),
                full.dictionary(),
                full.registration());
        factory.store
                .files()
                .add(CustomerFile.open(opening, new CustomerNumber("KH-440300-0012")), opening.firstVersion());
    }

    private CustomerFile file() {
        return factory.store.files().find(customer).orElseThrow();
    }

    private PromoteFile.Promoted promote(String reason) {
        return factory.promote.promote(new PromoteFile.Command(customer, file().revision(), reason), LI_XIAOMEI);
    }

    private List<String> lacking() {
        return factory.promotion.read(customer, LI_XIAOMEI).lacking().stream()
                .map(FieldDefinition::code)
                .toList();
    }

    @Test
    @DisplayName("缺什么逐项说明；补齐后转为正式，编号与历史不变；只能转一次")
    @Regulation("003-L")
    void what_is_lacking_is_named_and_once_it_is_there_the_file_is_a_full_one() {
        assertTrue(lacking().contains("remark"));
        Refused refused = assertThrows(Refused.class, () -> promote("资料已补齐"));
        assertEquals(ProfileRule.FIELDS_WRONG, refused.rule());
        assertTrue(
                refused.problems().stream().anyMatch(problem -> problem.field().equals("remark")));
        assertEquals(FileTier.PROVISIONAL, file().tier());
        EditNotes.Edited unused = factory.edit.edit(
                new EditNotes.Command(customer, file().revision(), Map.of("remark", "老客户介绍"), Map.of(), "补充"),
                LI_XIAOMEI);
        assertEquals(List.of(), lacking());
        assertTrue(factory.promotion.read(customer, LI_XIAOMEI).mayPromote());
        assertEquals(3, promote("资料已补齐").version());
        assertEquals(FileTier.FULL, file().tier());
        assertEquals("KH-440300-0012", file().number().value());
        FileVersion last =
                factory.store.files().versions(customer, Integer.MAX_VALUE, 9).get(0);
        assertEquals(FileVersion.Kind.PROMOTED, last.kind());
        assertEquals("资料已补齐", last.reason());
        assertFalse(factory.promotion.read(customer, LI_XIAOMEI).mayPromote());
        assertEquals(
                FileRule.NOT_PROVISIONAL,
                assertThrows(Refused.class, () -> promote("再次")).rule());
    }
}
