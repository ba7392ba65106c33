package org.caresport.kit.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Of a service that holds nobody's data. */
@DefaultBean
@ApplicationScoped
class NoSubjects implements PersonsConcerned {

    @Override
    public Access name(Access access) {
        return access;
    }
}
