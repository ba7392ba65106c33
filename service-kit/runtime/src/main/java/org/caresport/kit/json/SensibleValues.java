package org.caresport.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Predicate;
import org.caresport.kit.time.Era;

/**
 * Dates and numbers as somebody means them. Jackson would take a date from a number or an array, a year a thousand million
 * years away, and a decimal so large that writing it out fills the memory.
 */
public final class SensibleValues {

    private static final int MOST_DIGITS = 30;

    private SensibleValues() {}

    public static Module module() {
        return new SimpleModule("sensible-values")
                .addDeserializer(LocalDate.class, new Dated<>(LocalDate.class, LocalDate::parse, Era::holds))
                .addDeserializer(
                        Instant.class,
                        new Dated<>(
                                Instant.class,
                                text -> OffsetDateTime.parse(text).toInstant(),
                                Era::holds))
                .addDeserializer(
                        OffsetDateTime.class,
                        new Dated<>(
                                OffsetDateTime.class,
                                text -> OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC),
                                time -> Era.holds(time.getYear())))
                .addDeserializer(BigDecimal.class, new Decimal())
                .addDeserializer(Double.class, new Measured(Double.class))
                .addDeserializer(double.class, new Measured(double.class));
    }

    /** Whether it has as many digits, written out, as anything that is measured or paid can have. */
    public static boolean isSensible(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private static void require(boolean isSensible, DeserializationContext context, Class<?> type) throws IOException {
        if (!isSensible) {
            throw context.weirdNumberException(0, type, "is beyond sense"); // the number itself may be a page long
        }
    }

    private static final class Dated<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient Function<String, T> reading;
        private final transient Predicate<T> isSensible;

        Dated(Class<T> type, Function<String, T> reading, Predicate<T> isSensible) {
            super(type);
            this.type = type;
            this.reading = reading;
            this.isSensible = isSensible;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "is no text");
            }
            try {
                var read = reading.apply(parser.getText());
                if (isSensible.test(read)) {
                    return read;
                }
            } catch (DateTimeException noDate) {
                throw context.weirdStringException("", type, "is no date");
            }
            throw context.weirdStringException("", type, "is beyond sense");
        }
    }

    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            require(number == null || isSensible(number), context, BigDecimal.class);
            return number;
        }
    }

    private static final class Measured extends StdScalarDeserializer<Double> {

        private final NumberDeserializers.DoubleDeserializer usual;

        Measured(Class<Double> type) {
            super(type);
            usual = new NumberDeserializers.DoubleDeserializer(type, type.isPrimitive() ? 0.0 : null);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) || parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                require(isSensible(parser.getDecimalValue()), context, Double.class);
            }
            return usual.deserialize(parser, context);
        }

        @Override
        public Double getNullValue(DeserializationContext context)
                throws com.fasterxml.jackson.databind.JsonMappingException {
            return usual.getNullValue(context);
        }
    }
}
