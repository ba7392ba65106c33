package org.caresport.web.workbench;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an act leads back to: the page of the workbench on which it was done. */
final class Back {

    private static final Pattern OURS = Pattern.compile("/workbench(?:[/?][A-Za-z0-9/?&=%._~+:-]*)?");

    /** What a page can be told that an act led to; {@code wb:told} has its words. */
    static final Set<String> TOLD = Set.of(
            "done",
            "conflict",
            "none",
            "incomplete",
            "todo-done",
            "todo-moved",
            "transfer-accepted",
            "transfer-returned",
            "asked",
            "cover-set",
            "cover-given",
            "cover-ended");

    private Back() {}

    /** Empty for what is no word of ours. */
    static String told(@Nullable String told) {
        return told != null && TOLD.contains(told) ? told : "";
    }

    /** The page, or today where the form names none of ours. */
    static String to(@Nullable String asked) {
        return asked != null && OURS.matcher(asked).matches() && !asked.contains("..") ? asked : "/workbench";
    }

    /** @param told what became of it, {@code done}, {@code conflict}; the page says it in words */
    static Response telling(@Nullable String asked, String told) {
        return Response.seeOther(URI.create(with(to(asked), "told=" + told))).build();
    }

    static Response telling(@Nullable String asked, String told, UUID line) {
        return Response.seeOther(URI.create(with(to(asked), "told=" + told) + "#l-" + line))
                .build();
    }

    static String with(String page, String parameter) {
        String clean =
                page.replaceAll("(?<=[?&])(?:told|done|not)=[^&]*(?:&|$)", "").replaceAll("[?&]$", "");
        return clean + (clean.contains("?") ? "&" : "?") + parameter;
    }
}
