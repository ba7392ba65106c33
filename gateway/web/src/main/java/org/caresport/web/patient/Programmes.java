package org.caresport.web.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What the open catalogue says of a programme; a page does without when it says nothing, or does not answer. */
@ApplicationScoped
class Programmes {

    private static final Logger LOG = Logger.getLogger(Programmes.class);

    private final ActivityApi activities;

    Programmes(@RestClient ActivityApi activities) {
        this.activities = activities;
    }

    Optional<Programme> find(UUID activity) {
        try {
            return Optional.of(activities.get(activity));
        } catch (ApiProblem | ProcessingException unknown) {
            LOG.debugf("no programme: %s", unknown.getMessage());
            return Optional.empty();
        }
    }
}
