package org.kedang.portal.view;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Serves the product's own style sheets and scripts, and the component theme in the product's colours, under addresses that
 * change with the content, so that browsers may keep them for a year.
 */
public final class HouseResources extends ResourceHandlerWrapper {
    private static final String THEME = "primefaces-saga-blue";
    private static final String HOUSE = "kedang";

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private static final class Kept {
        private final byte[] bytes;
        private final String version;

        Kept(byte[] bytes) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            this.bytes = bytes;
            this.version = Long.toHexString(sum.getValue());
        }
    }

    public HouseResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library) {
        return ours(super.createResource(name, library), name, library);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library, @Nullable String contentType) {
        return ours(super.createResource(name, library, contentType), name, library);
    }

    private @Nullable Resource ours(@Nullable Resource found, String name, @Nullable String library) {
        boolean theme = THEME.equals(library) && name.equals("theme.css");
        if (found == null || (!theme && !HOUSE.equals(library))) {
            return found;
        }
        return new House(found, kept.computeIfAbsent(library + "/" + name, key -> read(found, theme)));
    }

    private static Kept read(Resource resource, boolean theme) {
        try (InputStream in = resource.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return new Kept(
                    theme
                            ? TokenTheme.recolour(new String(bytes, StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8)
                            : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class House extends ResourceWrapper {
        private final Kept content;

        House(Resource wrapped, Kept content) {
            super(wrapped);
            this.content = content;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content.bytes);
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + "&v=" + content.version;
        }
    }
}
