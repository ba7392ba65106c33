package org.caresport.referral.duty;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.Stories;

/** Who comes into the directory of brokers, and leaves it, where a test is about something else. */
@ApplicationScoped
public class Brokers {

    private final DutyRoster roster;

    Brokers(DutyRoster roster) {
        this.roster = roster;
    }

    /** @param login of the account that is the broker's */
    public UUID comes(String municipality, UUID login, String name) {
        return comes(municipality, login, name, "null");
    }

    /** Away for two months, up to and including that day. */
    public UUID comesAndIsAway(String municipality, UUID login, String name, UUID coveredBy, LocalDate until) {
        return comes(municipality, login, name, """
                {"from": "%s", "until": "%s", "coveredBy": "%s"}""".formatted(until.minusMonths(2), until, coveredBy));
    }

    private UUID comes(String municipality, UUID login, String name, String absence) {
        var broker = UUID.randomUUID();
        var isFirst = roster.team(municipality).isEmpty();
        Topics.publish("broker", broker.toString(), BrokerChanged.TYPE, """
                {"brokerId": "%s", "login": "%s", "name": "%s", "phone": null, "email": null, "municipality": "%s",
                 "postcodes": [], "fallback": %s, "absence": %s}""".formatted(
                        broker, login, name, municipality, isFirst, absence));
        Stories.soon().untilAsserted(() -> {
            roster.look();
            assertThat(roster.withLogin(municipality, login.toString())).isPresent();
        });
        return broker;
    }

    public void leaves(String municipality, UUID broker) {
        Topics.publishTombstone("broker", broker.toString());
        Stories.soon().untilAsserted(() -> {
            roster.look();
            assertThat(roster.team(municipality)).noneMatch(entry -> entry.id().equals(broker));
        });
    }
}
