package org.caresport.kit.sealing;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/**
 * The keys with which a service seals: base64 of 32 bytes each, its own and nobody else's. A key is retired by adding a new
 * one and naming that as the current key; the old one stays for as long as what it sealed. Key ids are letters and digits,
 * and their case does not matter.
 */
@ConfigMapping(prefix = "caresport.sealing")
interface SealingConfig {

    Map<String, String> keys();

    Optional<String> currentKey();
}
