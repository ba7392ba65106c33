package org.caresport.notification.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caresport.kit.testing.RealParts;

/** A test of the whole service on a real database and a real broker, with a mail server that the test starts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(MailSettings.class)
public @interface NotificationTest {}
