package org.caresport.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a resource method that it touches a person's data, in the words of the access log. By it a caller whose role does
 * not allow the method is logged with what they tried; and a test walks every method that has it, to see that each call
 * leaves its line. A method has either this or {@link NoPersonalData}: one with neither does not pass the build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Accesses {

    /** What kind of thing is touched, e.g. {@code Patient}; the name of a path parameter in braces when that says it. */
    String resource();

    /** {@code create}, {@code read}, {@code update}, {@code delete} or {@code search}. */
    String action();

    /** The path or query parameter that says which one; a method without such a parameter is about many. */
    String id() default "id";
}
