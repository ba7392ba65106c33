package org.caresport.referral.messaging;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.domain.ReferralExamples.NOW;
import static org.caresport.referral.domain.ReferralExamples.in;
import static org.caresport.referral.domain.ReferralExamples.offer;
import static org.caresport.referral.domain.ReferralExamples.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.kit.code.Codes;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.ParticipationMove;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralMove;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.junit.jupiter.api.Test;

/** Who makes which move, from where to where, and who hears of it: as the moves, the roles and the messages have it. */
class MoveTableTest {

    private static final Path COMMITTED = Path.of("src/main/contracts/moves.md");
    private static final Path STATES = Path.of("src/main/java/org/caresport/referral/domain");
    private static final Stamp SOMEBODY_ELSE = new Stamp("somebody", Hand.PLATFORM, NOW);
    private static final String NOWHERE = "[*]";
    private static final String NO = "–";

    private static final String ATTENDANCE = "attendance";
    private static final List<String> BY_ATTENDANCE = List.of(
            "POST /v1/participants/{id}/attendance",
            "POST /v1/participants/attendance",
            "POST /v1/participations/{id}/attendance",
            "POST /v1/provider-link/attendance",
            "POST /v1/provider-link/group/attendance");

    private static final Map<String, Way> OF_REFERRALS = ways("""
            move              | in the diagram     | by which way

            open as draft     | Draft              | POST /fhir/r4
            open as submitted | Submitted          | POST /fhir/r4, POST /v1/fitness-test-referrals, \
            POST /v1/self-referrals/verification, POST /v1/self-referrals/{id}/verification
            submit            | submit             | PUT /fhir/r4/Task/{id}
            take-up           | takeUp             | POST /v1/referrals/{id}/assignment
            accept            | accept             | POST /v1/referrals/{id}/acceptance
            reject            | reject             | POST /v1/referrals/{id}/rejection
            ask               | ask                | POST /v1/referrals/{id}/information-request
            answer            | answer             | POST /v1/referrals/{id}/information, PUT /fhir/r4/Task/{id}
            contact           | attempt            | POST /v1/referrals/{id}/contact-attempts
            give-up           | giveUp             | POST /v1/referrals/{id}/unreachability
            intake            | intake             | POST /v1/referrals/{id}/intake
            match             | match              | platform
            no-match-found    | noMatch            | platform
            ask-for-clearance | stop               | platform
            resume            | resume             | platform
            clear             | clear              | POST /v1/referrals/{id}/clearance, PUT /fhir/r4/Task/{id}
            refuse-clearance  | a no to NeedsClearance | POST /v1/referrals/{id}/clearance, PUT /fhir/r4/Task/{id}
            offer             | offer              | POST /v1/referrals/{id}/participations
            complete          | complete           | POST /v1/referrals/{id}/completion
            cancel            | cancel             | POST /v1/referrals/{id}/cancellation, PUT /fhir/r4/Task/{id}
            decline           | decline            | POST /v1/referrals/{id}/decline
            assign            | becomes somebody's | platform
            hand-over         | handed over to one | POST /v1/referrals/{id}/hand-over, POST /v1/hand-overs, \
            POST /v1/hand-overs/{id}/end, platform
            ask-to-take-on    | askToTakeOn        | POST /v1/referrals/{id}/transfer
            pass-on           | passOn             | POST /v1/transfers/{id}/acceptance
            return-transfer   | returnTransfer     | POST /v1/transfers/{id}/return
            withdraw-transfer | withdrawTransfer   | POST /v1/transfers/{id}/withdrawal
            hand-back         | handBack           | POST /v1/referrals/{id}/hand-back
            enter-in-error    | enterInError       | PUT /fhir/r4/Task/{id}
            learn             | learn              | POST /v1/referrals/{id}/measurements, \
            POST /v1/referrals/{id}/measures/{moment}, POST /v1/me/measures/{id}/{moment}, \
            POST /v1/offer-link/measures/{moment}, POST /fhir/r4
            look-again        | lookAgain          | platform
            escalate          | escalate           | platform
            """);

