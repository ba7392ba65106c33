package org.caresport.web.patient;

import org.jspecify.annotations.Nullable;

/**
 * What every page of a patient has around it.
 *
 * @param home where the pages of this way in begin
 * @param broker whom to call; null where nobody is known yet
 * @param doneKey the text of what was just done
 * @param offered whether there is an offer to see
 */
public record Frame(
        String home, @Nullable Broker broker, @Nullable String doneKey, boolean offered) {

    static Frame of(Desk desk, Standing standing, @Nullable String done) {
        return new Frame(
                desk.home(),
                standing.broker(),
                Done.named(done).map(Done::key).orElse(null),
                !standing.offers().isEmpty());
    }

    static Frame bare(String home, @Nullable Broker broker) {
        return new Frame(home, broker, null, false);
    }

    public boolean isApp() {
        return home.equals("/app");
    }

    public boolean isWrong() {
        return "doneNotNow".equals(doneKey);
    }
}
