package org.caresport.matching.rules;

/** How two numbers are compared, by the operator's name in a rule file. */
public enum Comparison {
    AT_LEAST("atLeast", "at least"),
    MORE_THAN("moreThan", "more than"),
    AT_MOST("atMost", "at most"),
    LESS_THAN("lessThan", "less than");

    private final String key;
    private final String words;

    Comparison(String key, String words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    String words() {
        return words;
    }

    /** The same question from the other side: a at least b is b at most a. */
    Comparison turnedRound() {
        return switch (this) {
            case AT_LEAST -> AT_MOST;
            case MORE_THAN -> LESS_THAN;
            case AT_MOST -> AT_LEAST;
            case LESS_THAN -> MORE_THAN;
        };
    }

    boolean isUpwards() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    boolean holds(double left, double right) {
        return switch (this) {
            case AT_LEAST -> left >= right;
            case MORE_THAN -> left > right;
            case AT_MOST -> left <= right;
            case LESS_THAN -> left < right;
        };
    }
}
