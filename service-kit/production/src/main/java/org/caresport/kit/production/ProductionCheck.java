package org.caresport.kit.production;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Refuses to start in production with an unsafe setting. Production is how a packaged service runs, whatever profile it
 * is given, so that no setting switches this off; one machine that speaks to itself alone has nothing to encrypt.
 */
@ApplicationScoped
public class ProductionCheck {

    private static final Logger LOG = Logger.getLogger(ProductionCheck.class);

    private final Iterable<Precaution> precautions;
    private final Config settings;

    @Inject
    ProductionCheck(@Any Instance<Precaution> precautions, Config settings) {
        this((Iterable<Precaution>) precautions, settings);
    }

    ProductionCheck(Iterable<Precaution> precautions, Config settings) {
        this.precautions = precautions;
        this.settings = settings;
    }

    /** Before anybody else starts to work; whoever connects to something even earlier asks by himself. */
    void atStart(@Observes @Priority(1) StartupEvent starting) {
        insistInProduction();
    }

    public void insistInProduction() {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            insist();
        }
    }

    /** @throws UnsafeSettings with all there is to complain of */
    void insist() {
        List<Complaint> complaints = complaints();
        if (!complaints.isEmpty()) {
            complaints.forEach(LOG::error); // a line each, for who reads the log
            throw new UnsafeSettings(complaints);
        }
    }

    private List<Complaint> complaints() {
        var all = new TreeSet<Complaint>(Comparator.comparing(Complaint::toString));
        precautions.forEach(precaution -> precaution.complaints(settings).forEach(all::add));
        return List.copyOf(all);
    }
}
