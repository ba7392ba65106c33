package org.caresport.matching.domain;

/** One sentence in both languages of the platform. */
public record Text(String nl, String en) {}
