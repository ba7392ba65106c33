package org.caresport.notification.domain;

/** To whom a message speaks: a resident, or somebody at work, who is written to about many residents. */
public enum Audience {
    RESIDENT,
    AT_WORK
}
