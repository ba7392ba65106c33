package org.caresport.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.testing.Engine.NOW;
import static org.caresport.matching.testing.Engine.RULES;
import static org.caresport.matching.testing.Engine.ZONE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Profile.Budget;
import org.caresport.matching.domain.Profile.Preferences;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.domain.Suitability;
import org.caresport.matching.rules.Candidate;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;

class MatchingPropertiesTest {

    /** What settles a question in the person's favour; every other code of the vocabulary can only stand in the way. */
    private static final Set<String> REASSURING = Set.of("cardiac-rehabilitation-completed", "stroke-over-3-months");

    /** What makes the lifestyle intervention indicated: a reason to be let in, not a contra-indication. */
    private static final Set<String> INDICATING =
            Set.of("raised-cardiovascular-risk", "raised-diabetes-risk", "sleep-apnoea", "arthrosis");

    @Property(tries = 300)
    void addingAContraindicationNeverImprovesSuitability(
            @ForAll("conditions") Set<String> conditions,
            @ForAll("contraindication") String contraindication,
            @ForAll("reasons") Set<String> reasons,
            @ForAll("offers") List<Offer> offers) {
        var before = suitability(Person.healthy().reasons(reasons).conditions(conditions), offers);
        var after = suitability(
                Person.healthy().reasons(reasons).conditions(conditions).with(contraindication), offers);

        assertThat(before.keySet()).containsAll(after.keySet());
        after.forEach(
                (programme, suitability) -> assertThat(suitability).isGreaterThanOrEqualTo(before.get(programme)));
    }

    @Property(tries = 200)
    void forgettingAMeasurementNeverMakesAProgrammePass(
            @ForAll("conditions") Set<String> conditions,
            @ForAll("reasons") Set<String> reasons,
            @ForAll("offers") List<Offer> offers) {
        var forgetful = Person.healthy()
                .reasons(reasons)
                .conditions(conditions)
                .pressure(null, null)
                .heartRate(null);

        assertThat(suitability(forgetful, offers).values())
                .allSatisfy(answer -> assertThat(answer).isGreaterThanOrEqualTo(Suitability.INSUFFICIENT_DATA));
    }

    @Property(tries = 200)
    void theOrderOfProgrammesAndRulesChangesNothing(
            @ForAll("conditions") Set<String> conditions,
            @ForAll("reasons") Set<String> reasons,
            @ForAll("offers") List<Offer> offers,
            @ForAll long seed) {
        var person = Person.healthy().reasons(reasons).conditions(conditions);
        var programmes = offers.stream().map(Offer::programme).toList();

        var straight = match(RULES, person, programmes);
        var shuffled = match(shuffled(RULES, seed), person, shuffled(programmes, seed));

        assertThat(shuffled).isEqualTo(straight);
    }

    @Property(tries = 100)
    void theSameQuestionHasTheSameAnswer(
            @ForAll("conditions") Set<String> conditions,
            @ForAll("reasons") Set<String> reasons,
            @ForAll("offers") List<Offer> offers) {
        var person = Person.healthy().reasons(reasons).conditions(conditions);
        var programmes = offers.stream().map(Offer::programme).toList();

        assertThat(match(RULES, person, programmes)).isEqualTo(match(RULES, person, programmes));
    }

    @Property(tries = 300)
    void answeringThePersonsPartFirstChangesNoAnswer(
            @ForAll("people") Person person, @ForAll("offers") List<Offer> offers) {
        var alone = Candidate.alone(person.profile(), NOW, ZONE);

        for (var offer : offers) {
            var candidate = alone.beside(offer.programme(), 3);
            assertThat(RULES.rules())
                    .allSatisfy(rule -> assertThat(rule.when().given(alone).test(candidate))
                            .as(rule.about().id())
                            .isEqualTo(rule.when().test(candidate)));
        }
    }

    @Property(tries = 200)
    void everyProgrammeIsProposedOrExcludedByARule(
            @ForAll("reasons") Set<String> reasons, @ForAll("offers") List<Offer> offers) {
        var outcome = match(
                RULES,
                Person.healthy().reasons(reasons),
                offers.stream().map(Offer::programme).toList());

        var proposed = outcome.proposals().size();
        var exclusions = outcome.excluded().stream()
                .mapToInt(MatchOutcome.Exclusion::count)
                .sum();
        assertThat(outcome.considered()).isEqualTo(offers.size());
        assertThat(proposed + exclusions).isGreaterThanOrEqualTo(Math.min(offers.size(), 20));
        assertThat(outcome.proposals())
                .allSatisfy(proposal -> assertThat(proposal.suitability()).isNotEqualTo(Suitability.NOT_SUITABLE));
    }

