package org.caresport.web.patient;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a patient answers: values, or why there is none at all. */
record Measured(@Nullable List<Value> values, @Nullable String missing) {

    static final Measured NOT_WANTED = new Measured(null, "does-not-want");

    record Value(String measure, BigDecimal value) {}
}
