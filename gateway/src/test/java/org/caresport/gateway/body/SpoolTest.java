package org.caresport.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path temporary;

    @Test
    void theFolderIsForItsOwnerAlone() throws IOException {
        Path folder = temporary.resolve("bodies");

        Spool.prepare(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatACrashLeftIsGoneAfterTheStartAndTheFolderIsClosedToOthers() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("bodies"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(folder.resolve("left"), "a patient's letter");

        Spool.prepare(folder);

        assertThat(folder).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aLinkToSomewhereElseIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "keep");
        Path folder = Files.createSymbolicLink(temporary.resolve("bodies"), elsewhere);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Spool.prepare(folder));
        assertThat(elsewhere.resolve("precious")).exists();
    }
}
