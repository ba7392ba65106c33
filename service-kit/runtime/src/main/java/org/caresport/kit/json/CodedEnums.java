package org.caresport.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.caresport.kit.code.Codes;
import org.jspecify.annotations.Nullable;

/** Writes every enum as its code ({@link Codes}), whether it is a value or a member's name, and reads it so. */
public final class CodedEnums {

    private CodedEnums() {}

    /** Takes a code and nothing else: for what others send. */
    public static Module strict() {
        return module("coded-enums", (value, text) -> Codes.of(value).equals(text));
    }

    /** Takes a constant's name as well: what was stored or sent before 0.1.0 has those. */
    public static Module lenient() {
        return module(
                "coded-or-named-enums",
                (value, text) -> Codes.of(value).equals(text) || value.name().equals(text));
    }

    private static Module module(String name, BiPredicate<Enum<?>, String> isMeant) {
        var serializers = new SimpleSerializers();
        serializers.addSerializer(new AsCode());
        var keys = new SimpleSerializers();
        keys.addSerializer(new AsName());
        return new SimpleModule(name) {
            @Override
            public void setupModule(SetupContext context) {
                context.addSerializers(serializers);
                context.addKeySerializers(keys);
                context.addDeserializers(new Values(isMeant));
                context.addKeyDeserializers(new Names(isMeant));
            }
        };
    }

    private static @Nullable Object read(Class<?> type, @Nullable String text, BiPredicate<Enum<?>, String> isMeant) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> text != null && isMeant.test((Enum<?>) value, text))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("rawtypes")
    private static final class AsCode extends StdScalarSerializer<Enum> {

        AsCode() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Codes.of(value));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class AsName extends StdScalarSerializer<Enum> {

        AsName() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(Codes.of(value));
        }
    }

    private static final class Values extends Deserializers.Base {

        private final BiPredicate<Enum<?>, String> isMeant;

        Values(BiPredicate<Enum<?>, String> isMeant) {
            this.isMeant = isMeant;
        }

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return new OfCode(type, isMeant);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type.isEnum();
        }
    }

    private static final class OfCode extends StdScalarDeserializer<Object> {

        private final transient BiPredicate<Enum<?>, String> isMeant;

        OfCode(Class<?> type, BiPredicate<Enum<?>, String> isMeant) {
            super(type);
            this.isMeant = isMeant;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(parser, handledType(), JsonToken.VALUE_STRING, "is no text");
            }
            var found = read(handledType(), parser.getText(), isMeant);
            if (found == null) {
                throw context.weirdStringException("", handledType(), "is none of its codes");
            }
            return found;
        }
    }

    private static final class Names implements KeyDeserializers {

        private final BiPredicate<Enum<?>, String> isMeant;

        Names(BiPredicate<Enum<?>, String> isMeant) {
            this.isMeant = isMeant;
        }

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.isEnumType() ? new OfName(type.getRawClass(), isMeant) : null;
        }
    }

    private static final class OfName extends KeyDeserializer {

        private final Class<?> type;
        private final BiPredicate<Enum<?>, String> isMeant;

        OfName(Class<?> type, BiPredicate<Enum<?>, String> isMeant) {
            this.type = type;
            this.isMeant = isMeant;
        }

        @Override
        public Object deserializeKey(String name, DeserializationContext context) throws IOException {
            var found = read(type, name, isMeant);
            if (found == null) {
                throw context.weirdKeyException(type, "", "is none of its codes");
            }
            return found;
        }
    }
}
