package org.caresport.matching.rules;

/** How many points a score rule gives. */
public sealed interface Points {

    /** In tenths exactly, so that a sum never depends on the order of its terms. */
    double of(Candidate candidate);

    boolean settledByPatient();

    String describe();

    record Flat(double points) implements Points {

        @Override
        public double of(Candidate candidate) {
            return tenths(points);
        }

        @Override
        public boolean settledByPatient() {
            return true;
        }

        @Override
        public String describe() {
            return Double.toString(points);
        }
    }

    /** All points at one value of a fact, none at another, and proportionally in between. */
    record Sliding(NumberFact fact, double allAt, double noneAt, double points) implements Points {

        @Override
        public double of(Candidate candidate) {
            var value = fact.in(candidate);
            if (Double.isNaN(value)) {
                return 0;
            }
            var share = (value - noneAt) / (allAt - noneAt);
            return tenths(points * Math.clamp(share, 0, 1));
        }

        @Override
        public boolean settledByPatient() {
            return fact.aboutPatient();
        }

        @Override
        public String describe() {
            return "%s at %s = %s, sliding to 0 at %s".formatted(points, fact.key(), allAt, noneAt);
        }
    }

    private static double tenths(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
