package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.api.Notice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.OutboxQueue.Mail;

class JdbcOutboxTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOW = AuditFixtures.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));
    private final JdbcOutbox outbox = new JdbcOutbox(DATABASE.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final JdbcOutboxQueue queue = new JdbcOutboxQueue(DATABASE.dataSource());
    private final JdbcNotices notices = new JdbcNotices(DATABASE.dataSource());
    private final EmployeeId wang = EmployeeId.next();
    private final EmployeeId li = EmployeeId.next();

    @BeforeEach
    void empty() {
        DATABASE.clear("outbox", "notice");
    }

    @Test
    @DisplayName("事务回滚:不发信,也不留通知")
    void nothing_leaves_for_work_that_was_rolled_back() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DATABASE.transact(() -> {
                    outbox.notify(wang, "customerFiled", "/x", Map.of());
                    throw new IllegalArgumentException("no");
                }));
        assertFalse(queue.due(NOW));
        assertEquals(0, notices.unread(wang));
    }

    @Test
    void a_mail_keeps_its_words_and_its_id() {
        Map<String, String> words = Map.of("name", "\"华兴\" {灯具}, \\ NULL", "number", "");
        DATABASE.transact(() -> outbox.notify(wang, "customerFiled", "/profiles/file.xhtml?id=1", words));
        Mail first = queue.claim(10, NOW, LATER).get(0);
        assertEquals(words, first.words());
        assertEquals(wang, first.recipient());
        assertEquals(1, first.attempts());
        assertTrue(queue.claim(10, NOW, LATER).isEmpty(), "it is lent");
        Mail again = queue.claim(10, LATER, LATER.plusSeconds(60)).get(0);
        assertEquals(first.messageId(), again.messageId());
        assertEquals(2, again.attempts());
        queue.sent(first.id(), LATER);
        assertFalse(queue.due(LATER.plusSeconds(3600)));
    }

    @Test
    void one_reader_gets_his_mails_in_order_and_does_not_hold_up_others() {
        outbox.notify(wang, "first", "", Map.of());
        outbox.notify(wang, "second", "", Map.of());
        outbox.notify(li, "other", "", Map.of());
        outbox.mail("auditor@example.cn", "zh_CN", "auditHead", "", Map.of());
        List<Mail> round = queue.claim(10, NOW, LATER);
        assertEquals(
                List.of("first", "other", "auditHead"),
                round.stream().map(Mail::template).toList());
        queue.failed(round.get(0).id(), "550 no", NOW.plusSeconds(30));
        assertTrue(queue.claim(10, NOW, LATER).isEmpty(), "the second waits for the first");
        Mail retried = queue.claim(10, NOW.plusSeconds(31), LATER).get(0);
        assertEquals("first", retried.template());
        queue.dead(retried.id(), "550 no");
        assertEquals(
                "second", queue.claim(10, NOW.plusSeconds(32), LATER).get(0).template());
    }

    @Test
    void two_senders_never_get_the_same_mail() throws Exception {
        for (int i = 0; i < 40; i++) {
            outbox.notify(EmployeeId.next(), "t", "", Map.of());
        }
        List<String> claimed = Collections.synchronizedList(new ArrayList<>());
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread sender = new Thread(() -> {
                for (List<Mail> mails = queue.claim(3, NOW, LATER);
                        !mails.isEmpty();
                        mails = queue.claim(3, NOW, LATER)) {
                    mails.forEach(mail -> claimed.add(mail.messageId()));
                }
            });
            sender.start();
            senders.add(sender);
        }
        for (Thread sender : senders) {
            sender.join();
        }
        assertEquals(40, claimed.size());
        assertEquals(40, claimed.stream().distinct().count());
    }

    @Test
    void notices_are_read_by_their_owner_only() {
        for (int i = 0; i < 5; i++) {
            outbox.notify(wang, "t" + i, "/x", Map.of("n", "" + i));
        }
        List<Notice> page = notices.page(wang, null, 3);
        assertEquals(
                List.of("t4", "t3", "t2"), page.stream().map(Notice::template).toList());
        assertEquals(
                List.of("t1", "t0"),
                notices.page(wang, page.get(2).id(), 3).stream()
                        .map(Notice::template)
                        .toList());
        assertEquals(5, notices.unread(wang));
        assertEquals(0, notices.markRead(li, page.get(0).id(), LATER));
        assertEquals(1, notices.markRead(wang, page.get(0).id(), LATER));
        assertEquals(4, notices.markRead(wang, null, LATER));
        assertEquals(0, notices.unread(wang));
    }
}
