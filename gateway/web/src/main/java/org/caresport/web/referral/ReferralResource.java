package org.caresport.web.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One referral, whole. */
@Path("/workbench/referrals/{id}")
@RolesAllowed("broker")
class ReferralResource {

    private static final Set<Act> FIRST = EnumSet.of(Act.TAKE_UP, Act.ACCEPT, Act.ASK, Act.REJECT, Act.COMPLETE);
    private static final Set<Act> IN_ITS_PANEL = EnumSet.of(
            Act.NOTE,
            Act.TO_DO,
            Act.GOAL,
            Act.CONTACT,
            Act.REPRESENTATIVE,
            Act.NO_REPRESENTATIVE,
            Act.ADVISE,
            Act.SEPARATE);

    private final Cases cases;
    private final Say say;

    ReferralResource(Cases cases, Say say) {
        this.cases = cases;
        this.say = say;
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {
        static native TemplateInstance referral(ReferralPage it);

        private Templates() {}
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        Looked looked = cases.look(id);
        Case referral = looked.referral();
        Moves moves = looked.moves();
        List<Moves.Possible> all = moves.all().stream()
                .filter(possible -> !IN_ITS_PANEL.contains(possible.act()))
                .toList();
        return Templates.referral(new ReferralPage(
                Banner.of(looked),
                looked.version(),
                new ReferralPage.Links(
                        moves.whyNoCall().orElse(null),
                        moves.whyNoIntake().orElse(null),
                        moves.whyNoOffer().orElse(null)),
                all.stream()
                        .filter(Moves.Possible::can)
                        .filter(possible -> FIRST.contains(possible.act()) && !isAside(possible, referral))
                        .toList(),
                all.stream()
                        .filter(Moves.Possible::can)
                        .filter(possible -> !possible.act().isEnd())
                        .filter(possible -> !FIRST.contains(possible.act()) || isAside(possible, referral))
                        .toList(),
                all.stream()
                        .filter(Moves.Possible::can)
                        .filter(possible -> possible.act().isEnd())
                        .filter(possible -> !FIRST.contains(possible.act()) || isAside(possible, referral))
                        .toList(),
                all.stream().filter(possible -> !possible.can()).toList(),
                referral.running().stream().map(one -> offered(one, moves)).toList(),
                referral.past(),
                looked.toDos().stream().filter(ReferralApi.ToDo::open).toList(),
                looked.toDos().stream().filter(toDo -> !toDo.open()).toList(),
                looked.notes().reversed(),
                looked.goals(),
                looked.merged(),
                history(looked),
                looked.colleagues(),
                done == null ? null : Act.named(done).map(Act::code).orElse(null)));
    }

    /** Taking over what a colleague has, or completing what still runs, is possible, and not what comes next. */
    private static boolean isAside(Moves.Possible possible, Case referral) {
        return switch (possible.act()) {
            case TAKE_UP -> referral.owner() != null && !referral.state().equals("submitted");
            case COMPLETE -> !referral.running().isEmpty();
            default -> false;
        };
    }

    private static ReferralPage.Offered offered(Case.Participation participation, Moves moves) {
        List<Moves.Possible> all = moves.of(participation);
        return new ReferralPage.Offered(
                participation,
                all.stream().filter(Moves.Possible::can).toList(),
                all.stream().filter(possible -> !possible.can()).toList());
    }

    private List<ReferralPage.Line> history(Looked looked) {
        return looked.referral().history().reversed().stream()
                .map(line -> new ReferralPage.Line(
                        line,
                        who(line, looked.colleagues()),
                        looked.referral()
                                .participation(line.participation())
                                .map(Case.Participation::title)
                                .orElse("")))
                .toList();
    }

    /** Who, by which way, and for whom. */
    private String who(Case.Line line, Colleagues colleagues) {
        String name = colleagues.name(line.by());
        String who = name.isEmpty() ? say.of("Actor", line.actor()) : name;
        return line.onBehalfOf() == null
                ? who
                : say.t("on-behalf", say.of("Actor", line.onBehalfOf()), who) + ", " + say.of("Way", line.way());
    }
}
