package org.caresport.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "caresport.mail")
interface MailConfig {

    /** The address that people can write to when they want no more e-mail. */
    @WithDefault("contact@caresport.example")
    String contact();

    /** The right-hand side of every Message-ID. Changing it makes a repeated e-mail unrecognisable as such. */
    @WithDefault("notification.caresport.example")
    String messageIdDomain();
}
