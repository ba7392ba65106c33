package org.caresport.kit.log;

/**
 * Text from outside as it may stand in one line: control characters, line ends, escape sequences of terminals and marks that
 * turn the direction of writing are spelled out, and what is too long is cut.
 */
public final class OneLine {

    private OneLine() {}

    /** @param most so many characters at most, the remark about what was cut aside */
    public static String of(String text, int most) {
        var line = new StringBuilder(Math.min(text.length(), most) + 16);
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            var shown = isHarmless(character) ? Character.toString(character) : spelledOut(character);
            if (line.length() + shown.length() > most) {
                return line.append("… (%d more)".formatted(text.length() - at)).toString();
            }
            line.append(shown);
            at += Character.charCount(character);
        }
        return line.toString();
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String spelledOut(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u{%x}".formatted(character);
        };
    }
}
