package org.caresport.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say, they say in both languages, with the same values in it. */
class TextsTest {

    private static final Pattern VALUE = Pattern.compile("\\{([^}]+)}");

    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.caresport.web")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .map(type -> (Class<?>) type.reflect());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isSaidInEnglishToo(Class<?> bundle) throws IOException {
        Properties english = english(bundle);
        Set<String> dutch = Arrays.stream(bundle.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(dutch);
        for (Method method : bundle.getDeclaredMethods()) {
            Message message = method.getAnnotation(Message.class);
            if (message != null) {
                assertThat(values(english.getProperty(method.getName())))
                        .as("what stands in '%s'", method.getName())
                        .isEqualTo(values(message.value()));
            }
        }
    }

    private static Properties english(Class<?> bundle) throws IOException {
        String name = "messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_en.properties";
        var texts = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getClassLoader().getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(value -> !value.startsWith("#") && !value.startsWith("/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
