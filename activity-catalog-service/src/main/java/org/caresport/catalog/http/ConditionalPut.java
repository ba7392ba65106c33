package org.caresport.catalog.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Documents a PUT that creates with {@code If-None-Match: *} and replaces with {@code If-Match}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Extension(name = "x-takes-ifMatch", value = "true")
@Extension(name = "x-takes-ifNoneMatchToCreate", value = "true")
@APIResponse(responseCode = "201", description = "Created")
@APIResponse(responseCode = "200", description = "Replaced")
@APIResponse(
        responseCode = "412",
        description = "It is there already (already-there), or was changed since the ETag was read")
@APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match: * was sent")
public @interface ConditionalPut {}
