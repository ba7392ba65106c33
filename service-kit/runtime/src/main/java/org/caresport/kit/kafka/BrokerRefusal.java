package org.caresport.kit.kafka;

import java.util.Optional;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.caresport.kit.failure.Causes;

/** What the broker refused this service, in our own words and with what is to be done about it. */
public final class BrokerRefusal {

    private static final String RIGHTS = "; './caresport acls' prints the rights that it needs";

    private BrokerRefusal() {}

    /** Empty when something else went wrong. */
    public static Optional<String> words(Throwable failure) {
        return Causes.of(failure)
                .map(BrokerRefusal::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> of(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case AuthenticationException _ ->
                        "the broker refuses this service's login (KAFKA_SASL_JAAS_CONFIG, KAFKA_SASL_MECHANISM,"
                                + " KAFKA_SECURITY_PROTOCOL): it has no such user, or another password";
                    case TopicAuthorizationException topic ->
                        "the broker does not let this service use topic %s%s"
                                .formatted(String.join(", ", topic.unauthorizedTopics()), RIGHTS);
                    case GroupAuthorizationException group ->
                        "the broker does not let this service use consumer group %s%s"
                                .formatted(group.groupId(), RIGHTS);
                    case AuthorizationException _ -> "the broker lets this service write to no topic at all" + RIGHTS;
                    case TimeoutException _ ->
                        "the broker does not answer; if it is there, it may want a login (KAFKA_SECURITY_PROTOCOL)";
                    default -> null;
                });
    }
}
