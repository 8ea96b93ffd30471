package org.kedang.conduct.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.usecase.ListOwnSignatures;
import org.kedang.conduct.usecase.ReadAgreement;
import org.kedang.conduct.usecase.SignAgreement;
import org.kedang.portal.PageMessages;
import org.omnifaces.cdi.ViewScoped;

/** 保密协议: the text in force, signing it, and what the reader has signed. */
@Named
@ViewScoped
public class AgreementPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadAgreement readAgreement;

    @Inject
    transient SignAgreement signAgreement;

    @Inject
    transient ListOwnSignatures listOwnSignatures;

    private transient ReadAgreement.@Nullable View view;
    private String shown = "";
    private String readToEnd = "";
    private String name = "";
    private String strokes = "";
    private String password = "";

    /** Reads the agreement in force. */
    public void open() {
        shown = getView().hash();
    }

    public ReadAgreement.View getView() {
        ReadAgreement.View known = view;
        if (known == null) {
            known = readAgreement.read(me.actor(), new ReadAgreement.Command());
            view = known;
        }
        return known;
    }

    /** Signs what was shown; then comes the quiz, or the work. */
    public String sign() {
        boolean drawn = !strokes.isBlank();
        SignatureId unused = signAgreement.sign(
                me.actor(),
                new SignAgreement.Command(
                        shown,
                        readToEnd.equals("yes"),
                        drawn ? Handwriting.Way.DRAWN : Handwriting.Way.TYPED,
                        drawn ? strokes : name,
                        password));
        messages.done("conduct.signed", getView().version());
        return getView().quizPassed()
                ? "/conduct/agreement.xhtml?faces-redirect=true"
                : "/conduct/quiz.xhtml?faces-redirect=true";
    }

    public boolean isToSign() {
        return getView().version() > 0 && getView().signedAt() == null;
    }

    public List<TextLine> getLines() {
        return TextLine.of(getView().paragraphs());
    }

    public List<ListOwnSignatures.Line> getSigned() {
        return listOwnSignatures.list(me.actor(), new ListOwnSignatures.Command());
    }

    public String getReadToEnd() {
        return readToEnd;
    }

    public void setReadToEnd(@Nullable String value) {
        readToEnd = value == null ? "" : value;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String value) {
        name = value == null ? "" : value;
    }

    public String getStrokes() {
        return strokes;
    }

    public void setStrokes(@Nullable String value) {
        strokes = value == null ? "" : value;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String value) {
        password = value == null ? "" : value;
    }
}
