package org.caresport.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KafkaIdsTest {

    @Test
    void noFolderGivesAClusterAnIdThatLooksLikeAnOption() {
        List<String> ids = IntStream.range(0, 1_000)
                .mapToObj(number -> KafkaIds.cluster(Path.of("/srv/caresport-" + number)))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_][A-Za-z0-9_-]{21}"));
    }

    @Test
    void theSameFolderKeepsItsCluster() {
        assertThat(KafkaIds.cluster(Path.of("/srv/caresport"))).isEqualTo(KafkaIds.cluster(Path.of("/srv/caresport")));
    }
}
