package org.kedang.portal.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The door for partner systems: everything the portal can do, through the same use cases. */
@ApplicationPath("/api/v1")
public class RestDoor extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
