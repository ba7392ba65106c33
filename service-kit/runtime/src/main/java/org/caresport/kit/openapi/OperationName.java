package org.caresport.kit.openapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** What a generated client calls an operation that has no name of its own: {@code postReferralAcceptance}. */
final class OperationName {

    private OperationName() {}

    static String of(HttpMethod method, String path) {
        var parts = path.replaceFirst("^/(v[0-9]+/)?", "").split("/", -1);
        var name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (int i = 0; i < parts.length; i++) {
            boolean isOne = i + 1 < parts.length && parts[i + 1].startsWith("{");
            if (!parts[i].startsWith("{")) {
                name.append(words(isOne ? singular(parts[i]) : parts[i]));
            }
        }
        return name.toString();
    }

    private static String words(String part) {
        return part.equals("me")
                ? "My"
                : Arrays.stream(part.split("-", -1))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static String singular(String plural) {
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.replaceFirst("(?<=[sx])es$|s$", "");
    }
}
