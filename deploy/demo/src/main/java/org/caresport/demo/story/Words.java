package org.caresport.demo.story;

/** The same sentence in the languages the demo speaks. */
public record Words(String english, String dutch) {

    public String in(Language language) {
        return switch (language) {
            case EN -> english;
            case NL -> dutch;
        };
    }

    /** What the demo prints in. */
    public enum Language {
        EN,
        NL;

        public static Language of(String code) {
            return switch (code) {
                case "en" -> EN;
                case "nl" -> NL;
                default -> throw new IllegalArgumentException("--language is en or nl, not " + code);
            };
        }
    }
}
