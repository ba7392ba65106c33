package org.caresport.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A port that the stack listens on, always on 127.0.0.1. */
public enum Port {
    POSTGRES(Part.POSTGRES, 5433, "PostgreSQL"),
    KAFKA(Part.KAFKA, 9092, "Kafka"),
    KAFKA_CONTROLLER(Part.KAFKA, 9093, "Kafka's controller"),
    KEYCLOAK(Part.KEYCLOAK, 8180, "Keycloak"),
    KEYCLOAK_MANAGEMENT(Part.KEYCLOAK, 9180, "Keycloak's health"),
    SMTP(Part.MAIL, 2525, "mail that the services send"),
    IMAP(Part.MAIL, 3143, "reading the received mail"),
    REFERRAL(Part.REFERRAL, 8081, "referral-service"),
    REFERRAL_MANAGEMENT(Part.REFERRAL, 9081, "referral-service's health"),
    CATALOG(Part.CATALOG, 8082, "activity-catalog-service"),
    CATALOG_MANAGEMENT(Part.CATALOG, 9082, "activity-catalog-service's health"),
    MATCHING(Part.MATCHING, 8083, "matching-service"),
    MATCHING_MANAGEMENT(Part.MATCHING, 9083, "matching-service's health"),
    NOTIFICATION(Part.NOTIFICATION, 8084, "notification-service"),
    NOTIFICATION_MANAGEMENT(Part.NOTIFICATION, 9084, "notification-service's health"),
    WEB(Part.WEB, 8085, "the pages for people"),
    WEB_MANAGEMENT(Part.WEB, 9085, "the pages' health"),
    GATEWAY(Part.GATEWAY, 8080, "the gateway, the one door"),
    GATEWAY_MANAGEMENT(Part.GATEWAY, 9080, "the gateway's health");

    private final Part part;
    private final int usual;
    private final String purpose;

    Port(Part part, int usual, String purpose) {
        this.part = part;
        this.usual = usual;
        this.purpose = purpose;
    }

    public Part part() {
        return part;
    }

    public int usual() {
        return usual;
    }

    public String purpose() {
        return purpose;
    }

    /** The environment variable that moves it. */
    public String setting() {
        return "CARESPORT_PORT_" + name();
    }

    /** The port on which a part does its work. */
    public static Port of(Part part) {
        return Arrays.stream(values())
                .filter(port -> port.part == part)
                .findFirst()
                .orElseThrow();
    }

    /** The port on which a part tells its health, where it has one. */
    public static Optional<Port> managementOf(Part part) {
        return Arrays.stream(values())
                .filter(port -> port.name().equals(part.name() + "_MANAGEMENT"))
                .findFirst();
    }

    /** The port called so on the command line, for example {@code kafka-controller}. */
    public static Optional<Port> find(String name) {
        return Arrays.stream(values())
                .filter(port -> port.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }
}
