package org.caresport.kit.house.crooked.door;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/open")
public class OpenResource {

    @GET
    public String opened() {
        return "open";
    }
}
