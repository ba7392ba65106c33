package org.caresport.web.page;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts and libraries. Their address has a part that is made of their content, so that a browser keeps them for
 * good and asks for a changed one at once: {@code cdi:assets.at('site.css')}.
 */
@ApplicationScoped
@Named("assets")
public class Assets {

    /** One file a component; served as one, in this order. */
    private static final List<String> STYLES = List.of(
            "tokens",
            "base",
            "header",
            "form",
            "button",
            "card",
            "table",
            "status",
            "dialog",
            "steps",
            "map",
            "workbench",
            "case",
            "patient",
            "offer",
            "club",
            "office",
            "print");

    private static final Map<String, String> LIBRARIES = Map.of(
            "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "leaflet.js", "META-INF/resources/webjars/leaflet/1.9.4/dist/leaflet.js",
            "leaflet.css", "META-INF/resources/webjars/leaflet/1.9.4/dist/leaflet.css");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /** A file, and what its address is made of. */
    record Asset(byte[] content, String version) {}

    /** Where a file is: {@code site.css}, a script or picture of ours, or a library by the name it has here. */
    public String at(String name) {
        return "/ui/" + asset(name).version() + "/" + name;
    }

    /** What is in a file, for who serves it at an address of its own. */
    public String text(String name) {
        return new String(asset(name).content(), StandardCharsets.UTF_8);
    }

    Asset asset(String name) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT ? read(name) : known.computeIfAbsent(name, Assets::read);
    }

    private static Asset read(String name) {
        byte[] content = name.equals("site.css") ? styles() : content(LIBRARIES.getOrDefault(name, "web/" + name));
        return new Asset(content, version(content));
    }

    private static byte[] styles() {
        StringBuilder all = new StringBuilder();
        STYLES.forEach(style -> all.append(new String(content("style/" + style + ".css"), StandardCharsets.UTF_8)));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(String resource) {
        if (resource.contains("..")) {
            throw new NotFoundException();
        }
        try (@Nullable
                InputStream file =
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new NotFoundException();
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
