package org.caresport.referral.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** When it is told further that a referral is left undone, and to whom: a matter of each municipality. */
@ConfigMapping(prefix = "caresport.escalation")
public interface EscalationConfig {

    /** How long after its owner the team lead is told. */
    @WithDefault("P3D")
    Period toTeamLeadAfter();

    /** How long after the team lead the administrator is told. */
    @WithDefault("P4D")
    Period toAdminAfter();

    /** How long the platform itself may take for proposals or a place, before a referral counts as stuck. */
    @WithDefault("PT1H")
    Duration platformAnswersWithin();

    /** By CBS code, for example {@code caresport.escalation.in.GM0222.team-lead}. */
    Map<String, Municipality> in();

    /** What is different in one municipality. */
    interface Municipality {

        /** The e-mail address of who leads its brokers; without it, the fallback in the directory does. */
        Optional<String> teamLead();

        Optional<Period> toTeamLeadAfter();

        Optional<Period> toAdminAfter();
    }

    default Period waitForTeamLead(String municipality) {
        return of(municipality).flatMap(Municipality::toTeamLeadAfter).orElseGet(this::toTeamLeadAfter);
    }

    default Period waitForAdmin(String municipality) {
        return of(municipality).flatMap(Municipality::toAdminAfter).orElseGet(this::toAdminAfter);
    }

    /** Small letters mean the same: an environment variable's name does not tell them apart. */
    default Optional<Municipality> of(String municipality) {
        return in().entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(municipality))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
