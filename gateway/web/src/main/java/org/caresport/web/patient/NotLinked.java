package org.caresport.web.patient;

/** Nothing is linked to the log-in yet: the page that does that comes first. */
final class NotLinked extends RuntimeException {

    NotLinked() {
        super("nothing is linked to this login", null, false, false);
    }
}
