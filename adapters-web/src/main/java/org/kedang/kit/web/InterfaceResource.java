package org.kedang.kit.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The description of this interface (OpenAPI 3.1), written by hand and compared with the code by a test. */
@Path("openapi.yaml")
public class InterfaceResource {
    static final String DESCRIPTION = "/openapi/kedang.yaml";

    @GET
    @Produces("application/yaml;charset=UTF-8")
    public String read() throws IOException {
        try (InputStream description = InterfaceResource.class.getResourceAsStream(DESCRIPTION)) {
            if (description == null) {
                throw new IOException("the interface's description is not on the class path");
            }
            return new String(description.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
