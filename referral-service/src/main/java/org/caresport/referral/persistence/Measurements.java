package org.caresport.referral.persistence;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.caresport.referral.measure.Newest;
import org.caresport.referral.measure.Placed;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of each patient, and the moments at which that is asked. It is asked for with the referral in hand, so who
 * may not see that one cannot ask.
 */
@ApplicationScoped
public class Measurements {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ADD = """
            insert into measurement (referral_id, measure, value, missing, taken_at, moment, observation_id, made_by,
                organisation, actor, way, on_behalf_of, made_at)
            select ?, *, ?, ?, ?, ?, ?, ?
            from unnest(?::text[], ?::numeric[], ?::text[], ?::timestamptz[], ?::text[], ?::uuid[])""";

    private static final String REPLACE = """
            update measurement set replaced_at = ?
            where referral_id = ? and moment = ? and replaced_at is null
              and (measure is null or measure = any (?::text[]))""";

    private static final String PLAN = """
            insert into follow_up (referral_id, moment, due_on)
            select ?, * from unnest(?::text[], ?::date[]) on conflict do nothing""";

    /** What was measured about the first session says how it was at the start: of each measure the newest. */
    private static final String TAKE_FOR_THE_START = """
            update measurement set moment = 'MONTH_0'
            where id in (
                select distinct on (measure) id from measurement
                where referral_id = ? and moment is null and taken_at >= ? and taken_at < ?
                order by measure, taken_at desc, id desc)
              and not exists (
                select 1 from measurement m
                where m.referral_id = measurement.referral_id and m.moment = 'MONTH_0' and m.replaced_at is null)""";

    private static final String RECORD = """
            update follow_up set recorded_at = ?, late = ?
            where referral_id = ? and moment = ? and recorded_at is null""";

    private static final String CLAIM = """
            update follow_up set reminded_at = ?
            where referral_id = ? and moment = ? and reminded_at is null and recorded_at is null""";

    /** Of those who died nobody is asked anything, and of what was merged the case that goes on is asked. */
    private static final String DUE = """
            select f.* from follow_up f
            where f.due_on between ? and ? and f.reminded_at is null and f.recorded_at is null
              and not exists (select 1 from merged_case m where m.referral_id = f.referral_id)
              and (f.due_on, f.referral_id, f.moment) > (?, ?, ?)
              and not exists (
                select 1 from measurement m
                where m.referral_id = f.referral_id and m.missing = 'DIED' and m.replaced_at is null)
            order by f.due_on, f.referral_id, f.moment limit ?""";

    private static final String DUE_AGAIN = """
            select f.* from follow_up f
            where f.due_on between ? and ? and f.reminded_at <= ? and f.reminded_again_at is null and f.recorded_at is null
              and not exists (select 1 from merged_case m where m.referral_id = f.referral_id)
              and (f.due_on, f.referral_id, f.moment) > (?, ?, ?)
            order by f.due_on, f.referral_id, f.moment limit ?""";

    private static final String CLAIM_AGAIN = """
            update follow_up set reminded_again_at = ?
            where referral_id = ? and moment = ? and reminded_again_at is null and recorded_at is null""";

    /** Of those whose follow-up goes on, which is the case's to say. */
    private static final String CLOSED = """
            select f.* from follow_up f join referral r on r.id = f.referral_id
            where f.due_on < ? and f.recorded_at is null and r.leading_id is null
              and r.stage not in ('REJECTED', 'CANCELLED', 'UNREACHABLE', 'DECLINED_BY_PATIENT', 'HANDED_BACK', 'ENTERED_IN_ERROR')
              and (f.due_on, f.referral_id, f.moment) > (?, ?, ?)
              and not exists (
                select 1 from measurement m
                where m.referral_id = f.referral_id and m.missing = 'DIED' and m.replaced_at is null)
            order by f.due_on, f.referral_id, f.moment limit ?""";

    private static final String REOPEN =
            "update follow_up set recorded_at = null, late = false where referral_id = ? and moment = ?";

    private final Session database;

    Measurements(Session database) {
        this.database = database;
    }

    /** All that was ever written down, in the order in which it came. */
    public List<Measurement> of(Referral referral) {
        return select(
                "select * from measurement where referral_id = ? order by id",
                query -> query.setObject(1, referral.id().value()),
                Measurements::measurement);
    }

    /** What counts now at the moments after the first session, of all of these in the order in which it came. */
    public List<Measurement> results(Collection<Referral> referrals) {
        var begun = referrals.stream()
                .filter(referral -> referral.firstSessionOn() != null)
                .map(referral -> referral.id().value())
                .toArray();
        return begun.length == 0
                ? List.of()
                : select(
                        "select * from measurement where referral_id = any (?) and moment is not null and replaced_at is null"
                                + " order by id",
                        query -> query.setArray(1, query.getConnection().createArrayOf("uuid", begun)),
                        Measurements::measurement);
    }

