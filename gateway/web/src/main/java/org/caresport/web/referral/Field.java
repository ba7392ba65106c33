package org.caresport.web.referral;

import java.util.List;

/**
 * One thing that an act asks.
 *
 * @param name the member of what is sent, as a path: {@code representative.name}
 * @param kind how it is asked, and what it becomes
 * @param words the kind of code that its choices are, in the words of these pages
 * @param codes the choices, where they are always the same
 */
public record Field(String name, Kind kind, boolean required, String words, List<String> codes) {

    public enum Kind {
        LINE,
        TEXT,
        DAY,
        NUMBER,
        CHOICE,
        CHOICES,
        YES,
        LINES,
        PHONE,
        EMAIL
    }

    static Field text(String name) {
        return new Field(name, Kind.TEXT, true, "", List.of());
    }

    static Field line(String name) {
        return new Field(name, Kind.LINE, true, "", List.of());
    }

    static Field day(String name) {
        return new Field(name, Kind.DAY, true, "", List.of());
    }

    static Field number(String name) {
        return new Field(name, Kind.NUMBER, true, "", List.of());
    }

    static Field of(String name, Kind kind) {
        return new Field(name, kind, true, "", List.of());
    }

    static Field choice(String name, String words, String... codes) {
        return new Field(name, Kind.CHOICE, true, words, List.of(codes));
    }

    static Field choices(String name, String words, String... codes) {
        return new Field(name, Kind.CHOICES, false, words, List.of(codes));
    }

    static Field yes(String name) {
        return new Field(name, Kind.YES, true, "yes", List.of("true", "false"));
    }

    Field orNot() {
        return new Field(name, kind, false, words, codes);
    }

    public String is() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    public String id() {
        return "f-" + name.replace('.', '-');
    }
}
