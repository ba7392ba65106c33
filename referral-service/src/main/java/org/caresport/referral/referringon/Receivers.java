package org.caresport.referral.referringon;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.geo.Area;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.patient.Patients;
import org.jspecify.annotations.Nullable;

/** Who in another municipality can take a case on: the directory says, and an account is what they do it with. */
@ApplicationScoped
class Receivers {

    private final DutyRoster roster;
    private final Patients patients;
    private final PostcodeAreas areas;
    private final WallClock wallClock;

    Receivers(DutyRoster roster, Patients patients, PostcodeAreas areas, WallClock wallClock) {
        this.roster = roster;
        this.patients = patients;
        this.areas = areas;
        this.wallClock = wallClock;
    }

    /** The one broker who was named. */
    Optional<DirectoryEntry> named(String municipality, UUID broker) {
        return roster.team(municipality).stream()
                .filter(entry -> entry.id().equals(broker))
                .filter(Receivers::hasAccount)
                .findFirst();
    }

    /** Whoever is on duty there, or else stands in; where neither has an account, a colleague who has. */
    Optional<DirectoryEntry> onDuty(String municipality, Referral referral) {
        return roster.onDuty(municipality, neighbourhood(municipality, referral), wallClock.todayIn(municipality))
                .filter(entry -> entry.municipality().equals(municipality))
                .filter(Receivers::hasAccount)
                .or(() -> roster.team(municipality).stream()
                        .filter(Receivers::hasAccount)
                        .findFirst());
    }

    /** Whom a message goes to: while somebody is away, whoever covers. */
    DirectoryEntry present(DirectoryEntry broker) {
        return roster.presentFor(broker, wallClock.todayIn(broker.municipality()));
    }

    /** The others of that municipality to whom one can turn when the one does not answer. */
    List<DirectoryEntry> besides(DirectoryEntry broker) {
        return roster.fallbackOf(broker.municipality()).filter(entry -> !entry.equals(broker)).stream()
                .toList();
    }

    Optional<DirectoryEntry> withLogin(String municipality, String login) {
        return roster.withLogin(municipality, login);
    }

    /** Where the patient lives by now, where that is known. */
    Optional<Area> home(PatientId patient) {
        return patients.find(patient)
                .flatMap(person -> Optional.ofNullable(person.details().postcode()))
                .flatMap(areas::find);
    }

    /** Nobody's neighbourhood there is that of somebody who lives elsewhere. */
    @Nullable
    String neighbourhood(String municipality, Referral referral) {
        return home(referral.submission().patient())
                .filter(area -> area.municipality().equals(municipality))
                .map(Area::postcode4)
                .orElse(null);
    }

    private static boolean hasAccount(DirectoryEntry entry) {
        return entry.login().isPresent();
    }
}