    public List<FollowUp> followUps(Collection<Referral> referrals) {
        var ids = referrals.stream().map(referral -> referral.id().value()).toArray();
        return select(
                "select * from follow_up where referral_id = any (?) order by due_on",
                query -> query.setArray(1, query.getConnection().createArrayOf("uuid", ids)),
                Measurements::followUp);
    }

    public Optional<FollowUp> followUp(Referral referral, MeasureMoment moment) {
        return followUps(List.of(referral)).stream()
                .filter(one -> one.moment() == moment)
                .findFirst();
    }

    /**
     * Those whose day has come and of which nobody was told, nor need be; the longest due first.
     *
     * @param since those that were due earlier are not told of any more
     * @param after the last of the ones before
     */
    public List<FollowUp> due(LocalDate since, LocalDate today, @Nullable FollowUp after, int atMost) {
        return select(
                DUE,
                query -> {
                    query.setObject(1, since);
                    query.setObject(2, today);
                    page(query, 3, after, atMost);
                },
                Measurements::followUp);
    }

    /**
     * Those of which the patient was asked by that time, and nobody has answered yet; the longest due first.
     *
     * @param since those that were due earlier are not asked about any more
     */
    public List<FollowUp> dueAgain(
            LocalDate since, LocalDate today, Instant asked, @Nullable FollowUp after, int atMost) {
        return select(
                DUE_AGAIN,
                query -> {
                    query.setObject(1, since);
                    query.setObject(2, today);
                    query.setObject(3, at(asked));
                    page(query, 4, after, atMost);
                },
                Measurements::followUp);
    }

    /** @return whether it was not asked about again before */
    @Transactional(TxType.MANDATORY)
    public boolean claimAgain(FollowUp due, Instant now) {
        return change(CLAIM_AGAIN, query -> {
                    query.setObject(1, at(now));
                    query.setObject(2, due.referral().value());
                    query.setString(3, due.moment().name());
                })
                == 1;
    }

    /** Those that were due before that day and of which nobody has said anything. */
    public List<FollowUp> unanswered(LocalDate before, @Nullable FollowUp after, int atMost) {
        return select(
                CLOSED,
                query -> {
                    query.setObject(1, before);
                    page(query, 2, after, atMost);
                },
                Measurements::followUp);
    }

    /** That nobody had answered is no longer what is known of it. */
    @Transactional(TxType.MANDATORY)
    public void reopen(ReferralId referral, MeasureMoment moment) {
        change(REOPEN, query -> {
            query.setObject(1, referral.value());
            query.setString(2, moment.name());
        });
    }

    private static void page(PreparedStatement query, int from, @Nullable FollowUp after, int atMost)
            throws SQLException {
        query.setObject(from, after == null ? LocalDate.EPOCH : after.dueOn());
        query.setObject(from + 1, after == null ? BEFORE_ALL : after.referral().value());
        query.setString(from + 2, after == null ? "" : after.moment().name());
        query.setInt(from + 3, atMost);
    }

    /** @return whether it was not told of before: who gets yes tells it */
    @Transactional(TxType.MANDATORY)
    public boolean claim(FollowUp due, Instant now) {
        return change(CLAIM, query -> {
                    query.setObject(1, at(now));
                    query.setObject(2, due.referral().value());
                    query.setString(3, due.moment().name());
                })
                == 1;
    }

    @Transactional(TxType.MANDATORY)
    public void add(ReferralId referral, List<Placed> placed, Stamp stamp) {
        if (placed.isEmpty()) {
            return;
        }
        change(ADD, query -> {
            var organisation = stamp.organisation();
            var onBehalfOf = stamp.hand().onBehalfOf();
            query.setObject(1, referral.value());
            query.setString(2, stamp.by());
            query.setString(3, organisation.isEmpty() ? null : organisation);
            query.setString(4, stamp.hand().actor().name());
            query.setString(5, stamp.hand().way().name());
            query.setString(6, onBehalfOf.map(Enum::name).orElse(null));
            query.setObject(7, at(stamp.at()));
            var connection = query.getConnection();
            var answers = placed.stream().map(Placed::answer).toList();
            query.setArray(
                    8, texts(connection, answers.stream().map(Answer::measure).toArray(Enum<?>[]::new)));
            query.setArray(
                    9,
                    connection.createArrayOf(
                            "numeric", answers.stream().map(Answer::value).toArray()));
            query.setArray(
                    10, texts(connection, answers.stream().map(Answer::missing).toArray(Enum<?>[]::new)));
            query.setArray(
                    11,
                    connection.createArrayOf(
                            "timestamptz",
                            answers.stream().map(answer -> at(answer.takenAt())).toArray()));
            query.setArray(
                    12, texts(connection, placed.stream().map(Placed::moment).toArray(Enum<?>[]::new)));
            query.setArray(
                    13,
                    connection.createArrayOf(
                            "uuid", answers.stream().map(Answer::observation).toArray()));
        });
    }

