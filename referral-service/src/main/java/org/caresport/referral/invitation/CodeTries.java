package org.caresport.referral.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import org.caresport.referral.domain.TooManyCodes;
import org.hibernate.Session;

/** The codes that each login has tried of late: whoever makes codes up is stopped, though each of them is another one. */
@ApplicationScoped
public class CodeTries {

    private final Session database;
    private final CodeTriesConfig config;

    CodeTries(Session database, CodeTriesConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Counts a try, for good: it is committed by itself, and before it is known how it ends. Tries at the same moment queue
     * for the login's row.
     *
     * @throws TooManyCodes when it is one too many
     */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = TooManyCodes.class)
    public void count(String login, Instant now) {
        var counted = database.createNativeQuery("""
                        insert into code_try (login, since, tries) values (:login, :now, 1)
                        on conflict (login) do update set
                            since = case when code_try.since > :outside then code_try.since else excluded.since end,
                            tries = case when code_try.since > :outside then code_try.tries + 1 else 1 end
                        returning tries, since""", Tuple.class)
                .setParameter("login", login)
                .setParameter("now", now)
                .setParameter("outside", now.minus(config.within()))
                .getSingleResult();
        if (counted.get("tries", Integer.class) > config.most()) {
            var until = counted.get("since", Instant.class).plus(config.within());
            throw new TooManyCodes(Duration.between(now, until));
        }
    }

    /** The code was right: what was mistyped before it does not count any more. */
    @Transactional(TxType.MANDATORY)
    public void forgive(String login) {
        database.createNativeMutationQuery("delete from code_try where login = :login")
                .setParameter("login", login)
                .executeUpdate();
    }
}
