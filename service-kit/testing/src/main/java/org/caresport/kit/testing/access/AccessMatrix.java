package org.caresport.kit.testing.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.caresport.kit.testing.Patience;

/**
 * Every endpoint of a service, asked in every role of the realm and by nobody in particular: of one's own, of another
 * organisation's in the same municipality, and of a stranger's. What the service answered is a table, and is held against
 * the one that is committed; whoever is no owner is never answered with the thing; and where a person's data is touched,
 * or somebody was kept from it, the access log says so.
 */
public final class AccessMatrix {

    private static final String NOBODY = "anonymous";
    private static final RestAssuredConfig IN_UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/fhir+json", ContentType.TEXT)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT));

    private final String service;
    private final List<Endpoint> endpoints;
    private final Callers callers;
    private final List<String> columns = new ArrayList<>(List.of(NOBODY));
    private final Map<String, Map<String, Supplier<Visit>>> visits = new LinkedHashMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private AccessMatrix(String service, String packages, Callers callers) {
        this.service = service;
        this.callers = callers;
        endpoints = Endpoint.of(packages);
        columns.addAll(rolesOfTheRealm());
    }

    /** Somebody in a role, to whom the visited thing is their own, a neighbour's or a stranger's. */
    public interface Callers {

        Who who(String role, Whose whose, Visit visit);
    }

    public static AccessMatrix of(String service, String packages, Callers callers) {
        return new AccessMatrix(service, packages, callers);
    }

    /** One more column; what stands before the comma is the role. */
    public AccessMatrix also(String column) {
        columns.add(column);
        return this;
    }

    /** @param visit asked for anew each time somebody may do it, because what is done may be done only once */
    public AccessMatrix visit(String endpoint, Supplier<Visit> visit) {
        return visit(endpoint, "", visit);
    }

    /** @param type for the parameter {@code {type}} of the path, or what is particular about the visit */
    public AccessMatrix visit(String endpoint, String type, Supplier<Visit> visit) {
        visits.computeIfAbsent(endpoint, name -> new LinkedHashMap<>()).put(type, visit);
        return this;
    }

    /** @param log what the access log holds now */
    public void check(Path committed, Supplier<? extends Collection<Line>> log) {
        assertThat(visits.keySet())
                .as("endpoints that are visited, and those that there are")
                .containsExactlyInAnyOrderElementsOf(
                        endpoints.stream().map(Endpoint::name).toList());
        var found = write(committed, table());
        assertThat(faults).as("what should not have been answered like that").isEmpty();
        Patience.await().untilAsserted(() -> assertLogged(log.get()));
        assertThat(read(committed))
                .as(
                        "%s differs from what the service answers; if that is as it should be: cp %s %s",
                        committed, found, committed)
                .isEqualTo(read(found));
    }

    private String table() {
        var heads = Stream.concat(Stream.of("endpoint", "in the access log"), columns.stream());
        return "# Who may do what: %s\n\n%s\n\n%s\n|%s\n%s"
                .formatted(
                        service,
                        LEGEND,
                        heads.collect(Collectors.joining(" | ", "| ", " |")),
                        "---|".repeat(columns.size() + 2),
                        endpoints.stream().flatMap(this::rows).collect(Collectors.joining()));
    }

    private static final String LEGEND = """
            `AccessMatrixTest` wrote this table from what the service answered, and holds the service to it. A cell with three
            answers is: one's own / another organisation's in the same municipality / a stranger's in another municipality. A
            cell with one: it is the same for all. `nothing` is a list without the thing. An endpoint with an entry in the second
            column touches a person's data: each answer, and each 403 and 404, left its line in the access log.""";

    private Stream<String> rows(Endpoint endpoint) {
        return visits.getOrDefault(endpoint.name(), Map.of()).entrySet().stream()
                .map(visit -> row(endpoint, visit.getKey(), visit.getValue()));
    }

    private String row(Endpoint endpoint, String type, Supplier<Visit> visits) {
        var isTyped = endpoint.path().contains("{type}");
        var name = isTyped ? endpoint.name().replace("{type}", type) : endpoint.name();
        var touched = endpoint.touches()
                .map(what ->
                        new Endpoint.Touched(what.resource().equals("{type}") ? type : what.resource(), what.action()));
        var asking = new Asking(name, endpoint, touched, visits.get(), visits);
        var cells = columns.stream().map(asking::cell).toList();
        if (!asking.gotThrough) {
            faults.add(name + " let nobody through: its visit does not fit");
        }
        return "| %s | %s | %s |\n"
                .formatted(
                        isTyped || type.isEmpty() ? "`" + name + "`" : "`%s` (%s)".formatted(name, type),
                        touched.map(what -> what.action() + " " + what.resource())
                                .orElse(""),
                        String.join(" | ", cells));
    }

