package org.caresport.referral.patient;

import org.jspecify.annotations.Nullable;

/** A person as the database holds them: with the BSN sealed, and the hash by which it is found. */
record StoredPatient(Person person, @Nullable SealedBsn bsn, byte @Nullable [] lookup) {}
