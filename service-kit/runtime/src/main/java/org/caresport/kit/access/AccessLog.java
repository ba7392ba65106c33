package org.caresport.kit.access;

/** Where every access to a person's data is written, in the transaction that touches the data. */
public interface AccessLog {

    void record(Access access);
}
