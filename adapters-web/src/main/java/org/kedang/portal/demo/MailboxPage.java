package org.kedang.portal.demo;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mails the demo sent, newest first; nothing but a 404 outside a demo. */
@Named
@RequestScoped
public class MailboxPage {
    private static final int MOST = 100;

    private final List<Mail> mails = new ArrayList<>();
    private @Nullable String problem;

    /** One mail as the page shows it. */
    public record Mail(String to, String subject, @Nullable Instant sentAt, String text) {}

    @PostConstruct
    void read() {
        if (!Boolean.getBoolean("kedang.demo")) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().setResponseStatus(404);
            faces.responseComplete();
            return;
        }
        Properties settings = new Properties();
        settings.setProperty("mail.imap.connectiontimeout", "3000");
        settings.setProperty("mail.imap.timeout", "5000");
        try (Store store = Session.getInstance(settings).getStore("imap")) {
            store.connect(
                    "127.0.0.1",
                    Integer.getInteger("kedang.demo.imap.port", 0),
                    System.getProperty("kedang.demo.imap.user", ""),
                    System.getProperty("kedang.demo.imap.password", ""));
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                int count = inbox.getMessageCount();
                for (int number = count; number > 0 && number > count - MOST; number--) {
                    mails.add(mail(inbox.getMessage(number)));
                }
            }
        } catch (MessagingException | IOException failure) {
            problem = failure.getMessage();
        }
    }

    private static Mail mail(Message message) throws MessagingException, IOException {
        Address[] recipients = message.getAllRecipients();
        Date sent = message.getSentDate();
        String subject = message.getSubject();
        return new Mail(
                recipients == null
                        ? ""
                        : Arrays.stream(recipients).map(MailboxPage::readable).collect(Collectors.joining(", ")),
                subject == null ? "" : subject,
                sent == null ? null : sent.toInstant(),
                text(message));
    }

    /** Name and address as a person reads them, not as they travel. */
    private static String readable(Address address) {
        return address instanceof InternetAddress one ? one.toUnicodeString() : address.toString();
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = text(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    public List<Mail> getMails() {
        return List.copyOf(mails);
    }

    /** Why the mailbox could not be read, or null. */
    public @Nullable String getProblem() {
        return problem;
    }
}
