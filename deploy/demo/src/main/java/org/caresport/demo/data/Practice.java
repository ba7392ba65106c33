package org.caresport.demo.data;

/** A practice that refers, known by its AGB code. */
public record Practice(String agb, String name, String kind, Address address) {}
