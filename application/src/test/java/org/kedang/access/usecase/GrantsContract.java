package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantOrigin;
import org.kedang.access.domain.GrantRight;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Stale;

/** What every store of grants does. */
public abstract class GrantsContract {
    protected static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

    private final CustomerId xinghe = CustomerId.next();
    private final CustomerId guanghui = CustomerId.next();
    protected final EmployeeId liuyang = EmployeeId.next();
    protected final EmployeeId director = EmployeeId.next();

    protected abstract Grants grants();

    private AccessGrant given(Set<CustomerId> customers, Instant from, Instant until) {
        AccessGrant grant = AccessGrant.give(
                GrantId.next(),
                new AccessGrant.Terms(
                        liuyang,
                        customers,
                        Set.of(1, 3),
                        Set.of(GrantRight.PRINT),
                        Secrecy.CONFIDENTIAL,
                        from,
                        until,
                        GrantOrigin.GIVEN,
                        "投标前核对付款方式"),
                director,
                NOON);
        grants().add(grant);
        return grant;
    }

    @Test
    void a_grant_comes_back_as_it_was_given() {
        AccessGrant grant = given(Set.of(xinghe, guanghui), NOON, EVENING);
        AccessGrant found = grants().find(grant.id()).orElseThrow();
        assertEquals(grant.terms(), found.terms());
        assertEquals(director, found.givenBy());
        assertEquals(NOON, found.givenAt());
        assertEquals(Set.of(GrantRight.READ, GrantRight.PRINT), found.terms().rights());
        assertEquals(1, grants().ofFile(xinghe, 9).size());
        assertEquals(1, grants().ofFile(guanghui, 9).size());
        assertTrue(grants().find(GrantId.next()).isEmpty());
    }

    @Test
    @DisplayName("到期那一秒起即失效，不依赖任何定时任务")
    void it_holds_from_its_first_instant_and_no_longer_at_its_last() {
        given(Set.of(xinghe), NOON.plusSeconds(60), EVENING);
        assertEquals(List.of(), grants().holding(liuyang, NOON.plusSeconds(59)));
        assertEquals(1, grants().holding(liuyang, NOON.plusSeconds(60)).size());
        assertEquals(1, grants().holding(liuyang, EVENING.minusMillis(1)).size());
        assertEquals(List.of(), grants().holding(liuyang, EVENING));
        assertEquals(List.of(), grants().holding(director, NOON.plusSeconds(60)));
        assertEquals(1, grants().ofGrantee(liuyang, 9).size());
    }

    @Test
    void what_was_taken_back_holds_no_longer_and_stays_on_record() {
        AccessGrant grant = given(Set.of(xinghe), NOON, EVENING);
        AccessGrant mine = grants().find(grant.id()).orElseThrow();
        AccessGrant late = grants().find(grant.id()).orElseThrow();
        mine.revoke(director, "项目取消", NOON.plusSeconds(5));
        grants().saveRevocation(mine);
        assertEquals(List.of(), grants().holding(liuyang, NOON.plusSeconds(6)));
        assertEquals(
                new AccessGrant.Revocation(director, NOON.plusSeconds(5), "项目取消"),
                grants().find(grant.id()).orElseThrow().revocation());
        late.revoke(director, "两次", NOON.plusSeconds(6));
        assertThrows(Stale.class, () -> grants().saveRevocation(late));
    }

    @Test
    void all_are_listed_the_last_given_first() {
        AccessGrant first = given(Set.of(xinghe), NOON, EVENING);
        AccessGrant second = given(Set.of(guanghui), NOON, EVENING);
        List<GrantId> two = grants().all(null, 2).stream().map(AccessGrant::id).toList();
        assertEquals(List.of(second.id(), first.id()), two);
        assertEquals(first.id(), grants().all(second.id(), 1).get(0).id());
    }
}
