package org.caresport.matching.rulefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a rule set lie: in the service's own jar, or in a folder that its owner mounts. */
@FunctionalInterface
public interface RuleFolder {

    /** @throws RuleFileException when there is no such file */
    String read(String name);

    static RuleFolder shipped(String version) {
        return name -> {
            var path = "rules/" + version + "/" + name;
            try (var file = RuleFolder.class.getClassLoader().getResourceAsStream(path)) {
                if (file == null) {
                    throw new RuleFileException(path, "there is no such file in this service");
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new RuleFileException(path, "cannot be read: " + e.getMessage());
            }
        };
    }

    static RuleFolder mounted(Path folder) {
        return name -> {
            try {
                return Files.readString(folder.resolve(name));
            } catch (IOException e) {
                throw new RuleFileException(folder.resolve(name).toString(), "cannot be read: " + e);
            }
        };
    }
}
