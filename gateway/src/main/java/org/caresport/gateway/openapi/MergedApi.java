package org.caresport.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.routing.Routes;

/**
 * One description out of many. Only what the gateway routes to a service is taken from that service, so nothing is
 * promised that can't be reached. FHIR describes itself.
 */
@ApplicationScoped
class MergedApi {

    private static final String REST = "/v1";
    private static final String ACCESS_TOKEN = "accessToken";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private final Routes routes;
    private final GatewayConfig config;

    MergedApi(Routes routes, GatewayConfig config) {
        this.routes = routes;
        this.config = config;
    }

    ObjectNode of(ServiceDescriptions.Collected collected) {
        ObjectNode api = frame(collected);
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        components.set("securitySchemes", securitySchemes());
        Components adopted = new Components(components);
        Merge merge = new Merge(api.putObject("paths"), api.putArray("tags"), new HashSet<>(), new HashSet<>());
        collected
                .documents()
                .forEach((service, document) -> addPaths(merge, service, adopted.adopt(service, document)));
        api.set("components", components);
        return api;
    }

    /** What grows while service after service is added. */
    private record Merge(ObjectNode paths, ArrayNode tags, Set<String> tagNames, Set<String> operationIds) {}

    private ObjectNode frame(ServiceDescriptions.Collected collected) {
        GatewayConfig.OpenApi settings = config.openapi();
        ObjectNode api = JsonNodeFactory.instance.objectNode();
        api.put("openapi", version(collected));
        ObjectNode info = api.putObject("info");
        info.put("title", "CareSport Connect API");
        info.put("description", DESCRIPTION.formatted(config.publicUrl(), config.publicUrl()));
        info.put("version", settings.version());
        info.putObject("contact")
                .put("name", settings.contactName())
                .put("email", settings.contactEmail())
                .put("url", settings.contactUrl());
        api.putArray("servers").addObject().put("url", config.publicUrl() + REST);
        api.putObject("externalDocs")
                .put("description", "The FHIR R4 interface for EHRs describes itself in a CapabilityStatement")
                .put("url", config.publicUrl() + "/fhir/r4/metadata");
        ArrayNode missing = api.putArray("x-unavailable-services");
        collected.missing().forEach(missing::add);
        api.putArray("security").addObject().putArray(ACCESS_TOKEN);
        return api;
    }

    private static final String DESCRIPTION = """
            Brings patients who should move more from the consulting room to a programme nearby.

            Send an access token of the platform's Keycloak as `Authorization: Bearer <token>`; operations without a \
            lock need none. Every error is an RFC 9457 problem whose `type` is a page you can read. Writes take an \
            `Idempotency-Key`, updates an `If-Match`. A list's `next` is the address of its next page, path and query: follow \
            it as it is, until a page has none. What there is nothing to say of is left out of an answer: nothing is null.

            **Changes.** Fields and operations are added without notice; readers ignore what they do not know. What is \
            going to be removed says so in the headers `Deprecation` and `Sunset` at least six months before, and \
            anything incompatible comes as `/v2` beside `/v1`. The full version is in the header `API-Version`.

            Problem types: %s/problems. FHIR R4: %s/fhir/r4/metadata.
            """;

    private static String version(ServiceDescriptions.Collected collected) {
        return collected.documents().values().stream()
                .map(document -> document.path("openapi").asText())
                .filter(version -> version.startsWith("3."))
                .max(String::compareTo)
                .orElse("3.1.0");
    }

    private static ObjectNode securitySchemes() {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        schemes.putObject(ACCESS_TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "Access token of the platform, audience caresport-api");
        return schemes;
    }

    private void addPaths(Merge merge, String service, ObjectNode document) {
        String base = basePath(document);
        document.path("paths").properties().forEach(path -> {
            String full = base + path.getKey();
            if (full.startsWith(REST + "/")
                    && isRoutedTo(service, full)
                    && path.getValue() instanceof ObjectNode item) {
                item.remove("servers");
                METHODS.forEach(method -> finish(merge, service, full, method, item.path(method)));
                merge.paths.set(full.substring(REST.length()), item);
            }
        });
        document.path("tags").forEach(tag -> addTag(merge, tag));
    }

    /** The part of a service's paths that it moved into its server address. */
    private static String basePath(JsonNode document) {
        String url = document.path("servers").path(0).path("url").asText("");
        String path = url.isEmpty() ? "" : URI.create(url).getPath();
        return path == null || path.equals("/") ? "" : path;
    }

    private boolean isRoutedTo(String service, String path) {
        return routes.find(path)
                .filter(route -> route.service().equals(service))
                .isPresent();
    }

    private void finish(Merge merge, String service, String path, String method, JsonNode operation) {
        if (!(operation instanceof ObjectNode op)) {
            return;
        }
        op.remove("servers");
        secure(op, routes.isAnonymous(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), path));
        if (op.path("tags").isEmpty()) {
            op.putArray("tags").add(service);
        }
        String id = op.path("operationId").asText("");
        if (!id.isEmpty() && !merge.operationIds.add(id)) {
            String own = service + "_" + id;
            op.put("operationId", own);
            merge.operationIds.add(own);
        }
    }

    /** Roles as the service tells them; where it asks for none, the gateway's rule says whether a token is needed. */
    private static void secure(ObjectNode operation, boolean anonymous) {
        JsonNode required = operation.path("security");
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        required.forEach(scheme -> scheme.forEach(names -> names.forEach(roles::add)));
        operation.remove("security");
        if (!required.isEmpty()) {
            operation.putArray("security").addObject().set(ACCESS_TOKEN, roles);
        } else if (anonymous) {
            operation.putArray("security");
        }
    }

    private static void addTag(Merge merge, JsonNode tag) {
        if (merge.tagNames.add(tag.path("name").asText())) {
            merge.tags.add(tag);
        }
    }
}
