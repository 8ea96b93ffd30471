package org.kedang.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.OutboxQueue;
import org.kedang.kit.spi.Recipients;

class SendMailTest {
    private static final EmployeeId WANG = EmployeeId.of("018f0000-0000-7000-8000-000000000001");
    private static final EmployeeId LEAVER = EmployeeId.of("018f0000-0000-7000-8000-000000000002");
    private final Queue queue = new Queue();
    private final Moving clock = new Moving();
    private int port;
    private @Nullable GreenMail server;

    @BeforeEach
    void find_a_port() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void a_mail_goes_out_once_in_text_and_html_with_a_link() throws Exception {
        GreenMail mails = started();
        queue.put(WANG, "customerFiled", Map.of("number", "KH-330100-0001", "name", "杭州华兴"));
        SendMail sender = sender();
        sender.run();
        sender.run();
        MimeMessage[] received = mails.getReceivedMessages();
        assertEquals(1, received.length);
        assertEquals("客户已建档：KH-330100-0001 杭州华兴", received[0].getSubject());
        assertEquals(queue.mails.get(0).messageId(), received[0].getMessageID());
        Multipart parts = (Multipart) received[0].getContent();
        assertEquals(2, parts.getCount());
        assertTrue(
                parts.getBodyPart(0).getContent().toString().contains("https://kedang.test/profiles/file.xhtml?id=1"));
        assertTrue(parts.getBodyPart(1).getContent().toString().contains("杭州华兴"));
        assertTrue(GreenMailUtil.getHeaders(received[0]).contains("wang@kedang.test"));
    }

    @Test
    void a_server_that_is_down_costs_no_attempt_and_the_backlog_drains() {
        SendMail sender = sender();
        queue.put(WANG, "customerFiled", Map.of());
        queue.put(WANG, "registrationReturned", Map.of());
        sender.run();
        assertEquals(0, queue.claims);
        GreenMail mails = started();
        sender.run();
        assertEquals(0, mails.getReceivedMessages().length, "silent for a moment after a failure");
        clock.now = clock.now.plus(Duration.ofMinutes(3));
        sender.run();
        assertEquals(2, mails.getReceivedMessages().length);
    }

    @Test
    void what_was_sent_but_not_marked_goes_out_again_with_the_same_id() throws Exception {
        GreenMail mails = started();
        queue.put(WANG, "customerFiled", Map.of());
        queue.forgetful = true;
        SendMail sender = sender();
        try {
            sender.run();
        } catch (IllegalStateException killed) {
            assertEquals("killed", killed.getMessage());
        }
        queue.forgetful = false;
        clock.now = clock.now.plus(Duration.ofMinutes(11));
        sender.run();
        MimeMessage[] received = mails.getReceivedMessages();
        assertEquals(2, received.length);
        assertEquals(received[0].getMessageID(), received[1].getMessageID());
    }

    @Test
    void a_leaver_gets_nothing_and_it_is_visible() {
        started();
        queue.put(LEAVER, "customerFiled", Map.of());
        sender().run();
        assertEquals(1, queue.dead.size());
    }

    @Test
    void a_mail_that_cannot_be_sent_is_tried_twelve_times_with_growing_pauses() {
        GreenMail mails = started();
        queue.put(WANG, "customerFiled", Map.of());
        queue.address = "not an address <>";
        SendMail sender = sender();
        for (int i = 0; i < 40; i++) {
            sender.run();
            clock.now = clock.now.plus(Duration.ofHours(1));
        }
        assertEquals(SendMail.MOST_ATTEMPTS, queue.claims);
        assertEquals(1, queue.dead.size());
        assertEquals(0, mails.getReceivedMessages().length);
    }

    @Test
    void pauses_double_up_to_the_limit() {
        Duration first = Duration.ofSeconds(30);
        Duration longest = Duration.ofHours(2);
        assertTrue(SendMail.pauseAfter(1, first, longest).compareTo(Duration.ofSeconds(36)) <= 0);
        assertTrue(SendMail.pauseAfter(3, first, longest).compareTo(Duration.ofSeconds(96)) >= 0);
        assertTrue(SendMail.pauseAfter(60, first, longest).compareTo(Duration.ofMinutes(144)) <= 0);
    }

    private GreenMail started() {
        GreenMail mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        server = mails;
        return mails;
    }

    private SendMail sender() {
        Recipients people = id -> id.equals(WANG)
                ? Optional.of(new Recipients.Recipient("王芳", queue.address, "zh_CN"))
                : Optional.empty();
        return new SendMail(
                queue,
                people,
                new MailTemplates(),
                new MailSettings(
                        Optional.of("127.0.0.1"),
                        port,
                        Optional.empty(),
                        Optional.empty(),
                        "none",
                        "kedang@kedang.test",
                        "https://kedang.test/"),
                clock);
    }

    private static final class Moving extends Clock {
        Instant now = Instant.parse("2026-11-02T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** An outbox in memory, without the order of one recipient. */
    private static final class Queue implements OutboxQueue {
        final List<Mail> mails = new ArrayList<>();
        final List<Instant> due = new ArrayList<>();
        final Set<UUID> ended = new HashSet<>();
        final Set<UUID> dead = new HashSet<>();
        String address = "wang@kedang.test";
        boolean forgetful;
        int claims;

        void put(EmployeeId recipient, String template, Map<String, String> words) {
            UUID id = UUID.randomUUID();
            mails.add(new Mail(
                    id, recipient, null, null, template, "/profiles/file.xhtml?id=1", words, "<" + id + "@kedang>", 0));
            due.add(Instant.MIN);
        }

        @Override
        public boolean due(Instant now) {
            for (int i = 0; i < mails.size(); i++) {
                if (!ended.contains(mails.get(i).id()) && !due.get(i).isAfter(now)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public List<Mail> claim(int most, Instant now, Instant until) {
            List<Mail> claimed = new ArrayList<>();
            for (int i = 0; i < mails.size(); i++) {
                Mail mail = mails.get(i);
                if (!ended.contains(mail.id()) && !due.get(i).isAfter(now)) {
                    Mail next = new Mail(
                            mail.id(),
                            mail.recipient(),
                            mail.address(),
                            mail.locale(),
                            mail.template(),
                            mail.link(),
                            mail.words(),
                            mail.messageId(),
                            mail.attempts() + 1);
                    mails.set(i, next);
                    due.set(i, until);
                    claimed.add(next);
                    claims++;
                }
            }
            return claimed;
        }

        @Override
        public void sent(UUID id, Instant at) {
            if (forgetful) {
                throw new IllegalStateException("killed");
            }
            ended.add(id);
        }

        @Override
        public void failed(UUID id, String error, Instant next) {
            for (int i = 0; i < mails.size(); i++) {
                if (mails.get(i).id().equals(id)) {
                    due.set(i, next);
                }
            }
        }

        @Override
        public void dead(UUID id, String error) {
            ended.add(id);
            dead.add(id);
        }
    }
}
