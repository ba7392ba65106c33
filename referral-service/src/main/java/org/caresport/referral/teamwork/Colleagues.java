package org.caresport.referral.teamwork;

import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.duty.DutyRoster;

/** Who can be given work: whoever stands in the directory of that municipality with an account. */
@ApplicationScoped
class Colleagues {

    private final DutyRoster roster;

    Colleagues(DutyRoster roster) {
        this.roster = roster;
    }

    /** @throws Problem 400 that names the field, when there is no such colleague */
    DirectoryEntry get(String municipality, String login, String field) {
        return roster.withLogin(municipality, login)
                .orElseThrow(() -> Problem.validation(
                                "Choose somebody who stands in this municipality's directory of brokers with an account:"
                                        + " GET /v1/team lists them.")
                        .invalid(field, "is no account of a broker in this municipality's directory"));
    }
}
