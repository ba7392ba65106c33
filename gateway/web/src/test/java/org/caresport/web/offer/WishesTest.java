package org.caresport.web.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {

    @ParameterizedTest
    @CsvSource({
        "near, 7001AB",
        "near, 0001",
        "within, 3",
        "day, dinsdag",
        "free, no",
        "language, xx",
        "municipality, 0222",
        "organisation, ' or 1=1",
        "unknown, x"
    })
    void whatIsNotOnOfferCountsAsNotSaid(String key, String value) {
        assertThat(Wishes.read(Map.of(key, value)::get).any()).isFalse();
    }

    @Test
    void oneSearchHasOneAddress() {
        Wishes one = new Wishes(Map.of()).with(Wishes.DAY, "tu").with(Wishes.NEAR, "7001");
        Wishes other = new Wishes(Map.of()).with(Wishes.NEAR, "7001").with(Wishes.DAY, "tu");

        assertThat(one.address()).isEqualTo(other.address()).isEqualTo("/activities?near=7001&day=tu");
    }

    @Test
    void withoutAPlaceThereIsNoDistanceFromIt() {
        Wishes wishes = new Wishes(Map.of(Wishes.NEAR, "7001", Wishes.WITHIN, "5"));

        assertThat(wishes.without(Wishes.NEAR).any()).isFalse();
        assertThat(new Wishes(Map.of(Wishes.WITHIN, "5")).asked(20, null)).containsOnlyKeys("limit");
    }

    @Test
    void theCatalogueIsAskedInItsOwnWords() {
        Wishes wishes = new Wishes(Map.of(
                Wishes.TEXT, "yoga", Wishes.SEATED, "yes", Wishes.FREE, "yes", Wishes.DAY, "tu", Wishes.ROOM, "yes"));

        assertThat(wishes.asked(20, "abc"))
                .containsOnly(
                        Map.entry("text", "yoga stoel"),
                        Map.entry("maxPricePerMonth", "0"),
                        Map.entry("day", "TU"),
                        Map.entry("available", "true"),
                        Map.entry("limit", "20"),
                        Map.entry("cursor", "abc"));
    }
}
