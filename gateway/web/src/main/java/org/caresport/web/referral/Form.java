package org.caresport.web.referral;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, and what it becomes for the platform: text that is no text is left out. */
final class Form {

    private final MultivaluedMap<String, String> typed;

    Form(MultivaluedMap<String, String> typed) {
        this.typed = typed;
    }

    String value(String name) {
        String first = typed.getFirst(name);
        return first == null ? "" : first.strip();
    }

    List<String> values(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    boolean has(String name) {
        return !values(name).isEmpty();
    }

    /** Under this key it is done once, however often it is sent; one that was not sent is new. */
    String key() {
        return has("key") ? value("key") : UUID.randomUUID().toString();
    }

    @Nullable
    String version() {
        return has("version") ? value("version") : null;
    }

    /** The fields at fault before anybody is asked, with what is wrong. */
    Map<String, String> faults(List<Field> fields) {
        var faults = new LinkedHashMap<String, String>();
        for (Field field : fields) {
            if (field.required() && !has(field.name())) {
                faults.put(field.name(), "required");
            } else if (has(field.name()) && !canBe(field)) {
                faults.put(field.name(), "invalid");
            }
        }
        return faults;
    }

    private boolean canBe(Field field) {
        try {
            return json(field) != null;
        } catch (DateTimeParseException | NumberFormatException e) {
            return false;
        }
    }

    /** As the platform takes it. */
    Map<String, Object> body(List<Field> fields) {
        var body = new LinkedHashMap<String, Object>();
        for (Field field : fields) {
            if (has(field.name()) || field.kind() == Field.Kind.LINES) {
                put(body, field.name(), json(field));
            }
        }
        return body;
    }

    private Object json(Field field) {
        String value = value(field.name());
        return switch (field.kind()) {
            case DAY -> LocalDate.parse(value);
            case NUMBER -> new BigDecimal(value.replace(',', '.'));
            case YES -> Boolean.valueOf(value);
            case CHOICES -> values(field.name());
            case LINES ->
                value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            case LINE, TEXT, CHOICE, PHONE, EMAIL -> value;
        };
    }

    /** A path becomes members within members. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> body, String path, Object value) {
        Map<String, Object> at = body;
        var names = new ArrayList<>(List.of(path.split("\\.")));
        String last = names.removeLast();
        for (String name : names) {
            at = (Map<String, Object>) at.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
        }
        at.put(last, value);
    }
}
