package org.caresport.referral.fhir.conformance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where tokens come from, as the world reaches it. */
@ConfigMapping(prefix = "caresport.smart")
interface SmartConfig {

    /** The issuer of the access tokens. */
    @WithDefault("${quarkus.oidc.token.issuer:${quarkus.oidc.auth-server-url}}")
    String issuer();

    @WithDefault("${caresport.smart.issuer:${quarkus.oidc.auth-server-url}}/protocol/openid-connect/token")
    String tokenEndpoint();

    @WithDefault("${caresport.smart.issuer:${quarkus.oidc.auth-server-url}}/protocol/openid-connect/auth")
    String authorizationEndpoint();

    @WithDefault("${caresport.smart.issuer:${quarkus.oidc.auth-server-url}}/protocol/openid-connect/certs")
    String jwksUri();
}
