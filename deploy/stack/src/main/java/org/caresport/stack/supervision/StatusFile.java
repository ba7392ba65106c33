package org.caresport.stack.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.caresport.stack.Part;
import org.jspecify.annotations.Nullable;

/** How the stack is doing, in a file, so that other processes can tell: written by the supervisor alone. */
public final class StatusFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    public StatusFile(Path file) {
        this.file = file;
    }

    public enum Phase {
        STARTING,
        UP,
        FAILED
    }

    /**
     * The whole stack.
     *
     * @param supervisor the process id of the supervisor
     * @param trouble why it failed
     */
    public record Status(
            Phase phase,
            long supervisor,
            List<Entry> parts,
            @Nullable String trouble) {

        /** Whether every part does its work at this moment. */
        @JsonIgnore
        public boolean isUp() {
            return phase == Phase.UP && parts.stream().allMatch(part -> part.state() == PartStatus.State.READY);
        }
    }

    /** One part; times are milliseconds since 1970. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            Part part,
            PartStatus.State state,
            long pid,
            long since,
            long startMillis,
            int restarts,
            @Nullable String trouble) {

        public static Entry of(PartStatus status) {
            return new Entry(
                    status.part(),
                    status.state(),
                    status.pid(),
                    status.since().toEpochMilli(),
                    status.startMillis(),
                    status.restarts(),
                    status.trouble());
        }
    }

    public void write(Status status) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        JSON.writeValue(draft.toFile(), status);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public Optional<Status> read() throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Status.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
