package org.kedang.profiles.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.RenamingForm;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.usecase.AskForRenaming;
import org.kedang.profiles.usecase.ReadRenaming;
import org.primefaces.event.FileUploadEvent;

/** 更名通知 (F20): the new name, its day, and each paper the policy asks for in a place of its own. */
@Named
@ViewScoped
public class RenamePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient ReadRenaming readRenaming;

    @Inject
    transient AskForRenaming askForRenaming;

    @Inject
    ChangePapers papers;

    private @Nullable String id;
    private long revision;
    private String number = "";
    private String formerName = "";
    private LocalDate last = LocalDate.MIN;
    private final ArrayList<Place> places = new ArrayList<>();
    private String name = "";
    private @Nullable LocalDate effective;
    private String reason = "";

    /**
     * Where papers of one demand are put.
     *
     * @param label what is asked, in words
     */
    public record Place(int index, String label, ArrayList<PaperKind> kinds) implements Serializable {}

    /** Reads what the renaming of the customer the address names needs. */
    public void open() {
        RenamingForm form = readRenaming.read(customer(), me.actor());
        revision = form.revision();
        number = form.number();
        formerName = form.name();
        last = form.last();
        places.clear();
        for (PaperDemand demand : form.papers()) {
            List<String> words =
                    demand.anyOf().stream().map(kind -> words().of(kind)).toList();
            places.add(new Place(
                    places.size(),
                    String.join(messages.text("change.renaming.or"), words),
                    new ArrayList<>(demand.anyOf())));
        }
    }

    private CustomerId customer() {
        return ComparisonWish.customer(id);
    }

    /** The bytes of a paper have arrived; its place says what it is. */
    public void upload(FileUploadEvent event) throws IOException {
        Object place = event.getComponent().getAttributes().get("place");
        int index = Integer.parseInt(String.valueOf(place));
        papers.store(customer(), event.getFile(), places.get(index).kinds().get(0));
    }

    public void remove(String paper) {
        papers.remove(paper);
    }

    /** The papers at a place. */
    public List<ChangePapers.Paper> papersAt(Place place) {
        return papers.list().stream()
                .filter(paper -> place.kinds().contains(paper.kind()))
                .toList();
    }

    /** Hands it in; what is missing is named on top and nothing typed is lost. */
    public String ask() {
        AskForRenaming.Asked asked = askForRenaming.ask(
                new AskForRenaming.Command(customer(), revision, name, effective, reason, papers.ids()), me.actor());
        messages.done("change.renaming.asked", formerName, name);
        return "/profiles/change.xhtml?faces-redirect=true&id=" + asked.id();
    }

    private static Messages words() {
        return Messages.in(RegistrationDesk.locale());
    }

    public List<Place> getPlaces() {
        return places;
    }

    public String getNumber() {
        return number;
    }

    public String getFormerName() {
        return formerName;
    }

    public LocalDate getLast() {
        return last;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable LocalDate getEffective() {
        return effective;
    }

    public void setEffective(@Nullable LocalDate effective) {
        this.effective = effective;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
