package org.caresport.referral.todo;

/** How a to-do came to its end. */
public enum ToDoOutcome {
    DONE,
    REACHED,
    NOT_REACHED,
    NOT_NEEDED,
    /** What happened to the case has overtaken it; nobody says so by hand. */
    SETTLED
}
