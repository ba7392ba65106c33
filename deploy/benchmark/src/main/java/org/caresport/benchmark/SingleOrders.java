package org.caresport.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A ServiceRequest by itself, 64 clients, beside the same rows by bare JDBC and beside another FHIR server. They take turns,
 * so that a machine that is busy with other things is as busy for each of them; the medians count.
 */
record SingleOrders(Platform platform) implements Measurement {

    private static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private static final int COUNTED = 300;
    private static final int MOST_A_SECOND = 2_500;

    @Override
    public void measure() throws IOException, SQLException, InterruptedException {
        var paper = platform.paper();
        var length = platform.options().step().dividedBy(2);
        paper.heading(
                "Single ServiceRequest: POST with a token at the gateway, %d clients, %d rounds of %.0f s each in turn"
                        .formatted(CLIENTS, ROUNDS, length.toMillis() / 1e3));
        try (var database = ServiceDatabase.ofReferrals(platform.options().home())) {
            var own = new Rounds("the platform, at the gateway", platform.fhir());
            var peer = platform.options()
                    .peer()
                    .map(address -> new Rounds("the peer", new FhirServer(Door.ofPeer(address), address.getPath())));
            own.introduce();
            if (peer.isPresent()) {
                peer.get().introduce();
            }
            paper.progress("counting the rows of an order");
            var cost = RowsOfAReferral.measure(database, () -> own.send(COUNTED));
            var bare = new BareInserts(database, cost, length);
            var floors = new ArrayList<Double>();
            own.round(length);
            own.forget();
            if (peer.isPresent()) {
                peer.get().round(length);
                peer.get().forget();
            }
            long processor = 0;
            for (int i = 0; i < ROUNDS; i++) {
                var before = ProcessorTime.now(platform.parts());
                own.round(length);
                processor += ProcessorTime.now(platform.parts()).since(before).all();
                if (peer.isPresent()) {
                    peer.get().round(length);
                }
                paper.progress("inserting the same rows by bare JDBC");
                floors.add(bare.perSecond());
            }
            own.print();
            paper.row("  %-30s %9.2f ms of processor time each, over all parts", "", processor / (double) own.count);
            peer.ifPresent(Rounds::print);
            var floor = median(floors);
            paper.row("  %-30s %9.0f/s   (%s)", "bare JDBC, one statement", floor, cost.inWords());
            var sheet = platform.sheet();
            sheet.found(
                    Aim.SINGLE_BESIDE_JDBC,
                    own.median() >= 0.35 * floor,
                    "%.0f/s of %.0f/s = %.0f %%",
                    own.median(),
                    floor,
                    100 * own.median() / floor);
            peer.ifPresentOrElse(
                    other -> sheet.found(
                            Aim.SINGLE_BESIDE_PEER,
                            own.median() >= 3 * other.median(),
                            "%.0f/s against %.0f/s = %.2f ×",
                            own.median(),
                            other.median(),
                            own.median() / other.median()),
                    () -> sheet.notMeasured(Aim.SINGLE_BESIDE_PEER, "no --peer URL of another FHIR server was given"));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    /** One of those who take turns. */
    private final class Rounds {

        private final String name;
        private final FhirServer server;
        private final List<Double> rates = new ArrayList<>();
        private Map<String, String> known = Map.of();
        private long count;
        private int failures;

        Rounds(String name, FhirServer server) {
            this.name = name;
            this.server = server;
        }

        void introduce() throws IOException, InterruptedException {
            known = server.introduce(platform.letters().one());
        }

        int send(int orders) throws InterruptedException {
            var bodies = platform.letters().orders(orders, known);
            var figures = new ClosedLoop(1, Duration.ofMinutes(1), orders)
                    .run(i -> server.create("ServiceRequest", bodies.get(i)));
            if (figures.count() == 0) {
                throw new NotMeasurable("no ServiceRequest was taken by " + name);
            }
            return Math.toIntExact(figures.count());
        }

        void round(Duration length) throws InterruptedException {
            var bodies = platform.letters().orders(Math.toIntExact(MOST_A_SECOND * length.toMillis() / 1000), known);
            platform.ehr().token();
            platform.paper().progress("sending orders to " + name);
            var figures = new ClosedLoop(CLIENTS, length, bodies.size())
                    .run(i -> server.create("ServiceRequest", bodies.get(i)));
            rates.add(figures.achieved());
            count += figures.count();
            failures += figures.failures() + figures.timeouts();
        }

        void forget() {
            rates.clear();
            count = 0;
            failures = 0;
        }

        double median() {
            return SingleOrders.median(rates);
        }

        void print() {
            platform.paper()
                    .row(
                            "  %-30s %9.0f/s   rounds %s, failed %d",
                            name,
                            median(),
                            rates.stream().map("%.0f"::formatted).toList(),
                            failures);
        }
    }
}
