package org.caresport.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A process of the stack, by the name that commands and logs know it by. */
public enum Part {
    POSTGRES("PostgreSQL"),
    KAFKA("Kafka"),
    KEYCLOAK("Keycloak"),
    MAIL("mail server"),
    REFERRAL("referral-service"),
    CATALOG("activity-catalog-service"),
    MATCHING("matching-service"),
    NOTIFICATION("notification-service"),
    WEB("web", "gateway/web"),
    GATEWAY("gateway");

    /** The parts that are this project's own. */
    public static final Set<Part> SERVICES = Set.of(REFERRAL, CATALOG, MATCHING, NOTIFICATION, WEB, GATEWAY);

    private final String title;
    private final String folder;

    Part(String title) {
        this(title, title);
    }

    Part(String title, String folder) {
        this.title = title;
        this.folder = folder;
    }

    /** What people call it, for example {@code PostgreSQL}; for a service also its module's name. */
    public String title() {
        return title;
    }

    /** Where the module of a service lies in the project. */
    public String folder() {
        return folder;
    }

    /** Lower case, as on the command line and in file names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part with this id or title. */
    public static Optional<Part> find(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id().equalsIgnoreCase(name) || part.title.equalsIgnoreCase(name))
                .findFirst();
    }

    public static String ids() {
        return Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", "));
    }
}
