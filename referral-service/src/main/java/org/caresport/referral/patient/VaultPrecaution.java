package org.caresport.referral.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.caresport.kit.production.Complaint;
import org.caresport.kit.production.Precaution;
import org.eclipse.microprofile.config.Config;

/** Without its keys the vault would stop the service later, after all else was found fit: said together with the rest. */
@ApplicationScoped
class VaultPrecaution implements Precaution {

    private static final String CURRENT = "caresport.vault.current-key";
    private static final String LOOKUP = "caresport.vault.lookup-key";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        return Stream.of(CURRENT, LOOKUP)
                .filter(name -> settings.getOptionalValue(name, String.class)
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .map(name -> new Complaint(name, "is missing", remedy(name)));
    }

    private static String remedy(String name) {
        return name.equals(CURRENT)
                ? "Set caresport.vault.keys.<id> to a key (openssl rand -base64 32), and this to its id."
                : "Generate it once, openssl rand -base64 32, and keep it: without it no patient is found again.";
    }
}
