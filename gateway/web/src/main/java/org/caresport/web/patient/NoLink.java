package org.caresport.web.patient;

/** Somebody came without a link, or with one that was put away: there is nobody to show anything to. */
final class NoLink extends RuntimeException {

    NoLink() {
        super("no link is held", null, false, false);
    }
}
