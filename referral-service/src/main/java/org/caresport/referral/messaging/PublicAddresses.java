package org.caresport.referral.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses that leave the system. A secret stands in the fragment, which browsers send to no server. */
@ApplicationScoped
class PublicAddresses {

    private final String publicUrl;

    PublicAddresses(@ConfigProperty(name = "caresport.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String app() {
        return publicUrl + "/app.html";
    }

    String app(String code) {
        return app() + "#" + code;
    }

    /** Where a patient answers about one participation. */
    String offer(String token) {
        return publicUrl + "/offer.html#" + token;
    }

    /** Where a patient says how they are doing. */
    String measures(String token) {
        return publicUrl + "/offer.html?measures#" + token;
    }

    /** Where a resident says that it was they who asked. */
    String selfReferral(String token) {
        return publicUrl + "/self-referral.html#" + token;
    }

    /** The broker's work is behind a login; the address names nothing and nobody. */
    String workbench() {
        return publicUrl + "/";
    }

    String group(String token) {
        return publicUrl + "/provider.html?group#" + token;
    }

    String provider(String token) {
        return publicUrl + "/provider.html#" + token;
    }
}
