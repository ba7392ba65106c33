package org.caresport.referral.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.CaseBroker;
import org.caresport.referral.persistence.ToDoBook;
import org.caresport.referral.todo.ToDo;
import org.caresport.referral.todo.ToDoKind;
import org.caresport.referral.todo.WhatToDo;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for the cases there are. What an event asks for is written down with the move that announces it, for whoever
 * has the case, and once however often the event comes; what a later event has overtaken is closed as settled.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ToDos {

    private final ToDoBook book;
    private final CaseBroker broker;
    private final WallClock wallClock;
    private final ToDoConfig terms;

    ToDos(ToDoBook book, CaseBroker broker, WallClock wallClock, ToDoConfig terms) {
        this.book = book;
        this.broker = broker;
        this.wallClock = wallClock;
        this.terms = terms;
    }

    /** One to-do of a kind for a day: said twice, it is there once. */
    public void add(Referral referral, ToDoKind kind, LocalDate due, Instant at) {
        var stamp = Stamp.byThePlatform(at);
        book.add(made(referral, null, kind, null, ownerOf(referral, at), due, stamp), kind + " " + due, false);
    }

    /** By when one that comes up now has to be done. */
    public LocalDate due(ToDoKind kind, Referral referral, Instant at) {
        return terms.due(kind, wallClock.dayIn(referral.submission().municipality(), at));
    }

    /** In a broker's own words. */
    public ToDo write(Referral referral, String text, LocalDate due, Optional<String> owner, Stamp stamp) {
        var whose = owner.or(() -> ownerOf(referral, stamp.at()));
        var toDo = made(referral, null, ToDoKind.BY_HAND, text, whose, due, stamp);
        book.add(toDo, toDo.id().toString(), owner.isPresent());
        return toDo;
    }

    /** What is open of these kinds has been overtaken. */
    public void settle(Referral referral, Set<ToDoKind> kinds, Instant at) {
        book.settle(referral.id(), null, kinds, Stamp.byThePlatform(at));
    }

    /** The participant came: what was to be done about sessions they missed before is settled. */
    public void attended(Participation participation, Instant at) {
        book.settle(
                participation.referral(),
                participation.id(),
                Set.of(ToDoKind.SESSION_MISSED, ToDoKind.SECOND_SESSION_MISSED),
                Stamp.byThePlatform(at));
    }

    public void follow(Referral.Change change) {
        var kind = change.event().kind();
        if (kind == ReferralEvent.Kind.DRAFTED || kind == ReferralEvent.Kind.SUBMITTED) {
            return; // there is nothing to settle yet, and to take it up is what the worklist shows it for
        }
        var referral = change.referral();
        var stamp = change.event().stamp();
        var next = WhatToDo.after(change);
        book.settle(referral.id(), null, next.settles(), stamp);
        referral.owner().map(Owner::broker).ifPresent(owner -> book.follow(referral.id(), owner));
        next.makes().ifPresent(todo -> make(referral, null, todo, stamp));
    }

    /** @param referral the case that the participation belongs to, as it now is */
    public void follow(Participation.Change change, Referral referral) {
        var event = change.event();
        var next = WhatToDo.after(change, referral);
        if (!next.settles().isEmpty()) {
            book.settle(referral.id(), event.participation(), next.settles(), event.stamp());
        }
        next.makes().ifPresent(todo -> make(referral, event.participation(), todo, event.stamp()));
    }

    private void make(Referral referral, @Nullable ParticipationId participation, ToDoKind kind, Stamp stamp) {
        var today = wallClock.dayIn(referral.submission().municipality(), stamp.at());
        var owner = ownerOf(referral, stamp.at());
        var toDo = made(referral, participation, kind, null, owner, terms.due(kind, today), stamp);
        book.add(toDo, "%s %s %s".formatted(kind, participation, stamp.at()), false);
    }

    private Optional<String> ownerOf(Referral referral, Instant at) {
        return referral.owner()
                .map(Owner::broker)
                .or(() -> broker.of(referral, at).flatMap(DirectoryEntry::login));
    }

    private static ToDo made(
            Referral referral,
            @Nullable ParticipationId participation,
            ToDoKind kind,
            @Nullable String text,
            Optional<String> owner,
            LocalDate due,
            Stamp stamp) {
        return new ToDo(
                UUID.randomUUID(),
                referral.id(),
                referral.submission().patient(),
                participation == null ? null : participation.value(),
                kind,
                text,
                owner,
                due,
                stamp.by(),
                stamp.at(),
                Optional.empty(),
                List.of());
    }
}
