package org.caresport.web.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who looked, so that it can be read: what is the same on one day is one line, and one's own visits do not drown the others. */
final class Visits {

    /**
     * The same, any number of times on one day.
     *
     * @param at the newest of them
     * @param by what is said of who it was; null for the patient
     */
    public record Visit(Instant at, String text, @Nullable String by, boolean granted, int times) {

        private boolean isLike(Visit other) {
            return day().equals(other.day())
                    && text.equals(other.text)
                    && granted == other.granted
                    && (by == null ? other.by == null : by.equals(other.by));
        }

        private LocalDate day() {
            return LocalDate.ofInstant(at, Moments.ZONE);
        }
    }

    static List<Visit> of(List<MeApi.Look> looks, boolean ownToo) {
        List<Visit> visits = new ArrayList<>();
        looks.stream()
                .filter(look -> ownToo || !look.organisation().isEmpty())
                .map(look -> new Visit(
                        look.at(),
                        look.text(),
                        look.organisation().isEmpty() ? null : organisation(look.organisation()),
                        look.granted(),
                        1))
                .forEach(visit -> add(visits, visit));
        return visits;
    }

    private static void add(List<Visit> visits, Visit visit) {
        for (int at = 0; at < visits.size(); at++) {
            Visit known = visits.get(at);
            if (known.isLike(visit)) {
                visits.set(at, new Visit(known.at(), known.text(), known.by(), known.granted(), known.times() + 1));
                return;
            }
        }
        visits.add(visit);
    }

    /** A practice by its number, others by the words in their name. */
    static String organisation(String code) {
        if (code.contains(":")) {
            return code.substring(0, code.indexOf(':')).toUpperCase(Locale.ROOT) + " "
                    + code.substring(code.indexOf(':') + 1);
        }
        StringBuilder name = new StringBuilder();
        for (String word : code.split("-", -1)) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT))
                    .append(word.substring(Math.min(1, word.length())));
        }
        return name.toString();
    }

    private Visits() {}
}
