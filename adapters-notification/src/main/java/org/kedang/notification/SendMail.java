package org.kedang.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Job;
import org.kedang.kit.spi.OutboxQueue;
import org.kedang.kit.spi.Recipients;

/**
 * Delivers the outbox. At least once: the Message-ID is the row's and stays the same, so a mail that went out twice is one
 * mail to its reader. A mail server that cannot be reached costs a mail none of its attempts.
 */
@ApplicationScoped
public class SendMail implements Job {
    static final int MOST_ATTEMPTS = 12;
    private static final Logger LOG = Logger.getLogger(SendMail.class.getName());
    private static final int TOGETHER = 50;
    private static final int MOST_IN_A_RUN = 1_000;
    private static final Duration LOAN = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final OutboxQueue queue;
    private final Recipients recipients;
    private final MailTemplates templates;
    private final MailSettings settings;
    private final Clock clock;
    private int unreachable;
    private Instant notBefore = Instant.MIN;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected SendMail() {
        this(null, null, null, null, null);
    }

    @Inject
    SendMail(OutboxQueue queue, Recipients recipients, MailTemplates templates, MailSettings settings, Clock clock) {
        this.queue = queue;
        this.recipients = recipients;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-mail";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public synchronized void run() {
        Instant now = clock.instant();
        Optional<String> host = settings.host().filter(name -> !name.isBlank());
        if (host.isEmpty() || now.isBefore(notBefore) || !queue.due(now)) {
            return;
        }
        Session session = session(host.get());
        try (Transport transport = session.getTransport(settings.tls().equals("tls") ? "smtps" : "smtp")) {
            transport.connect();
            unreachable = 0;
            notBefore = Instant.MIN;
            deliver(session, transport);
        } catch (MessagingException e) {
            unreachable++;
            Duration silence = pauseAfter(unreachable, Duration.ofSeconds(2), LONGEST_SILENCE);
            notBefore = clock.instant().plus(silence);
            LOG.log(Level.WARNING, "the mail server cannot be reached; tried again in {0}: {1}", new Object[] {
                silence, e
            });
        }
    }

    private void deliver(Session session, Transport transport) throws MessagingException {
        for (int sent = 0; sent < MOST_IN_A_RUN; ) {
            Instant now = clock.instant();
            List<OutboxQueue.Mail> mails = queue.claim(TOGETHER, now, now.plus(LOAN));
            if (mails.isEmpty()) {
                return;
            }
            for (OutboxQueue.Mail mail : mails) {
                if (!transport.isConnected()) {
                    transport.connect();
                }
                deliver(session, transport, mail);
                sent++;
            }
        }
    }

    private void deliver(Session session, Transport transport, OutboxQueue.Mail mail) {
        try {
            Optional<Recipients.Recipient> reader = reader(mail);
            if (reader.isEmpty()) {
                queue.dead(mail.id(), "the recipient has left or has no address");
                return;
            }
            MimeMessage message = message(session, mail, reader.get());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            failed(mail, e);
            return;
        }
        queue.sent(mail.id(), clock.instant());
    }

    private void failed(OutboxQueue.Mail mail, Exception why) {
        LOG.log(Level.WARNING, "mail {0}, attempt {1}: {2}", new Object[] {mail.messageId(), mail.attempts(), why});
        if (mail.attempts() >= MOST_ATTEMPTS) {
            queue.dead(mail.id(), why.toString());
        } else {
            queue.failed(
                    mail.id(),
                    why.toString(),
                    clock.instant().plus(pauseAfter(mail.attempts(), FIRST_PAUSE, LONGEST_PAUSE)));
        }
    }

    /** Doubles with each failure up to a limit, give or take a fifth, so that many do not come back at once. */
    static Duration pauseAfter(int failures, Duration first, Duration longest) {
        long doubled = first.toMillis() << Math.min(failures - 1, 20);
        long pause = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(pause * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }

    private Optional<Recipients.Recipient> reader(OutboxQueue.Mail mail) {
        String address = mail.address();
        if (address != null) {
            String language = mail.locale();
            return Optional.of(new Recipients.Recipient("", address, language == null ? "zh_CN" : language));
        }
        EmployeeId employee = mail.recipient();
        return employee == null
                ? Optional.empty()
                : recipients.recipient(employee).filter(found -> !found.email().isBlank());
    }

    @SuppressWarnings("JavaUtilDate") // Jakarta Mail knows no other
    private MimeMessage message(Session session, OutboxQueue.Mail mail, Recipients.Recipient reader)
            throws MessagingException, UnsupportedEncodingException {
        MailTemplates.Letter letter = templates.write(
                mail.template(), reader.locale(), reader.name(), settings.url(mail.link()), mail.words());
        MimeMessage message = new Numbered(session, mail.messageId());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(reader.email(), reader.name(), "UTF-8"));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(letter.html(), "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private Session session(String host) {
        Properties mail = new Properties();
        for (String protocol : List.of("smtp", "smtps")) {
            String prefix = "mail." + protocol + ".";
            mail.setProperty(prefix + "host", host);
            mail.setProperty(prefix + "port", Integer.toString(settings.port()));
            mail.setProperty(prefix + "connectiontimeout", "10000");
            mail.setProperty(prefix + "timeout", "20000");
            mail.setProperty(prefix + "writetimeout", "20000");
            mail.setProperty(prefix + "ssl.checkserveridentity", "true");
            mail.setProperty(prefix + "auth", Boolean.toString(user().isPresent()));
        }
        boolean starttls = settings.tls().equals("starttls");
        mail.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        mail.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        return Session.getInstance(mail, authenticator());
    }

    private Optional<String> user() {
        return settings.user().filter(user -> !user.isBlank());
    }

    private @Nullable Authenticator authenticator() {
        return user().<Authenticator>map(user -> new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                user, settings.password().orElse(""));
                    }
                })
                .orElse(null);
    }

    /** A message that keeps the number it was given. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
