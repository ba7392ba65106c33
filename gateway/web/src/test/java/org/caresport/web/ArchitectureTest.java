package org.caresport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.caresport.kit.testing.house.House;
import org.caresport.kit.testing.house.HouseInspection;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends HouseInspection {

    /** The pages of one kind of reader each; none of them sees another. */
    private static final String[] PAGES = {"workbench", "referral", "patient", "selfreferral", "offer", "club"};

    ArchitectureTest() {
        super(House.of("org.caresport.web")
                .withDatabaseIn("session")
                .withFeatures(PAGES)
                .withReadByFrameworks(
                        Stream.concat(Stream.of("page"), Stream.of(PAGES)).toArray(String[]::new)));
    }

    @Test
    void everyRoomIsSharedOrOfSomePages() {
        assertThat(code.stream()
                        .map(type -> type.getPackageName().substring("org.caresport.web".length()))
                        .filter(name -> !name.isEmpty())
                        .map(name -> name.substring(1))
                        .distinct()
                        .filter(name ->
                                !List.of("api", "config", "page", "session").contains(name)))
                .containsExactlyInAnyOrder(PAGES);
    }
}
