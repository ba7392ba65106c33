package org.caresport.kit.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.kit.production.ProductionCheck;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The first to speak to anybody is Flyway: by then it must be known that nothing is sent in the open. */
@ApplicationScoped
class BeforeTheDatabase implements FlywayConfigurationCustomizer {

    private final ProductionCheck check;

    BeforeTheDatabase(ProductionCheck check) {
        this.check = check;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        check.insistInProduction();
    }
}
