package org.caresport.referral.patient;

import org.jspecify.annotations.Nullable;

/** How a patient is reached, and in which language. */
public record Contact(
        String name, @Nullable String email, @Nullable String phone, String language) {

    /** E-mail when there is an address; else the broker telephones, and no message is sent. */
    public String channel() {
        return email == null ? "none" : "email";
    }

    /** Says nothing: contact details do not belong in a log. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
