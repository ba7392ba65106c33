package org.caresport.referral.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.PatientId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class DeniedMovesTest {

    private static final String WHY = """
            {"reasonCode": "moved-away", "text": "has moved house"}""";

    @Inject
    Stories stories;

    @Inject
    AgroalDataSource database;

    @Test
    void whoTriesToMoveAReferralElsewhereIsLoggedAsChangingIt() throws SQLException {
        var referral = stories.submitted();

        brokerElsewhere()
                .body("{}")
                .post("/v1/referrals/{id}/acceptance", referral.id().value())
                .then()
                .statusCode(404);

        assertThat(denied(referral.submission().patient())).containsExactly("update Referral");
    }

    @Test
    void whoTriesToMoveAParticipationElsewhereIsLoggedAsChangingIt() throws SQLException {
        var participation = stories.enrolled();

        brokerElsewhere()
                .body(WHY)
                .post("/v1/participations/{id}/withdrawal", participation.id().value())
                .then()
                .statusCode(404);

        assertThat(denied(participation.patient())).containsExactly("update Participation");
    }

    @Test
    void whoTriesToReadAParticipationElsewhereIsLoggedAsReadingIt() throws SQLException {
        var participation = stories.enrolled();

        brokerElsewhere()
                .get("/v1/participations/{id}", participation.id().value())
                .then()
                .statusCode(404);

        assertThat(denied(participation.patient())).containsExactly("read Participation");
    }

    private static RequestSpecification brokerElsewhere() {
        return As.broker("broker-zoe", "GM0301");
    }

    private List<String> denied(PatientId patient) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select action || ' ' || resource from access_log"
                        + " where patient_id = ? and outcome = 'denied' order by id")) {
            select.setString(1, patient.value().toString());
            var lines = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}
