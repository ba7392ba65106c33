package org.caresport.referral.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duplicates.Likeness.Case;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Referrals;

/** Looks for referrals that may be of the same person, among those that the caller may see anyway. */
@ApplicationScoped
@Transactional
public class PossibleDuplicates {

    private static final int MOST = 50;

    private final Referrals referrals;
    private final Patients patients;

    PossibleDuplicates(Referrals referrals, Patients patients) {
        this.referrals = referrals;
        this.patients = patients;
    }

    /** Another referral, whose it is, and in what it is like this one. */
    public record Found(Case other, Set<Likeness> basis) {}

    /** Whether they may be of one person. */
    public boolean isOnePerson(Referral one, Referral other) {
        return !Likeness.between(caseOf(one), caseOf(other)).isEmpty();
    }

    public List<Found> of(Referral referral, Caller caller) {
        var mine = caseOf(referral);
        var bornThatDay = patients.bornOn(mine.person().details().birthDate());
        var found = new ArrayList<Found>();
        for (var other :
                referrals.ofPatients(bornThatDay.keySet(), referral.submission().municipality(), caller)) {
            var whose = bornThatDay.get(other.submission().patient());
            if (whose != null && !other.id().equals(referral.id())) {
                var theirs = new Case(other, whose);
                var basis = Likeness.between(mine, theirs);
                if (!basis.isEmpty() && found.size() < MOST) {
                    found.add(new Found(theirs, basis));
                }
            }
        }
        return found;
    }

    private Case caseOf(Referral referral) {
        return new Case(referral, patients.get(referral.submission().patient()));
    }
}
