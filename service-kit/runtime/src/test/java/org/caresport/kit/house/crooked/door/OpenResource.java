package org.caresport.kit.house.crooked.door;

import jakarta.ws.rs.Path;

@Path("/open")
public class OpenResource {}
