package org.caresport.framing;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** Answers what could not be decoded, after the requests that came before it, and closes. */
final class Refusing extends ChannelDuplexHandler {

    private final Wording wording;
    private int unanswered;
    private @Nullable HttpRequest broken;

    Refusing(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof HttpRequest request)) {
            context.fireChannelRead(message);
        } else if (request.decoderResult().isSuccess()) {
            unanswered++;
            context.fireChannelRead(request);
        } else {
            broken = request;
            refuseInTurn(context);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        var _ = context.write(message, written);
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !interim) {
            unanswered--;
            refuseInTurn(context);
        }
    }

    private void refuseInTurn(ChannelHandlerContext context) {
        if (broken != null && unanswered <= 0) {
            var _ = context.writeAndFlush(wording.answer(broken)).addListener(ChannelFutureListener.CLOSE);
            broken = null;
        }
    }
}
