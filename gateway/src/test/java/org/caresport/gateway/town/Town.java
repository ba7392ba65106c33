package org.caresport.gateway.town;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.caresport.kit.testing.OwnPort;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Three services that answer, one (notification) that is down, one with pages, and an identity provider. */
public final class Town implements QuarkusTestResourceLifecycleManager {

    /** By which the gateway knows the pages when they ask for somebody. */
    public static final String DOOR_KEY = "the-pages-and-the-door-share-this-0001";

    private EchoService referral;
    private EchoService catalog;
    private EchoService matching;
    private EchoService web;
    private IdentityProvider identity;
    private Map<String, String> otherwise = Map.of();

    /** The settings that a test wants otherwise. */
    @Override
    public void init(Map<String, String> otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Map<String, String> start() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("town");
            referral = new EchoService("referral", Descriptions.REFERRAL);
            catalog = new EchoService("catalog", Descriptions.CATALOG);
            matching = new EchoService("matching", Descriptions.MATCHING);
            web = new EchoService("web", "it has pages, and no description");
            identity = new IdentityProvider(key, 0);
            return settings(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> settings(RsaJsonWebKey key) {
        String down = "http://127.0.0.1:" + OwnPort.take();
        Map<String, String> settings = new HashMap<>(DoorLog.settings());
        settings.put("caresport.gateway.listen.port", Integer.toString(OwnPort.take()));
        settings.put("quarkus.management.test-port", Integer.toString(OwnPort.take()));
        settings.put("caresport.gateway.routes.referral", referral.uri().toString());
        settings.put("caresport.gateway.routes.catalog", catalog.uri().toString());
        settings.put("caresport.gateway.routes.matching", matching.uri().toString());
        settings.put("caresport.gateway.routes.notification", down);
        settings.put("caresport.gateway.routes.web", web.uri().toString());
        settings.put("caresport.gateway.identity", identity.uri());
        settings.put("quarkus.oidc.auth-server-url", identity.uri() + "/realms/caresport");
        settings.put("caresport.gateway.limits.connections-per-service", "24");
        settings.put("caresport.gateway.limits.anonymous-connections-per-service", "40");
        settings.put("caresport.gateway.limits.anonymous-waiting-per-route", "0");
        settings.put("caresport.gateway.bodies.time", "4s");
        settings.put("caresport.gateway.bodies.anonymous-time", "4s");
        settings.put("caresport.gateway.bodies.grace", "1s");
        settings.put("caresport.gateway.timeouts.answer", "3s");
        settings.put("caresport.gateway.timeouts.request", "2500ms");
        settings.put("caresport.gateway.timeouts.headers", "1s");
        settings.put("caresport.gateway.timeouts.keep-alive", "2s");
        settings.put("caresport.gateway.timeouts.linger", "1s");
        settings.put("caresport.gateway.timeouts.drain", "1s");
        settings.put("caresport.gateway.cors.origins", "https://workbench.example");
        settings.put("caresport.gateway.rate-limits.trusted-proxies", "127.0.0.1"); // so that each test has an address
        settings.put("caresport.gateway.rate-limits.door-key", DOOR_KEY);
        settings.put("caresport.gateway.limits.streams", "16");
        settings.put("caresport.gateway.limits.streams-per-address", "6");
        settings.put("town.key", key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        settings.put("town.down", down);
        settings.putAll(otherwise);
        return settings;
    }

    @Override
    public void stop() {
        referral.stop();
        catalog.stop();
        matching.stop();
        web.stop();
        identity.close();
    }
}
