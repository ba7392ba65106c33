package org.caresport.referral.fhir.conformance;

import ca.uhn.fhir.context.FhirVersionEnum;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;
import org.caresport.referral.fhir.http.FhirPaths;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.model.FhirModel;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.fhir.search.Include;
import org.caresport.referral.fhir.search.SearchParameter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StringType;

/** The CapabilityStatement, made of the same lists that the interface works by: it cannot promise what is not there. */
@ApplicationScoped
class Capabilities {

    private static final String GUIDE =
            "http://hl7.org/fhir/us/physical-activity/ImplementationGuide/hl7.fhir.us.physical-activity";
    private static final String PROFILES = "http://hl7.org/fhir/us/physical-activity/StructureDefinition/";

    private final FhirModel fhir;
    private final String base;
    private final String version;
    private final Date since;

    Capabilities(
            FhirModel fhir,
            ServiceBase base,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.fhir = fhir;
        this.base = base.url();
        this.version = version;
        this.since = Date.from(clock.instant());
    }

    String statement() {
        var statement = new CapabilityStatement()
                .setStatus(PublicationStatus.ACTIVE)
                .setDate(since)
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion.fromCode(FhirVersionEnum.R4.getFhirVersionString()))
                .addFormat("json")
                .addFormat(FhirPaths.JSON)
                .addImplementationGuide(GUIDE);
        statement.setTitle("CareSport Connect: referrals to physical activity");
        statement.setName("CareSportConnectReferrals");
        statement.getSoftware().setName("CareSport Connect").setVersion(version);
        statement.getImplementation().setDescription("The referral platform").setUrl(base);
        statement.addRest(rest());
        return fhir.write(statement);
    }

    private static CapabilityStatementRestComponent rest() {
        var rest = new CapabilityStatementRestComponent().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setCors(false)
                .setDescription("Access tokens by private_key_jwt; see .well-known/smart-configuration. What another"
                        + " organisation sent is not found.")
                .addService(new CodeableConcept()
                        .addCoding(new Coding()
                                .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
                                .setCode("SMART-on-FHIR")));
        for (var kind : ResourceKind.values()) {
            rest.addResource(resource(kind));
        }
        rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        return rest;
    }

    private static CapabilityStatementRestResourceComponent resource(ResourceKind kind) {
        var resource = new CapabilityStatementRestResourceComponent()
                .setType(kind.fhirName())
                .setVersioning(ResourceVersionPolicy.VERSIONED)
                .setReadHistory(false)
                .setConditionalCreate(true)
                .setConditionalRead(ConditionalReadStatus.NOTMATCH)
                .setUpdateCreate(false);
        resource.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        switch (kind) {
            case TASK -> {
                resource.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE);
                resource.addInteraction()
                        .setCode(TypeRestfulInteraction.UPDATE)
                        .setDocumentation("Hand in a draft, answer a question, cancel, or withdraw a mistake.");
                resource.getSupportedProfile().add(new CanonicalType(PROFILES + "pa-task-for-referral-management"));
            }
            case SERVICE_REQUEST ->
                resource.getSupportedProfile().add(new CanonicalType(PROFILES + "pa-servicerequest"));
            case OBSERVATION -> resource.getSupportedProfile().add(new CanonicalType(PROFILES + "pa-observation-evs"));
            default -> {}
        }
        for (var parameter : SearchParameter.of(kind)) {
            resource.addSearchParam().setName(parameter.fhirName()).setType(parameter.type());
        }
        Include.of(kind).forEach(include -> resource.getSearchInclude().add(new StringType(include.fhirName())));
        return resource;
    }
}
