package org.caresport.gateway.wire;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends a connection, whatever is still to be written. Vert.x' own close waits until it was: for who does not read, for ever.
 * It also takes hold of a close that passes through its handler, so this one begins below it, at the socket.
 */
public final class HangUp {

    private HangUp() {}

    public static void on(HttpConnection connection) {
        if (connection instanceof ConnectionBase open) {
            var _ = open.channel().pipeline().firstContext().close();
        } else {
            connection.close();
        }
    }
}
