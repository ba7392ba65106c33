package org.caresport.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.gateway.config.GatewayConfig;

/** The merged description as it is now; asks the services again after a short while, and only once for many readers. */
@ApplicationScoped
public class ApiDescription {

    private final ServiceDescriptions services;
    private final MergedApi merged;
    private final ObjectMapper json;
    private final ObjectMapper yaml =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));
    private final Vertx vertx;
    private final long freshFor;
    private volatile Edition current = Edition.NONE;

    ApiDescription(
            ServiceDescriptions services, MergedApi merged, ObjectMapper json, Vertx vertx, GatewayConfig config) {
        this.services = services;
        this.merged = merged;
        this.json = json;
        this.vertx = vertx;
        this.freshFor = config.openapi().cache().toNanos();
    }

    /** The two spellings of one description. */
    public record Texts(Buffer json, Buffer yaml) {}

    private record Edition(long from, Future<Texts> texts) {
        static final Edition NONE = new Edition(0, Future.failedFuture("nothing yet"));

        boolean isFresh(long now, long freshFor) {
            return this != NONE && !texts.failed() && now - from < freshFor;
        }
    }

    public Future<Texts> read() {
        long now = System.nanoTime();
        Edition edition = current;
        if (edition.isFresh(now, freshFor)) {
            return edition.texts();
        }
        synchronized (this) {
            if (!current.isFresh(now, freshFor)) {
                current = new Edition(now, edit());
            }
            return current.texts();
        }
    }

    private Future<Texts> edit() {
        return services.collect().compose(collected -> vertx.executeBlocking(() -> write(merged.of(collected))));
    }

    private Texts write(ObjectNode api) throws JsonProcessingException {
        return new Texts(
                Buffer.buffer(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(api)),
                Buffer.buffer(yaml.writeValueAsBytes(api)));
    }
}
