package org.caresport.matching.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Which rules are used, and how large the index may grow. */
@ConfigMapping(prefix = "caresport.matching")
interface MatchingConfig {

    /** The version of the shipped rules that is used, unless {@link #rulesFolder} is set. */
    @WithDefault("2026-12-02")
    String rulesVersion();

    /** A folder with a rule set of one's own, read instead of the shipped ones. */
    Optional<Path> rulesFolder();

    /** More programmes than this are refused, and the service is not ready: it would answer wrongly. About 2 KB each. */
    @WithDefault("50000")
    int mostProgrammes();
}
