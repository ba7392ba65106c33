package org.caresport.gateway.guide;

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

/** The guides of {@code docs/guides}, which the build puts in here, as pages. Read once. */
@ApplicationScoped
public class Guides {

    private static final String FOLDER = "guides";

    private final List<Guide> guides;

    Guides() {
        try {
            var found = Stream.<Guide>builder();
            ClassPathUtils.consumeAsPaths(
                    Guides.class.getClassLoader(),
                    FOLDER,
                    folder -> read(folder).forEach(found::add));
            this.guides =
                    found.build().sorted(Comparator.comparing(Guide::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the guides are part of the gateway and must be readable", e);
        }
    }

    public List<Guide> all() {
        return guides;
    }

    /** @param name as in its address: the file's without its ending */
    public Optional<Guide> find(String name) {
        return guides.stream().filter(guide -> guide.name().equals(name)).findFirst();
    }

    private static List<Guide> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(Guides::guide)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Guide guide(Path file) {
        try {
            var name = file.getFileName().toString().replace(".md", "");
            return Markdown.guide(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
