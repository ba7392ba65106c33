package org.caresport.matching.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.domain.Suitability.SUITABLE;
import static org.caresport.matching.testing.Engine.NOW;
import static org.caresport.matching.testing.Engine.RULES;
import static org.caresport.matching.testing.Engine.ZONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caresport.matching.domain.Clearances.Cover;
import org.caresport.matching.domain.Clearances.Word;
import org.caresport.matching.domain.Finding;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.MatchOutcome;
import org.caresport.matching.domain.Profile.Budget;
import org.caresport.matching.domain.Profile.Preferences;
import org.caresport.matching.domain.Programme;
import org.caresport.matching.domain.Proposal;
import org.caresport.matching.domain.Suitability;
import org.caresport.matching.rulefile.RuleFolder;
import org.caresport.matching.rulefile.RuleSet;
import org.caresport.matching.rules.Candidate;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.testing.Offer;
import org.caresport.matching.testing.Person;

class MatchingPropertiesTest {

    private static final RuleBook BEFORE = RuleSet.read(RuleFolder.shipped("2026-11-30"));
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);

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

    @Property(tries = 300)
    void aClearanceLiftsWhatItNamesAndImprovesNoOtherRule(
            @ForAll("people") Person person,
            @ForAll("measured") Integer systolic,
            @ForAll("conditions") Set<String> conditions,
            @ForAll("words") List<Word> words,
            @ForAll("offers") List<Offer> offers) {
        var somebody = person.conditions(conditions).alsoHas("K77").pressure(systolic, 80);
        var before = Candidate.alone(somebody.profile(), NOW, ZONE);
        var after = Candidate.alone(somebody.heard(words).profile(), NOW, ZONE);
        var named = words.stream()
                .flatMap(word -> word.covers().stream())
                .map(Cover::rule)
                .collect(Collectors.toSet());

        for (var rule : RULES.rules()) {
            var was = new OpenRule(rule, before);
            var is = new OpenRule(rule, after);
            for (var offer : offers) {
                var said = is.ask(after.beside(offer.programme(), 3));
                if (!named.contains(rule.about().id()) || said == null || said.suitability() != SUITABLE) {
                    assertThat(said).as(rule.about().id()).isEqualTo(was.ask(before.beside(offer.programme(), 3)));
                }
            }
        }
    }

    @Property(tries = 200)
    void aClearanceMakesNoStopAndLiftsNoneThatItDoesNotName(
            @ForAll("measured") Integer systolic,
            @ForAll("conditions") Set<String> conditions,
            @ForAll("words") List<Word> words) {
        var before = stops(Person.healthy().conditions(conditions).pressure(systolic, 80));
        var after = stops(
                Person.healthy().conditions(conditions).pressure(systolic, 80).heard(words));

        var lifted = new TreeSet<>(before);
        lifted.removeAll(after);
        assertThat(before).containsAll(after);
        assertThat(words.stream().filter(Word::given).flatMap(word -> word.covers().stream()))
                .extracting(Cover::rule)
                .containsAll(lifted);
    }

    @Property(tries = 200)
    void withoutClearancesAndOtherDiagnosesEveryAnswerIsThatOfTheRulesOfBefore(
            @ForAll("conditions") Set<String> conditions,
            @ForAll("reasons") Set<String> reasons,
            @ForAll("measured") Integer systolic,
            @ForAll("offers") List<Offer> offers) {
        var knownBefore = conditions.stream()
                .filter(BEFORE.vocabulary().conditions()::contains)
                .collect(toSet());
        var person = Person.healthy().reasons(reasons).conditions(knownBefore).pressure(systolic, 80);
        var programmes = offers.stream().map(Offer::programme).toList();

        var is = match(RULES, person, programmes);
        var was = match(BEFORE, person, programmes);

        assertThat(is)
                .usingRecursiveComparison()
                .ignoringFields("rulesVersion")
                .ignoringFieldsMatchingRegexes(".*\\.source", ".*\\.measured")
                .isEqualTo(was);
    }

    @Property(tries = 200)
    void anotherDiagnosisNeverImprovesSuitability(
            @ForAll("conditions") Set<String> conditions,
            @ForAll("reasons") Set<String> reasons,
            @ForAll("reasons") Set<String> diagnoses,
            @ForAll("offers") List<Offer> offers) {
        var before = suitability(Person.healthy().reasons(reasons).conditions(conditions), offers);
        var after = suitability(
                Person.healthy().reasons(reasons).conditions(conditions).alsoHas(diagnoses.toArray(String[]::new)),
                offers);

        assertThat(before.keySet()).containsAll(after.keySet());
        after.forEach(
                (programme, suitability) -> assertThat(suitability).isGreaterThanOrEqualTo(before.get(programme)));
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

    @Provide
    Arbitrary<Integer> measured() {
        return Arbitraries.integers().between(120, 200).injectNull(0.2);
    }

    /** Of rules that ask for a clinician, of others, and of none that there is. */
    @Provide
    Arbitrary<List<Word>> words() {
        var rules = RULES.rules().stream()
                .filter(rule -> !(rule instanceof Rule.Score))
                .map(rule -> rule.about().id());
        var cover = Combinators.combine(
                        Arbitraries.of(Stream.concat(rules, Stream.of("stop-of-tomorrow"))
                                .toList()),
                        Arbitraries.doubles().between(150, 200).ofScale(0).injectNull(0.5))
                .as(Cover::new);
        var day = Arbitraries.integers().between(-300, 30).map(days -> TODAY.plusDays(days));
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        day,
                        day.injectNull(0.5),
                        cover.list().ofMaxSize(8))
                .as(Word::new)
                .list()
                .ofMaxSize(6);
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

    private static List<String> stops(Person person) {
        return match(RULES, person, List.of()).medicalStops().stream()
                .map(Finding::rule)
                .toList();
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
