package org.caresport.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeAreasTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"7001", "7001AB", "7001 ab", " 7001 AB "})
    void aPostcodeIsFoundHoweverItIsWritten(String postcode) throws IOException {
        assertThat(areas().find(postcode).map(Area::municipality)).contains("GM0222");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0001", "70011", "7001A", "9999ZZ", "7001AB; drop"})
    void whatIsNoKnownPostcodeIsNotFound(String postcode) throws IOException {
        assertThat(areas().find(postcode)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var missing = folder.resolve("missing.csv");

        assertThatThrownBy(() -> new PostcodeAreas(() -> Optional.of(missing)))
                .hasMessageContaining("caresport.geo.postcode-file")
                .hasMessageContaining("missing.csv");
    }

    private PostcodeAreas areas() throws IOException {
        var file = folder.resolve("areas.csv");
        Files.writeString(file, """
                postcode4,municipality,locality,neighbourhood,latitude,longitude
                7001,GM0222,Doetinchem,Centrum,51.9650,6.2890
                """);
        return new PostcodeAreas(() -> Optional.of(file));
    }
}