    /** The visits to one endpoint. */
    private final class Asking {

        private final String name;
        private final Endpoint endpoint;
        private final Optional<Endpoint.Touched> touched;
        private final Visit untouched;
        private final Supplier<Visit> visits;
        private boolean gotThrough;

        Asking(
                String name,
                Endpoint endpoint,
                Optional<Endpoint.Touched> touched,
                Visit untouched,
                Supplier<Visit> visits) {
            this.name = name;
            this.endpoint = endpoint;
            this.touched = touched;
            this.untouched = untouched;
            this.visits = visits;
        }

        String cell(String column) {
            if (column.equals(NOBODY)) {
                var visit = endpoint.isOpen() ? visits.get() : untouched;
                return answer(column, visit, Who.named(""), Whose.STRANGERS);
            }
            var answers = Stream.of(Whose.values())
                    .map(whose -> answer(column, whose))
                    .toList();
            return answers.stream().distinct().count() == 1 ? answers.getFirst() : String.join(" / ", answers);
        }

        private String answer(String column, Whose whose) {
            var role = role(column);
            var visit = endpoint.isOpenTo(role) ? visits.get() : untouched;
            return answer(column, visit, callers.who(column, whose, visit), whose);
        }

        private String answer(String column, Visit visit, Who who, Whose whose) {
            var request = given().config(IN_UTF_8).headers(visit.headers());
            if (!column.equals(NOBODY)) {
                request.auth().oauth2(who.token(role(column)));
            }
            if (!visit.content().isEmpty()) {
                request.body(visit.content());
            }
            var response = request.urlEncodingEnabled(false).request(endpoint.verb(), visit.address());
            var isThrough = response.statusCode() < 300;
            var isShown = visit.thing().isEmpty() || response.asString().contains(visit.thing());
            gotThrough |= isThrough && isShown;
            touched.ifPresent(what -> expect(what, column, visit, who, response.statusCode(), isShown));
            if (touched.isPresent() && whose == Whose.STRANGERS && isThrough && isShown && isKept(visit)) {
                faults.add("%s shows a stranger's to a %s".formatted(name, column));
            }
            return isThrough && !isShown ? "nothing" : Integer.toString(response.statusCode());
        }

        /** What is created is one's own, and a secret says itself whose it is. */
        private boolean isKept(Visit visit) {
            return !visit.provesItself()
                    && !touched.orElseThrow().action().equals("create")
                    && !visit.thing().isEmpty();
        }

        private void expect(Endpoint.Touched what, String column, Visit visit, Who who, int status, boolean isShown) {
            var isGranted = status < 300 && isShown;
            var isNamed = endpoint.isAboutOne() || visit.isNamed();
            var isDenied = (status == 403 || status == 404 && isNamed)
                    && !(visit.provesItself() && endpoint.isOpenTo(role(column)));
            if (!isGranted && !isDenied) {
                return;
            }
            expected.add(new Expected(
                    "%s by a %s of %s".formatted(name, column, who),
                    isGranted ? "granted" : "denied",
                    what.action(),
                    isGranted ? visit.logged().orElse(what.resource()) : what.resource(),
                    isGranted || isNamed ? visit.client() : null,
                    visit.holder().orElse(who.subject()),
                    visit.holder().isPresent() ? Optional.empty() : Optional.of(who.organisation())));
        }
    }

    private static String role(String column) {
        return column.split(",")[0];
    }

    private void assertLogged(Collection<Line> lines) {
        assertThat(expected.stream().filter(line -> !line.isIn(lines)))
                .as("what the access log does not say")
                .isEmpty();
    }

    private static Path write(Path committed, String table) {
        try {
            return Files.writeString(Path.of("target").resolve(committed.getFileName()), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path table) {
        try {
            return Files.exists(table) ? Files.readString(table) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code deploy/keycloak} has them: a new role is a new column. */
    private static List<String> rolesOfTheRealm() {
        try {
            var realm = new ObjectMapper()
                    .readTree(Path.of("../deploy/keycloak/realm.json").toFile());
            return StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                    .map(role -> role.path("name").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
