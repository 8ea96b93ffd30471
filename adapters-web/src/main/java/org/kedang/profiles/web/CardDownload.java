package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.print.PaperForm;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.print.Stamp;
import org.kedang.portal.text.LocalePreference;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.Vocabulary;
import org.kedang.profiles.domain.Term;
import org.kedang.profiles.usecase.PrintCard;

/** The customer card as PDF: {@code /profiles/card.pdf?id=…&purpose=…}. */
@WebServlet("/profiles/card.pdf")
public class CardDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient LocalePreference preference;

    @Inject
    transient PrintCard printCard;

    @Inject
    transient PaperPress press;

    @Inject
    transient FileDivisions divisions;

    @Inject
    transient Vocabulary vocabulary;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = preference.localeFor(request.getLocales());
        try {
            Actor actor = me.actor();
            PrintCard.Card card = printCard.print(
                    new PrintCard.Command(customer(request.getParameter("id")), plain(request.getParameter("purpose"))),
                    actor);
            Messages texts = Messages.in(language);
            String heading =
                    vocabulary.word(Term.CARD, texts.locale()).orElseGet(() -> texts.get("file.print.heading"));
            PaperForm form = CardForm.of(card, actor, texts, divisions.in(texts.locale()), heading);
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            press.print(
                    form, Stamp.of(actor, card.at(), card.file().secrecy(), texts), card.at(), Messages.ZONE, paper);
            response.setContentType("application/pdf");
            response.setContentLength(paper.size());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition", "inline; filename=\"" + card.file().number() + ".pdf\"");
            paper.writeTo(response.getOutputStream());
        } catch (Missing missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermitted denied) {
            response.sendError(denied.hidden() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        } catch (Refused noPurpose) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static CustomerId customer(@Nullable String id) {
        try {
            return CustomerId.of(plain(id));
        } catch (IllegalArgumentException e) {
            throw new Missing("customer", plain(id));
        }
    }

    private static String plain(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
