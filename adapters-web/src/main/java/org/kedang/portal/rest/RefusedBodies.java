package org.kedang.portal.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Lets a sender whose request is refused finish sending, so that the refusal reaches it. */
@Provider
public class RefusedBodies implements ContainerResponseFilter {
    @Context
    private @Nullable HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        HttpServletRequest asked = servletRequest;
        if (asked != null && response.getStatus() >= 400) {
            RestOfBody.passOver(asked);
        }
    }
}
