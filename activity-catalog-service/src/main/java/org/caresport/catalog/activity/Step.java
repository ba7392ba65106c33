package org.caresport.catalog.activity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caresport.catalog.http.Api;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Documents a step in an activity's life. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@APIResponse(
        responseCode = "200",
        description = "OK",
        content = @Content(schema = @Schema(implementation = ActivityView.class)))
@APIResponse(responseCode = "404", description = Api.NOT_FOUND)
@APIResponse(responseCode = "409", description = Api.WRONG_STATUS)
@interface Step {}
