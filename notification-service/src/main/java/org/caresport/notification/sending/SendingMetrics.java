package org.caresport.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.notification.domain.Template;
import org.caresport.notification.domain.Verdict;

/** Counts and logs how attempts go, without saying to whom. */
@ApplicationScoped
class SendingMetrics {

    private final MeterRegistry meters;

    SendingMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Template template, Verdict verdict) {
        switch (verdict) {
            case Verdict.Accepted(var language) -> count(template, "accepted", "ok");
            case Verdict.TryLater(var reason) -> {
                count(template, "try-later", reason);
                Log.warnf("the mail server did not take a %s now (%s); it is tried again", template.kebab(), reason);
            }
            case Verdict.Refused(var reason) -> {
                count(template, "refused", reason);
                Log.warnf("the mail server refused a %s for good (%s)", template.kebab(), reason);
            }
        }
    }

    private void count(Template template, String outcome, String reason) {
        meters.counter(
                        "caresport.delivery.attempts",
                        "template",
                        template.kebab(),
                        "outcome",
                        outcome,
                        "reason",
                        reason)
                .increment();
    }
}
