package org.caresport.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTest {

    private static final String SHEET = "caresport/login/resources/css/caresport.css";

    @TempDir
    Path folder;

    @Test
    void aChangedThemeIsTakenOverAndNothingOfTheOlderOneStays() throws Exception {
        write(folder.resolve("source").resolve(SHEET), "new");
        var home = folder.resolve("home");
        write(home.resolve("themes").resolve(SHEET), "old");
        write(home.resolve("themes/caresport/login/gone.ftl"), "old");
        write(home.resolve("data/tmp/kc-gzip-cache/abc/login/caresport/css/caresport.css.gz"), "old");
        write(home.resolve("data/import/caresport-realm.json"), "{}");

        new Themes(folder.resolve("source")).copyInto(home);

        assertThat(home.resolve("themes").resolve(SHEET)).hasContent("new");
        assertThat(home.resolve("themes/caresport/login/gone.ftl")).doesNotExist();
        assertThat(home.resolve("data/tmp/kc-gzip-cache")).doesNotExist();
        assertThat(home.resolve("data/import/caresport-realm.json")).exists();
    }

    @Test
    void aHomeThatHasNoneGetsThem() throws Exception {
        write(folder.resolve("source").resolve(SHEET), "new");
        var home = Files.createDirectories(folder.resolve("home"));

        new Themes(folder.resolve("source")).copyInto(home);

        assertThat(home.resolve("themes").resolve(SHEET)).hasContent("new");
    }

    private static void write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
