package org.caresport.referral.patient;

import java.util.Optional;

/**
 * A Dutch citizen service number that passes the <i>elfproef</i>. It is written out only by {@link #digits()}, so that it
 * cannot slip into a log line or an exception message.
 */
public final class Bsn {

    /** Systems under which senders write a BSN: the Dutch FHIR naming system and the OID it replaced. */
    public static final String SYSTEM = "http://fhir.nl/fhir/NamingSystem/bsn";

    public static final String OID = "urn:oid:2.16.840.1.113883.2.4.6.3";

    private static final int LENGTH = 9;
    private static final int ELEVEN = 11;

    private final String digits;

    private Bsn(String digits) {
        this.digits = digits;
    }

    /** The number, or nothing when these are not nine digits that pass the test of eleven. */
    public static Optional<Bsn> parse(String text) {
        return passesElfproef(text) ? Optional.of(new Bsn(text)) : Optional.empty();
    }

    public static boolean isSystem(String system) {
        return system.equals(SYSTEM) || system.equals(OID);
    }

    public String digits() {
        return digits;
    }

    /** 9·d1 + 8·d2 + … + 2·d8 − 1·d9 must be a multiple of eleven, and not every digit a nought. */
    private static boolean passesElfproef(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        boolean allNoughts = true;
        for (int i = 0; i < LENGTH; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            allNoughts &= digit == 0;
            sum += digit * (i == LENGTH - 1 ? -1 : LENGTH - i);
        }
        return sum % ELEVEN == 0 && !allNoughts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bsn that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "BSN *********";
    }
}
