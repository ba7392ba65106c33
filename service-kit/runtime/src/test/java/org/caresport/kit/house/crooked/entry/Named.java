package org.caresport.kit.house.crooked.entry;

public record Named(String name) {}
