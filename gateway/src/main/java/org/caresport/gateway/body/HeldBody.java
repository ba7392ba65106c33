package org.caresport.gateway.body;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.ext.web.RoutingContext;
import org.caresport.framing.ByteBudget;

/** A request's body that has arrived whole, until the service has it. */
public sealed interface HeldBody {

    String KEY = "caresport.body";

    HeldBody NONE = new None();

    static HeldBody of(RoutingContext context) {
        HeldBody body = context.get(KEY);
        if (body == null) {
            throw new IllegalStateException("the body was not received");
        }
        return body;
    }

    long length();

    /** Writes all of it and ends the request. */
    Future<Void> sendWith(HttpClientRequest request);

    /** Gives back the room it takes. */
    void letGo();

    /** There is none. */
    record None() implements HeldBody {

        @Override
        public long length() {
            return 0;
        }

        @Override
        public Future<Void> sendWith(HttpClientRequest request) {
            return request.end();
        }

        @Override
        public void letGo() {
            // it takes none
        }
    }

    /** A small one. */
    final class InMemory implements HeldBody {

        private final Buffer bytes;
        private final ByteBudget memory;
        private boolean held = true;

        InMemory(Buffer bytes, ByteBudget memory) {
            this.bytes = bytes;
            this.memory = memory;
        }

        @Override
        public long length() {
            return bytes.length();
        }

        @Override
        public Future<Void> sendWith(HttpClientRequest request) {
            return request.end(bytes);
        }

        @Override
        public void letGo() {
            if (held) {
                held = false;
                memory.giveBack(bytes.length());
            }
        }
    }

    /** A large one; the file has no name any more and ends with its handle. */
    final class InFile implements HeldBody {

        private final AsyncFile file;
        private final long length;
        private final ByteBudget disk;
        private boolean held = true;

        InFile(AsyncFile file, long length, ByteBudget disk) {
            this.file = file;
            this.length = length;
            this.disk = disk;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public Future<Void> sendWith(HttpClientRequest request) {
            return file.setReadPos(0).pipeTo(request);
        }

        @Override
        public void letGo() {
            if (held) {
                held = false;
                disk.giveBack(length);
                file.close();
            }
        }
    }
}
