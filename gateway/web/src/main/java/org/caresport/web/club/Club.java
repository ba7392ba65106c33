package org.caresport.web.club;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.Page;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The club of who has logged in: its people and its programmes, all of them. */
@RequestScoped
class Club {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    private final ClubApi people;
    private final ProgrammesApi programmes;
    private final Page page;
    private final ObjectMapper json;

    Club(@RestClient ClubApi people, @RestClient ProgrammesApi programmes, Page page, ObjectMapper json) {
        this.people = people;
        this.programmes = programmes;
        this.page = page;
        this.json = json;
    }

    List<ClubApi.Participant> people() {
        List<ClubApi.Participant> all = new ArrayList<>();
        String cursor = null;
        for (int read = 0; read < MOST_PAGES && (read == 0 || cursor != null); read++) {
            ClubApi.Expected next = people.expected(PAGE, cursor);
            all.addAll(next.items());
            cursor = cursor(next.next());
        }
        return all;
    }

    /** Of one status; what is archived is nobody's daily work. */
    List<ProgrammesApi.Programme> programmes(String status) {
        List<ProgrammesApi.Programme> all = new ArrayList<>();
        String cursor = null;
        for (int read = 0; read < MOST_PAGES && (read == 0 || cursor != null); read++) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("organisation", organisation().toString());
            query.put("status", status);
            query.put("limit", String.valueOf(PAGE));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            ProgrammesApi.Found next = programmes.search(query);
            all.addAll(next.items());
            cursor = cursor(next.next());
        }
        return all;
    }

    /** One that anybody could read, or of our own; nothing where it is gone. */
    Optional<ProgrammesApi.Programme> programme(UUID id) {
        try {
            return Optional.of(programmes.programme(id));
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private static @Nullable String cursor(@Nullable String next) {
        int at = next == null ? -1 : next.indexOf("cursor=");
        return next == null || at < 0
                ? null
                : next.substring(at + "cursor=".length()).replaceAll("&.*", "");
    }

    private UUID organisation() {
        return page.token()
                .flatMap(token -> claim(token.getToken()))
                .orElseThrow(() -> new IllegalStateException("a provider's token names no organisation"));
    }

    /** The token was checked where the session is; here it is only read. */
    private Optional<UUID> claim(String token) {
        try {
            String organisation = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                    .path("organisation")
                    .asText();
            return Optional.of(UUID.fromString(organisation));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
