package org.caresport.catalog.http;

/** Words that the API's documentation uses again and again. */
public final class Api {

    public static final String BAD = "A parameter or field is unknown or not valid; 'errors' names it";
    public static final String NOT_FOUND = "There is none, or it is not yours to see";
    public static final String WRONG_STATUS = "Its status does not allow this (move-not-allowed)";

    private Api() {}
}
