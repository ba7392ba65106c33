package org.caresport.gateway.limit;

/** Kinds of routes that are worth the same to somebody who asks too much of them. */
enum RouteClass {
    /** What anybody may read: the offer, descriptions, our own pages. */
    OPEN,
    /** What needs a token. */
    API,
    /** Where a mailed link or code is the proof. */
    PROOF
}
