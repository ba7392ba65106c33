package org.caresport.framing;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/** Makes every HTTP server of the process read strictly; Vert.x finds it by META-INF/services. */
public final class StrictFraming implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new StrictTransport(builder.findTransport()));
    }
}
