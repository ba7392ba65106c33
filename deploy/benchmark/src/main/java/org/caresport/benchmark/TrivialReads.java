package org.caresport.benchmark;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.caresport.stack.Part;

/** Who is the broker of a postcode, asked with a token: straight at the catalogue, and through the gateway. */
record TrivialReads(Platform platform) implements Measurement {

    private static final String WHO = "/v1/brokers?postcode=7001AB";
    /** With the two below fewer than the 3,000 reads of the open offer that the gateway lets through from one address at once. */
    private static final int WARMING = 400;

    private static final int PAIRS = 800;
    private static final int CLIENTS = 4;

    private static final int COUNTED = 1_500;

    @Override
    public void measure() throws InterruptedException {
        var direct = platform.broker().at(platform.address(Part.CATALOG));
        var gateway = platform.broker();
        gateway.token();
        direct.token();
        platform.paper().heading("A trivial read with a token: GET " + URI.create(WHO));
        platform.paper().progress("warming up");
        counted(direct, WARMING);
        counted(gateway, WARMING);
        ProcessorTime.awaitCalm(platform);
        latencies(direct, gateway);
        processorTime(direct, gateway);
    }

    private void latencies(Door direct, Door gateway) {
        platform.paper().progress("one client, in turn straight at the service and through the gateway");
        var straight = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        var through = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        for (int i = 0; i < PAIRS; i++) {
            straight.recordValue(nanos(direct));
            through.recordValue(nanos(gateway));
        }
        var added = (through.getValueAtPercentile(50) - straight.getValueAtPercentile(50)) / 1e3;
        platform.paper()
                .row(
                        "  one client: p50 %.0f µs at the service, %.0f µs through the gateway, which adds %.0f µs",
                        straight.getValueAtPercentile(50) / 1e3, through.getValueAtPercentile(50) / 1e3, added);
        platform.sheet().found(Aim.READ_GATEWAY_LATENCY, added <= 150, "%.0f µs", added);
    }

    private void processorTime(Door direct, Door gateway) throws InterruptedException {
        var before = ProcessorTime.now(platform.parts());
        var straight = counted(direct, COUNTED);
        var between = ProcessorTime.now(platform.parts());
        var through = counted(gateway, COUNTED);
        var after = ProcessorTime.now(platform.parts());
        var service = micros(between.since(before).of(Part.CATALOG), straight);
        var door = micros(after.since(between).of(Part.GATEWAY), through);
        platform.paper()
                .row(
                        "  %d clients: %.0f/s straight, %.0f µs of processor time in the service; %.0f/s through the gateway, %.0f µs in it",
                        CLIENTS, straight.achieved(), service, through.achieved(), door);
        platform.sheet().found(Aim.READ_IN_SERVICE, service <= 150, "%.0f µs", service);
        platform.sheet().found(Aim.READ_IN_GATEWAY, door <= 60, "%.0f µs", door);
    }

    private Figures counted(Door door, int reads) throws InterruptedException {
        var figures = new ClosedLoop(CLIENTS, platform.options().step().multipliedBy(2), reads)
                .run(i -> door.get(WHO).thenApply(answer -> answer.statusCode() == 200));
        if (figures.failures() + figures.timeouts() > 0) {
            throw new NotMeasurable(figures.failures() + figures.timeouts() + " reads failed at " + door);
        }
        return figures;
    }

    private static double micros(long millis, Figures figures) {
        return millis * 1e3 / figures.count();
    }

    private static long nanos(Door door) {
        var sent = System.nanoTime();
        var status = door.get(WHO).join().statusCode();
        if (status != 200) {
            throw new NotMeasurable("a read was answered " + status + " by " + door);
        }
        return System.nanoTime() - sent;
    }
}
