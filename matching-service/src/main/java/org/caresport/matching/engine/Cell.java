package org.caresport.matching.engine;

import java.util.function.Consumer;
import org.caresport.matching.domain.Location;

/** A square of the map, a twentieth of a degree: about 5.5 kilometres high and, in the Netherlands, 3.4 wide. */
record Cell(int row, int column) {

    private static final double DEGREES = 0.05;
    private static final double KILOMETRES_PER_DEGREE = 111.195;

    static Cell of(Location location) {
        return new Cell(index(location.latitude()), index(location.longitude()));
    }

    static Block around(Location here, double kilometres) {
        var north = kilometres / KILOMETRES_PER_DEGREE;
        // the parallel nearest the pole is the shortest one in reach: widest in degrees
        var parallel = Math.min(Math.abs(here.latitude()) + north, 89);
        var east = north / Math.cos(Math.toRadians(parallel));
        return new Block(
                of(new Location(here.latitude() - north, here.longitude() - east)),
                of(new Location(here.latitude() + north, here.longitude() + east)));
    }

    private static int index(double degrees) {
        return (int) Math.floor(degrees / DEGREES);
    }

    /** All cells between two corners. */
    record Block(Cell southWest, Cell northEast) {

        long count() {
            return (long) (northEast.row - southWest.row + 1) * (northEast.column - southWest.column + 1);
        }

        void forEach(Consumer<Cell> action) {
            for (int row = southWest.row; row <= northEast.row; row++) {
                for (int column = southWest.column; column <= northEast.column; column++) {
                    action.accept(new Cell(row, column));
                }
            }
        }
    }
}
