package org.caresport.stack.rights;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.utils.SecurityUtils;
import org.caresport.stack.Settings;
import org.junit.jupiter.api.Test;

class EventContractTest {

    private static final Pattern SERVICE = Pattern.compile("[a-z]+(-[a-z]+)*-service");
    private static final Pattern ALONE = Pattern.compile("for (" + SERVICE + ") alone");

    @Test
    void whatIsSentIsWrittenAndMadeAndNotRead() throws IOException {
        var contract = contract("""
                channels:
                  things: {address: thing}
                operations:
                  tell: {action: send, channel: {$ref: '#/channels/things'}}
                """);

        assertThat(contract.rights())
                .containsExactly(topic("thing", "Write", "Create", "Describe", "DescribeConfigs", "AlterConfigs"));
    }

    @Test
    void whatIsHeardIsReadInItsGroupAndMayBeKeptAsADeadLetter() throws IOException {
        var contract = contract("""
                channels:
                  things: {address: thing}
                operations:
                  hear:
                    action: receive
                    channel: {$ref: '#/channels/things'}
                    bindings: {kafka: {groupId: {type: string, const: shop.thing}}}
                """);

        assertThat(contract.rights())
                .containsExactly(
                        topic("thing", "Read", "Describe"),
                        topic("thing.dead-letter", "Write", "Create", "Describe", "DescribeConfigs", "AlterConfigs"),
                        new Right("shop", Right.Kind.GROUP, "shop.thing", List.of(AclOperation.READ)));
    }

    @Test
    void whatIsFollowedInNoGroupIsReadAndNothingElse() throws IOException {
        var contract = contract("""
                channels:
                  things: {address: thing}
                operations:
                  follow: {action: receive, channel: {$ref: '#/channels/things'}}
                """);

        assertThat(contract.rights()).containsExactly(topic("thing", "Read", "Describe"));
    }

    @Test
    void anActionThatDoesNotExistIsToldByName() {
        assertThatThrownBy(() -> contract("""
                channels:
                  things: {address: thing}
                operations:
                  shout: {action: shout, channel: {$ref: '#/channels/things'}}
                """)).hasMessageContaining("'shout'");
    }

    @Test
    void theTableInTheArchitectureNamesWhoWritesEachTopic() throws IOException {
        var written = byTopic(EventContract::sends);

        assertThat(architecture().entrySet().stream()
                        .filter(topic -> !topic.getKey().equals("*.dead-letter"))
                        .collect(toMap(Map.Entry::getKey, topic -> services(topic.getValue().producer))))
                .isEqualTo(written);
    }

    @Test
    void whatTheArchitectureSaysIsForOneServiceAloneIsReadByThatOneAlone() throws IOException {
        var read = byTopic(EventContract::reads);
        var alone = architecture().entrySet().stream()
                .filter(topic -> ALONE.matcher(topic.getValue().what).find())
                .collect(toMap(Map.Entry::getKey, topic -> {
                    var named = ALONE.matcher(topic.getValue().what);
                    return named.find() ? Set.of(named.group(1)) : Set.<String>of();
                }));

        assertThat(alone.keySet()).contains("match-request", "recipient", "message-request", "access", "match-result");
        assertThat(alone)
                .allSatisfy((topic, reader) -> assertThat(read.get(topic)).isEqualTo(reader));
    }

    private static Map<String, Set<String>> byTopic(Function<EventContract, Set<String>> topics) {
        var all = EventContract.all();
        return all.stream()
                .flatMap(contract -> topics.apply(contract).stream())
                .distinct()
                .collect(toMap(
                        Function.identity(),
                        topic -> all.stream()
                                .filter(contract -> topics.apply(contract).contains(topic))
                                .map(EventContract::service)
                                .collect(toSet())));
    }

    private static Set<String> services(String text) {
        return SERVICE.matcher(text).results().map(found -> found.group()).collect(toSet());
    }

    /** The rows of the table of topics. */
    private static Map<String, Row> architecture() throws IOException {
        return Files.readAllLines(Settings.findProject().resolve("docs/architecture.md")).stream()
                .dropWhile(line -> !line.startsWith("| topic |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .collect(toMap(cells -> cells.get(1).replace("`", ""), cells -> new Row(cells.get(2), cells.get(3))));
    }

    private record Row(String producer, String what) {}

    private static EventContract contract(String yaml) throws JsonProcessingException {
        return EventContract.read("shop", new ObjectMapper(new YAMLFactory()).readTree(yaml));
    }

    private static Right topic(String name, String... operations) {
        return new Right(
                "shop",
                Right.Kind.TOPIC,
                name,
                Arrays.stream(operations).map(SecurityUtils::operation).toList());
    }
}
