package org.caresport.kit.production;

import java.util.List;
import java.util.stream.Collectors;

/** Why production does not start: everything at once, each with what to do. */
public final class UnsafeSettings extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnsafeSettings(List<Complaint> complaints) {
        super(complaints.stream()
                .map(complaint -> "  - " + complaint)
                .collect(Collectors.joining(
                        "\n", "Not started: " + complaints.size() + " unsafe setting(s) for production.\n", "")));
    }
}
