package org.caresport.framing;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the first bytes of a connection: by then its decoder is in place, and can be replaced. A server that also
 * speaks HTTP/2 in plain text decides for a decoder later, and keeps its own.
 */
final class FirstBytes extends ChannelInboundHandlerAdapter {

    private static final String DECODER = "httpDecoder";
    private static final String REFUSING = "refusing";

    private final @Nullable Wording wording;

    FirstBytes(@Nullable Wording wording) {
        this.wording = wording;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        ChannelPipeline pipeline = context.pipeline();
        if (pipeline.get(DECODER) != null) {
            pipeline.replace(DECODER, DECODER, new StrictDecoder(ServerOptions.of(pipeline)));
            if (wording != null) {
                pipeline.addAfter("httpEncoder", REFUSING, new Refusing(wording));
            }
        }
        pipeline.remove(this); // before the bytes go on: they may close the connection
        context.fireChannelRead(bytes);
    }
}
