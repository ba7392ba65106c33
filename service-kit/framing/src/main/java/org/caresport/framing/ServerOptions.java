package org.caresport.framing;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.net.impl.VertxHandler;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The options of the server that a connection belongs to: a decoder's limits are in them. A transport is given a copy that
 * has lost everything about HTTP, and Vert.x' connection keeps its own to itself, so they are read where they lie.
 */
final class ServerOptions {

    private static final VarHandle OPTIONS = options();

    private ServerOptions() {}

    static HttpServerOptions of(ChannelPipeline connection) {
        VertxHandler<?> handler = connection.get(VertxHandler.class);
        return (HttpServerOptions) OPTIONS.get((Http1xServerConnection) handler.getConnection());
    }

    private static VarHandle options() {
        try {
            return MethodHandles.privateLookupIn(Http1xServerConnection.class, MethodHandles.lookup())
                    .findVarHandle(Http1xServerConnection.class, "options", HttpServerOptions.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Vert.x keeps a connection's options elsewhere than it did: look where, and say so in ServerOptions.",
                    e);
        }
    }
}
