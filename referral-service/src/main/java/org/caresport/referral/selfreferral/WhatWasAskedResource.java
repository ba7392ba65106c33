package org.caresport.referral.selfreferral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.selfreferral.FitnessTestResource.Consented;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a broker sees of a self-referral. */
@Path("/v1/referrals/{id}/self-referral")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("broker")
@Tag(name = "Self-referral")
class WhatWasAskedResource {

    private final FitnessTests tests;

    WhatWasAskedResource(FitnessTests tests) {
        this.tests = tests;
    }

    /**
     * What the resident said, as it was asked.
     *
     * @param practice which practice is to be told; null when none is
     */
    record SelfReferralView(
            UUID referralId,
            SelfReferral.ComingBy way,
            @Nullable String wish,
            @Nullable String practice,
            Consented consent,
            @Nullable FitnessTest test) {

        static SelfReferralView of(ReferralId referral, SelfReferral asked) {
            return new SelfReferralView(
                    referral.value(),
                    asked.way(),
                    asked.wish(),
                    asked.practice(),
                    new Consented(asked.consentedBy(), asked.consentedOn()),
                    asked.test());
        }
    }

    @GET
    @Accesses(resource = "Referral", action = "read")
    @Operation(summary = "See what a resident said when they referred themselves")
    @APIResponse(responseCode = "200", description = "Their wish, their consent, and the result of a test")
    public SelfReferralView read(@RestPath UUID id) {
        return tests.read(new ReferralId(id));
    }
}
