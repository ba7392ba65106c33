package org.caresport.referral.patient;

/** A BSN as it lies in the database: nonce and ciphertext, and the id of the key that opens it. */
record SealedBsn(String keyId, byte[] cipher) {}
