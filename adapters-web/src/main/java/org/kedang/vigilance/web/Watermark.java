package org.kedang.vigilance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.Openings;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.print.Stamp;
import org.kedang.portal.text.Messages;

/**
 * The quiet tiled layer over pages that show content: who reads, when to the minute, how secret it is. Drawn by the server
 * as a picture, so that it is in every screenshot and on every sheet (ACC-19). It also says whether the reader may take the
 * content along; where not, the page neither prints nor copies, and reports the attempt.
 */
@Named
@RequestScoped
public class Watermark {
    @Inject
    CurrentActor me;

    @Inject
    Clock clock;

    @Inject
    FileFactsSource files;

    @Inject
    Openings openings;

    /**
     * The tile as an address a style can name.
     *
     * @param customer whose file; null or empty for several or none
     * @param secrecy what the page knows itself; otherwise that of the file, or INTERNAL for lists and forms
     */
    public String tile(@Nullable Object customer, @Nullable Object secrecy) {
        return me.present().map(actor -> tile(actor, customer, secrecy)).orElse("");
    }

    private String tile(Actor actor, @Nullable Object customer, @Nullable Object secrecy) {
        Secrecy level = secrecy instanceof Secrecy known ? known : secrecyOf(customer);
        Messages texts =
                Messages.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return address(Stamp.of(actor, Instant.now(clock), level, texts));
    }

    private Secrecy secrecyOf(@Nullable Object customer) {
        CustomerId id = id(customer);
        return id == null
                ? Secrecy.INTERNAL
                : files.facts(id).map(FileFacts::secrecy).orElse(Secrecy.INTERNAL);
    }

    /** Whether the reader may print the content; without one customer, whether his roles let him print at all. */
    public boolean takes(@Nullable Object customer) {
        CustomerId id = id(customer);
        return me.present()
                .filter(actor -> id == null ? actor.may(Permission.PRINT_FILE) : prints(actor, id))
                .isPresent();
    }

    private boolean prints(Actor actor, CustomerId customer) {
        try {
            return openings.open(actor, Permission.PRINT_FILE, customer);
        } catch (NotPermitted | Missing no) {
            return false;
        }
    }

    private static @Nullable CustomerId id(@Nullable Object customer) {
        if (customer instanceof CustomerId known) {
            return known;
        }
        try {
            return customer == null || customer.toString().isBlank() ? null : CustomerId.of(customer.toString());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** A picture of the stamp as a data address; grey enough for light and dark. */
    static String address(Stamp stamp) {
        String picture = "<svg xmlns='http://www.w3.org/2000/svg' width='250' height='170'>"
                + "<g transform='rotate(-24 125 85)' font-family='Noto Sans SC,Microsoft YaHei,PingFang SC,sans-serif'"
                + " font-size='13' text-anchor='middle' fill='#7d828a' fill-opacity='.26'>"
                + "<text x='125' y='80'>" + escaped(stamp.who()) + "</text>"
                + "<text x='125' y='99'>" + escaped(stamp.when()) + "</text></g></svg>";
        return "data:image/svg+xml,"
                + URLEncoder.encode(picture, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
