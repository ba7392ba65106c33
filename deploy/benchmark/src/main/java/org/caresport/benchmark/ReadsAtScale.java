package org.caresport.benchmark;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.caresport.stack.Part;
import org.jspecify.annotations.Nullable;

/**
 * What people and machines read, one client, first among ten thousand referrals and then among many more: the ratio of the
 * medians says whether it is as quick.
 */
record ReadsAtScale(Platform platform) implements Measurement {

    private static final int FEW = 10_000;
    private static final int WARMING = 15;
    private static final int COUNTED = 60;
    private static final int DEEP = 20;
    private static final double FLAT = 1.5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is asked, and of whom: straight at the service, so that no other part is in the figure. */
    private record Read(Door door, String path) {}

    @Override
    public void measure() throws IOException, SQLException, InterruptedException {
        int many = platform.options().seed();
        var paper = platform.paper();
        paper.heading(
                "Reads among %,d referrals and among %,d, one client, each %d times".formatted(FEW, many, COUNTED));
        var synthetic = new SyntheticReferrals(platform);
        synthetic.growTo(FEW);
        var before = all();
        synthetic.growTo(many);
        var after = all();
        paper.row("  %-46s %9s %9s   %9s %9s   %6s", "", "p50 ms", "p99 ms", "p50 ms", "p99 ms", "ratio");
        double worst = 0;
        var worstRead = "";
        for (var read : before.entrySet()) {
            var few = read.getValue();
            var more = requireNonNull(after.get(read.getKey()), read.getKey());
            var ratio = more.getValueAtPercentile(50) / (double) few.getValueAtPercentile(50);
            paper.row(
                    "  %-46s %9s %9s   %9s %9s   %6.2f",
                    read.getKey(),
                    Paper.millis(few.getValueAtPercentile(50)),
                    Paper.millis(few.getValueAtPercentile(99)),
                    Paper.millis(more.getValueAtPercentile(50)),
                    Paper.millis(more.getValueAtPercentile(99)),
                    ratio);
            if (ratio > worst) {
                worst = ratio;
                worstRead = read.getKey();
            }
        }
        platform.sheet().found(Aim.READS_AT_SCALE, worst <= FLAT, "%.2f × at most (%s)", worst, worstRead);
    }

    private Map<String, Histogram> all() throws IOException, SQLException, InterruptedException {
        ProcessorTime.awaitCalm(platform);
        var figures = new LinkedHashMap<String, Histogram>();
        for (var read : reads().entrySet()) {
            platform.paper().progress("reading: " + read.getKey());
            figures.put(read.getKey(), times(read.getKey(), read.getValue()));
        }
        return figures;
    }

    private static Histogram times(String name, Read read) {
        var times = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        for (int i = 0; i < WARMING + COUNTED; i++) {
            var sent = System.nanoTime();
            int status = read.door().get(read.path()).join().statusCode();
            if (status != 200) {
                throw new NotMeasurable("'%s' was answered %d".formatted(name, status));
            }
            if (i >= WARMING) {
                times.recordValue(System.nanoTime() - sent);
            }
        }
        return times;
    }

    private Map<String, Read> reads() throws IOException, SQLException {
        var options = platform.options();
        var referrals = platform.address(Part.REFERRAL);
        var matching = platform.address(Part.MATCHING);
        var ehr = platform.ehr().at(referrals);
        var broker = platform.broker().at(referrals);
        var reads = new LinkedHashMap<String, Read>();
        var one = one();
        reads.put("a referral", new Read(broker, "/v1/referrals/" + one.referral()));
        lists(reads, "worklist", broker, "/v1/referrals?limit=50");
        lists(reads, "worklist, two stages", broker, "/v1/referrals?state=submitted&state=in-triage");
        lists(reads, "worklist, completed", broker, "/v1/referrals?state=completed");
        lists(reads, "worklist, own", broker, "/v1/referrals?owner=me");
        lists(reads, "worklist, own and completed", broker, "/v1/referrals?owner=me&state=completed");
        reads.put("proposals of matching", new Read(broker.at(matching), "/v1/matches/" + one.request()));
        var patient = Door.ofPatient(options).at(referrals);
        reads.put("a patient's own referrals", new Read(patient, "/v1/me/referrals"));
        reads.put("a patient's own participations", new Read(patient, "/v1/me/participations"));
        lists(
                reads,
                "a provider's participants",
                Door.atWorkbench(options, "provider.wandelclub").at(referrals),
                "/v1/participants");
        var officer = Door.atWorkbench(options, "officer.olga").at(matching);
        lists(reads, "an officer's unmet demands", officer, "/v1/unmet-demands");
        reads.put(
                "access log of a patient",
                new Read(
                        Door.atWorkbench(options, "privacy.peter").at(referrals),
                        "/v1/access-log?patient=" + one.patient()));
        fhir(reads, ehr, one);
        return reads;
    }

