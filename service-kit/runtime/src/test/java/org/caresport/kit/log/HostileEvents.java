package org.caresport.kit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.widget.Widgets;
import org.jspecify.annotations.Nullable;

/** A consumer that nothing it is sent can satisfy: it is no event, of another shape, or too long for the database. */
@ApplicationScoped
class HostileEvents implements EventConsumer {

    private final Widgets widgets;

    HostileEvents(Widgets widgets) {
        this.widgets = widgets;
    }

    @Override
    public String topic() {
        return "hostile";
    }

    @Override
    public boolean handles(String type) {
        return type.equals("hostile.v1");
    }

    @Override
    public void on(IncomingEvent event) {
        var said = event.as(Said.class);
        if (said.name != null) {
            widgets.save(said.name);
        }
    }

    record Said(@Nullable String name, @Nullable LocalDate on) {}
}
