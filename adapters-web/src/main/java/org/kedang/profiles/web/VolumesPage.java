package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.VolumeView;
import org.kedang.profiles.domain.Catalogue;
import org.kedang.profiles.usecase.ReadVolume;

/** 卷册: the volume the address names by {@code keeper} (employee number) and {@code category}, from a file ({@code from}) on. */
@Named
@RequestScoped
public class VolumesPage {
    private static final int SLICE = 50;

    @Inject
    CurrentActor me;

    @Inject
    PageMessages messages;

    @Inject
    ReadVolume readVolume;

    private @Nullable String keeper;
    private @Nullable String from;
    private @Nullable Integer category;
    private @Nullable VolumeView volume;

    /** One of the six volumes of a keeper. */
    public record Tab(int category, String label, boolean here, String page) {}

    /** Reads the volume. */
    public void open() {
        volume = readVolume.read(
                new ReadVolume.Command(number(), category == null ? 1 : category, from, SLICE), me.actor());
    }

    /** The employee number in what was picked: the field offers number and name. */
    private String number() {
        return keeper == null ? "" : keeper.strip().split("\\s", 2)[0];
    }

    /** Goes to the volume of whoever was picked. */
    public String pick() {
        return page(number(), category == null ? 1 : category) + "&faces-redirect=true";
    }

    private static String page(String keeper, int category) {
        return "/profiles/volumes.xhtml?category=" + category
                + (keeper.isEmpty() ? "" : "&keeper=" + URLEncoder.encode(keeper, StandardCharsets.UTF_8));
    }

    public VolumeView getVolume() {
        if (volume == null) {
            open();
        }
        return Objects.requireNonNull(volume);
    }

    public List<Tab> getTabs() {
        VolumeView shown = getVolume();
        return IntStream.rangeClosed(1, Catalogue.CATEGORIES)
                .mapToObj(number -> new Tab(
                        number,
                        messages.text("file.category." + number),
                        number == shown.category(),
                        page(shown.keeper(), number)))
                .toList();
    }

    /** Address of the next slice; null when this is the last. */
    public @Nullable String getNext() {
        VolumeView shown = getVolume();
        String next = shown.rows().next();
        return next == null
                ? null
                : "?keeper=" + URLEncoder.encode(shown.keeper(), StandardCharsets.UTF_8) + "&category="
                        + shown.category() + "&from=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    public @Nullable String getKeeper() {
        return keeper;
    }

    public void setKeeper(@Nullable String value) {
        keeper = value;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String value) {
        from = value;
    }

    public @Nullable Integer getCategory() {
        return category;
    }

    public void setCategory(@Nullable Integer value) {
        category = value;
    }
}
