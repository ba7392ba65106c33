package org.caresport.matching.domain;

/** A point on the map, in WGS 84 degrees. */
public record Location(double latitude, double longitude) {

    private static final double KILOMETRES_PER_DEGREE = 111.195;

    /**
     * As the crow flies. The flat-earth formula is off by less than a metre per kilometre at the distances people travel
     * to exercise, and costs one cosine instead of the five trigonometric calls of the haversine.
     */
    public double kilometresTo(Location other) {
        var north = other.latitude - latitude;
        var east = (other.longitude - longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return Math.sqrt(north * north + east * east) * KILOMETRES_PER_DEGREE;
    }

    /** The same point on a grid of a hundredth of a degree (about one kilometre): near enough for an area, too far for a door. */
    public Location rounded() {
        return new Location(hundredths(latitude), hundredths(longitude));
    }

    private static double hundredths(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }
}