    private static final Map<String, Way> OF_PARTICIPATIONS = ways("""
            move                  | in the diagram     | by which way

            open as offered       | Offered            | POST /v1/referrals/{id}/participations
            accept                | accept             | POST /v1/me/participations/{id}/acceptance, \
            POST /v1/participations/{id}/acceptance, POST /v1/offer-link/acceptance
            decline               | decline            | POST /v1/me/participations/{id}/decline, \
            POST /v1/participations/{id}/decline, POST /v1/offer-link/decline
            withdraw              | withdraw           | POST /v1/me/participations/{id}/withdrawal, \
            POST /v1/participations/{id}/withdrawal, POST /v1/offer-link/withdrawal, POST /v1/participants/{id}/drop-out, \
            POST /v1/provider-link/drop-out, POST /v1/referrals/{id}/decline
            reserve               | reserve            | platform
            waitlist              | waitlist           | platform
            offer-place           | a place offered from the list | platform
            take-place            | takePlace          | POST /v1/me/participations/{id}/place-acceptance, \
            POST /v1/participations/{id}/place-acceptance, POST /v1/offer-link/place-acceptance
            expire                | expire             | platform
            refuse-place          | the catalogue has no place | platform
            lose-place            | the programme did  | platform
            remind                | remind             | platform
            cancel                | cancel             | POST /v1/referrals/{id}/cancellation, \
            POST /v1/referrals/{id}/hand-back, PUT /fhir/r4/Task/{id}
            put-on-hold           | putOnHold          | POST /v1/referrals/{id}/clearance, platform
            resume                | resume             | platform
            confirm               | confirm            | POST /v1/participants/{id}/confirmation, \
            POST /v1/provider-link/confirmation
            reschedule            | reschedule         | platform
            cancel-session        | reschedule         | platform
            refuse                | the provider refuses | POST /v1/participants/{id}/refusal, \
            POST /v1/provider-link/refusal
            attend                | attend             | attendance
            miss                  | miss               | attendance
            miss-again            | miss               | attendance
            excuse                | excuse             | attendance
            correct-a-miss        | correct            | attendance
            correct-one-of-two-days | correct          | attendance
            correct-the-only-day  | correct            | attendance
            request-transfer      | requestTransfer    | POST /v1/participations/{id}/transfer
            transfer              | transfer           | platform
            refuse-transfer       | refuseTransfer     | platform
            go-on-after-trial     | goOnAfterTrial     | POST /v1/me/participations/{id}/continuation, \
            POST /v1/participations/{id}/continuation, POST /v1/offer-link/continuation, \
            POST /v1/participants/{id}/continuation, POST /v1/provider-link/continuation
            extend                | extend             | POST /v1/participants/{id}/extension, \
            POST /v1/participations/{id}/extension, POST /v1/provider-link/extension
            reach-end             | reachEnd           | platform
            complete              | complete           | POST /v1/referrals/{id}/completion
            complete-with-outcome | complete           | POST /v1/participants/{id}/completion, \
            POST /v1/participations/{id}/completion, POST /v1/provider-link/completion
            """);

    private static final String LEGEND = """
            `MoveTableTest` wrote this from the moves themselves (`ReferralMove`, `ParticipationMove`), from
            [`access.md`](access.md) and from `WhoHears`, and holds the service to it.

            Who may: the roles to which one of the ways answers, of what is their own; `link` is whoever holds one, `platform`
            nobody's hand. What a referrer's EHR puts, it may also put in a Bundle.

            Who hears: when it was somebody else's hand, for nobody is written to about what they did themselves; of a referral
            that is not urgent. While a participation is on hold, its patient and its club hear of nothing else. Of cases that
            are handed over, their new broker hears once, however many they are. The broker elsewhere who is asked to take a case on
            hears `transfer-asked`; whoever passed it on hears `transfer-accepted`, and `transfer-closed` when it ends.

            `%s` is refused, or nobody.""".formatted(NO);

    /**
     * @param drawn what the diagram of the states calls the move
     * @param ways the endpoints that make it, or the platform
     */
    private record Way(String drawn, List<String> ways) {

        private static final String PLATFORM = "platform";

        boolean isByPlatform() {
            return ways.contains(PLATFORM);
        }

        List<String> endpoints() {
            return ways.stream().filter(way -> !way.equals(PLATFORM)).toList();
        }
    }

    /** What a move announces. */
    private record Told(String event, WhoHears heard) {

        private static final Told NOTHING =
                new Told(NO, new WhoHears(Optional.empty(), Optional.empty(), Optional.empty()));

        /** A draft is not the broker's yet: {@link Announcements}. */
        static Told of(Referral.Change change) {
            var event = change.event();
            var heard = WhoHears.of(new Referral.Change(
                    change.referral(),
                    new ReferralEvent(event.referral(), event.kind(), event.stage(), event.reason(), SOMEBODY_ELSE)));
            return new Told(
                    Codes.of(event.kind()),
                    new WhoHears(
                            heard.patient(),
                            heard.provider(),
                            heard.broker().filter(_ -> event.stage() != ReferralStage.DRAFT)));
        }

