package org.caresport.web.workbench;

import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.caresport.web.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** An absence, or a handing over for good, as it was filled in. */
class HandOverForm {

    private static final int LONGEST = 2000;

    @FormParam("municipality")
    @Nullable
    String municipality;

    @FormParam("from")
    @Nullable
    String from;

    @FormParam("to")
    @Nullable
    String to;

    @FormParam("begins")
    @Nullable
    String begins;

    @FormParam("ends")
    @Nullable
    String ends;

    @FormParam("note")
    @Nullable
    String note;

    @FormParam("key")
    @Nullable
    String key;

    static HandOverForm of(@Nullable String from) {
        var form = new HandOverForm();
        form.from = from;
        return form;
    }

    public String municipality() {
        return Fields.text(municipality);
    }

    public String from() {
        return Fields.text(from);
    }

    public String to() {
        return Fields.text(to);
    }

    public String begins() {
        return Fields.text(begins);
    }

    public String ends() {
        return Fields.text(ends);
    }

    public String note() {
        return Fields.text(note);
    }

    public String key() {
        return Fields.text(key);
    }

    /** What is wrong, as words of {@link WorkbenchTexts}: {@code required}, {@code day}, {@code past}. */
    Map<String, String> faults(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        Fields.require(faults, "municipality", municipality());
        Fields.require(faults, "to", to());
        Fields.require(faults, "note", note());
        if (note().length() > LONGEST) {
            faults.put("note", "other");
        }
        Fields.requireDay(faults, "begins", begins());
        Fields.requireDay(faults, "ends", ends());
        if (faults.isEmpty()) {
            LocalDate first = Objects.requireNonNullElse(Fields.day(begins()), today);
            LocalDate last = Fields.day(ends());
            if (first.isBefore(today)) {
                faults.put("begins", "past");
            }
            if (last != null && last.isBefore(first)) {
                faults.put("ends", "past");
            }
        }
        return faults;
    }

    static Map<String, String> faults(ApiProblem problem) {
        var faults = new LinkedHashMap<String, String>();
        problem.faults().forEach(fault -> faults.put(fault.field(), "other"));
        if (faults.isEmpty()) {
            faults.put("to", "other");
        }
        return faults;
    }

    TeamApi.HandOverAll asked() {
        return new TeamApi.HandOverAll(
                municipality(),
                from().isEmpty() ? null : from(),
                to(),
                Fields.day(begins()),
                Fields.day(ends()),
                note());
    }
}
