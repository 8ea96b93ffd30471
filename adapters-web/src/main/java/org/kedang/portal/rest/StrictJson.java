package org.kedang.portal.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** JSON that refuses members nobody declared: a mistyped name is an error, not a silent nothing. Identities are plain texts. */
@Provider
public class StrictJson implements ContextResolver<Jsonb> {
    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(false)
            .withAdapters(BodyAdapters.all())
            .setProperty("jsonb.fail-on-unknown-properties", true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    static Jsonb json() {
        return JSON;
    }
}
