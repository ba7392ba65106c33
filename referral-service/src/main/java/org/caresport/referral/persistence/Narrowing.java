package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.patient.PatientLogins;

/**
 * What a caller may see, as a condition that stands in every query of this package. What it leaves out does not exist for
 * them. A caller with several roles sees what any of them may see; one with none sees nothing.
 */
@ApplicationScoped
class Narrowing {

    private static final String NOTHING = "1 = 0";

    private final PatientLogins logins;
    private final BrokersConfig brokers;

    Narrowing(PatientLogins logins, BrokersConfig brokers) {
        this.logins = logins;
        this.brokers = brokers;
    }

    /** A condition over the row {@code r}, and the values of its parameters. */
    record Condition(String hql, Map<String, Object> parameters) {}

    Condition referrals(Caller caller) {
        var sight = new Sight();
        if (caller.has("policy-officer")) {
            sight.may(
                    "(r.municipality in :municipalities and r.stage <> DRAFT)",
                    "municipalities",
                    caller.municipalities());
        }
        if (caller.has("broker")) {
            sight.may(
                    "(r.municipality in :served and r.stage <> DRAFT and " + ofTheTeam("r") + ")",
                    "served",
                    caller.municipalities());
            sight.knowing(team(caller));
        }
        if (caller.has("referrer")) {
            sight.may("r.organisation = :organisation", "organisation", caller.organisation());
        }
        var patients = patients(caller);
        if (!patients.isEmpty()) {
            sight.may("(r.patientId in :patients and r.stage <> DRAFT)", "patients", patients);
        }
        return sight.condition();
    }

    Condition participations(Caller caller) {
        var sight = new Sight();
        if (caller.has("broker")) {
            sight.may(
                    "(r.municipality in :served and exists (select 1 from ReferralEntity f where f.id = r.referralId and "
                            + ofTheTeam("f") + "))",
                    "served",
                    caller.municipalities());
            sight.knowing(team(caller));
        }
        var patients = patients(caller);
        if (!patients.isEmpty()) {
            sight.may("r.patientId in :patients", "patients", patients);
        }
        return sight.condition();
    }

    /** A provider never sees a referral, only whom their own organisation was told of. */
    Condition participants(Caller caller) {
        var sight = new Sight();
        if (caller.has("provider")) {
            uuid(caller.organisation())
                    .ifPresent(id -> sight.may(
                            "(r.organisationId = :provider and r.stage in (ENROLLED, STARTED, ACTIVE))",
                            "provider",
                            id));
        }
        return sight.condition();
    }

    /** What nobody has taken up yet is every broker's of the municipality, however they work together. */
    private String ofTheTeam(String referral) {
        return switch (brokers.team()) {
            case MUNICIPALITY -> "1 = 1";
            case ORGANISATION ->
                "(%1$s.ownerOrganisation is null or %1$s.ownerOrganisation = :team)".formatted(referral);
        };
    }

    private Map<String, Object> team(Caller caller) {
        return switch (brokers.team()) {
            case MUNICIPALITY -> Map.of();
            case ORGANISATION -> Map.of("team", caller.organisation());
        };
    }

    /** As whom the caller is registered; none until they have linked their login to anything. */
    Set<UUID> patients(Caller caller) {
        return caller.has("patient")
                ? logins.registrationsOf(caller.subject()).stream()
                        .map(PatientId::value)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<UUID> uuid(String organisation) {
        try {
            return Optional.of(UUID.fromString(organisation));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Sight {

        private final List<String> alternatives = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void may(String condition, String parameter, Object value) {
            alternatives.add(condition);
            parameters.put(parameter, value);
        }

        void knowing(Map<String, Object> more) {
            parameters.putAll(more);
        }

        Condition condition() {
            return alternatives.isEmpty()
                    ? new Condition(NOTHING, Map.of())
                    : new Condition("(" + String.join(" or ", alternatives) + ")", parameters);
        }
    }
}
