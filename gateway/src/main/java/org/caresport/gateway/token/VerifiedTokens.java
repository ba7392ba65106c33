package org.caresport.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tokens whose signature was checked already, by their SHA-256, until they expire: a machine sends the same token
 * hundreds of times, and a hash costs a hundredth of a signature.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final int MOST = 20_000;

    private final Cache<ByteBuffer, Instant> verified;

    VerifiedTokens(Clock clock) {
        verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(
                        Expiry.creating((ByteBuffer hash, Instant expiry) -> Duration.between(clock.instant(), expiry)))
                .build();
    }

    boolean contains(BearerToken token) {
        return verified.getIfPresent(hash(token)) != null;
    }

    void add(BearerToken token) {
        verified.put(hash(token), token.expiry());
    }

    private static ByteBuffer hash(BearerToken token) {
        try {
            byte[] bytes = token.value().getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
