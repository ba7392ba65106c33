package org.caresport.gateway.portal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What every problem type of the platform means and what to do about it, for people; read from problems.json. */
@ApplicationScoped
class ProblemGuide {

    private final List<Entry> entries;

    ProblemGuide(ObjectMapper json) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("problems.json")) {
            this.entries = json.readValue(in, new TypeReference<List<Entry>>() {}).stream()
                    .sorted(Comparator.comparingInt(Entry::status).thenComparing(Entry::type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("problems.json is part of the gateway and must be readable", e);
        }
    }

    /** One problem type. */
    public record Entry(String type, int status, Text nl, Text en) {

        /** 4 for the caller's part, 5 for ours. */
        public int family() {
            return status / 100;
        }

        public Text in(Language language) {
            return switch (language) {
                case NL -> nl;
                case EN -> en;
            };
        }
    }

    /** Its name, why it happens, and what the caller can do. */
    public record Text(String title, String meaning, String remedy) {}

    List<Entry> all() {
        return entries;
    }

    Optional<Entry> find(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).findFirst();
    }
}
