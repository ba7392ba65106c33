package org.caresport.catalog.activity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Documents a step in an activity's life. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TakesIdempotencyKey
@Extension(name = "x-answers-ETag", value = "true")
@APIResponse(responseCode = "200", description = "As it is now")
@APIResponse(responseCode = "409", description = "Its status does not allow this")
@interface Step {}
