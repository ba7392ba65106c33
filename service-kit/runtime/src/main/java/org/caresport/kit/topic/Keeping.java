package org.caresport.kit.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How a topic keeps its events, in the broker's words. A broker deletes whole segments, and fills one for a week unless told
 * otherwise: what is to be kept for hours needs segments of hours.
 */
record Keeping(String cleanup, Duration retention) {

    private static final Duration USUAL_SEGMENT = Duration.ofDays(7);
    private static final int SEGMENTS = 4;

    static Keeping deleted(Duration after) {
        return new Keeping(TopicConfig.CLEANUP_POLICY_DELETE, after);
    }

    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup);
        settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        var segment = retention.dividedBy(SEGMENTS);
        if (cleanup.equals(TopicConfig.CLEANUP_POLICY_DELETE) && segment.compareTo(USUAL_SEGMENT) < 0) {
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(segment.toMillis()));
        }
        return settings;
    }
}
