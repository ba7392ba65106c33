package org.caresport.demo.data;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.caresport.demo.data.Offer.Standing;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MunicipalityTest {

    private static final Set<String> COMPETENCES = Set.of(
            "cardiac",
            "pulmonary",
            "diabetes",
            "oncology",
            "physiotherapist",
            "fall-prevention",
            "lifestyle-coach",
            "mental-health");
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}");

    private final Municipality doetinchem = Municipality.read();
    private final List<ActivityBody> activities =
            doetinchem.offers().stream().map(doetinchem::activity).toList();

    @Test
    void itIsAsLargeAsARealMunicipality() {
        assertThat(neighbourhoods()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(doetinchem.organisations()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(doetinchem.offers()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(doetinchem.brokers()).hasSize(3);
        assertThat(doetinchem.practices()).hasSize(5);
    }

    @Test
    void thereAreOtherMunicipalitiesAround() {
        assertThat(doetinchem.areas())
                .extracting(PostcodeArea::municipality)
                .contains("GM0222", "GM1955", "GM1876", "GM1509");
    }

    @Test
    void nothingHasTheIdOfAnotherThing() {
        assertThat(doetinchem.offers()).extracting(Offer::id).doesNotHaveDuplicates();
        assertThat(doetinchem.organisations()).extracting(Organisation::id).doesNotHaveDuplicates();
        assertThat(doetinchem.places()).extracting(Place::id).doesNotHaveDuplicates();
    }

    @Test
    void idsAreTheSameOnEveryMachine() {
        assertThat(doetinchem.organisation("wandelclub-de-ijsselstappers").id())
                .hasToString("d3be364c-76e8-3b6c-961a-b3e5949a9e12");
    }

    @Test
    void everyAudienceCareProfileIntensityAndSocialFormIsThere() {
        assertThat(activities)
                .extracting(ActivityBody::audience)
                .contains("patients", "residents", "professionals", "mixed")
                .isSubsetOf("patients", "residents", "professionals", "mixed");
        assertThat(activities).extracting(ActivityBody::highestCareProfile).contains(1, 2, 3, 4, 5);
        assertThat(activities).extracting(ActivityBody::intensity).contains("light", "moderate", "vigorous");
        assertThat(activities).extracting(ActivityBody::impact).contains("low", "moderate", "high");
        assertThat(activities).extracting(ActivityBody::socialForm).contains("group", "pair", "individual");
        assertThat(activities).extracting(ActivityBody::genderRestriction).contains("none", "female", "male");
        assertThat(activities).extracting(ActivityBody::kind).contains("programme", "event");
    }

    @Test
    void everyCompetenceIsTaughtBySomebodyAndNoneIsMistyped() {
        var found = new HashSet<String>();
        activities.forEach(activity -> found.addAll(activity.leader().competences()));

        assertThat(found).isEqualTo(COMPETENCES);
    }

    @Test
    void someProgrammesAreSoSmallThatTheyFillUp() {
        assertThat(activities).extracting(ActivityBody::capacity).contains(1, 2).allMatch(capacity -> capacity > 0);
    }

    @Test
    void freeAndPaidBySessionAndByMonthAreAllThere() {
        assertThat(activities).anyMatch(activity -> isFree(activity.price()));
        assertThat(activities).anyMatch(activity -> costs(activity.price().perSession()));
        assertThat(activities).anyMatch(activity -> costs(activity.price().perMonth()));
        assertThat(activities)
                .allMatch(activity -> activity.price().perSession() != null
                        || activity.price().perMonth() != null);
    }

    @Test
    void everyRuleIsOneOfRfc5545AndEveryTimeIsATime() throws InvalidRecurrenceRuleException {
        for (var activity : activities) {
            var schedule = activity.schedule();
            assertThat(new RecurrenceRule(schedule.recurrence(), RfcMode.RFC5545_STRICT).isInfinite())
                    .as("%s goes on, so that the demo never grows old", activity.title())
                    .isTrue();
            assertThat(LocalTime.parse(schedule.startTime())).isBetween(LocalTime.of(8, 0), LocalTime.of(21, 0));
        }
    }

    @Test
    void everyPlaceLiesInANeighbourhoodOfTheMunicipality() {
        for (var place : doetinchem.places()) {
            var area = area(place.address().postcode4());
            assertThat(place.address().postcode()).matches(POSTCODE);
            assertThat(area.municipality()).as(place.slug()).isEqualTo(Municipality.CODE);
            assertThat(place.latitude()).as(place.slug()).isCloseTo(area.latitude(), within(0.02));
            assertThat(place.longitude()).as(place.slug()).isCloseTo(area.longitude(), within(0.02));
        }
    }

    @Test
    void everyNeighbourhoodHasSomethingToDoAndExactlyOneBroker() {
        var offered = activities.stream()
                .collect(groupingBy(activity -> activity.place().postcode().substring(0, 4)));
        var served = doetinchem.brokers().stream()
                .flatMap(broker -> broker.postcodes().stream())
                .toList();

        assertThat(offered.keySet()).isEqualTo(neighbourhoods());
        assertThat(served).doesNotHaveDuplicates();
        assertThat(Set.copyOf(served)).isEqualTo(neighbourhoods());
    }

    @Test
    void whoIsAwayIsCoveredByAColleague() {
        var slugs = doetinchem.brokers().stream().map(Broker::slug).toList();

        assertThat(doetinchem.brokers()).anyMatch(broker -> broker.absence() != null);
        assertThat(doetinchem.brokers())
                .allSatisfy(broker -> assertThat(broker.absence() == null
                                || (slugs.contains(broker.absence().coveredBy())
                                        && !broker.slug()
                                                .equals(broker.absence().coveredBy())
                                        && broker.absence()
                                                .from()
                                                .isBefore(broker.absence().until())))
                        .isTrue());
    }

    @Test
    void theDirectoryAndTheAccountsAgreeOnWhoEachBrokerIs() throws IOException {
        var accounts = new ObjectMapper()
                .readTree(Path.of("../keycloak/demo-users.json").toFile())
                .path("users");

        assertThat(doetinchem.brokers())
                .allSatisfy(broker -> assertThat(accounts)
                        .filteredOn(account -> account.path("username").asText().equals(broker.slug()))
                        .singleElement()
                        .satisfies(account -> {
                            assertThat(account.path("id").asText())
                                    .isEqualTo(broker.login().toString());
                            assertThat(account.path("email").asText()).isEqualTo(broker.email());
                            assertThat(account.path("firstName").asText() + " "
                                            + account.path("lastName").asText())
                                    .isEqualTo(broker.name());
                            assertThat(account.at("/attributes/municipality/0").asText())
                                    .isEqualTo(broker.municipality());
                        }));
    }

    @Test
    void theMunicipalityHasOneFallback() {
        assertThat(doetinchem.brokers()).filteredOn(Broker::fallback).hasSize(1);
    }

    @Test
    void everyOrganisationOffersSomething() {
        var offering = doetinchem.offers().stream().map(Offer::by).toList();

        assertThat(doetinchem.organisations())
                .extracting(Organisation::slug)
                .allSatisfy(slug -> assertThat(offering).contains(slug));
    }

    @Test
    void textsAreWholeAndTitlesTellActivitiesApart() {
        assertThat(activities).allSatisfy(activity -> {
            assertThat(activity.title()).hasSizeBetween(8, 120).doesNotContain("{", "}");
            assertThat(activity.description()).hasSizeBetween(60, 600).doesNotContain("{", "}");
        });
        assertThat(activities)
                .extracting(activity -> activity.title()
                        + activity.place().name()
                        + activity.schedule().recurrence()
                        + activity.schedule().startTime())
                .doesNotHaveDuplicates();
    }

    @Test
    void allMailStaysInReservedDomains() {
        assertThat(doetinchem.organisations())
                .extracting(Organisation::email)
                .allMatch(email -> email.endsWith("@demo.caresport.example"));
        assertThat(doetinchem.brokers())
                .extracting(Broker::email)
                .allMatch(email -> email.endsWith("@demo.caresport.example"));
    }

    @Test
    void mostIsPublishedAndSomethingIsPaused() {
        assertThat(doetinchem.offers().stream().filter(offer -> offer.standing() == Standing.PUBLISHED))
                .hasSizeGreaterThanOrEqualTo(150);
        assertThat(doetinchem.offers()).extracting(Offer::standing).contains(Standing.PAUSED);
    }

    private Set<String> neighbourhoods() {
        return Set.copyOf(doetinchem.areas().stream()
                .filter(area -> area.municipality().equals(Municipality.CODE))
                .map(PostcodeArea::postcode4)
                .toList());
    }

    private PostcodeArea area(String postcode4) {
        return doetinchem.areas().stream()
                .filter(area -> area.postcode4().equals(postcode4))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(ActivityBody.Price price) {
        return price.perSession() != null && price.perSession().signum() == 0 && price.perMonth() == null;
    }

    private static boolean costs(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }
}
