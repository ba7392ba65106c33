package org.caresport.stack.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.utils.SecurityUtils;
import org.junit.jupiter.api.Test;

class PrintedRightsTest {

    @Test
    void kafkasOwnToolGetsACommandForEachTopicAndGroup() {
        var commands = KafkaAcls.of(EventContract.all(), "kafka.example:9093");

        assertThat(commands.lines().filter(line -> line.startsWith("kafka-acls.sh")))
                .hasSize(EventContract.all().stream()
                                .mapToInt(contract -> contract.rights().size())
                                .sum()
                        + OperatorRights.of(EventContract.all()).size())
                .contains(
                        "kafka-acls.sh --bootstrap-server kafka.example:9093 --command-config admin.properties --add"
                                + " --allow-principal User:notification-service --topic recipient --operation Read --operation Describe");
    }

    @Test
    void strimziGetsAUserForEachServiceAndTheOperatorWithTheSameRights() throws IOException {
        var yaml = StrimziUsers.of(EventContract.all(), "caresport");

        var users = new ObjectMapper(new YAMLFactory())
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(yaml)
                .readAll();
        assertThat(users).hasSize(EventContract.all().size() + 1);
        assertThat(rights(users.getLast())).isEqualTo(OperatorRights.of(EventContract.all()));
        for (int i = 0; i < EventContract.all().size(); i++) {
            var contract = EventContract.all().get(i);
            assertThat(users.get(i).at("/metadata/name").asText()).isEqualTo(contract.service());
            assertThat(rights(users.get(i))).isEqualTo(contract.rights());
        }
    }

    private static List<Right> rights(JsonNode user) {
        return user.at("/spec/authorization/acls")
                .valueStream()
                .map(acl -> new Right(
                        user.at("/metadata/name").asText(),
                        acl.at("/resource/type").asText().equals("group") ? Right.Kind.GROUP : Right.Kind.TOPIC,
                        acl.at("/resource/name").asText(),
                        acl.path("operations")
                                .valueStream()
                                .map(operation -> SecurityUtils.operation(operation.asText()))
                                .toList()))
                .toList();
    }
}
