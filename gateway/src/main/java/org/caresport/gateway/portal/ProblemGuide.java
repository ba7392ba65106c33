package org.caresport.gateway.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every problem type of the platform means and what to do about it, for people: what each module declares in its {@code
 * src/main/contracts/problems}, which the build puts in here.
 */
@ApplicationScoped
class ProblemGuide {

    private static final String FOLDER = "problems";
    private static final ObjectReader YAML = new ObjectMapper(new YAMLFactory()).readerFor(Entry.class);

    private final List<Entry> entries;

    ProblemGuide() {
        try {
            var found = Stream.<Entry>builder();
            ClassPathUtils.consumeAsPaths(
                    ProblemGuide.class.getClassLoader(),
                    FOLDER,
                    folder -> read(folder).forEach(found::add));
            this.entries = found.build()
                    .sorted(Comparator.comparingInt(Entry::status).thenComparing(Entry::type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the problem types are part of the gateway and must be readable", e);
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
    public record Text(String title, String whatHappened, String whatToDo) {}

    List<Entry> all() {
        return entries;
    }

    Optional<Entry> find(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).findFirst();
    }

    private static List<Entry> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(ProblemGuide::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Path file) {
        try {
            return YAML.readValue(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no problem type", e);
        }
    }
}
