package org.caresport.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What If-Match or If-None-Match names (RFC 9110, 8.8.3 and 13.1): anything, or some entity tags. They are compared weakly,
 * as our own are weak: a version is what is meant, whatever bytes it is written in.
 */
public final class EntityTags {

    /** One tag with what may stand before and after it; a comma within the quotes belongs to the tag. */
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t,]*(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"[ \\t]*(?=,|$)");

    private static final Pattern REST = Pattern.compile("[ \\t,]*");

    private final boolean any;
    private final List<String> opaque;

    private EntityTags(boolean any, List<String> opaque) {
        this.any = any;
        this.opaque = opaque;
    }

    /** Empty when the header is neither {@code *} nor a list of tags, such as {@code W/"7", "8"}. */
    public static Optional<EntityTags> read(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        var found = new ArrayList<String>();
        var matcher = ELEMENT.matcher(header);
        int end = 0;
        while (matcher.region(end, header.length()).lookingAt()) {
            found.add(matcher.group(1));
            end = matcher.end();
        }
        boolean isWhole = REST.matcher(header).region(end, header.length()).matches();
        return isWhole && !found.isEmpty() ? Optional.of(new EntityTags(false, List.copyOf(found))) : Optional.empty();
    }

    /** Whether they name what has this opaque tag, without W/ and quotes. */
    public boolean name(String tag) {
        return name(tag::equals);
    }

    public boolean name(Predicate<String> isCurrent) {
        return any || opaque.stream().anyMatch(isCurrent);
    }

    public boolean areAny() {
        return any;
    }
}