    @Provide
    Arbitrary<Set<String>> conditions() {
        return Arbitraries.of(new TreeSet<>(RULES.vocabulary().conditions()))
                .set()
                .ofMaxSize(4);
    }

    /** People of whom much is known, and little. */
    @Provide
    Arbitrary<Person> people() {
        return Combinators.combine(
                        reasons(),
                        Arbitraries.integers().between(1, 110).injectNull(0.3),
                        Arbitraries.integers().between(1, 5).injectNull(0.3),
                        Arbitraries.subsetOf("wheelchair", "hearing-loop").injectNull(0.3),
                        Arbitraries.subsetOf("nl", "ar").injectNull(0.3),
                        Arbitraries.of(new Budget(20.0, true), new Budget(null, false), new Budget(5.0, null))
                                .injectNull(0.3),
                        Arbitraries.of("walking", "car").injectNull(0.3),
                        Arbitraries.of(
                                Preferences.NONE,
                                new Preferences(
                                        Set.of("https://openactive.io/activity-list#x"), "group", Set.of(), null)))
                .as((reasons, age, careProfile, needs, languages, budget, mode, likes) -> Person.healthy()
                        .reasons(reasons)
                        .aged(age)
                        .careProfile(careProfile)
                        .needs(needs)
                        .speaks(languages)
                        .budget(budget)
                        .travels(mode, 4.0)
                        .prefers(likes));
    }

    @Provide
    Arbitrary<String> contraindication() {
        return Arbitraries.of(RULES.vocabulary().conditions().stream()
                .filter(code -> !REASSURING.contains(code) && !INDICATING.contains(code))
                .sorted()
                .toList());
    }

    @Provide
    Arbitrary<Set<String>> reasons() {
        return Arbitraries.of(
                        "T82", "T83", "T90", "K86", "K74", "K75", "K77", "K90", "R95", "P76", "L90", "L95", "L03",
                        "A04", "N17", "A97")
                .set()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Offer>> offers() {
        var offer = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.subsetOf("walking", "strength", "water", "balance", "aerobic"),
                        Arbitraries.subsetOf("cardiac", "physiotherapist", "oncology"),
                        Arbitraries.doubles().between(0, 40).ofScale(2),
                        Arbitraries.doubles().between(-0.1, 0.1).ofScale(3),
                        Arbitraries.of("light", "moderate", "vigorous"),
                        Arbitraries.longs(),
                        Arbitraries.of("gli", "older-people"))
                .as((profile, forms, competences, price, north, intensity, id, target) -> Offer.open()
                        .id(new UUID(0, id).toString())
                        .careProfile(profile)
                        .forms(forms.toArray(String[]::new))
                        .ledBy(competences)
                        .perMonth(price)
                        .at(new Location(Person.HOME.latitude() + north, Person.HOME.longitude()))
                        .intensity(intensity)
                        .forTarget(target));
        return offer.list().uniqueElements(one -> one.programme().id()).ofMaxSize(20);
    }

    private static Map<UUID, Suitability> suitability(Person person, List<Offer> offers) {
        return match(RULES, person, offers.stream().map(Offer::programme).toList()).proposals().stream()
                .collect(Collectors.toMap(proposal -> proposal.programme().id(), Proposal::suitability));
    }

    private static MatchOutcome match(RuleBook rules, Person person, List<Programme> programmes) {
        var index = new ProgrammeIndex(1000);
        programmes.forEach(index::put);
        return new Matcher(rules, ZONE).match(person.profile(), index, NOW);
    }

    private static RuleBook shuffled(RuleBook rules, long seed) {
        return new RuleBook(
                rules.version(),
                rules.proposals(),
                rules.assumedReach(),
                rules.reachByMode(),
                rules.vocabulary(),
                shuffled(rules.rules(), seed));
    }

    private static <T> List<T> shuffled(List<T> items, long seed) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
