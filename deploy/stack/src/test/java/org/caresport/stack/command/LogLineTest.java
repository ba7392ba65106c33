package org.caresport.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void aLineOfAServiceIsReadable() {
        var line = """
                {"timestamp":"2026-11-25T09:00:00Z","loggerName":"org.caresport.gateway.door.Journal","level":"WARN",\
                "message":"GET /v1/referrals 503 in 2 ms, request 7","mdc":{"traceId":"abc"}}""";

        assertThat(LogLine.readable(line))
                .isEqualTo("2026-11-25T09:00:00Z WARN  Journal: GET /v1/referrals 503 in 2 ms, request 7 (trace abc)");
    }

    @Test
    void anyOtherLineStaysAsItIs() {
        for (var line : new String[] {"", "LOG:  checkpoint starting", "{not json", "{\"a\":1}"}) {
            assertThat(LogLine.readable(line)).isEqualTo(line);
        }
    }
}
