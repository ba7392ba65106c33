package org.caresport.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Words for what the platform says in codes: {@code terms/<name>_<language>.properties}, a key is a kind and a code,
 * {@code intensity.light}. A code that a later platform adds is shown as it is, with spaces.
 */
public final class Terms {

    private static final Map<String, Terms> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties words;

    private Terms(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    public static Terms in(String name, Language language) {
        return READ.computeIfAbsent(name + "_" + language.code(), file -> new Terms(language, read(file)));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** The word for one code of a kind. */
    public String of(String kind, String code) {
        return words.getProperty(kind + "." + code, code.replace('-', ' '));
    }

    /** A sentence with what belongs into it: {@code {0}}, {@code {1,choice,…}}. */
    public String say(String key, Object... of) {
        String pattern = words.getProperty(key, key);
        return new MessageFormat(pattern.replace("'", "''"), language.locale()).format(of);
    }

    private static Properties read(String file) {
        try (@Nullable InputStream in = Terms.class.getResourceAsStream("/terms/" + file + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no words in " + file);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
