package org.caresport.kit.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Documents a GET that caches understand: {@code If-None-Match} with what is still current is answered by 304. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Extension(name = "x-takes-ifNoneMatch", value = "true")
@APIResponse(responseCode = "200", description = "As it is now")
@APIResponse(responseCode = "304", description = "What If-None-Match names is still current")
public @interface ConditionalGet {}
