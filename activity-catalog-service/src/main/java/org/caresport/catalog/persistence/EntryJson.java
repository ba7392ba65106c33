package org.caresport.catalog.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.caresport.kit.json.Json;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Entries are stored as JSON; what an older release wrote stays readable, so this reader is tolerant. */
@JsonFormat
@PersistenceUnitExtension
class EntryJson implements FormatMapper {

    private final ObjectMapper json = Json.tolerant();

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        try {
            return json.readValue(text.toString(), json.constructType(type.getJavaType()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored entry cannot be read as " + type.getTypeName(), e);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be written as JSON", e);
        }
    }
}
