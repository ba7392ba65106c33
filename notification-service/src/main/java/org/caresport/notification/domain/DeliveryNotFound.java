package org.caresport.notification.domain;

public final class DeliveryNotFound extends DeliveryException {

    public DeliveryNotFound(DeliveryId id) {
        super("There is no delivery " + id.value() + ".");
    }
}
