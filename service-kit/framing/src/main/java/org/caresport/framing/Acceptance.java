package org.caresport.framing;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Sees every connection of a server come in, before anything is read from it. */
@Sharable
final class Acceptance extends ChannelInboundHandlerAdapter {

    private final @Nullable Wording wording;

    Acceptance() {
        this.wording = ServiceLoader.load(Wording.class).findFirst().orElse(null);
    }

    @Override
    public void channelRead(ChannelHandlerContext server, Object connection) {
        ((Channel) connection).pipeline().addLast(new FirstBytes(wording));
        server.fireChannelRead(connection);
    }
}
