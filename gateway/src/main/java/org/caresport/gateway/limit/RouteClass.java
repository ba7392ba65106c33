package org.caresport.gateway.limit;

/** Kinds of routes that are worth the same to somebody who asks too much of them. */
enum RouteClass {
    /** What anybody may read: the offer, descriptions, our own pages. */
    OPEN,
    /** What needs a token. */
    API,
    /** Pages for people with all that belongs to them. What is guessed there is asked of the API, and counts there. */
    PAGES,
    /** Where a mailed link or code is the proof. */
    PROOF
}
