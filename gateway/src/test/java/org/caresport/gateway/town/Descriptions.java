package org.caresport.gateway.town;

/** What the services of the town say of their own API: one shared name, one clash, one path that is not theirs. */
final class Descriptions {

    static final String REFERRAL = """
            {"openapi": "3.1.0",
             "info": {"title": "referral", "version": "1.0.0"},
             "tags": [{"name": "referrals", "description": "From consulting room to programme"}],
             "paths": {
               "/v1/referrals/{id}": {"get": {"operationId": "get", "tags": ["referrals"],
                 "security": [{"oidc": ["broker"]}],
                 "responses": {"200": {"description": "it",
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Referral"}}}},
                   "404": {"description": "no", "content": {"application/problem+json":
                     {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}},
               "/v1/provider-link": {"get": {"operationId": "providerLink", "responses": {"200": {"description": "it"}}}},
               "/fhir/r4/Task": {"get": {"responses": {"200": {"description": "a bundle"}}}},
               "/internal/secret": {"get": {"responses": {"200": {"description": "not for you"}}}}},
             "components": {"schemas": {
               "Problem": {"type": "object", "properties": {"type": {"type": "string"}}},
               "Address": {"type": "object", "properties": {"street": {"type": "string"}, "number": {"type": "integer"}}},
               "Referral": {"type": "object", "properties": {"home": {"$ref": "#/components/schemas/Address"}}}},
              "securitySchemes": {"oidc": {"type": "openIdConnect", "openIdConnectUrl": "http://internal/"}}}}
            """;

    static final String CATALOG = """
            {"openapi": "3.1.0",
             "info": {"title": "catalog", "version": "1.0.0"},
             "servers": [{"url": "http://somewhere/v1"}],
             "paths": {
               "/activities": {"get": {"operationId": "get",
                 "responses": {"200": {"description": "it",
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Place"}}}}}},
                 "post": {"operationId": "create", "responses": {"201": {"description": "made"}}}},
               "/activities/{id}/places": {"get": {"security": [{"oidc": ["provider"]}],
                 "responses": {"200": {"description": "who holds a place"}}}},
               "/referrals/stolen": {"get": {"responses": {"200": {"description": "not mine"}}}}},
             "components": {"schemas": {
               "Problem": {"type": "object", "properties": {"type": {"type": "string"}}},
               "Address": {"type": "object", "properties": {"street": {"type": "string"}}},
               "Place": {"type": "object", "properties": {"address": {"$ref": "#/components/schemas/Address"}}}}}}
            """;

    static final String MATCHING = "{\"openapi\": \"3.1.0\", \"paths\": {}}";

    private Descriptions() {}
}
