package org.caresport.kit.access;

/** Knows whose data the things of a service are, so that a refused attempt at one is logged with the person. */
public interface PersonsConcerned {

    /** The same access, with the person or what it is part of; as it was when there is no such thing. */
    Access name(Access access);
}
