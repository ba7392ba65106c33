package org.caresport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What holds on all pages for people. */
@InABrowser
class PagesIT {

    private final Platform platform;
    private final Browsers browsers;

    PagesIT(Platform platform, Browsers browsers) {
        this.platform = platform;
        this.browsers = browsers;
    }

    @Test
    void theWorkbenchIsThereForABrokerAndAccessible() {
        try (var anna = browsers.person(platform, "broker.anna")) {
            anna.findsItAccessible("/workbench").sees("Anna");
        }
    }

    @Test
    void nothingInTheBrowserIsAToken() {
        try (var anna = browsers.person(platform, "broker.anna")) {
            anna.goesTo("/workbench");

            assertThat(anna.page().context().cookies())
                    .allSatisfy(cookie ->
                            assertThat(cookie.value).doesNotContain("eyJ").hasSizeLessThan(200));
            assertThat(anna.page().evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void afterLoggingOutTheBackButtonShowsNothing() {
        try (var bram = browsers.person(platform, "broker.bram")) {
            bram.goesTo("/workbench").sees("Bram").clicks("Uitloggen");
            bram.page().waitForLoadState();
            bram.page().goBack();
            bram.page().waitForLoadState();

            assertThat(bram.page().content()).doesNotContain("Bram");
        }
    }

    @Test
    void aPatientHasNoWorkbench() {
        try (var johanna = browsers.person(platform, "patient.johanna")) {
            johanna.goesTo("/workbench").sees("Dit mag u met deze inlog niet zien");
        }
    }
}
