package org.caresport.stack.rights;

import java.util.List;

/** The rights of every service as commands of Kafka's own tool. */
public final class KafkaAcls {

    private KafkaAcls() {}

    /**
     * Of each service, and of the operator.
     *
     * @param servers where the tool finds the cluster
     */
    public static String of(List<EventContract> contracts, String servers) {
        var script = new StringBuilder("""
                # The rights of each service on the broker, made from src/main/contracts/asyncapi.yaml of the services.
                # admin.properties says how an administrator logs in (security.protocol, sasl.mechanism, sasl.jaas.config).
                """);
        for (var contract : contracts) {
            script.append("\n# ").append(contract.service()).append('\n');
            contract.rights().forEach(right -> script.append(command(right, servers)));
        }
        script.append("\n# who looks after dead letters\n");
        OperatorRights.of(contracts).forEach(right -> script.append(command(right, servers)));
        return script.toString();
    }

    private static String command(Right right, String servers) {
        return "kafka-acls.sh --bootstrap-server %s --command-config admin.properties --add --allow-principal User:%s --%s %s --operation %s\n"
                .formatted(
                        servers,
                        right.user(),
                        right.kind().word(),
                        right.name(),
                        String.join(" --operation ", right.words()));
    }
}
