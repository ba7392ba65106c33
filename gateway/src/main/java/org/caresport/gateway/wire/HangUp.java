package org.caresport.gateway.wire;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends a connection, whatever is still to be written. Vert.x' own close waits until it was: for who does not read, for ever.
 */
public final class HangUp {

    private HangUp() {}

    public static void on(HttpConnection connection) {
        if (connection instanceof ConnectionBase open) {
            var _ = open.channel().close();
        } else {
            connection.close();
        }
    }
}
