package org.caresport.notification.mail;

import java.util.List;

/**
 * A message in words, before it is laid out. Public because the layouts read it.
 *
 * @param action what the link does, in words that make sense out of context; a screen reader lists links without their
 *     surroundings
 * @param link empty when there is nothing to see
 * @param closing the same under every message of a language
 */
public record Letter(
        String language, String subject, List<String> paragraphs, String action, String link, List<String> closing) {}
