package org.caresport.kit.house.crooked.exit;

public record Seen(String name) {}
