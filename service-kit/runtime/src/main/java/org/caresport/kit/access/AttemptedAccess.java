package org.caresport.kit.access;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody was about to do who was refused before the method was reached, as the method says it of itself. */
final class AttemptedAccess {

    private static final int LONGEST_ID = 100;

    private AttemptedAccess() {}

    /** Empty when the method touches nobody's data. */
    static Optional<Access> at(@Nullable Method method, UriInfo uri) {
        return Optional.ofNullable(method)
                .map(found -> found.getAnnotation(Accesses.class))
                .map(touched -> Access.denied(
                        touched.action(), resource(touched.resource(), uri), id(touched.id(), uri), null));
    }

    private static String resource(String declared, UriInfo uri) {
        return declared.startsWith("{")
                ? first(uri.getPathParameters(), declared.substring(1, declared.length() - 1))
                : declared;
    }

    private static String id(String parameter, UriInfo uri) {
        var inPath = first(uri.getPathParameters(), parameter);
        return inPath.isEmpty() ? first(uri.getQueryParameters(), parameter) : inPath;
    }

    /** Cut: nobody has checked yet what stands there. */
    private static String first(MultivaluedMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        return value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST_ID));
    }
}
