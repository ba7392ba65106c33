package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.caresport.demo.data.Municipality;
import org.caresport.demo.data.Offer.Standing;
import org.caresport.demo.story.BentAct;
import org.caresport.demo.story.BentScene;
import org.caresport.demo.story.MainJob;
import org.caresport.demo.story.MainScene;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The demo knows the real day alone: it is played before stories in which weeks pass. */
@OnPlatform
@Order(1)
class MainJobIT {

    private final Platform platform;

    MainJobIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aReferralTravelsFromTheEhrToAFirstSessionAndBack() {
        var ledger = Ledger.open(platform.cast());
        var chronicle = Chronicle.undisturbed();

        var run = new MainJob(platform.cast(), chronicle).play();

        assertThat(chronicle.played()).containsExactly(MainScene.values());
        assertThat(chronicle.told())
                .allSatisfy(words ->
                        assertThat(words.english() + words.dutch()).isNotBlank().doesNotContain("null"));
        ledger.assertNothingLostAndNothingDoubled(run);
    }

    @Test
    void threeStoriesThatGoAnotherWayEndWellToo() {
        var chronicle = Chronicle.undisturbed();

        new BentAct(platform.cast(), chronicle).play();

        assertThat(chronicle.played()).containsExactly(BentScene.values());
    }

    @Test
    void itCanBePlayedAgainOnTheSameState() {
        var first = new MainJob(platform.cast(), Chronicle.undisturbed()).play();

        var second = new MainJob(platform.cast(), Chronicle.undisturbed()).play();

        assertThat(second.referral()).isNotEqualTo(first.referral());
    }

    @Test
    void theWholeMunicipalityIsLoadedAndLoadingItAgainChangesNothing() {
        var municipality = Municipality.read();
        var published = municipality.offers().stream()
                .filter(offer -> offer.standing() == Standing.PUBLISHED)
                .map(offer -> offer.id().toString())
                .toList();

        platform.load();

        assertThat(platform.cast().portal().published())
                .extracting(activity -> activity.path("activityId").asText())
                .containsAll(published)
                .doesNotHaveDuplicates();
    }

    @Test
    void mailSubjectsNameNobodyAndNothingThatIsWrongWithThem() {
        var run = new MainJob(platform.cast(), Chronicle.undisturbed()).play();

        var letters = platform.cast().mail().read(run.letter().email(), run.start());

        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.subject()).doesNotContainIgnoringCase(run.letter().familyName(), "Johanna", "diabet");
            assertThat(letter.text())
                    .doesNotContainIgnoringCase(
                            run.letter().familyName(), run.letter().bsn());
        });
    }
}
