package org.kedang.kit.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.api.OutboxRow;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.OutboxLists;

@DisplayName("系统管理员看发件箱：只看得到发信的情形")
class OutboxForTheOperatorTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:10:00Z");
    private static final Actor OFFICER = new Actor(
            EmployeeId.next(),
            "X0001",
            "系统管理员",
            DepartmentId.next(),
            Set.of(Role.SYSTEM_OFFICER),
            Set.of(Permission.READ_OUTBOX),
            Actor.Channel.PORTAL,
            "127.0.0.1");

    private final Kept kept = new Kept();
    private final ReadOutbox readOutbox = new ReadOutbox(kept);

    @Test
    @DisplayName("邮件服务器的回话里没有收件人的地址")
    void what_the_mail_server_said_names_nobody() {
        kept.rows = List.of(row(1, "550 5.1.1 <li.xiaomei@example.cn>: Recipient rejected"));
        assertEquals(
                "550 5.1.1 <***>: Recipient rejected",
                readOutbox
                        .read(OFFICER, new ReadOutbox.Command(null, null, 50))
                        .rows()
                        .get(0)
                        .lastError());
    }

    @Test
    void a_page_says_where_the_next_one_begins() {
        kept.rows = List.of(row(9, null), row(8, null), row(7, null));
        ReadOutbox.Page first = readOutbox.read(OFFICER, new ReadOutbox.Command("DEAD", null, 2));
        assertEquals(8L, first.next());
        assertEquals("DEAD", kept.asked);
        kept.rows = List.of(row(7, null));
        assertNull(readOutbox
                .read(OFFICER, new ReadOutbox.Command("nonsense", 8L, 2))
                .next());
        assertNull(kept.asked, "a state that does not exist asks for all");
    }

    private static OutboxRow row(long position, @Nullable String error) {
        return new OutboxRow(position, "customerFiled", "WAITING", 1, NOW, NOW, null, error);
    }

    private static final class Kept implements OutboxLists {
        private List<OutboxRow> rows = List.of();
        private @Nullable String asked;

        @Override
        public List<OutboxRow> page(@Nullable String state, @Nullable Long before, int size) {
            asked = state;
            return rows.stream().limit(size).toList();
        }

        @Override
        public long waiting() {
            return rows.size();
        }

        @Override
        public long dead() {
            return 0;
        }
    }
}
