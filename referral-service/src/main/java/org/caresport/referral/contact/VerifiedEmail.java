package org.caresport.referral.contact;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.problem.ReferralProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address that the identity provider has verified to be the login's. Another one would let a login send the
 * platform's messages to somebody who never asked for them.
 */
@ApplicationScoped
class VerifiedEmail {

    private final SecurityIdentity identity;

    VerifiedEmail(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws Problem 422 when there is an address, and it is not the verified one */
    void require(@Nullable String email) {
        boolean isVerified = email == null
                || identity.getPrincipal() instanceof JsonWebToken token
                        && email.equalsIgnoreCase(token.getClaim("email"))
                        && Boolean.TRUE.equals(token.getClaim("email_verified"));
        if (!isVerified) {
            throw Problem.of(
                            ReferralProblem.EMAIL_NOT_VERIFIED,
                            "Only the verified address of your login can be used. Leave 'email' out, have the address of your"
                                    + " login changed and verified first, or tell your broker how you want to be reached.")
                    .invalid("email", "must be the verified e-mail address of this login");
        }
    }
}
