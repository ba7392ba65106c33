package org.caresport.stack.command;

import java.util.concurrent.Callable;
import org.caresport.stack.rights.EventContract;
import org.caresport.stack.rights.KafkaAcls;
import org.caresport.stack.rights.StrimziUsers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what each service must be allowed on a cluster's broker. The stack gives its own broker the same by itself. */
@Command(name = "acls")
final class PrintAcls implements Callable<Integer> {

    @Option(names = "--servers", paramLabel = "HOST:PORT", description = "where kafka-acls.sh finds the cluster")
    private String servers = "$KAFKA_BOOTSTRAP_SERVERS";

    @Option(names = "--strimzi", paramLabel = "CLUSTER", description = "as KafkaUser resources of this Kafka instead")
    private String cluster = "";

    @Override
    public Integer call() {
        var contracts = EventContract.all();
        System.out.print(cluster.isEmpty() ? KafkaAcls.of(contracts, servers) : StrimziUsers.of(contracts, cluster));
        return 0;
    }
}
