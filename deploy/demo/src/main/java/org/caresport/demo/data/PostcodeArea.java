package org.caresport.demo.data;

/** One four-digit postcode area, with the middle of it in WGS84 degrees. */
public record PostcodeArea(
        String postcode4,
        String municipality,
        String locality,
        String neighbourhood,
        double latitude,
        double longitude) {}
