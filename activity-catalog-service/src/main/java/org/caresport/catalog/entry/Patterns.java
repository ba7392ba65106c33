package org.caresport.catalog.entry;

/** How codes are written. */
public final class Patterns {

    public static final String MUNICIPALITY = "GM[0-9]{4}";
    public static final String POSTCODE = "[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}";
    public static final String POSTCODE_AREA = "[1-9][0-9]{3}";
    public static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
    public static final String CONCEPT =
            "https://openactive\\.io/activity-list#[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    public static final String INDICATION = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";
    public static final String WEB = "https?://[^\\s<>\"]+";
    public static final String PHONE = "\\+?[0-9][0-9 ()-]{5,18}";

    private Patterns() {}
}