    private static void fhir(Map<String, Read> reads, Door ehr, One one) {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (var path : List.of(
                "Task/" + one.referral(),
                "Patient/" + one.patient(),
                "Task",
                "Task?_sort=-_lastUpdated",
                "Task?_id=" + one.referral(),
                "Task?_lastUpdated=gt" + yesterday,
                "Task?patient=" + one.patient(),
                "Task?identifier=" + encoded(one.token()),
                "Task?identifier=" + one.number(),
                "Task?focus=ServiceRequest/" + one.order(),
                "Task?status=requested",
                "Task?status=rejected",
                "Task?requester=" + one.requester(),
                "Task?patient=" + one.patient() + "&_include=Task:focus&_include=Task:patient",
                "ServiceRequest?status=active",
                "ServiceRequest?code=390893007",
                "ServiceRequest?authored=ge" + yesterday,
                "Observation?patient=" + one.patient() + "&code=29463-7",
                "Observation?date=ge" + yesterday)) {
            reads.put("FHIR " + shortened(path), new Read(ehr, "/fhir/r4/" + path));
        }
    }

    /** The first page, the second one and a deep one, as far as there are so many. */
    private static void lists(Map<String, Read> reads, String name, Door door, String path) throws IOException {
        reads.put(name, new Read(door, path));
        var pages = new ArrayList<String>();
        var next = next(door, path);
        while (next != null && pages.size() < DEEP) {
            pages.add(next);
            next = next(door, next);
        }
        if (!pages.isEmpty()) {
            reads.put(name + ", second page", new Read(door, pages.getFirst()));
            reads.put(name + ", deep page", new Read(door, pages.getLast()));
        }
    }

    private static @Nullable String next(Door door, String path) throws IOException {
        var answer = door.get(path).join();
        if (answer.statusCode() != 200) {
            throw new NotMeasurable("%s was answered %d".formatted(path, answer.statusCode()));
        }
        JsonNode next = JSON.readTree(answer.body()).path("next");
        return next.isTextual() ? next.asText() : null;
    }

    /** A made-up referral of the demo's practice that was measured and matched, by what its readers know. */
    private record One(
            String referral,
            String patient,
            String order,
            String request,
            String number,
            String token,
            String requester) {}

    private One one() throws IOException, SQLException {
        try (var database = ServiceDatabase.ofReferrals(platform.options().home());
                var statement = database.connection().createStatement();
                var row = statement.executeQuery("""
                        select r.id, r.patient_id, r.service_request_id, r.match_request, r.sender_value, f.identifiers[1],
                            f.body -> 'requester' ->> 'reference'
                        from referral r join fhir_resource f on f.organisation = r.organisation and f.type = 'Task' and f.id = r.id
                        where r.organisation = 'agb:01234567' and r.sender_client = 'synthetic' and r.stage = 'MATCHED'
                            and substr(r.sender_value, 5)::bigint % 4 = 0
                        order by r.last_updated desc limit 1""")) {
            if (!row.next()) {
                throw new NotMeasurable("there is no made-up referral to read");
            }
            return new One(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without ids, which are others in each round. */
    private static String shortened(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("identifier=http[^&]*", "identifier=system|…")
                .replaceAll("SYN-[0-9]+", "…")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "yesterday");
    }
}
