package org.caresport.gateway.routing;

/** A piece of the address space and the service it belongs to. */
public record Route(String service, PathPattern pattern) {

    /** The route as metrics, traces and logs name it: never the ids in a path. */
    public String name() {
        return pattern.path() + (pattern.subtree() ? "/**" : "");
    }

    boolean matches(String path) {
        return pattern.matches(path);
    }
}
