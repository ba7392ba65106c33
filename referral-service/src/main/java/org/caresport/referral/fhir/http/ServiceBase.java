package org.caresport.referral.fhir.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** FHIR's service base URL: the address by which the world knows this interface, and the references that lead to it. */
@ApplicationScoped
public class ServiceBase {

    private static final Pattern RELATIVE = Pattern.compile("[A-Z][A-Za-z]+/.*");

    private final String url;

    public ServiceBase(@ConfigProperty(name = "caresport.public-url") String publicUrl) {
        this.url = publicUrl + FhirPaths.BASE;
    }

    public String url() {
        return url;
    }

    /** A reference as it is without our address; any other stays as it is. */
    public String relative(String reference) {
        return reference.startsWith(url + "/") ? reference.substring(url.length() + 1) : reference;
    }

    /** What a literal reference leads to here; none when it leads elsewhere. */
    public Optional<ResourceAddress> address(String reference) {
        return ResourceAddress.parse(relative(reference));
    }

    /** Whether it can only mean something here; an absolute URL elsewhere is the sender's own affair. */
    public boolean mustBeKnownHere(String reference) {
        return reference.startsWith("urn:")
                || reference.startsWith(url + "/")
                || RELATIVE.matcher(reference).matches()
                || reference.contains("?");
    }
}
