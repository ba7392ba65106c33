package org.caresport.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.caresport.stack.supervision.Program.Launch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    @TempDir
    Path folder;

    private Path caches;
    private Path jar;

    /** A service as small as can be. */
    static final class Service {
        public static void main(String[] arguments) {
            System.out.println(List.of("ready"));
        }
    }

    @BeforeEach
    void aService() throws IOException {
        caches = folder.resolve("caches");
        jar = folder.resolve("service.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Service.class.getName());
        var code = Service.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = Service.class.getClassLoader().getResourceAsStream(code)) {
            out.putNextEntry(new JarEntry(code));
            out.write(Objects.requireNonNull(in).readAllBytes());
        }
    }

    @Test
    void whatTheFirstRunLearntTheNextOneUses() throws IOException {
        assertThat(cache(true).isLearning()).isTrue();
        run(cache(true));

        var options = cache(true).options();

        assertThat(options.getFirst()).startsWith("-XX:AOTCache=");
        assertThat(cache(true).isLearning()).isFalse();
        assertThat(exitCode(List.of("-XX:AOTMode=on"), options)).isZero();
        assertThat(cache(false).options()).isEqualTo(options);
    }

    @Test
    void whoDoesNotLearnStartsWithout() throws IOException {
        var cache = cache(false);

        assertThat(cache.options()).isEmpty();
        assertThat(cache.isLearning()).isFalse();
    }

    @Test
    void aDraftThatWasCutOffIsLearntAnew() throws IOException {
        run(cache(true));
        try (var draft = FileChannel.open(onlyFile(), StandardOpenOption.WRITE)) {
            draft.truncate(draft.size() / 2);
        }

        assertLearntAnew();
    }

    @Test
    void aDraftWithAFaultInsideIsLearntAnew() throws IOException {
        run(cache(true));
        try (var draft = FileChannel.open(onlyFile(), StandardOpenOption.WRITE)) {
            draft.write(ByteBuffer.allocate(64 * 1024), draft.size() / 2);
        }

        assertLearntAnew();
    }

    @Test
    void whatARunCameToNothingWithIsLearntAnew() throws IOException {
        run(cache(true));
        var unlucky = cache(true);
        unlucky.options();

        unlucky.forget();

        assertLearntAnew();
    }

    @Test
    void theCachesOfOlderBuildsDoNotPileUp() throws IOException {
        run(cache(true));
        cache(true).options();
        var old = onlyFile();
        aService();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));

        run(cache(true));

        assertThat(onlyFile()).isNotEqualTo(old);
    }

    private void assertLearntAnew() throws IOException {
        var cache = cache(true);
        run(cache);
        assertThat(cache.options().getFirst()).startsWith("-XX:AOTCache=");
    }

    private StartCache cache(boolean learns) throws IOException {
        return new StartCache(caches, jar, StartCacheTest::jvm, learns);
    }

    private static Jvm jvm() {
        return Jvm.withHeap(64);
    }

    /** A learning run. */
    private void run(StartCache cache) throws IOException {
        var options = cache.options();
        assertThat(options).singleElement().asString().startsWith("-XX:AOTCacheOutput=");
        assertThat(exitCode(List.of(), options)).isZero();
    }

    private int exitCode(List<String> more, List<String> options) throws IOException {
        var command = jvm().options(more).options(options).jar(jar);
        return Commands.exitCode(new Launch(command, folder, Map.of()), Redirect.DISCARD);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
