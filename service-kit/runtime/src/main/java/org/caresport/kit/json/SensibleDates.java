package org.caresport.kit.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.caresport.kit.time.Era;
import org.jspecify.annotations.Nullable;

/** A date in a query is held to the same years as one in a body. */
@Provider
public class SensibleDates implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new OfDay() : null;
    }

    private static final class OfDay implements ParamConverter<LocalDate> {

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            var date = LocalDate.parse(text);
            if (!Era.holds(date)) {
                throw new IllegalArgumentException("beyond sense");
            }
            return date;
        }

        @Override
        public String toString(LocalDate date) {
            return date.toString();
        }
    }
}
