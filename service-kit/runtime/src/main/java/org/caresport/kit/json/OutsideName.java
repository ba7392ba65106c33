package org.caresport.kit.json;

import java.util.regex.Pattern;

/** A name that somebody outside chose (of a field, a parameter, an element), as an answer may show it: short and plain. */
public final class OutsideName {

    private static final int LONGEST = 40;
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9_.:-]");

    private OutsideName() {}

    public static String shown(String name) {
        var cut = name.substring(0, Math.min(name.length(), LONGEST));
        var plain = UNUSUAL.matcher(cut).replaceAll("?");
        return plain.isEmpty() ? "(no name)" : name.length() > LONGEST ? plain + "…" : plain;
    }
}
