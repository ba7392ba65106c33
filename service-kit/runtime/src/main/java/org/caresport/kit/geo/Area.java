package org.caresport.kit.geo;

/**
 * A four-digit postcode area.
 *
 * @param postcode4 e.g. {@code 7001}
 * @param municipality CBS code, e.g. {@code GM0222}
 * @param latitude of its middle, WGS84 degrees
 * @param longitude of its middle, WGS84 degrees
 */
public record Area(
        String postcode4,
        String municipality,
        String locality,
        String neighbourhood,
        double latitude,
        double longitude) {}
