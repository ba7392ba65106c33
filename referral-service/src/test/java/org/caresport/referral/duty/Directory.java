package org.caresport.referral.duty;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.Stories;

/** The directory of brokers, as far as a test of something else needs somebody in it. */
@ApplicationScoped
public class Directory {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final DutyRoster roster;

    Directory(DutyRoster roster) {
        this.roster = roster;
    }

    /** Anna Wolters, with number 0314-123456, is there for everybody of the municipality. */
    public UUID annaIsThereFor(String municipality) {
        var anna = UUID.randomUUID();
        Topics.publish("broker", anna.toString(), BrokerChanged.TYPE, """
                {"brokerId": "%s", "login": null, "name": "Anna Wolters", "phone": "0314-123456", "email": null,
                 "municipality": "%s", "postcodes": [], "fallback": true, "absence": null}""".formatted(anna, municipality));
        Stories.soon().untilAsserted(() -> {
            roster.look();
            assertThat(roster.onDuty(municipality, null, TODAY)).isPresent();
        });
        return anna;
    }
}
