package org.caresport.kit.testing;

import java.util.stream.Stream;

/** Headers of which two servers would not agree where the request ends, each with a body: the gateway and a service refuse them all. */
public final class AmbiguousHeads {

    private AmbiguousHeads() {}

    public static Stream<String> all() {
        return Stream.of(
                "Host: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Host: x\r\nTransfer-Encoding: gzip\r\n\r\n",
                "Host: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "Host: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Host: x\r\nTransfer-Encoding: identity\r\nContent-Length: 5\r\n\r\nhello",
                "Host: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Host: x\r\nX-Folded: a\r\n b\r\n\r\n",
                "Host: x\r\nX-Folded: a\r\n\tb\r\n\r\n",
                " X-First: a\r\nHost: x\r\n\r\n",
                "Host: x\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
                "Host: x\r\n: empty\r\n\r\n",
                "Host: x\r\nno colon\r\n\r\n",
                "Host: x\r\nHost: y\r\n\r\n",
                "Host: x\r\nHost: x\r\n\r\n",
                "Host: x, y\r\n\r\n",
                "Host:\r\n\r\n",
                "X-None: 1\r\n\r\n",
                "Host: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "Host: x\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
                "Host: x\r\nContent-Length: 5, 5\r\n\r\nhello",
                "Host: x\r\nContent-Length: +5\r\n\r\nhello",
                "Host: x\r\nContent-Length: -5\r\n\r\nhello",
                "Host: x\r\nContent-Length: 0x5\r\n\r\nhello",
                "Host: x\r\nContent-Length: 5 5\r\n\r\nhello",
                "Host: x\r\nContent-Length: 99999999999999999999\r\n\r\nhello",
                "Host: x\r\nContent-Length:\r\n\r\n",
                "Host: x\r\nX-Bare: a\nX-Line: b\r\n\r\n",
                "Host: x\nX-Bare: b\r\n\r\n",
                "Host: x\r\nX-Bare: a\rb\r\n\r\n",
                "Host: x\r\nX-Bare: a\u0000b\r\n\r\n",
                "Host: x\r\nX-Space : a\r\n\r\n",
                "Host: x\r\nX(Odd): a\r\n\r\n");
    }
}
