package org.caresport.referral.transfer;

/**
 * Where the request stands by which one municipality's brokers pass a case on to another's.
 *
 * <pre>
 *  Asked ──accept──► Accepted
 *    ├──return──► Returned
 *    ├──withdraw──► Withdrawn
 *    └──the case ended meanwhile──► Overtaken
 * </pre>
 */
public enum TransferState {
    ASKED,
    ACCEPTED,
    RETURNED,
    WITHDRAWN,
    OVERTAKEN
}
