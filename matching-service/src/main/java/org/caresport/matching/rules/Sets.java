package org.caresport.matching.rules;

import java.util.Set;

final class Sets {

    private Sets() {}

    /** Whether the two have an element in common, looking the smaller one's elements up in the larger. */
    static boolean meet(Set<String> one, Set<String> other) {
        var small = one.size() <= other.size() ? one : other;
        var large = small == one ? other : one;
        for (var element : small) {
            if (large.contains(element)) {
                return true;
            }
        }
        return false;
    }
}
