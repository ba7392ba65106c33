package org.caresport.catalog.testing;

import java.util.UUID;
import org.caresport.kit.testing.Tokens;

/** Tokens of those who use the catalogue. */
public final class Callers {

    private Callers() {}

    public static String broker() {
        return brokerOf("GM0222");
    }

    public static String brokerOf(String municipality) {
        return Tokens.of("broker")
                .organisation("buurtsportcoaches-doetinchem")
                .municipality(municipality)
                .sign();
    }

    public static String provider(UUID organisation) {
        return Tokens.of("provider")
                .organisation(organisation.toString())
                .municipality("GM0222")
                .sign();
    }

    public static String patient() {
        return Tokens.of("patient").sign();
    }
}
