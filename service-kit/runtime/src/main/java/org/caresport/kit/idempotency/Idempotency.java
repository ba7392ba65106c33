package org.caresport.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client send a write again without fear. The key, the effect and the answer are one transaction: either all of
 * them are there or none is. Two requests with one key at the same time queue up on the key's row.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final StoredAnswers answers;
    private final CallerProvider callers;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    Idempotency(
            StoredAnswers answers,
            CallerProvider callers,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri,
            Request request) {
        this.answers = answers;
        this.callers = callers;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /**
     * Runs {@code effect} once for the request's {@code Idempotency-Key}; a repetition gets the stored answer, with the
     * header {@code Idempotency-Replayed: true}. Without the header, it just runs.
     *
     * @throws Problem 422 {@code idempotency-key-reused} when the key came with another request
     */
    @Transactional
    public Response once(@Nullable Object requestBody, Supplier<Response> effect) {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return effect.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.validation("Send 1 to 200 visible ASCII characters, for example a UUID, as Idempotency-Key.")
                    .invalid(HEADER, "must be 1 to 200 visible ASCII characters");
        }
        var caller = callers.current();
        var owner = caller.client() + "|" + caller.subject();
        var fingerprint = fingerprint(requestBody);
        if (!answers.claim(owner, key, fingerprint)) {
            return answers.replay(owner, key, fingerprint);
        }
        var response = effect.get();
        answers.store(owner, key, StoredAnswers.Answer.of(response, write(response.getEntity())));
        return response;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        answers.forgetOlderThanDays(2);
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
            throw new IllegalStateException("the answer cannot be written as JSON", e);
        }
    }
}
