package org.caresport.catalog.http;

/** Words that the API's documentation uses again and again. */
public final class Api {

    public static final String BAD = "A parameter or field is unknown or not valid; 'errors' names it";
    public static final String NOT_FOUND = "There is none, or it is not yours to see";
    public static final String STALE = "It is there already, or was changed since the ETag was read";
    public static final String NO_PRECONDITION = "Neither If-Match nor If-None-Match: * was sent";
    public static final String WRONG_STATUS = "Its status does not allow this (move-not-allowed)";
    public static final String KNOWN = "What If-None-Match names is still current";
    public static final String KEY =
            "Up to 200 visible characters; the same key and request again gets the first answer";

    private Api() {}
}
