package org.caresport.kit.conditional;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.caresport.framing.EntityTags;
import org.caresport.kit.problem.Problem;

/** The entity tag of an aggregate: its version, weak because two representations of one version may differ in bytes. */
public final class ETags {

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version), true);
    }

    /** The opaque text of a tag that changes with all that is shown, and tells the version, too. */
    static String of(long version, String shown) {
        return version + "." + digest(shown);
    }

    /** Whether a tag was of this version, whatever was shown with it. */
    static boolean isOf(long version, String tag) {
        var text = Long.toString(version);
        return tag.equals(text) || tag.startsWith(text + ".");
    }

    public static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** As the header ETag has it. */
    public static String written(String tag) {
        return "W/\"" + tag + "\"";
    }

    /**
     * What the caller sent of {@code If-Match} or {@code If-None-Match}.
     *
     * @throws Problem 400 when it can't be read
     */
    static Optional<EntityTags> sent(HttpHeaders headers, String header) {
        return Optional.ofNullable(headers.getHeaderString(header))
                .map(text -> EntityTags.read(text)
                        .orElseThrow(() -> Problem.validation(
                                        "Send the ETag as it was answered, quotes included, in " + header + ".")
                                .invalid(header, "must be * or entity tags in quotes, such as W/\"7\"")));
    }
}
