package org.caresport.kit.house.crooked.core;

import jakarta.ws.rs.core.Response;

record Knowing(Response answer) {}
