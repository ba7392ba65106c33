package org.caresport.kit.production;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The names of all settings that are set, each once, as dotted names also where they come from the environment. */
final class SettingNames {

    private SettingNames() {}

    static Stream<String> of(Config settings) {
        var names = new TreeMap<String, String>();
        for (var name : settings.getPropertyNames()) {
            var dotted = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ".");
            if (name.equals(name.toUpperCase(Locale.ROOT))) {
                names.putIfAbsent(dotted, dotted);
            } else {
                names.put(dotted, name);
            }
        }
        return names.values().stream();
    }
}
