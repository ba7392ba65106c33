package org.caresport.referral.selfreferral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.kit.json.Json;
import org.caresport.referral.domain.Gender;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.selfreferral.SelfReferral.ComingBy;
import org.caresport.referral.selfreferral.SelfReferral.Consenting;
import org.caresport.referral.selfreferral.SelfReferral.Verification;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of {@code self_referral}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SelfReferralRows {

    private static final String SELECT = """
            select id, way, name, cast(birth_date as text) as birth_date, gender, postcode, phone, email, language, wish,
                practice, municipality, neighbourhood, cast(test as text) as test,
                cast(consented_on as text) as consented_on, consented_by, created_at, referral_id
            from self_referral
            """;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final ObjectMapper JSON = Json.tolerant();

    private final Session database;

    SelfReferralRows(Session database) {
        this.database = database;
    }

    /** Who asks at the same moment stands in line: the second finds what the first has written. */
    void standInLine(byte[] fingerprint) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)", String.class)
                .setParameter("key", ByteBuffer.wrap(fingerprint).getLong())
                .getSingleResult();
    }

    boolean isKnown(byte[] fingerprint, Instant since) {
        return database.createNativeQuery(
                                "select count(*) from self_referral where fingerprint = :fingerprint and created_at > :since",
                                Long.class)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    /** How many were made of late with this address or number. */
    long countWith(Applicant applicant, Instant now) {
        return database.createNativeQuery("""
                        select count(*) from (
                            select id from self_referral where lower(email) = :email and created_at > :since
                            union
                            select id from self_referral where phone = :phone and created_at > :since) same""", Long.class)
                .setParameter(
                        "email",
                        applicant.email() == null ? "" : applicant.email().toLowerCase(Locale.ROOT))
                .setParameter("phone", applicant.phone() == null ? "" : applicant.phone())
                .setParameter("since", now.minus(A_DAY))
                .getSingleResult();
    }

    void add(SelfReferral asked) {
        var applicant = requireNonNull(asked.applicant());
        database.createNativeMutationQuery("""
                        insert into self_referral (id, fingerprint, way, name, birth_date, gender, postcode, phone, email,
                            language, wish, practice, municipality, neighbourhood, test, consented_on, consented_by, created_at)
                        values (:id, :fingerprint, :way, :name, :birthDate, :gender, :postcode, :phone, :email, :language,
                            :wish, :practice, :municipality, :neighbourhood, cast(:test as jsonb), :consentedOn, :consentedBy,
                            :createdAt)""")
                .setParameter("id", asked.id())
                .setParameter("fingerprint", applicant.fingerprint())
                .setParameter("way", Codes.of(asked.way()))
                .setParameter("name", applicant.name().strip())
                .setParameter("birthDate", applicant.birthDate())
                .setParameter("gender", applicant.genderOr(Gender.UNKNOWN).name())
                .setParameter("postcode", applicant.compactPostcode())
                .setParameter("phone", applicant.phone(), String.class)
                .setParameter("email", applicant.email(), String.class)
                .setParameter("language", applicant.language())
                .setParameter("wish", applicant.wish(), String.class)
                .setParameter("practice", applicant.practice(), String.class)
                .setParameter("municipality", asked.municipality())
                .setParameter("neighbourhood", asked.neighbourhood())
                .setParameter("test", written(asked.test()), String.class)
                .setParameter("consentedOn", asked.consentedOn())
                .setParameter("consentedBy", Codes.of(asked.consentedBy()))
                .setParameter("createdAt", asked.createdAt())
                .executeUpdate();
    }

    /** Whoever else wants to open it waits. */
    Optional<SelfReferral> findToOpen(UUID id) {
        return select(SELECT + "where id = :id for update", "id", id).stream().findFirst();
    }

    Optional<SelfReferral> findOf(ReferralId referral) {
        return select(SELECT + "where referral_id = :id", "id", referral.value()).stream()
                .findFirst();
    }

    /** Those whom only a call can verify, the longest waiting first. */
    List<SelfReferral> toCall(Collection<String> municipalities, int atMost) {
        return database.createNativeQuery(SELECT + """
                        where referral_id is null and email is null and municipality in (:municipalities)
                        order by created_at limit :most""", Tuple.class)
                .setParameterList("municipalities", municipalities)
                .setParameter("most", atMost)
                .getResultStream()
                .map(SelfReferralRows::read)
                .toList();
    }

    /** From now on the vault has the person, and only their wishes stay here. */
    void opened(UUID id, ReferralId referral, Verification by, Instant now) {
        database.createNativeMutationQuery("""
                        update self_referral set referral_id = :referral, verified_at = :now, verified_by = :by, name = null,
                            birth_date = null, gender = null, postcode = null, phone = null, email = null
                        where id = :id""")
                .setParameter("referral", referral.value())
                .setParameter("now", now)
                .setParameter("by", Codes.of(by))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** @return whose address can be forgotten, too */
    List<UUID> eraseUnverified(Instant before) {
        return database.createNativeQuery(
                        "delete from self_referral where referral_id is null and created_at < :before returning id",
                        UUID.class)
                .setParameter("before", before)
                .getResultList();
    }

    private List<SelfReferral> select(String sql, String parameter, Object value) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter(parameter, value)
                .getResultStream()
                .map(SelfReferralRows::read)
                .toList();
    }

    private static SelfReferral read(Tuple row) {
        var referral = row.get("referral_id", UUID.class);
        return new SelfReferral(
                row.get("id", UUID.class),
                code(ComingBy.class, row.get("way", String.class)),
                row.get("name", String.class) == null ? null : applicant(row),
                row.get("wish", String.class),
                row.get("practice", String.class),
                row.get("municipality", String.class),
                row.get("neighbourhood", String.class),
                test(row.get("test", String.class)),
                LocalDate.parse(row.get("consented_on", String.class)),
                code(Consenting.class, row.get("consented_by", String.class)),
                row.get("created_at", Instant.class),
                Optional.ofNullable(referral).map(ReferralId::new));
    }

    private static Applicant applicant(Tuple row) {
        return new Applicant(
                row.get("name", String.class),
                LocalDate.parse(row.get("birth_date", String.class)),
                Gender.valueOf(row.get("gender", String.class)),
                row.get("postcode", String.class),
                row.get("phone", String.class),
                row.get("email", String.class),
                row.get("language", String.class),
                row.get("wish", String.class),
                row.get("practice", String.class));
    }

    private static <E extends Enum<E>> E code(Class<E> type, String code) {
        return Codes.read(type, code).orElseThrow();
    }

    private static @Nullable String written(@Nullable FitnessTest test) {
        try {
            return test == null ? null : JSON.writeValueAsString(test);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a test result cannot be written as JSON", e);
        }
    }

    private static @Nullable FitnessTest test(@Nullable String stored) {
        try {
            return stored == null ? null : JSON.readValue(stored, FitnessTest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored test result cannot be read", e);
        }
    }
}
