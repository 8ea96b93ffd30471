package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.CatalogueEntry;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.usecase.ReadCatalogue;

/** 目录: what lies in the file that is shown, by the category that is open. */
@Named
@RequestScoped
public class FileCatalogue {
    @Inject
    FilePage page;

    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ReadCatalogue readCatalogue;

    private @Nullable List<CatalogueEntry> known;

    /** What lies in the open category, number 1 first. */
    public List<CatalogueEntry> getEntries() {
        return all().stream()
                .filter(entry -> entry.category() == page.getCategory())
                .toList();
    }

    private List<CatalogueEntry> all() {
        List<CatalogueEntry> entries = known;
        if (entries == null) {
            FileView file = page.whole();
            entries = file == null ? List.of() : readCatalogue.read(file.customer(), me.actor());
            known = entries;
        }
        return entries;
    }

    /** Number of the volume the open category of the file stands in. */
    public String getVolume() {
        return page.shown().ownerNumber() + "-" + page.getCategory();
    }

    /** What it is in words: a paper by its name, a form by what forms are called. */
    public String title(CatalogueEntry entry) {
        return entry.title().isEmpty() ? messages.text("profiles.FiledKind." + entry.kind()) : entry.title();
    }

    /** What kind of thing a paper is; empty for a form, whose title says it. */
    public String kind(CatalogueEntry entry) {
        return entry.title().isEmpty() ? "" : messages.text("profiles.FiledKind." + entry.kind());
    }

    /** The page that shows it, without the context path. */
    public String page(CatalogueEntry entry) {
        return switch (entry.kind()) {
            case FORM, FORM_PAPER -> "/profiles/registration.xhtml?id=" + entry.origin();
            case IMPORT -> "/profiles/as-of.xhtml?id=" + page.customer() + "&at=v1";
            case CHANGE, RENAMING, CHANGE_PAPER -> "/profiles/change.xhtml?id=" + entry.origin();
            case CONSENT -> "/profiles/consents.xhtml?id=" + page.customer();
        };
    }
}
