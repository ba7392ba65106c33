package org.caresport.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the bytes of a request come in, what is said of it is the same. */
class StrictDecoderTest {

    private static final String NEXT = "GET /next HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /a HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n",
                "POST /a HTTP/1.1\r\n X: a\r\nHost: x\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: x\nX: a\r\n\r\n",
                "POST /a HTTP/1.1\nHost: x\r\n\r\n",
                "POST  /a HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: x\r\n: a\r\n\r\n",
                "POST /a?b=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /a?b=% HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /a%4 HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void whatIsAmbiguousIsNotDecodedAndNothingAfterItIs(String request) {
        for (int size : new int[] {1, 2, 3, 7, 10_000}) {
            List<HttpRequest> decoded = requestsIn(request + NEXT, size);

            assertThat(decoded).as("%d bytes at a time", size).hasSize(1);
            assertThat(decoded.getFirst().decoderResult().cause()).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void whatIsPlainIsDecodedWithItsBodyHoweverItComes() {
        String requests = "\r\nPOST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n a\rb\nHost: "
                + "POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n c\n\rd\r\n0\r\n\r\n" + NEXT;
        for (int size : new int[] {1, 2, 3, 7, 10_000}) {
            List<HttpRequest> decoded = requestsIn(requests, size);

            assertThat(decoded).extracting(HttpRequest::uri).containsExactly("/a", "/b", "/next");
            assertThat(decoded)
                    .allSatisfy(request ->
                            assertThat(request.decoderResult().isSuccess()).isTrue());
        }
    }

    @Test
    void whatClientsLeaveUnescapedInAQueryIsEscapedAndNothingElseIsTouched() {
        for (int size : new int[] {1, 7, 10_000}) {
            assertThat(requestsIn(
                            "GET /a|b?c=d|e&f=\"<g>\"%7C'+ HTTP/1.1\r\nHost: x\r\n\r\n"
                                    + "GET /plain?c=d HTTP/1.1\r\nHost: x\r\n\r\n",
                            size))
                    .extracting(HttpRequest::uri)
                    .containsExactly("/a|b?c=d%7Ce&f=%22%3Cg%3E%22%7C'+", "/plain?c=d");
        }
    }

    @Test
    void theTargetOfAFoldedRequestIsKnownSoThatItCanBeAnsweredInItsManner() {
        HttpRequest folded = requestsIn("GET /fhir/r4/Task HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", 10_000)
                .getFirst();

        assertThat(folded.uri()).isEqualTo("/fhir/r4/Task");
    }

    private static List<HttpRequest> requestsIn(String bytes, int atATime) {
        var channel = new EmbeddedChannel(new StrictDecoder(new HttpServerOptions()));
        byte[] all = bytes.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < all.length; at += atATime) {
            channel.writeInbound(Unpooled.copiedBuffer(all, at, Math.min(atATime, all.length - at)));
        }
        List<HttpRequest> requests = new ArrayList<>();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            if (message instanceof HttpRequest request) {
                requests.add(request);
            } else if (message instanceof HttpContent content) {
                content.release();
            }
        }
        return requests;
    }
}
