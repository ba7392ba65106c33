package org.caresport.referral.identity;

import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.caresport.referral.patient.Bsn;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who somebody is, as their login has proved it. A level of assurance by itself says that a login is somebody's and not
 * whose, so it counts only together with the BSN that was proved at that level.
 */
@Startup
@ApplicationScoped
class ProvedIdentity {

    private final PatientLoginConfig config;
    private final Set<String> sureEnough;
    private final SecurityIdentity identity;

    ProvedIdentity(PatientLoginConfig config, SecurityIdentity identity) {
        this.config = config;
        this.identity = identity;
        sureEnough = config.assuranceValues().orElse(Set.of());
        if (config.bsnClaim().isPresent() && sureEnough.isEmpty()) {
            throw new IllegalStateException("The setting caresport.patient-login.assurance-values is missing, but"
                    + " caresport.patient-login.bsn-claim is set: name the levels at which a proved BSN counts.");
        }
    }

    Optional<Bsn> bsn() {
        return claim(config.assuranceClaim())
                .filter(sureEnough::contains)
                .flatMap(_ -> config.bsnClaim())
                .flatMap(this::claim)
                .flatMap(Bsn::parse);
    }

    /** The standard claim; absent when the provider does not state it. */
    Optional<LocalDate> birthDate() {
        return claim("birthdate").flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException yearOnly) {
                return Optional.empty();
            }
        });
    }

    private Optional<String> claim(String name) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        return switch (token.<Object>getClaim(name)) {
            case String text -> Optional.of(text);
            case JsonString text -> Optional.of(text.getString());
            case null, default -> Optional.empty();
        };
    }
}
