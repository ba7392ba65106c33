package org.caresport.referral.followup;

/** How far a moment is. */
enum FollowUpStage {

    /** Its window is not open yet. */
    PLANNED,

    /** It can be measured. */
    OPEN,

    /** Its window has closed; what is measured now counts, and is marked as late. */
    OVERDUE,

    /** It is known how much the patient moves. */
    RECORDED,

    /** It is known why it is not. */
    MISSING
}
