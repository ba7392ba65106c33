package org.caresport.web.workbench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caresport.web.api.ApiProblem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** How much everybody has, what nobody has, who is away and who covers. */
@Path("/workbench/team")
@RolesAllowed("broker")
class TeamResource {

    private static final String HERE = "/workbench/team";

    private final TeamApi team;
    private final Me me;
    private final Dates dates;

    TeamResource(@RestClient TeamApi team, Me me, Dates dates) {
        this.team = team;
        this.me = me;
        this.dates = dates;
    }

    /** @param faults what is wrong, by the form's field */
    record Page(
            List<TeamApi.OfMunicipality> municipalities,
            List<TeamApi.HandOver> handOvers,
            Names names,
            HandOverForm form,
            Map<String, String> faults,
            String key,
            String told) {

        public boolean isAtFault(String field) {
            return faults.containsKey(field);
        }

        public String nameOf(String login) {
            String name = names.of(login);
            return name.isEmpty() ? login : name;
        }
    }

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance team(Page page);

        private Templates() {}
    }

    @GET
    public TemplateInstance team(@QueryParam("told") @Nullable String told, @QueryParam("from") @Nullable String from) {
        return page(HandOverForm.of(from), Map.of(), Back.told(told));
    }

    @POST
    @Path("/hand-overs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handOver(@BeanParam HandOverForm form) {
        Map<String, String> faults = form.faults(dates.today());
        if (faults.isEmpty()) {
            try {
                TeamApi.HandOverAll asked = form.asked();
                team.handOver(Acts.key(form.key(), asked.toString(), UUID.nameUUIDFromBytes(new byte[0])), asked)
                        .await()
                        .indefinitely();
                return Back.telling(HERE, asked.ends() == null && asked.begins() == null ? "cover-given" : "cover-set");
            } catch (ApiProblem problem) {
                if (problem.status() != 400) {
                    throw problem;
                }
                faults = HandOverForm.faults(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page(form, faults, ""))
                .build();
    }

    @POST
    @Path("/hand-overs/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") UUID id, @FormParam("key") @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new BadRequestException();
        }
        try {
            team.end(id, Acts.key(key, "end", id), new TeamApi.Nothing())
                    .await()
                    .indefinitely();
            return Back.telling(HERE, "cover-ended");
        } catch (ApiProblem problem) {
            if (problem.status() == 409) {
                return Back.telling(HERE, "conflict");
            }
            throw problem;
        }
    }

    private TemplateInstance page(HandOverForm form, Map<String, String> faults, String told) {
        String login = me.login();
        LocalDate today = dates.today();
        return Uni.combine()
                .all()
                .unis(team.team(), team.handOvers())
                .with((directory, handOvers) -> Templates.team(new Page(
                        directory.municipalities(),
                        handOvers.items().stream()
                                .filter(each -> !each.stopped())
                                .filter(each ->
                                        each.ends() == null || !each.ends().isBefore(today))
                                .toList(),
                        Names.of(login, directory),
                        form,
                        faults,
                        UUID.randomUUID().toString(),
                        told)))
                .await()
                .indefinitely();
    }
}
