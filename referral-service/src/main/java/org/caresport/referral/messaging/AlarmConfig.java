package org.caresport.referral.messaging;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.UUID;

/** Who is alarmed when nobody else would hear of something. */
@ConfigMapping(prefix = "caresport.alarms")
interface AlarmConfig {

    /** The e-mail address of whoever runs the platform; without it, nobody is alarmed. */
    Optional<String> email();

    /** Under which id messages to them are asked for. */
    default Optional<UUID> recipient() {
        return email().map(_ -> AlarmRecipient.ID);
    }
}