    /** Where nothing was written down yet: what the referral's profile knows was known when it came. */
    @Transactional(TxType.MANDATORY)
    public void seed(Referral referral) {
        var submission = referral.submission();
        var known = Newest.answers(submission.profile().measurements(), submission.submittedAt());
        if (!known.isEmpty() && of(referral).isEmpty()) {
            var sent = new Stamp(
                    submission.sender().clientId(),
                    submission.requester().organisation(),
                    Hand.EHR,
                    submission.submittedAt());
            add(
                    referral.id(),
                    known.stream().map(answer -> new Placed(answer, null)).toList(),
                    sent);
        }
    }

    /** What was said of these measures at that moment counts no more, nor that all of it is missing. */
    @Transactional(TxType.MANDATORY)
    public void replace(ReferralId referral, MeasureMoment moment, Collection<Measure> measures, Instant now) {
        change(REPLACE, query -> {
            query.setObject(1, at(now));
            query.setObject(2, referral.value());
            query.setString(3, moment.name());
            query.setArray(4, texts(query.getConnection(), measures.toArray(Enum<?>[]::new)));
        });
    }

    /**
     * From the first session on it is looked what comes of it.
     *
     * @param from what was measured from then on says how it was at the start
     * @param until what was measured then or later does not
     */
    @Transactional(TxType.MANDATORY)
    public void plan(ReferralId referral, LocalDate firstSession, Instant from, Instant until, Instant now) {
        change(PLAN, query -> {
            var connection = query.getConnection();
            query.setObject(1, referral.value());
            query.setArray(2, texts(connection, MeasureMoment.values()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "date",
                            Arrays.stream(MeasureMoment.values())
                                    .map(moment -> moment.dueAfter(firstSession))
                                    .toArray()));
        });
        change(TAKE_FOR_THE_START, query -> {
            query.setObject(1, referral.value());
            query.setObject(2, at(from));
            query.setObject(3, at(until));
        });
        var start = select(
                "select * from measurement where referral_id = ? and moment = 'MONTH_0' and replaced_at is null",
                query -> query.setObject(1, referral.value()),
                Measurements::measurement);
        if (FollowUp.isAnsweredBy(start)) {
            record(referral, MeasureMoment.MONTH_0, false, now);
        }
    }

    /** The first time it is known what the moment is for. */
    @Transactional(TxType.MANDATORY)
    public void record(ReferralId referral, MeasureMoment moment, boolean late, Instant now) {
        change(RECORD, query -> {
            query.setObject(1, at(now));
            query.setBoolean(2, late);
            query.setObject(3, referral.value());
            query.setString(4, moment.name());
        });
    }

    private static Measurement measurement(ResultSet row) throws SQLException {
        var onBehalfOf = row.getString("on_behalf_of");
        var stamp = new Stamp(
                row.getString("made_by"),
                requireNonNullElse(row.getString("organisation"), ""),
                new Hand(
                        Actor.valueOf(row.getString("actor")),
                        Hand.Way.valueOf(row.getString("way")),
                        Optional.ofNullable(onBehalfOf).map(Actor::valueOf)),
                instant(row, "made_at"));
        var answer = new Answer(
                constant(Measure.class, row.getString("measure")),
                plain(row.getBigDecimal("value")),
                constant(MissingReason.class, row.getString("missing")),
                instant(row, "taken_at"),
                row.getObject("observation_id", UUID.class));
        var replacedAt = row.getObject("replaced_at", OffsetDateTime.class);
        return new Measurement(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                answer,
                constant(MeasureMoment.class, row.getString("moment")),
                stamp,
                replacedAt == null ? null : replacedAt.toInstant());
    }

    /** Without zeros behind the point, and never as a power of ten. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        var remindedAt = row.getObject("reminded_at", OffsetDateTime.class);
        var recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
        return new FollowUp(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                MeasureMoment.valueOf(row.getString("moment")),
                row.getObject("due_on", LocalDate.class),
                remindedAt == null ? null : remindedAt.toInstant(),
                recordedAt == null ? null : recordedAt.toInstant(),
                row.getBoolean("late"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static java.sql.Array texts(Connection connection, @Nullable Enum<?>[] constants) throws SQLException {
        return connection.createArrayOf(
                "text",
                Arrays.stream(constants)
                        .map(constant -> constant == null ? null : constant.name())
                        .toArray());
    }

    private <T> List<T> select(String sql, Binding binding, Row<T> read) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                binding.bind(query);
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<T>();
                    while (rows.next()) {
                        found.add(read.of(rows));
                    }
                    return found;
                }
            }
        });
    }

    private int change(String sql, Binding binding) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                binding.bind(query);
                return query.executeUpdate();
            }
        });
    }

    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
