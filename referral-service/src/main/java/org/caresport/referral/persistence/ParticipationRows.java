package org.caresport.referral.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.messaging.Announcements;

/** The rows of {@code participation}; writing one announces it. */
@ApplicationScoped
class ParticipationRows implements PanacheRepositoryBase<ParticipationEntity, UUID> {

    private final Announcements announcements;

    ParticipationRows(Announcements announcements) {
        this.announcements = announcements;
    }

    List<Participation> running(Referral referral) {
        return stream("referralId", referral.id().value())
                .map(ParticipationEntity::read)
                .filter(participation -> !participation.stage().isEnd())
                .toList();
    }

    Participation save(Participation.Change change) {
        var participation = change.participation();
        var row = participation.version() == 0 ? ParticipationEntity.of(participation) : current(participation);
        row.write(participation);
        persistAndFlush(row);
        announcements.announce(change);
        return row.read();
    }

    private ParticipationEntity current(Participation participation) {
        var row = findById(participation.id().value());
        if (row == null || row.domainVersion() != participation.version()) {
            throw new OptimisticLockException(
                    "participation %s was changed by somebody else".formatted(participation.id()));
        }
        return row;
    }
}
