package org.caresport.stack.part;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Kafka's way to write a UUID. */
final class KafkaIds {

    private KafkaIds() {}

    static String base64(UUID id) {
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
