package org.caresport.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.caresport.kit.testing.OwnPort;

/** Points the service at the port where {@link MailServer} will listen, and makes it impatient. */
public class MailSettings implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "caresport.test.smtp.port";

    @Override
    public Map<String, String> start() {
        System.setProperty(PORT, Integer.toString(OwnPort.take()));
        return Map.of(
                "quarkus.http.test-port",
                "0",
                "quarkus.mailer.port",
                System.getProperty(PORT),
                "quarkus.mailer.timeout",
                "2s",
                "caresport.sending.lease",
                "5s",
                "caresport.sending.poll",
                "200ms",
                "caresport.sending.first-wait",
                "100ms",
                "caresport.sending.longest-wait",
                "10m",
                "caresport.cap.work-hourly",
                "12",
                "caresport.cap.resident-hourly",
                "100",
                "caresport.cap.resident-daily",
                "100");
    }

    @Override
    public void stop() {
        // the servers belong to the tests
    }
}
