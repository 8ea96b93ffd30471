package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.CatalogueEntry;
import org.kedang.profiles.api.VolumeView;
import org.kedang.profiles.domain.Filed;
import org.kedang.profiles.domain.FiledKind;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.spi.Catalogues;
import org.kedang.profiles.spi.InMemoryDictionaries;

@DisplayName("001 二 每位客户经理在六大类中各有独立的卷")
@Regulation("001 二")
class ReadingVolumesTest {
    private static final CustomerId CUSTOMER = CustomerId.next();
    private static final UUID FORM = UUID.randomUUID();

    private final LampStaff people = new LampStaff();
    private final Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    private final Visibilities rights =
            who -> new Visibility(who.roles().contains(Role.DATA_ADMINISTRATOR), Set.of(), true, who.id(), true);
    private final InMemoryDictionaries dictionaries = new InMemoryDictionaries(FileFixtures.dictionary());
    private final Catalogues store = new OneFile();
    private final ReadCatalogue catalogue = new ReadCatalogue(store, dictionaries, people, clock);
    private final ReadVolume volume = new ReadVolume(store, dictionaries, rights, people, clock);

    /** 李晓梅 keeps one file with its form and a contract. */
    private static final class OneFile implements Catalogues {
        @Override
        public Map<CustomerId, List<Filed>> filed(Collection<CustomerId> customers) {
            return customers.stream()
                    .collect(Collectors.toMap(
                            one -> one,
                            any -> List.of(
                                    new Filed(
                                            FiledKind.FORM_PAPER,
                                            FORM,
                                            "合同.pdf",
                                            PaperKind.CONTRACT,
                                            List.of(),
                                            MORNING,
                                            CHEN_SHUAN.id()),
                                    new Filed(FiledKind.FORM, FORM, "", null, List.of(), MORNING, CHEN_SHUAN.id()))));
        }

        @Override
        public Slice<Kept> keptBy(EmployeeId keeper, Visibility reader, @Nullable String after, int limit) {
            boolean shown = keeper.equals(LI_XIAOMEI.id()) && reader.covers(keeper, FileFixtures.SALES);
            return new Slice<>(
                    shown ? List.of(new Kept(CUSTOMER, "KH-440300-0001", "深圳光辉照明工程有限公司", TODAY)) : List.of(), null);
        }
    }

    private VolumeView read(@Nullable String keeper, int category, Actor reader) {
        return volume.read(new ReadVolume.Command(keeper, category, null, 20), reader);
    }

    @Test
    void a_catalogue_says_what_lies_where_since_when_and_who_laid_it_there() {
        assertEquals(
                List.of(
                        new CatalogueEntry(1, 1, FiledKind.FORM, "", null, FORM, MORNING, CHEN_SHUAN.name()),
                        new CatalogueEntry(
                                2,
                                1,
                                FiledKind.FORM_PAPER,
                                "合同.pdf",
                                PaperKind.CONTRACT,
                                FORM,
                                MORNING,
                                CHEN_SHUAN.name())),
                catalogue.read(CUSTOMER, LI_XIAOMEI));
    }

    @Test
    void a_keeper_has_a_volume_in_every_category() {
        VolumeView contracts = read(null, 2, LI_XIAOMEI);
        assertEquals("S1023-2", contracts.volume());
        assertEquals(1, contracts.rows().items().get(0).entries());
        assertEquals(MORNING, contracts.rows().items().get(0).lastFiledAt());
        VolumeView credit = read("S1023", 3, LI_XIAOMEI);
        assertEquals(0, credit.rows().items().get(0).entries());
        assertNull(credit.rows().items().get(0).lastFiledAt());
        assertEquals(6, read(null, 9, LI_XIAOMEI).category());
    }

    @Test
    void somebody_elses_volume_shows_only_what_the_reader_may_read() {
        assertEquals(1, read("s1023", 1, CHEN_SHUAN).rows().items().size());
        assertEquals(List.of(), read("S1023", 1, LIU_YANG).rows().items());
        assertThrows(Missing.class, () -> read("S9999", 1, CHEN_SHUAN));
    }
}
