package org.caresport.referral.patient;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/**
 * The vault's keys: base64 of 32 bytes each. A key is retired by adding a new one and naming that as the current key; the
 * old one stays until every row has been saved again. Key ids are letters and digits, and their case does not matter.
 */
@ConfigMapping(prefix = "caresport.vault")
interface VaultConfig {

    Map<String, String> keys();

    Optional<String> currentKey();

    /** Keys the hash by which a BSN is found again. Changing it makes every known BSN unfindable. */
    Optional<String> lookupKey();
}
