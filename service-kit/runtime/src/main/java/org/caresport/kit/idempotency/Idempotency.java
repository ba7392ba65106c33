package org.caresport.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client send a write again without fear. The key and the effect are one transaction: either both are there or
 * neither is. Two requests with one key at the same time queue up on the key's row.
 *
 * <p>What was answered is not kept. A repetition is answered anew, with what is there now, as far as who asks may see it now:
 * docs/decisions/0008 says why.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Keys keys;
    private final CallerProvider callers;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    Idempotency(
            Keys keys, CallerProvider callers, ObjectMapper json, HttpHeaders headers, UriInfo uri, Request request) {
        this.keys = keys;
        this.callers = callers;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /** Whether this can be a key at all. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * Runs {@code effect} once for the request's {@code Idempotency-Key}; a repetition is answered by {@code again} instead,
     * with the status and the location of the first answer and the header {@code Idempotency-Replayed: true}. Without the
     * header, the effect just happens. The key belongs to the caller: to their login, their client and their organisation.
     *
     * @param admitted finds what is to be written to, as the caller may see it now, and refuses if they may not; it is asked
     *     before anything is told about the key, on a repetition too
     * @param again a look at what is there now: as narrow as any look, and logged like any
     * @throws Problem 422 {@code idempotency-key-reused} when the key came with another request
     */
    @Transactional
    public <T, R> RestResponse<R> once(
            @Nullable Object requestBody,
            Supplier<T> admitted,
            Function<T, RestResponse<R>> effect,
            BiFunction<T, Done, RestResponse<R>> again) {
        var caller = callers.current();
        if (caller.isAnonymous()) {
            throw new IllegalStateException("who is nobody has no keys of their own: name the secret they brought");
        }
        var owner = KeyOwner.of("caller", caller.client(), caller.subject(), caller.organisation());
        return once(owner, requestBody, admitted, effect, again);
    }

    /** The same for whoever brings a secret instead of a login: the key belongs to that secret. */
    @Transactional
    public <T, R> RestResponse<R> onceFor(
            String secret,
            @Nullable Object requestBody,
            Supplier<T> admitted,
            Function<T, RestResponse<R>> effect,
            BiFunction<T, Done, RestResponse<R>> again) {
        return once(KeyOwner.of("secret", secret), requestBody, admitted, effect, again);
    }

    /** The key is claimed first: whoever waits for another to finish must look at what is there after that. */
    private <T, R> RestResponse<R> once(
            KeyOwner owner,
            @Nullable Object requestBody,
            Supplier<T> admitted,
            Function<T, RestResponse<R>> effect,
            BiFunction<T, Done, RestResponse<R>> again) {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return effect.apply(admitted.get());
        }
        if (!isKey(key)) {
            throw Problem.validation("Send 1 to 200 visible ASCII characters, for example a UUID, as Idempotency-Key.")
                    .invalid(HEADER, "must be 1 to 200 visible ASCII characters");
        }
        var fingerprint = fingerprint(requestBody);
        var isFirst = keys.claim(owner, key, fingerprint);
        var subject = admitted.get();
        if (isFirst) {
            var response = effect.apply(subject);
            keys.done(owner, key, Done.of(response));
            return response;
        }
        var done = keys.get(owner, key, fingerprint);
        return done.over(again.apply(subject, done));
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        keys.forgetOlderThanDays(2);
    }

    private byte[] fingerprint(@Nullable Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + uri.getPath() + "\n").getBytes(StandardCharsets.UTF_8));
            var text = write(body);
            digest.update((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return switch (value) {
                case null -> null;
                case String text -> text;
                default -> json.writeValueAsString(value);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the request cannot be written as JSON", e);
        }
    }
}
