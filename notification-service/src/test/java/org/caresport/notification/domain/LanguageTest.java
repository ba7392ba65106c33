package org.caresport.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void aRegionDoesNotMatter() {
        assertThat(Language.of("en-GB")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("nl-BE")).isEqualTo(Language.DUTCH);
    }

    @Test
    void aLanguageWeDoNotWriteBecomesDutch() {
        assertThat(Language.of("ar")).isEqualTo(Language.DUTCH);
        assertThat(Language.of("not a tag")).isEqualTo(Language.DUTCH);
        assertThat(Language.of(null)).isEqualTo(Language.DUTCH);
    }

    @Test
    void aChannelWeCannotServeIsNotTurnedIntoEmail() {
        assertThat(Channel.of("sms")).isEqualTo(Channel.NONE);
        assertThat(Channel.of(null)).isEqualTo(Channel.NONE);
        assertThat(Channel.of("email")).isEqualTo(Channel.EMAIL);
    }
}