        /** Of somebody whom the club does not know yet it hears nothing: {@link ParticipationMessages}. */
        static Told of(Participation.Change change) {
            var event = change.event();
            var isKnown = event.kind() == ParticipationEvent.Kind.ENROLLED
                    || event.from().isKnownToProvider();
            var heard = WhoHears.of(new Participation.Change(
                    change.participation(),
                    new ParticipationEvent(
                            event.participation(),
                            event.referral(),
                            event.kind(),
                            event.from(),
                            event.stage(),
                            event.givesPlaceBack(),
                            event.reason(),
                            SOMEBODY_ELSE)));
            return new Told(
                    Codes.of(event.kind()),
                    new WhoHears(heard.patient(), heard.provider().filter(_ -> isKnown), heard.broker()));
        }

        String patient() {
            return heard.patient().map(Codes::of).orElse(NO);
        }

        String provider() {
            return heard.provider().map(Codes::of).orElse(NO);
        }

        String broker() {
            return heard.broker().map(Codes::of).orElse(NO);
        }
    }

    /** A move from one state, or from nowhere: where it leads, and what is told. */
    private record Step(String move, String from, String to, Told told) {}

    /** The steps of a referral, or of a participation. */
    private record Life(List<String> states, Predicate<String> isEnd, List<Step> steps) {

        SequencedSet<String> moves() {
            return steps.stream().map(Step::move).collect(toCollection(LinkedHashSet::new));
        }

        List<Step> of(String move) {
            return steps.stream().filter(step -> step.move().equals(move)).toList();
        }
    }

    /** What the roles are answered, as {@code access.md} has it. */
    private record Access(List<String> roles, Map<String, List<String>> answers) {

        private static final String NOBODY = "anonymous";

        static Access read() throws IOException {
            var rows = Files.readAllLines(Path.of("src/main/contracts/access.md")).stream()
                    .filter(line -> line.startsWith("| "))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
            var answers = new LinkedHashMap<String, List<String>>();
            rows.stream()
                    .skip(1)
                    .forEach(row -> answers.put(row.getFirst().replace("`", ""), row.subList(2, row.size())));
            return new Access(rows.getFirst().subList(2, rows.getFirst().size()), answers);
        }

        boolean knows(String endpoint) {
            return answers.containsKey(endpoint);
        }

        /** Where nobody in particular is answered, the link says who it is. */
        Stream<String> whoMay(String endpoint) {
            return isAnswered(NOBODY, endpoint)
                    ? Stream.of("link")
                    : roles.stream().filter(role -> !role.contains(",")).filter(role -> isAnswered(role, endpoint));
        }

        private boolean isAnswered(String role, String endpoint) {
            return Optional.ofNullable(answers.get(endpoint))
                    .map(cells -> cells.get(roles.indexOf(role)))
                    .filter(cell -> cell.startsWith("2"))
                    .isPresent();
        }
    }

    @Test
    void theTableSaysWhoMovesWhatAndWhoHears() throws IOException {
        var found = Files.writeString(Path.of("target").resolve(COMMITTED.getFileName()), document(Access.read()));

        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as(
                        "%s differs from what the moves do; if that is as it should be: cp %s %s",
                        COMMITTED, found, COMMITTED)
                .isEqualTo(Files.readString(found));
    }

    @Test
    void everyWayIsInTheTableOfWhoMayDoWhat() throws IOException {
        var access = Access.read();

        assertThat(Stream.of(OF_REFERRALS, OF_PARTICIPATIONS)
                        .flatMap(ways -> ways.values().stream())
                        .flatMap(way -> way.endpoints().stream())
                        .filter(endpoint -> !access.knows(endpoint))
                        .distinct())
                .as("endpoints that access.md does not have")
                .isEmpty();
    }

