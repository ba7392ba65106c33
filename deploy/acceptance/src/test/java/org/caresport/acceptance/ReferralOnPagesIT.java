package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.caresport.demo.client.Json;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** One referral on the pages of the workbench: what a broker does with it, by mouse, by keyboard and without a script. */
@InABrowser
@Disabled("not played to its end yet")
class ReferralOnPagesIT {

    private final Platform platform;
    private final Browsers browsers;

    ReferralOnPagesIT(Platform platform, Browsers browsers) {
        this.platform = platform;
        this.browsers = browsers;
    }

    @Test
    void everyPageOfAReferralIsAccessible() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        try (var anna = browsers.person(platform, "broker.anna")) {
            for (var page : new String[] {
                "",
                "/call",
                "/intake",
                "/matches",
                "/measures",
                "/measures?moment=between",
                "/duplicates",
                "/safeguarding",
                "/acts/note",
                "/acts/hand-over",
                "/acts/clearance",
                "/acts/accept"
            }) {
                anna.findsItAccessible(of(story) + page);
            }
        }
    }

    @Test
    void aPatientIsCalledAndTheCallLeadsToTheIntake() {
        var story = BentCase.of(platform, Letters::withoutEmail);
        try (var anna = browsers.person(platform, "broker.anna")) {
            anna.goesTo(of(story));
            anna.page().keyboard().press("a");
            anna.sees("Vastgelegd: Aannemen");
            anna.page().keyboard().press("b");
            anna.sees("Hoe ging het?").clicks("Niet bereikt");
            anna.sees("Vastgelegd: Contact vastleggen")
                    .goesTo(of(story) + "/call")
                    .clicks("Gesproken");
            anna.sees("Hoeveel beweegt u nu?");
            anna.page().selectOption("#f-motivation", "7");
            anna.clicks("Intake vastleggen")
                    .sees("Vastgelegd: Intake vastgelegd")
                    .hasNothingToComplainOf();
        }
        story.standing("matched");
        assertThat(story.history()).contains("accepted", "contact-attempted", "intake-recorded");
    }

    @Test
    void anOfferIsChosenAndAcceptedByPhone() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        try (var anna = browsers.person(platform, "broker.anna")) {
            anna.goesTo(of(story) + "/matches");
            anna.page().locator("input[name=choose]").first().check();
            anna.page().fill("#note", "Fijne groep, om de hoek");
            anna.page().locator("#offer button").click();
            anna.sees("Vastgelegd: Aanbod gedaan").clicks("Patiënt zegt ja");
            anna.page().locator("dialog button").click();
            anna.sees("Vastgelegd: Patiënt zegt ja").hasNothingToComplainOf();
        }
        assertThat(story.view().at("/participations/0/state").asText())
                .isIn("place-requested", "enrolled", "waitlisted");
    }

    @Test
    void whoWasSlowerIsToldAndLosesNothing() {
        var story = BentCase.of(platform, Letters::withoutEmail);
        try (var anna = browsers.person(platform, "broker.anna")) {
            anna.goesTo(of(story) + "/acts/reject");
            anna.page().selectOption("#f-reasonCode", "outside-the-area");
            anna.page().fill("#f-text", "Woont in een andere gemeente");
            story.does("acceptance", Json.object());

            anna.page().locator("form .actions button").click();

            anna.sees("Iemand anders was u voor");
            assertThat(anna.page().locator("[role=alert]").textContent()).contains("Aangenomen");
        }
        story.standing("accepted");
    }

    @Test
    void whatIsMissingIsSaidAtTheField() {
        var story = BentCase.of(platform, Letters::withoutEmail);
        try (var anna = browsers.person(platform, "broker.anna")) {
            anna.goesTo(of(story) + "/acts/note");
            anna.page().evaluate("document.querySelectorAll('[required]').forEach(field => field.required = false)");
            anna.page().locator("form .actions button").click();

            anna.sees("Er klopt iets niet");
            assertThat(anna.page().getAttribute("#f-text", "aria-invalid")).isEqualTo("true");
            anna.findsThisAccessible("a note at fault");
        }
    }

    @Test
    void aDialogReturnsToWhereItWasOpened() {
        var story = BentCase.of(platform, Letters::withoutEmail);
        try (var anna = browsers.person(platform, "broker.anna")) {
            anna.goesTo(of(story));
            anna.page().keyboard().press("n");
            anna.page().waitForSelector("dialog[open] textarea");
            assertThat(anna.page().evaluate("document.activeElement.name")).isEqualTo("text");

            anna.page().keyboard().press("Escape");

            assertThat(anna.page().evaluate("document.activeElement.dataset.key"))
                    .isEqualTo("n");
        }
    }

    @Test
    void whatIfAnswersWhileTheSliderMoves() {
        var story = BentCase.of(platform, Letters::withoutEmail)
                .acceptedWithIntake()
                .standing("matched");
        try (var anna = browsers.person(platform, "broker.anna")) {
            anna.goesTo(of(story) + "/matches");
            anna.page().locator("#euros").focus();

            anna.page()
                    .waitForResponse("**/what-if", () -> anna.page().keyboard().press("End"));

            anna.page().getByText("Dit is een proef").waitFor();
            assertThat(anna.page().evaluate("document.activeElement.id")).isEqualTo("euros");
            anna.hasNothingToComplainOf();
        }
    }

    private static String of(BentCase story) {
        return "/workbench/referrals/" + story.referral();
    }
}
