package org.caresport.framing;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;

/**
 * What a server says to a request that could not be decoded: {@code broken.decoderResult().cause()} tells why. Found by
 * META-INF/services; without one the server's own handler of invalid requests answers.
 */
public interface Wording {

    FullHttpResponse answer(HttpRequest broken);
}
