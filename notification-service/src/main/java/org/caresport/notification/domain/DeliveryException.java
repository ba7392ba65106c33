package org.caresport.notification.domain;

/** A request about a delivery that cannot be met. */
public abstract sealed class DeliveryException extends RuntimeException permits DeliveryNotFound, RetryNotAllowed {

    private final String detail;

    DeliveryException(String detail) {
        super(detail);
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
