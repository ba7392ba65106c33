package org.caresport.web.workbench;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Does to cases what their lines offer: once, and only to a case that is still as it was seen. */
@ApplicationScoped
class Acts {

    private static final int AT_ONCE = 4;

    private final CaseApi cases;

    Acts(@RestClient CaseApi cases) {
        this.cases = cases;
    }

    enum Told {
        DONE,
        /** Somebody else was first. */
        CONFLICT;

        String code() {
            return this == DONE ? "done" : "conflict";
        }
    }

    record Tally(long done, long not) {}

    private interface Step {
        Uni<CaseApi.Case> on(UUID id, String key, String version);
    }

    Uni<Told> act(Act act, AsSeen.Selected selected, String formKey, String me) {
        return cases.read(selected.id())
                .flatMap(now -> {
                    if (act.isDone(now.getEntity(), me)) {
                        return Uni.createFrom().item(Told.DONE);
                    }
                    boolean changed = !AsSeen.of(now.getEntity()).equals(selected.seen());
                    return act.isDecision() && changed
                            ? Uni.createFrom().item(Told.CONFLICT)
                            : step(act)
                                    .on(selected.id(), key(formKey, act.code(), selected.id()), version(now))
                                    .replaceWith(Told.DONE);
                })
                .onFailure(Acts::isConflict)
                .recoverWithItem(Told.CONFLICT);
    }

    Uni<Told> give(String to, String note, AsSeen.Selected selected, String formKey) {
        return cases.read(selected.id())
                .flatMap(now -> {
                    if (to.equals(now.getEntity().owner())) {
                        return Uni.createFrom().item(Told.DONE);
                    }
                    return AsSeen.of(now.getEntity()).equals(selected.seen())
                            ? cases.handOver(
                                            selected.id(),
                                            key(formKey, "give", selected.id()),
                                            version(now),
                                            new CaseApi.HandOver(to, note))
                                    .replaceWith(Told.DONE)
                            : Uni.createFrom().item(Told.CONFLICT);
                })
                .onFailure(Acts::isConflict)
                .recoverWithItem(Told.CONFLICT);
    }

    /** A few at a time, each for itself: what became of one does not undo another. */
    Uni<Tally> each(List<AsSeen.Selected> selected, Function<AsSeen.Selected, Uni<Told>> act) {
        return Multi.createFrom()
                .iterable(selected)
                .onItem()
                .transformToUni(line -> act.apply(line))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .map(told -> {
                    long done = told.stream().filter(Told.DONE::equals).count();
                    return new Tally(done, told.size() - done);
                });
    }

    private Step step(Act act) {
        return switch (act) {
            case TAKE -> (id, key, version) -> cases.take(id, key, version, new TeamApi.Nothing());
            case ACCEPT -> (id, key, version) -> cases.accept(id, key, version, new TeamApi.Nothing());
            case NOT_REACHED ->
                (id, key, version) -> cases.attempt(id, key, version, new CaseApi.Attempt("phone", false));
        };
    }

    private static String version(RestResponse<CaseApi.Case> read) {
        return String.valueOf(read.getHeaderString("ETag"));
    }

    /** The same form, act and case make the same key. */
    static String key(String formKey, String act, UUID id) {
        return UUID.nameUUIDFromBytes((formKey + act + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ApiProblem problem
                && (problem.status() == 409 || problem.status() == 412 || problem.status() == 422);
    }
}
