package org.caresport.kit.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.caresport.kit.code.Codes;
import org.jspecify.annotations.Nullable;

/** An enum in a query is written as one in a body: as its code. */
@Provider
public class CodedParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() ? new OfCode<>(type) : null;
    }

    private record OfCode<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String code) {
            if (code == null) {
                return null;
            }
            return Arrays.stream(type.getEnumConstants())
                    .filter(value -> Codes.of((Enum<?>) value).equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("none of the codes"));
        }

        @Override
        public String toString(T value) {
            return Codes.of((Enum<?>) value);
        }
    }
}
