package org.caresport.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.caresport.kit.code.Codes;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.widget.Widgets;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL may restart at any moment of a request. Whenever it does, the sender hears that it can send it again. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LostDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void whenTheConnectionIsLostTheAnswerIs503AndWhenToComeAgain(Moment moment) {
        given().post("/lost-database/" + Codes.of(moment))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/problems/service-unavailable"));
    }

    /** When the connection of a transaction is lost. */
    enum Moment {
        BEFORE_A_STATEMENT,
        BEFORE_A_STATEMENT_OF_HIBERNATE,
        BEFORE_THE_COMMIT,
        BEFORE_THE_COMMIT_OF_HIBERNATE,
        BEFORE_ANOTHER_TRANSACTION
    }

    @Path("/lost-database")
    public static class Losing {

        @Inject
        AgroalDataSource database;

        @Inject
        Session session;

        @Inject
        Widgets widgets;

        @POST
        @Path("/{moment}")
        @PermitAll
        @Transactional
        public void lose(@RestPath Moment moment) throws SQLException {
            switch (moment) {
                case BEFORE_A_STATEMENT -> {
                    lose(own());
                    own();
                }
                case BEFORE_A_STATEMENT_OF_HIBERNATE -> {
                    lose(hibernates());
                    hibernates();
                }
                case BEFORE_THE_COMMIT -> {
                    int process = own();
                    widgets.save("lost");
                    lose(process);
                }
                case BEFORE_THE_COMMIT_OF_HIBERNATE -> lose(hibernates());
                case BEFORE_ANOTHER_TRANSACTION -> {
                    lose(own());
                    QuarkusTransaction.joiningExisting().run(() -> widgets.save("lost"));
                }
            }
        }

        private int hibernates() {
            return session.createNativeQuery("select pg_backend_pid()", Integer.class)
                    .getSingleResult();
        }

        private int own() throws SQLException {
            try (var connection = database.getConnection();
                    var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
                row.next();
                return row.getInt(1);
            }
        }

        private void lose(int process) {
            QuarkusTransaction.requiringNew().run(() -> {
                try (var connection = database.getConnection();
                        var kill = connection.prepareStatement("select pg_terminate_backend(?, 2000)")) {
                    kill.setInt(1, process);
                    kill.execute();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
