package org.kedang.launcher.tools;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.function.Function;

/** The demo's mail server: takes every mail on loopback into one mailbox that the portal's demo page reads by IMAP. */
public final class DemoMail implements Function<Map<String, String>, AutoCloseable> {

    @Override
    public AutoCloseable apply(Map<String, String> arguments) {
        String address = Launch.argument(arguments, "address");
        ServerSetup smtp = new ServerSetup(
                Integer.parseInt(Launch.argument(arguments, "smtp")), address, ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(
                Integer.parseInt(Launch.argument(arguments, "imap")), address, ServerSetup.PROTOCOL_IMAP);
        String mailbox = Launch.argument(arguments, "user");
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap})
                .withConfiguration(
                        GreenMailConfiguration.aConfig().withUser(mailbox, Launch.argument(arguments, "password")));
        server.start();
        GreenMailUser everybody = server.getUserManager().getUser(mailbox);
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            if (everybody == null) {
                throw new UserException("the demo mailbox is not there");
            }
            return everybody;
        });
        return server::stop;
    }
}
