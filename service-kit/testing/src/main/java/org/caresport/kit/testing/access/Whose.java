package org.caresport.kit.testing.access;

/** Whose thing it is, to somebody who asks for it. */
public enum Whose {
    OWN,
    /** Of another organisation of the same municipality. */
    NEIGHBOURS,
    /** Of another organisation in another municipality. */
    STRANGERS
}
