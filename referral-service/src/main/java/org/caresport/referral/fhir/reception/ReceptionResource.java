package org.caresport.referral.fhir.reception;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.referral.fhir.http.FhirInterface;
import org.caresport.referral.fhir.http.FhirPaths;
import org.caresport.referral.fhir.http.Interaction;
import org.caresport.referral.fhir.http.Letterbox;
import org.caresport.referral.fhir.http.Prefer;
import org.caresport.referral.fhir.http.SmartScopes;
import org.caresport.referral.fhir.kept.FhirAnswers;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.kept.Trespasses;
import org.caresport.referral.fhir.model.Entry;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.fhir.reception.Request.Create;
import org.caresport.referral.fhir.reception.Request.Update;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where an electronic health record posts: one resource, or a bundle of them. */
@Path(FhirPaths.BASE)
@Produces(MediaType.WILDCARD) // Negotiation decides, by _format too
@FhirInterface
@RolesAllowed("referrer")
@Blocking
class ReceptionResource {

    private final CallerProvider callers;
    private final Letterbox letterbox;
    private final Reception reception;
    private final Bundles bundles;
    private final Trespasses trespasses;
    private final FhirAnswers answers;

    ReceptionResource(
            CallerProvider callers,
            Letterbox letterbox,
            Reception reception,
            Bundles bundles,
            Trespasses trespasses,
            FhirAnswers answers) {
        this.callers = callers;
        this.letterbox = letterbox;
        this.reception = reception;
        this.bundles = bundles;
        this.trespasses = trespasses;
        this.answers = answers;
    }

    /** A transaction (all or nothing) or a batch (each entry by itself). */
    @POST
    @Accesses(resource = "Bundle", action = "create")
    public RestResponse<String> post(
            byte[] body,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var preference = Prefer.parse(prefer);
        return trespasses.loggingScope("create", "Bundle", () -> {
            var sender = sender(key, preference);
            return answers.bundle(bundles.process(letterbox.open(body, "Bundle"), sender, preference));
        });
    }

    @POST
    @Path("{type:[A-Z][A-Za-z]+}")
    @Accesses(resource = "{type}", action = "create")
    public RestResponse<String> create(
            @PathParam("type") String type,
            byte[] body,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-None-Exist") @Nullable String ifNoneExist) {
        var preference = Prefer.parse(prefer);
        var kind = ResourceKind.named(type);
        var sender = trespasses.loggingScope("create", type, () -> {
            var one = sender(key, preference);
            SmartScopes.require(one.caller(), kind.fhirName(), Interaction.CREATE);
            return one;
        });
        var entry = new Entry(type, null, letterbox.open(body, type), ifNoneExist);
        return answered(new Create(entry), sender, preference);
    }

    /** The referrer's own moves: hand in a draft, answer a question, cancel, withdraw. */
    @PUT
    @Path("Task/{id}")
    @Accesses(resource = "Task", action = "update")
    public RestResponse<String> update(
            @PathParam("id") String id,
            byte[] body,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var preference = Prefer.parse(prefer);
        var sender = sender(null, preference);
        return answered(new Update(id, letterbox.open(body, "Task"), "Task", ifMatch), sender, preference);
    }

    private RestResponse<String> answered(Request request, Sender sender, Prefer preference) {
        return answers.receipt(reception.receive(List.of(request), sender).getFirst(), preference);
    }

    private Sender sender(@Nullable String key, Prefer prefer) {
        return new Sender(callers.current(), key == null ? "" : key.strip(), prefer.strict());
    }
}
