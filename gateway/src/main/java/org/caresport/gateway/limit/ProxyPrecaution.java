package org.caresport.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.caresport.kit.production.Complaint;
import org.caresport.kit.production.Precaution;
import org.eclipse.microprofile.config.Config;

/** Whoever believes everybody's X-Forwarded-For lets each caller choose the address that is counted. */
@ApplicationScoped
class ProxyPrecaution implements Precaution {

    private static final String PROXIES = "caresport.gateway.rate-limits.trusted-proxies";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        return settings.getOptionalValue(PROXIES, String.class).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .filter(network -> network.strip().endsWith("/0"))
                .limit(1)
                .map(all -> new Complaint(
                        PROXIES, "trusts every address", "Name the addresses or networks of your load balancers."));
    }
}
