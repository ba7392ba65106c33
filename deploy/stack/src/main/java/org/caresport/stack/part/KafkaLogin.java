package org.caresport.stack.part;

import java.io.IOException;
import java.util.Map;
import org.caresport.stack.rights.OperatorRights;
import org.caresport.stack.state.Secrets;

/** A user of the broker; the password lies with the other secrets of the state folder. */
public record KafkaLogin(String user) {

    /** May do everything: the broker towards itself, and whoever runs the stack. */
    public static final KafkaLogin ADMINISTRATOR = new KafkaLogin("kafka-admin");

    /** Looks after dead letters. */
    public static final KafkaLogin OPERATOR = new KafkaLogin(OperatorRights.USER);

    /** What it takes to let users in whom the broker has stored. */
    static final String SCRAM_SERVER = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

    String password(Secrets secrets) throws IOException {
        return secrets.password("kafka." + user);
    }

    /** How a client logs in by SCRAM, as JAAS has it. The password is of the URL-safe Base64 alphabet: nothing to escape. */
    String scram(Secrets secrets) throws IOException {
        return module("scram.Scram", secrets) + ";";
    }

    /** The administrator, as a client. */
    public Map<String, Object> settings(Secrets secrets) throws IOException {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", module("plain.Plain", secrets) + ";");
    }

    /** Whoever the broker has stored, as a client that is no service. */
    public Map<String, Object> client(Secrets secrets) throws IOException {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", scram(secrets));
    }

    /** What a server is told that knows only this user, and is one itself towards others. */
    String plainServer(Secrets secrets) throws IOException {
        return "%s user_%s=\"%s\";".formatted(module("plain.Plain", secrets), user, password(secrets));
    }

    /** What a service is told. */
    Map<String, String> environment(Secrets secrets) throws IOException {
        return Map.of(
                "KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG", scram(secrets));
    }

    private String module(String name, Secrets secrets) throws IOException {
        return "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\""
                .formatted(name, user, password(secrets));
    }
}
