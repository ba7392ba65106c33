package org.caresport.kit.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.caresport.kit.json.CodedEnums;
import org.caresport.kit.json.Json;
import org.caresport.kit.json.SensibleValues;
import org.caresport.kit.resource.QueryParameter;
import org.jspecify.annotations.Nullable;

/**
 * No such address. JAX-RS says the same of a query parameter that cannot be converted ({@code limit=many}); there, the
 * address is right and the parameter is named instead.
 */
@Provider
@Priority(Priorities.USER - 100)
public class NotFoundMapper extends RefusalMapper<NotFoundException> {

    private static final ObjectMapper CONVERSION =
            Json.tolerant().registerModules(SensibleValues.module(), CodedEnums.strict());

    @Context
    @Nullable
    ResourceInfo resource;

    @Context
    @Nullable
    UriInfo uri;

    @Override
    protected Problem problem(NotFoundException refusal) {
        var wrong = refusal.getCause() == null ? List.<QueryParameter>of() : unreadable();
        if (wrong.isEmpty()) {
            return StatusProblems.of(404);
        }
        var problem = Problem.validation("Correct the query parameters named in 'errors' and send the request again.");
        wrong.forEach(parameter -> problem.invalid(parameter.name(), JsonFaults.expected(parameter.type())));
        return problem;
    }

    private List<QueryParameter> unreadable() {
        var method = resource == null ? null : resource.getResourceMethod();
        if (method == null || uri == null) {
            return List.of();
        }
        var sent = uri.getQueryParameters();
        return QueryParameter.of(method).stream()
                .filter(parameter -> sent.getOrDefault(parameter.name(), List.of()).stream()
                        .anyMatch(value -> !isReadable(value, parameter.type())))
                .toList();
    }

    private static boolean isReadable(String value, Class<?> type) {
        try {
            return CONVERSION.convertValue(value, type) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
