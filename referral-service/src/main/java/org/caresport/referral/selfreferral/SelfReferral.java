package org.caresport.referral.selfreferral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * A resident's own request for a broker.
 *
 * @param applicant who asks; absent once the referral is made, because then the vault has the person
 * @param wish what the person wants to reach, in their words
 * @param practice which practice is to be told
 * @param referral what was made of it, once the contact was verified
 */
record SelfReferral(
        UUID id,
        ComingBy way,
        @Nullable Applicant applicant,
        @Nullable String wish,
        @Nullable String practice,
        String municipality,
        String neighbourhood,
        @Nullable FitnessTest test,
        LocalDate consentedOn,
        Consenting consentedBy,
        Instant createdAt,
        Optional<ReferralId> referral) {

    /** How the resident came. */
    enum ComingBy {
        FORM,
        FITNESS_TEST
    }

    /** Who agreed that a broker calls. */
    enum Consenting {
        RESIDENT,
        REPRESENTATIVE
    }

    /** By which the contact was verified. */
    enum Verification {
        MAIL,
        BROKER
    }

    static SelfReferral of(
            Applicant applicant,
            ComingBy way,
            String municipality,
            @Nullable FitnessTest test,
            LocalDate consentedOn,
            Consenting consentedBy,
            Instant now) {
        return new SelfReferral(
                UUID.randomUUID(),
                way,
                applicant,
                applicant.wish(),
                applicant.practice(),
                municipality,
                applicant.neighbourhood(),
                test,
                consentedOn,
                consentedBy,
                now,
                Optional.empty());
    }
}
