package org.caresport.stack.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void aHomeHasOneOwnerAtATime() throws IOException {
        var home = new Home(folder.resolve("state"));
        assertThat(home.isOwned()).isFalse();

        try (var first = home.claim().orElseThrow().acquiredBy()) {
            assertThat(first.isOpen()).isTrue();
            assertThat(home.isOwned()).isTrue();
            assertThat(home.claim()).isEmpty();
        }

        assertThat(home.isOwned()).isFalse();
        assertThat(home.claim()).isPresent();
    }

    @Test
    void keysAreForTheOwnerOfTheFolderAlone() throws IOException {
        var home = new Home(folder.resolve("state"));

        home.create();

        assertThat(Files.getPosixFilePermissions(home.keys())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(home.root())).isEqualTo(PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void anErasedHomeIsGoneAndCanBeErasedAgain() throws IOException {
        var home = new Home(folder.resolve("state"));
        home.create();
        Files.writeString(home.keys().resolve("some.jwk.json"), "{}");

        home.erase();
        home.erase();

        assertThat(home.root()).doesNotExist();
    }

    @Test
    void secretsStayTheSameAndAreReadableByTheirOwnerAlone() throws IOException {
        var file = folder.resolve("secrets.properties");
        var first = new Secrets(file);
        var password = first.password("referral");
        var key = first.key("vault.k1");

        var again = new Secrets(file);

        assertThat(again.password("referral")).isEqualTo(password).isNotEqualTo(again.password("catalog"));
        assertThat(again.key("vault.k1")).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
