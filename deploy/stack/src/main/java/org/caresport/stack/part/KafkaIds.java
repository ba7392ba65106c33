package org.caresport.stack.part;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;

/** Kafka's way to write a UUID. */
final class KafkaIds {

    private KafkaIds() {}

    /** The same for the same folder, and like Kafka's own never one that a command line takes for an option. */
    static String cluster(Path data) {
        return Stream.iterate(data.toString(), name -> name + "/")
                .map(name -> base64(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))))
                .filter(id -> !id.startsWith("-"))
                .findFirst()
                .orElseThrow();
    }

    static String base64(UUID id) {
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
