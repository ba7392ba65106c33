package org.caresport.referral.progress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.referral.progress.ActivityConsumer.ActivityChanged;
import org.jspecify.annotations.Nullable;

/**
 * What an activity asks of people's health, and offers it, as one short text: what is done, how hard it is, for whom it is meant,
 * how much they are supervised and what their leader is trained for. What any of it means, matching alone knows.
 */
final class Demands {

    private Demands() {}

    /** The same for the same demands, in whichever order they are told. */
    static String of(ActivityChanged activity) {
        var leader = activity.leader();
        var indications = activity.indications() == null
                ? null
                : activity.indications().stream()
                        .map(indication -> indication.system() + "|" + indication.code())
                        .toList();
        return digest(Stream.of(
                        codes(activity.concepts()),
                        codes(activity.targetGroups()),
                        codes(indications),
                        Objects.toString(activity.highestCareProfile()),
                        Objects.toString(activity.intensity()),
                        Objects.toString(activity.impact()),
                        leader == null ? "nobody" : codes(leader.competences()))
                .collect(Collectors.joining("\n")));
    }

    private static String codes(@Nullable List<String> codes) {
        return codes == null ? "" : codes.stream().distinct().sorted().collect(Collectors.joining(" "));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
