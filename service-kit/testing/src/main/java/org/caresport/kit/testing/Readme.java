package org.caresport.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A module's README, held against the settings that the module has. */
public final class Readme {

    private final String text;

    private Readme(String text) {
        this.text = text;
    }

    public static Readme at(String path) {
        try {
            return new Readme(Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails on a setting of a {@link ConfigMapping} in these packages whose last name stands in no code of the README. */
    public void assertTellsEverySettingOf(String packages) {
        var settings = settings(packages);
        assertThat(settings).isNotEmpty();
        assertThat(settings.stream().filter(setting -> !tells(setting)))
                .as("settings that the README does not tell of")
                .isEmpty();
    }

    private static List<String> settings(String packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packages).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(type ->
                                of(type, type.getAnnotation(ConfigMapping.class).prefix()))
                        .sorted()
                        .toList();
    }

    private static Stream<String> of(Class<?> mapping, String prefix) {
        return Arrays.stream(mapping.getDeclaredMethods())
                .filter(method -> !method.isDefault() && !method.isSynthetic())
                .flatMap(method -> isGroup(method.getReturnType(), mapping)
                        ? of(method.getReturnType(), prefix + "." + name(method))
                        : Stream.of(
                                method.isAnnotationPresent(WithParentName.class)
                                        ? prefix
                                        : prefix + "." + name(method)));
    }

    /** As opposed to a choice between names, which is one setting. */
    private static boolean isGroup(Class<?> type, Class<?> mapping) {
        return type.getEnclosingClass() == mapping && !type.isEnum();
    }

    private static String name(Method method) {
        return method.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private boolean tells(String setting) {
        var last = Pattern.compile("\\b%s\\b".formatted(setting.substring(setting.lastIndexOf('.') + 1)));
        return code().anyMatch(code -> last.matcher(code).find());
    }

    /** What stands between backticks. */
    private Stream<String> code() {
        return text.lines()
                .map(line -> line.split("`", -1))
                .flatMap(parts ->
                        IntStream.range(0, parts.length).filter(i -> i % 2 == 1).mapToObj(i -> parts[i]));
    }
}
