package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.usecase.AttachPaper;
import org.kedang.profiles.usecase.DetachPaper;
import org.primefaces.model.file.UploadedFile;

/** The papers of a registration form: what the policy asks for, what is there, and laying more to it (F15, F21). */
@Named
@Dependent
public class RegistrationPapers implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int KILO = 1024;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient AttachPaper attachPaper;

    @Inject
    transient DetachPaper detachPaper;

    private ArrayList<Line> lines = new ArrayList<>();

    /** A file that lies with the form; the size in KB, at least 1. */
    public record Laid(String id, String name, long size, boolean accepted) implements Serializable {}

    /** One paper of the policy, or the others, with the files that are there. */
    public record Line(String code, String name, String neededAt, String clause, boolean missing, List<Laid> laid)
            implements Serializable {}

    void take(RegistrationView view) {
        lines = new ArrayList<>(of(view));
    }

    /** Every paper the policy asks for, then the others. */
    public List<Line> of(RegistrationView view) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        List<Line> made = new ArrayList<>();
        for (Paper paper : view.asked()) {
            List<Laid> laid = laid(view, paper.code());
            made.add(new Line(
                    paper.code(),
                    paper.name().in(locale),
                    paper.neededAt().name(),
                    paper.clause(),
                    laid.isEmpty() && paper.neededAt() != Paper.NeededAt.NEVER,
                    laid));
        }
        List<Laid> others = view.papers().stream()
                .filter(paper ->
                        view.asked().stream().noneMatch(asked -> asked.code().equals(paper.code())))
                .map(RegistrationPapers::laid)
                .toList();
        if (!others.isEmpty()) {
            made.add(new Line("", messages.text("registration.papers.other"), "NEVER", "", false, others));
        }
        return made;
    }

    private static List<Laid> laid(RegistrationView view, String code) {
        return view.papers().stream()
                .filter(paper -> paper.code().equals(code))
                .map(RegistrationPapers::laid)
                .toList();
    }

    private static Laid laid(FormPaper paper) {
        return new Laid(
                paper.evidence().id().toString(),
                paper.evidence().name(),
                Math.max(1, Math.round((double) paper.evidence().size() / KILO)),
                paper.accepted());
    }

    /** What the policy calls a paper. */
    static String name(RegistrationView view, String code, Locale locale) {
        return view.asked().stream()
                .filter(paper -> paper.code().equals(code))
                .map(paper -> paper.name().in(locale))
                .findFirst()
                .orElse(code);
    }

    /** Lays a file to the form; the form's revision afterwards. */
    long store(RegistrationId form, long revision, String code, UploadedFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readNBytes(Evidence.MOST_BYTES + 1);
            return attachPaper
                    .attach(
                            new AttachPaper.Command(
                                    form, revision, code, file.getFileName(), EvidenceContent.of(bytes)),
                            me.actor())
                    .revision();
        } catch (Refused refused) {
            messages.refused(refused);
            return revision;
        }
    }

    /** Takes a file away again; the form's revision afterwards. */
    long remove(RegistrationId form, long revision, String id) {
        return detachPaper.detach(new DetachPaper.Command(form, revision, EvidenceId.of(id)), me.actor());
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
