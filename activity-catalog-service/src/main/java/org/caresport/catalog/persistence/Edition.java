package org.caresport.catalog.persistence;

/**
 * Which edition of an activity somebody has seen. Its text changes with the version, all that is public with the
 * revision: a place that is taken makes a new revision, but must not spoil the work of who is changing the text.
 */
public record Edition(long version, long revision) {

    /** The opaque text of the entity tag. */
    public String tag() {
        return version + "." + revision;
    }

    /** Whether this tag, read earlier, was of the same text. */
    public boolean isSameText(String tag) {
        return tag.startsWith(version + ".")
                && tag.substring(tag.indexOf('.') + 1).matches("[0-9]{1,19}");
    }
}
