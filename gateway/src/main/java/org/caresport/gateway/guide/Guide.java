package org.caresport.gateway.guide;

import io.quarkus.qute.RawString;

/**
 * One guide.
 *
 * @param name in its address
 * @param title its heading, as text
 * @param html what it says, heading and all
 */
public record Guide(String name, String title, RawString html) {}
