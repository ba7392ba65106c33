package org.caresport.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is typed into the workbench's forms. */
class FormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void aReferralNeedsWhoWhereAndTheirConsent() {
        assertThat(new ReferForm().faults(TODAY, false))
                .containsOnlyKeys("name", "birthDate", "postcode", "phone", "consent");
        assertThat(resident().faults(TODAY, false)).isEmpty();
    }

    @Test
    void afterATestTheTestIsNeededToo() {
        assertThat(resident().faults(TODAY, true)).containsOnlyKeys("test", "on");
    }

    @Test
    void whatWasMeasuredIsANumberThatCanBe() {
        ReferForm form = resident();
        form.test = "Fittest";
        form.on = "2026-11-30";
        form.systolic = "900";
        form.bodyMassIndex = "27,5";
        form.strengthDaysPerWeek = "1.5";
        form.waist = "veel";

        assertThat(form.faults(TODAY, true)).containsOnlyKeys("systolic", "strengthDaysPerWeek", "waist");
        form.systolic = "130";
        form.strengthDaysPerWeek = "";
        form.waist = "";
        assertThat(form.faults(TODAY, true)).isEmpty();
        assertThat(form.afterTest(TODAY).test().bodyMassIndex()).isEqualTo(new BigDecimal("27.5"));
        assertThat(form.afterTest(TODAY).test().systolic()).isEqualTo(130);
    }

    @Test
    void nobodyIsBornTomorrow() {
        ReferForm form = resident();
        form.birthDate = "2026-12-02";

        assertThat(form.faults(TODAY, false)).containsOnlyKeys("birthDate");
    }

    @Test
    void anAbsenceNeedsWhoCoversAndANoteAndDaysInOrder() {
        assertThat(new HandOverForm().faults(TODAY)).containsOnlyKeys("municipality", "to", "note");

        HandOverForm form = absence("2026-12-20", "2026-12-10");
        assertThat(form.faults(TODAY)).containsOnlyKeys("ends");
        assertThat(absence("2026-11-20", "").faults(TODAY)).containsOnlyKeys("begins");
        assertThat(absence("soon", "").faults(TODAY)).containsOnlyKeys("begins");
        assertThat(absence("2026-12-20", "2027-01-03").faults(TODAY)).isEmpty();
    }

    private static HandOverForm absence(String begins, String ends) {
        var form = new HandOverForm();
        form.municipality = "GM0222";
        form.to = "bram";
        form.note = "Vakantie";
        form.begins = begins;
        form.ends = ends;
        return form;
    }

    private static ReferForm resident() {
        var form = new ReferForm();
        form.name = "Riet Bos";
        form.birthDate = "1950-02-03";
        form.postcode = "7001 AB";
        form.phone = "0314 123456";
        form.language = "nl";
        form.consent = true;
        return form;
    }
}
