package org.caresport.referral.fhir.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.fhir.http.Interaction;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.http.SmartScopes;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.kept.Versioned;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.References;
import org.caresport.referral.fhir.model.ResourceAddress;

/** Brings along what the resources of a page refer to, each once, and as far as the caller may read its type. */
@ApplicationScoped
class Includes {

    private final ResourceRows rows;
    private final ServiceBase base;

    Includes(ResourceRows rows, ServiceBase base) {
        this.rows = rows;
        this.base = base;
    }

    List<Versioned> of(Set<Include> includes, List<StoredResource> page, Caller caller) {
        var addresses = new LinkedHashSet<ResourceAddress>();
        for (var row : page) {
            for (var include : includes) {
                var element = FhirJson.object();
                element.set(include.element(), row.body().path(include.element()));
                References.in(element, "")
                        .all()
                        .forEach(held -> base.address(held.value()).ifPresent(addresses::add));
            }
        }
        addresses.stream()
                .map(ResourceAddress::type)
                .distinct()
                .forEach(type -> SmartScopes.require(caller, type, Interaction.READ));
        return rows.findAll(caller.organisation(), addresses).stream()
                .map(StoredResource::versioned)
                .toList();
    }
}
