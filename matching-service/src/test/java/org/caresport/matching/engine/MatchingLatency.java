package org.caresport.matching.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Profile.Preferences;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.testing.Engine;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;

/**
 * Measures one match over an index of 150 and of 5,000 programmes, by the clock and by the thread's own processor time (which
 * a busy machine does not distort); run it by its main method. It asserts nothing.
 */
final class MatchingLatency {

    private static final int WARM_UP = 500;
    private static final int ROUNDS = 1_000;
    private static final String[] FORMS = {"walking", "aerobic", "strength", "water", "balance", "cycling"};

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private MatchingLatency() {}

    public static void main(String[] arguments) {
        for (int programmes : new int[] {150, 5_000}) {
            measure("all in one municipality and within reach", programmes, 0.01);
            measure("all in one municipality, most beyond reach", programmes, 0.5);
        }
    }

    private static void measure(String what, int programmes, double spread) {
        var index = new ProgrammeIndex(programmes);
        var random = new Random(1);
        for (int n = 0; n < programmes; n++) {
            index.put(programme(random, spread));
        }
        var matcher = new Matcher(Engine.RULES, Engine.ZONE);
        var profile = Person.referredFor("T90", "K86", "L90")
                .with("beta-blocker")
                .prefers(new Preferences(null, "group", Set.of("TU"), Set.of("morning")))
                .profile();
        var clock = new long[ROUNDS];
        var processor = new long[ROUNDS];
        var proposed = 0L;
        for (int n = -WARM_UP; n < ROUNDS; n++) {
            var start = System.nanoTime();
            var started = THREAD.getCurrentThreadCpuTime();
            proposed += matcher.match(profile, index, Engine.NOW).proposals().size();
            if (n >= 0) {
                processor[n] = THREAD.getCurrentThreadCpuTime() - started;
                clock[n] = System.nanoTime() - start;
            }
        }
        System.out.printf(
                "%,6d programmes, %s: clock %s, processor %s (%d proposals a match)%n",
                programmes, what, figures(clock), figures(processor), proposed / (WARM_UP + ROUNDS));
    }

    private static String figures(long[] nanos) {
        Arrays.sort(nanos);
        return "median %.3f ms p99 %.3f ms".formatted(nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6);
    }

    private static Programme programme(Random random, double spread) {
        return Offer.open()
                .id(new UUID(random.nextLong(), random.nextLong()).toString())
                .at(new Location(
                        Person.HOME.latitude() + random.nextGaussian() * spread,
                        Person.HOME.longitude() + random.nextGaussian() * spread))
                .forms(FORMS[random.nextInt(FORMS.length)])
                .careProfile(1 + random.nextInt(5))
                .perMonth(random.nextDouble() * 20)
                .indications("T90")
                .programme();
    }
}
