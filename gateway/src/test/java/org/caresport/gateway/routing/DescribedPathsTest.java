package org.caresport.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caresport.gateway.town.Town;
import org.junit.jupiter.api.Test;

/** Every service's API document, as it stands in its folder, held against what the gateway routes and opens. */
@QuarkusTest
@WithTestResource(Town.class)
class DescribedPathsTest {

    private static final Map<String, String> FOLDERS = Map.of(
            "referral", "referral-service",
            "catalog", "activity-catalog-service",
            "matching", "matching-service",
            "notification", "notification-service");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Inject
    Routes routes;

    @Test
    void everyPathThatAServiceDescribesIsRoutedToIt() {
        FOLDERS.keySet()
                .forEach(service -> paths(service)
                        .forEach(path -> assertThat(routes.find(path.getKey()))
                                .as(path.getKey())
                                .hasValueSatisfying(
                                        route -> assertThat(route.service()).isEqualTo(service))));
    }

    @Test
    void nothingOfTheRestInterfaceIsRoutedThatNoServiceDescribes() {
        var described = FOLDERS.keySet().stream()
                .flatMap(service -> paths(service).map(Map.Entry::getKey))
                .toList();

        assertThat(FOLDERS.keySet().stream()
                        .flatMap(service -> routes.of(service).stream())
                        .filter(route -> route.pattern().path().startsWith("/v1/"))
                        .filter(route -> described.stream().noneMatch(route::matches))
                        .map(Route::name))
                .isEmpty();
    }

    @Test
    void whatNeedsNoTokenIsWhatAServiceAnswersWithoutOne() {
        FOLDERS.keySet()
                .forEach(service -> paths(service)
                        .forEach(path -> path.getValue().properties().stream()
                                .filter(operation -> METHODS.contains(operation.getKey()))
                                .filter(operation ->
                                        operation.getValue().path("security").isEmpty())
                                .forEach(open -> assertThat(routes.isAnonymous(
                                                HttpMethod.valueOf(open.getKey().toUpperCase(Locale.ROOT)),
                                                path.getKey()))
                                        .as("%s %s", open.getKey(), path.getKey())
                                        .isTrue())));
    }

    @Test
    void aNewPathInADocumentIsANewRoute() {
        var document = new BufferedReader(new StringReader("""
                components:
                  /v1/not-a-path/{id}:
                paths:
                  /v1/new-things:
                    get:
                  /v1/new-things/{id}/parts:
                    get:
                info:
                  /v1/neither:
                """));

        assertThat(DescribedPaths.in(document)).isEqualTo(List.of("/v1/new-things/**"));
    }

    private static Stream<Map.Entry<String, JsonNode>> paths(String service) {
        try {
            return new ObjectMapper(new YAMLFactory())
                            .readTree(Path.of("..", FOLDERS.get(service), "src/main/contracts/openapi.yaml")
                                    .toFile())
                            .path("paths")
                            .properties()
                            .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
