package org.caresport.notification.persistence;

/** Said inside the process when a delivery has become due; observers hear it after the commit. */
public record DeliveryDue() {}
