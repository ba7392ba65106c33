package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A club with an account, on a telephone in the hall. */
@InABrowser
class ClubPagesIT {

    private static final String CLUB = "provider.wandelclub";

    private final Platform platform;
    private final Browsers browsers;

    ClubPagesIT(Platform platform, Browsers browsers) {
        this.platform = platform;
        this.browsers = browsers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/club", "/club/people", "/club/programmes"})
    void isThereForTheClub(String path) {
        try (var club = browsers.person(platform, CLUB)) {
            club.findsItAccessible(path);
        }
    }

    @Test
    void aPlaceIsConfirmedAndOneTapSaysWhoWasThere() {
        var story = BentCase.of(platform, Letters::withoutEmail);
        var participation = enrolled(story);
        try (var club = browsers.onAPhone(platform, CLUB)) {
            var page = club.goesTo("/club/people/" + participation).page();
            club.findsThisAccessible("somebody who asks for a place");
            page.locator("form:has(input[value=confirmation]) button").click();
            club.sees("U verwacht deze persoon");

            page.getByText("Invullen").first().click();
            page.waitForURL("**/club/groups/**");
            var present = page.locator("#present-" + participation);
            present.click();
            page.locator("#present-" + participation + "[aria-pressed=true]").waitFor();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("present-" + participation);
            club.findsThisAccessible("a group in the hall").hasNothingToComplainOf();
        }
        story.participation(participation, "started");
    }

    @Test
    void withoutScriptsARefusalWithoutAReasonIsSaidAndWhatWasTypedStays() {
        var story = BentCase.of(platform, Letters::withoutEmail);
        var participation = enrolled(story);
        try (var club = browsers.withoutScripts(platform, CLUB)) {
            var page = club.goesTo("/club/people/" + participation).page();
            page.getByText("Er is toch geen plek").click();
            page.locator("form:has(input[value=refusal]) textarea").fill("De zaal is dicht");
            page.locator("form:has(input[value=refusal]) button").click();
            club.sees("Kies een reden.");
            assertThat(page.locator("#text").inputValue()).isEqualTo("De zaal is dicht");

            page.locator("#reason").selectOption("full");
            page.locator("form:has(input[value=refusal]) button").click();
            club.sees("Het is doorgegeven");
        }
        story.participation(participation, "declined-by-provider");
    }

    private static String enrolled(BentCase story) {
        var participation = story.acceptedWithIntake().standing("matched").offered();
        story.toldByPhone(participation, "acceptance");
        story.participation(participation, "enrolled");
        return participation;
    }
}
