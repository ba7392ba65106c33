package org.caresport.stack.rights;

import java.util.List;

/** The rights of every service as {@code KafkaUser} resources of the Strimzi operator. */
public final class StrimziUsers {

    private StrimziUsers() {}

    /** @param cluster the name of the {@code Kafka} resource */
    public static String of(List<EventContract> contracts, String cluster) {
        var yaml = new StringBuilder("# Made from src/main/contracts/asyncapi.yaml of the services.\n");
        for (var contract : contracts) {
            yaml.append("""
                    ---
                    apiVersion: kafka.strimzi.io/v1beta2
                    kind: KafkaUser
                    metadata:
                      name: %s
                      labels:
                        strimzi.io/cluster: %s
                    spec:
                      authentication:
                        type: scram-sha-512
                      authorization:
                        type: simple
                        acls:
                    """.formatted(contract.service(), cluster));
            contract.rights().forEach(right -> yaml.append(acl(right)));
        }
        return yaml.toString();
    }

    private static String acl(Right right) {
        return """
                      - resource:
                          type: %s
                          name: %s
                          patternType: literal
                        operations: [%s]
                """.formatted(right.kind().word(), right.name(), String.join(", ", right.words()));
    }
}