    @Test
    void everyMoveHasAWay() {
        assertThat(OF_REFERRALS.keySet())
                .containsExactlyInAnyOrderElementsOf(referrals().moves());
        assertThat(OF_PARTICIPATIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(participations().moves());
    }

    @Test
    void theDiagramOfAReferralNamesEveryMove() throws IOException {
        assertDrawn(OF_REFERRALS, "ReferralState");
    }

    @Test
    void theDiagramOfAParticipationNamesEveryMove() throws IOException {
        assertDrawn(OF_PARTICIPATIONS, "ParticipationState");
    }

    private static void assertDrawn(Map<String, Way> ways, String states) throws IOException {
        var source = Files.readString(STATES.resolve(states + ".java"));
        var diagram = source.substring(source.indexOf("/**"), source.indexOf("public sealed interface"))
                .replaceAll("\\s*\\n \\*\\s*", " ");
        assertThat(ways.values().stream()
                        .map(Way::drawn)
                        .distinct()
                        .filter(word -> !Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                                .matcher(diagram)
                                .find()))
                .as("moves that the diagram of %s does not name", states)
                .isEmpty();
    }

    private static Life referrals() {
        var draft = Referral.draft(ReferralId.next(), submission(), NOW);
        var submitted = Referral.submit(ReferralId.next(), submission(), NOW);
        var opened = Stream.of(draft, submitted).map(change -> {
            var stage = Codes.of(change.event().stage());
            return new Step("open as " + stage, NOWHERE, stage, Told.of(change));
        });
        var moved = Arrays.stream(ReferralMove.values())
                .flatMap(move -> Arrays.stream(ReferralStage.values())
                        .filter(move.legal()::containsKey)
                        .map(from -> new Step(
                                Codes.of(move),
                                Codes.of(from),
                                Codes.of(requireNonNull(move.legal().get(from))),
                                Told.of(move.make(in(from))))));
        return life(ReferralStage.values(), ReferralStage::isEnd, Stream.concat(opened, moved));
    }

    private static Life participations() {
        var opened = offer(in(ReferralStage.MATCHED));
        var offered = Codes.of(opened.event().stage());
        var moved = Arrays.stream(ParticipationMove.values())
                .flatMap(move -> Arrays.stream(ParticipationStage.values())
                        .filter(move.legal()::containsKey)
                        .map(from -> new Step(
                                Codes.of(move),
                                Codes.of(from),
                                Codes.of(requireNonNull(move.legal().get(from))),
                                move.make(in(from)).map(Told::of).orElse(Told.NOTHING))));
        return life(
                ParticipationStage.values(),
                ParticipationStage::isEnd,
                Stream.concat(Stream.of(new Step("open as " + offered, NOWHERE, offered, Told.of(opened))), moved));
    }

    private static <S extends Enum<S>> Life life(S[] stages, Predicate<S> isEnd, Stream<Step> steps) {
        var ends = Arrays.stream(stages).filter(isEnd).map(Codes::of).toList();
        return new Life(Arrays.stream(stages).map(Codes::of).toList(), ends::contains, steps.toList());
    }

    /** A guided referral follows its only participation: by which of its events, and to where. */
    private static SequencedMap<Step, SequencedSet<String>> following() {
        var guided = in(ReferralStage.GUIDED);
        var following = new LinkedHashMap<Step, SequencedSet<String>>();
        for (var move : ParticipationMove.values()) {
            Arrays.stream(ParticipationStage.values())
                    .filter(move.legal()::containsKey)
                    .flatMap(from -> move.make(in(from)).stream())
                    .forEach(change -> guided.follow(change, false)
                            .ifPresent(followed -> following
                                    .computeIfAbsent(follows(guided, followed), _ -> new LinkedHashSet<>())
                                    .add(Codes.of(change.event().kind()))));
        }
        return following;
    }

    private static Step follows(Referral guided, Referral.Change followed) {
        var told = Told.of(followed);
        return new Step(
                told.event(),
                Codes.of(guided.stage()),
                Codes.of(followed.event().stage()),
                told);
    }

    private static String document(Access access) {
        var referrals = referrals();
        var followed = following().keySet().stream().toList();
        return """
                # Who moves what, and who hears of it: referral-service

                %s

                ## A referral

                %s
                %s
                %s
                %s
                ## A participation

                %s
                %s
                %s""".formatted(
                        LEGEND,
                        table(referrals, OF_REFERRALS, access),
                        followingTable(),
                        matrix(referrals),
                        diagram(referrals, followed),
                        table(participations(), OF_PARTICIPATIONS, access),
                        matrix(participations()),
                        diagram(participations(), List.of()));
    }

    private static String table(Life life, Map<String, Way> ways, Access access) {
        return head("move", "who may", "by which way", "event", "patient hears", "club hears", "broker hears")
                + life.moves().stream()
                        .map(move -> moveRow(
                                move, requireNonNull(ways.get(move), move + " has no way"), life.of(move), access))
                        .collect(joining());
    }

    private static String moveRow(String move, Way way, List<Step> steps, Access access) {
        var told = steps.stream().collect(groupingBy(Step::told, LinkedHashMap::new, mapping(Step::from, toList())));
        var isAlways = told.size() == 1;
        return row(
                move,
                Stream.concat(
                                way.endpoints().stream().flatMap(access::whoMay).distinct(),
                                way.isByPlatform() ? Stream.of(Way.PLATFORM) : Stream.empty())
                        .collect(joining(", ")),
                way.endpoints().isEmpty()
                        ? NO
                        : way.endpoints().stream().map("`%s`"::formatted).collect(joining("<br>")),
                told.entrySet().stream()
                        .map(one -> one.getKey().event()
                                + (isAlways ? "" : " (from %s)".formatted(String.join(", ", one.getValue()))))
                        .collect(joining("<br>")),
                lines(told.sequencedKeySet(), Told::patient),
                lines(told.sequencedKeySet(), Told::provider),
                lines(told.sequencedKeySet(), Told::broker));
    }

    /** One line says it for all events of a move, when it is the same. */
    private static String lines(SequencedSet<Told> told, Function<Told, String> heard) {
        var all = told.stream().map(heard).toList();
        return all.stream().distinct().count() == 1 ? all.getFirst() : String.join("<br>", all);
    }

    private static String followingTable() {
        return "### What follows of itself from what happened to its participation, when no other one runs\n\n"
                + head("event of the participation", "event", "leads to", "patient hears", "club hears", "broker hears")
                + following().entrySet().stream()
                        .map(followed -> row(
                                String.join(", ", followed.getValue()),
                                followed.getKey().move(),
                                followed.getKey().to(),
                                followed.getKey().told().patient(),
                                followed.getKey().told().provider(),
                                followed.getKey().told().broker()))
                        .collect(joining());
    }

    private static String matrix(Life life) {
        var heads = Stream.concat(Stream.of("move"), life.states().stream()).toArray(String[]::new);
        return "### Where each move leads from each state\n\n"
                + head(heads)
                + life.moves().stream()
                        .filter(move -> life.of(move).stream()
                                .noneMatch(step -> step.from().equals(NOWHERE)))
                        .map(move -> row(Stream.concat(
                                        Stream.of(move),
                                        life.states().stream().map(from -> target(life.of(move), from)))
                                .toArray(String[]::new)))
                        .collect(joining());
    }

    private static String target(List<Step> steps, String from) {
        return steps.stream()
                .filter(step -> step.from().equals(from))
                .map(Step::to)
                .findFirst()
                .orElse(NO);
    }

    private static String diagram(Life life, List<Step> followed) {
        var edges = Stream.concat(life.steps().stream(), followed.stream())
                .filter(step -> !step.from().equals(step.to()))
                .collect(groupingBy(
                        step -> "%s --> %s".formatted(id(step.from()), id(step.to())),
                        LinkedHashMap::new,
                        mapping(Step::move, joining(", "))));
        return """
                ### The same, drawn

                Without the moves that leave it where it is.

                ```mermaid
                stateDiagram-v2
                """
                + life.states().stream()
                        .filter(state -> !id(state).equals(state))
                        .map(state -> "    state \"%s\" as %s\n".formatted(state, id(state)))
                        .collect(joining())
                + edges.entrySet().stream()
                        .map(edge -> "    %s : %s\n".formatted(edge.getKey(), edge.getValue()))
                        .collect(joining())
                + life.states().stream()
                        .filter(life.isEnd())
                        .map(state -> "    %s --> %s\n".formatted(id(state), NOWHERE))
                        .collect(joining())
                + "```\n";
    }

    private static String id(String state) {
        return state.replace('-', '_');
    }

    private static String head(String... names) {
        return row(names) + "|" + "---|".repeat(names.length) + "\n";
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(joining(" | ", "| ", " |\n"));
    }

    private static Map<String, Way> ways(String table) {
        var ways = new LinkedHashMap<String, Way>();
        table.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|"))
                .forEach(cells -> ways.put(
                        cells[0].strip(),
                        new Way(
                                cells[1].strip(),
                                Arrays.stream(cells[2].split(","))
                                        .map(String::strip)
                                        .flatMap(
                                                way -> way.equals(ATTENDANCE) ? BY_ATTENDANCE.stream() : Stream.of(way))
                                        .toList())));
        return ways;
    }
}
