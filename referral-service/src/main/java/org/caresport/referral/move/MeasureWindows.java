package org.caresport.referral.move;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.MeasureMoment;

/** How far from its day something can be measured for a moment: a matter of policy, so configuration. */
@ConfigMapping(prefix = "caresport.measures.window")
public interface MeasureWindows {

    LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Before the first session: how it was at the start. */
    @WithDefault("P56D")
    Period baseline();

    /** Before the day of a later moment. */
    @WithDefault("P14D")
    Period before();

    /** After the day; what is measured later counts, and is marked so. */
    @WithDefault("P28D")
    Period after();

    /** After the patient was asked, when there is no answer: they are asked once more, as long as the window is open. */
    @WithDefault("P14D")
    Period again();

    default LocalDate opensOn(FollowUp followUp) {
        return followUp.dueOn().minus(followUp.moment() == MeasureMoment.MONTH_0 ? baseline() : before());
    }

    default LocalDate closesOn(FollowUp followUp) {
        return followUp.dueOn().plus(after());
    }

    /** The last moment of the last day, as the clocks of those who are asked say. */
    default Instant closesAt(FollowUp followUp, ZoneId zone) {
        return closesOn(followUp).atTime(LAST_MINUTE).atZone(zone).toInstant();
    }

    default boolean holds(FollowUp followUp, LocalDate day) {
        return !day.isBefore(opensOn(followUp)) && !day.isAfter(closesOn(followUp));
    }
}
