package org.caresport.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.caresport.demo.data.ReferralLetter;

/**
 * Referrals like the demo's, each with its own number and a fictitious patient. The patients have no e-mail address:
 * what is measured is the platform, not a mail server.
 */
final class SampleReferrals {

    private static final String[] POSTCODES = {"7001 AB", "7002 BC", "7003 CD", "7004 DE", "7005 EF", "7006 FG"};

    private final ReferralLetter pattern = ReferralLetter.ofJohanna();
    private final String run = "bench-" + Long.toString(System.currentTimeMillis(), 36);
    private final Bsn bsn = new Bsn(ThreadLocalRandom.current().nextInt(100_000_000, 800_000_000));
    private final AtomicInteger written = new AtomicInteger();

    /** Ready to be sent, so that writing them takes no time from the load. */
    List<String> write(int count) {
        var letters = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            letters.add(letter(written.incrementAndGet()).bundle().toString());
        }
        return letters;
    }

    /** Orders by themselves, of the same length and shape for whoever knows the rest of the referral. */
    List<String> orders(int count, Map<String, String> known) {
        var orders = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            var order =
                    letter(written.incrementAndGet()).resource("ServiceRequest").toString();
            for (var resource : known.entrySet()) {
                order = order.replace(resource.getKey(), resource.getValue());
            }
            orders.add(order);
        }
        return orders;
    }

    /** One whole referral. */
    ReferralLetter one() {
        return letter(written.incrementAndGet());
    }

    int written() {
        return written.get();
    }

    private synchronized ReferralLetter letter(int number) {
        var letter = pattern.sent(run + "-" + number, OffsetDateTime.now(ZoneOffset.UTC));
        var patient = letter.resource("Patient");
        ((ObjectNode) patient.at("/identifier/0")).put("value", bsn.next());
        ((ObjectNode) patient.at("/name/0")).put("family", "Meting " + number).put("text", "M. Meting " + number);
        ((ObjectNode) patient.at("/address/0")).put("postalCode", POSTCODES[number % POSTCODES.length]);
        patient.remove("telecom");
        return letter;
    }
}
