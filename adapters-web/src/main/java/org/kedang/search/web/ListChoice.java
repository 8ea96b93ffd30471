package org.kedang.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.SignedIn;
import org.kedang.search.api.ListColumn;
import org.kedang.search.api.ListSettings;
import org.kedang.search.api.ListView;
import org.kedang.search.usecase.ChooseColumns;
import org.kedang.search.usecase.ReadListSettings;
import org.kedang.search.usecase.RemoveListView;
import org.kedang.search.usecase.SaveListView;

/** How somebody looks at the list of customers: columns and kept views. After an act the same list is shown anew. */
@Named
@RequestScoped
public class ListChoice {
    @Inject
    SignedIn signedIn;

    @Inject
    PageMessages messages;

    @Inject
    ReadListSettings read;

    @Inject
    ChooseColumns chooseColumns;

    @Inject
    SaveListView saveView;

    @Inject
    RemoveListView removeView;

    private @Nullable ListAddress address;
    private @Nullable ListSettings settings;
    private @Nullable List<String> chosen;
    private String name = "";

    /** One kept view as a page shows it. */
    public record View(UUID id, String name, String href, boolean current) {}

    ListAddress address() {
        ListAddress known = address;
        if (known == null) {
            known = ListAddress.of(
                    FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
            address = known;
        }
        return known;
    }

    private ListSettings settings() {
        ListSettings known = settings;
        if (known == null) {
            known = read.read(actor());
            settings = known;
        }
        return known;
    }

    private Actor actor() {
        return signedIn.present().orElseThrow();
    }

    /** The columns shown: those the address names, or else one's own. */
    public List<ListColumn> getColumns() {
        List<ListColumn> named = address().columns();
        return named.isEmpty() ? settings().columns() : named;
    }

    public boolean shows(String column) {
        return getColumns().contains(ListColumn.valueOf(column));
    }

    /** All columns there are to choose from. */
    public List<Choice> getOptions() {
        return Arrays.stream(ListColumn.values())
                .map(column -> new Choice(column.name(), messages.text("search.ListColumn." + column)))
                .toList();
    }

    public List<String> getChosen() {
        List<String> now = chosen;
        return now == null
                ? new ArrayList<>(getColumns().stream().map(Enum::name).toList())
                : now;
    }

    public void setChosen(@Nullable List<String> chosen) {
        this.chosen = chosen;
    }

    public List<View> getViews() {
        String here = address().page(null).link();
        return settings().views().stream()
                .map(view -> {
                    String href = ListAddress.of(view).link();
                    return new View(view.id(), view.name(), href, href.equals(here));
                })
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    /** Remembers the ticked columns for oneself and shows them here. */
    public void choose() throws IOException {
        List<ListColumn> columns = getChosen().stream().map(ListColumn::valueOf).toList();
        chooseColumns.choose(actor(), new ChooseColumns.Command(columns));
        messages.done("search.columns.done");
        again(address().showing(List.of()));
    }

    /** Keeps what is asked here under the given name. */
    public void save() throws IOException {
        ListAddress here = address();
        ListView kept = saveView.save(
                actor(), new SaveListView.Command(name, here.text(), here.filters(), here.sort(), getColumns()));
        messages.done("search.views.saved", kept.name());
        again(ListAddress.of(kept));
    }

    public void remove(UUID view) throws IOException {
        removeView.remove(actor(), new RemoveListView.Command(view));
        messages.done("search.views.removed");
        again(address());
    }

    private static void again(ListAddress address) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/search/customers.xhtml" + address.link());
        faces.responseComplete();
    }
}
