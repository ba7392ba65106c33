package org.caresport.catalog.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.lang.reflect.Type;
import org.caresport.kit.json.Json;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Entries are stored as JSON; what an older release wrote stays readable, so this reader is tolerant. */
@JsonFormat
@PersistenceUnitExtension
class EntryJson implements FormatMapper {

    private static final ObjectMapper JSON = Json.tolerant();

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return type.getJavaTypeClass().cast(read(text.toString(), type.getJavaType()));
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return write(value);
    }

    static Object read(String stored, Type type) {
        try {
            return JSON.readValue(stored, JSON.constructType(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored entry cannot be read as " + type.getTypeName(), e);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be written as JSON", e);
        }
    }
}
