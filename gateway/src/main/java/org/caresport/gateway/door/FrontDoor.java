package org.caresport.gateway.door;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.forward.Streams;
import org.jboss.logging.Logger;

/**
 * The listening socket. It is the gateway's own and not Quarkus' because that one offers no way to end a connection
 * that drips its headers, nor to answer what is not HTTP in our own words. HTTP/1.1 in plain text: TLS and HTTP/2 end
 * at the load balancer.
 */
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final Duration SWEEP = Duration.ofMillis(250);

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Connections connections;
    private final Doorkeeper doorkeeper;
    private final WayIn wayIn;
    private final Visits visits;
    private final Streams streams;
    private volatile boolean open;
    private String deployment = "";
    private long sweep;

    FrontDoor(
            Vertx vertx,
            GatewayConfig config,
            Connections connections,
            Doorkeeper doorkeeper,
            WayIn wayIn,
            Visits visits,
            Streams streams) {
        this.vertx = vertx;
        this.config = config;
        this.connections = connections;
        this.doorkeeper = doorkeeper;
        this.wayIn = wayIn;
        this.visits = visits;
        this.streams = streams;
    }

    void open(@Observes StartupEvent started) throws InterruptedException {
        GatewayConfig.Listen listen = config.listen();
        Handler<HttpServerRequest> guest = doorkeeper.showingIn(wayIn.router());
        int eventLoops = Runtime.getRuntime().availableProcessors();
        try {
            deployment = vertx.deployVerticle(() -> new Wing(guest), new DeploymentOptions().setInstances(eventLoops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "The gateway can't listen on " + listen.host() + ":" + listen.port()
                            + ". Is something else on that port? QUARKUS_HTTP_PORT sets another one.",
                    e);
        }
        sweep = vertx.setPeriodic(SWEEP.toMillis(), tick -> connections.closeOverdue());
        open = true;
        LOG.infof("The gateway listens on http://%s:%d", listen.host(), listen.port());
    }

    /** Lets requests in progress finish, then closes. Event streams have no end: pages open them anew. */
    void close(@Observes ShutdownEvent stopping) throws InterruptedException {
        open = false;
        long until = System.nanoTime() + config.timeouts().drain().toNanos();
        while (visits.inHand() > streams.open() && System.nanoTime() - until < 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        vertx.cancelTimer(sweep);
        if (!deployment.isEmpty()) {
            vertx.undeploy(deployment).onFailure(e -> LOG.debug("closing the door", e));
        }
    }

    boolean isOpen() {
        return open;
    }

    private HttpServerOptions options() {
        GatewayConfig.Limits limits = config.limits();
        return new HttpServerOptions()
                .setHost(config.listen().host())
                .setPort(config.listen().port())
                .setMaxInitialLineLength((int) limits.line().asLongValue())
                .setMaxHeaderSize((int) limits.headers().asLongValue())
                .setSendBufferSize((int) limits.sendBuffer().asLongValue())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) config.timeouts().idle().toMillis())
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    /** One event loop's share of the socket. */
    private final class Wing extends AbstractVerticle {

        private final Handler<HttpServerRequest> guest;

        Wing(Handler<HttpServerRequest> guest) {
            this.guest = guest;
        }

        @Override
        public void start(Promise<Void> opened) {
            HttpServer server = vertx.createHttpServer(options())
                    .connectionHandler(connections::opened)
                    .invalidRequestHandler(doorkeeper::answerUnreadable)
                    .exceptionHandler(e -> LOG.debug("a connection broke", e))
                    .requestHandler(guest);
            server.listen().<Void>mapEmpty().onComplete(opened);
        }
    }
}
