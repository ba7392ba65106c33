package org.caresport.benchmark;

/** What the platform is built to reach; the figures stand beside these. */
enum Aim {
    SERVICES_START(Work.START, "each service by itself, until ready", "≤ 1.5 s"),
    PLATFORM_START(Work.START, "everything, until ready, on the second up", "≤ 15 s"),
    PROPOSALS(
            Work.PROPOSALS,
            "POST → proposals on the worklist, from the first minute",
            "p50 ≤ 50, p99 ≤ 250 ms at 100/s"),
    SINGLE_BESIDE_PEER(Work.SINGLE, "single ServiceRequest POST, beside --peer", "≥ 3 ×"),
    SINGLE_BESIDE_JDBC(Work.SINGLE, "single ServiceRequest POST, beside bare JDBC", "≥ 35 %"),
    REFERRAL_RATE(Work.REFERRAL, "whole referral of 14 resources, durable", "≥ 300/s at p99 ≤ 100 ms"),
    REFERRAL_AT_15(Work.REFERRAL, "processor time of a referral at 15/s, all parts", "≤ 20 ms"),
    REFERRAL_AT_100(Work.REFERRAL, "processor time of a referral at 100/s, all parts", "≤ 12 ms"),
    EVENTS_STEADY(Work.EVENTS, "outbox → consumer", "p50 ≤ 10, p99 ≤ 50 ms at 500/s"),
    EVENTS_BACKLOG(Work.EVENTS, "outbox → consumer, after an outage", "≥ 10,000/s"),
    READ_IN_SERVICE(Work.READ, "trivial read with a token, processor time in the service", "≤ 150 µs"),
    READ_GATEWAY_LATENCY(Work.READ, "… the gateway adds, at p50", "≤ 150 µs"),
    READ_IN_GATEWAY(Work.READ, "… processor time in the gateway", "≤ 60 µs"),
    READS_AT_SCALE(Work.SCALE, "reads and worklist, from 10 thousand to --seed referrals", "≤ 1.5 × at the median"),
    IDLE(Work.IDLE, "everything, idle", "≤ 0.03 of a core"),
    SERVICES_MEMORY(Work.MEMORY, "each service, resident after the loads", "≤ 200 MiB"),
    PLATFORM_MEMORY(Work.MEMORY, "everything, resident after the loads", "≤ 2048 MiB");

    private final Work work;
    private final String what;
    private final String wanted;

    Aim(Work work, String what, String wanted) {
        this.work = work;
        this.what = what;
        this.wanted = wanted;
    }

    Work work() {
        return work;
    }

    String what() {
        return what;
    }

    String wanted() {
        return wanted;
    }
}
