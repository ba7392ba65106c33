package org.caresport.stack.rights;

import java.util.List;

/** The rights of every service, and of the operator, as {@code KafkaUser} resources of the Strimzi operator. */
public final class StrimziUsers {

    private StrimziUsers() {}

    /** @param cluster the name of the {@code Kafka} resource */
    public static String of(List<EventContract> contracts, String cluster) {
        var yaml = new StringBuilder("# Made from src/main/contracts/asyncapi.yaml of the services.\n");
        contracts.forEach(contract -> add(yaml, cluster, contract.service(), contract.rights()));
        add(yaml, cluster, OperatorRights.USER, OperatorRights.of(contracts));
        return yaml.toString();
    }

    private static void add(StringBuilder yaml, String cluster, String user, List<Right> rights) {
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
                """.formatted(user, cluster));
        rights.forEach(right -> yaml.append(acl(right)));
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
