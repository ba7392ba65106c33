package org.caresport.kit.production;

import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What one part of the platform demands of its settings before it serves real people. */
public interface Precaution {

    Stream<Complaint> complaints(Config settings);
}
