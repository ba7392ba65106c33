package org.caresport.framing;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x' decoder, less forgiving. What two servers could read as two different requests is given on as a request that
 * could not be decoded, and nothing of what follows it on the connection is read any more.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    private boolean awaitingRequest = true;
    private boolean inHead = true;
    private boolean broken;

    StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf buffer, List<Object> out) throws Exception {
        if (broken) {
            buffer.skipBytes(buffer.readableBytes());
            return;
        }
        if (awaitingRequest && !HeadLines.begins(buffer)) {
            return;
        }
        @Nullable String fault = inHead ? HeadLines.faultOf(buffer, awaitingRequest) : null;
        if (fault != null) {
            out.add(refused(awaitingRequest ? HeadLines.targetIn(buffer) : "/", fault));
            broken = true;
            buffer.skipBytes(buffer.readableBytes());
            return;
        }
        int before = out.size();
        super.decode(context, buffer, out);
        for (int i = before; i < out.size(); i++) {
            if (out.get(i) instanceof LastHttpContent) {
                inHead = true;
                awaitingRequest = true;
            }
        }
    }

    @Override
    protected void decodeLast(ChannelHandlerContext context, ByteBuf buffer, List<Object> out) throws Exception {
        if (!broken) {
            super.decodeLast(context, buffer, out);
        }
    }

    @Override
    protected HttpMessage createMessage(String[] requestLine) {
        awaitingRequest = false;
        requestLine[1] = Escapes.inQueryOf(requestLine[1]);
        return super.createMessage(requestLine);
    }

    /** Asked once the head is whole and before the body's framing is settled. */
    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage head) {
        inHead = false;
        @Nullable String fault = Head.faultOf(head);
        if (fault != null) {
            throw new Malformed(fault);
        }
        return super.isContentAlwaysEmpty(head);
    }

    @Override
    protected HttpMessage createInvalidMessage() {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", HeadersMultiMap.httpHeaders());
    }

    private static HttpMessage refused(String target, String fault) {
        HttpMessage message =
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target, HeadersMultiMap.httpHeaders());
        message.setDecoderResult(DecoderResult.failure(new Malformed(fault)));
        return message;
    }
}
