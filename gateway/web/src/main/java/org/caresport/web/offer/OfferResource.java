package org.caresport.web.offer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.page.OpenPages;
import org.caresport.web.page.Page;
import org.caresport.web.page.When;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The open offer: the search, and a page per activity. */
@Path("/activities")
@PermitAll
class OfferResource {

    private static final int PAGE = 20;
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_~.%-]{1,1000}");
    private static final Pattern FULL_POSTCODE = Pattern.compile("[1-9][0-9]{3} ?[A-Za-z]{2}");

    private final CatalogueApi catalogue;
    private final Areas areas;
    private final OpenPages open;
    private final Page page;
    private final Clock clock;
    private final StructuredData structured;
    private final Tiles tiles;

    OfferResource(
            @RestClient CatalogueApi catalogue,
            Areas areas,
            OpenPages open,
            Page page,
            Clock clock,
            StructuredData structured,
            Tiles tiles) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.open = open;
        this.page = page;
        this.clock = clock;
        this.structured = structured;
        this.tiles = tiles;
    }

    @CheckedTemplate(basePath = "offer")
    static class Templates {
        static native TemplateInstance search(Search search, String canonical);

        static native TemplateInstance activity(ActivityPage activity, String canonical, String structured);

        static native TemplateInstance gone();

        static native TemplateInstance offline();

        private Templates() {}
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response search(@Context UriInfo address, @QueryParam("cursor") @Nullable String cursor) {
        @Nullable String near = address.getQueryParameters().getFirst(Wishes.NEAR);
        Wishes said = Wishes.read(key -> key.equals(Wishes.NEAR)
                ? fourDigits(near)
                : address.getQueryParameters().getFirst(key));
        Wishes heard = Sentence.read(said);
        if (!heard.equals(said) || isFullPostcode(near)) {
            return Response.seeOther(URI.create(page.url() + heard.address()))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        boolean wrongPostcode =
                near != null && !near.isBlank() && heard.get(Wishes.NEAR).isEmpty();
        boolean further = cursor != null && CURSOR.matcher(cursor).matches();
        CatalogueApi.Found found = catalogue.search(heard.asked(PAGE, further ? cursor : null));
        return open.page(Templates.search(
                Search.of(heard, found, wrongPostcode ? near : null, further, tiles, telling()),
                page.url() + "/activities"));
    }

    private static @Nullable String fourDigits(@Nullable String near) {
        return near != null && isFullPostcode(near) ? near.strip().substring(0, 4) : near;
    }

    private static boolean isFullPostcode(@Nullable String near) {
        return near != null && FULL_POSTCODE.matcher(near.strip()).matches();
    }

    @GET
    @Path("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
    @Produces(MediaType.TEXT_HTML)
    public Response activity(@PathParam("id") UUID id) {
        Activity activity;
        try {
            activity = catalogue.activity(id);
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return Response.status(404).entity(Templates.gone()).build();
            }
            throw problem;
        }
        String address = page.url() + "/activities/" + id;
        ActivityPage shown = ActivityPage.of(
                activity,
                areas.broker(activity.place().postcode().substring(0, 4)).orElse(null),
                telling());
        return open.page(Templates.activity(shown, address, structured.of(activity, address)));
    }

    @GET
    @Path("/offline")
    @Produces(MediaType.TEXT_HTML)
    public Response offline() {
        return open.page(Templates.offline());
    }

    private Telling telling() {
        return new Telling(page.language(), LocalDate.now(clock.withZone(When.ZONE)));
    }

    /**
     * The list as its page shows it.
     *
     * @param wrongPostcode what was typed and is none
     * @param more where the list goes on
     */
    record Search(
            Wishes wishes,
            List<Word> chosen,
            List<Word> words,
            List<Word> days,
            List<Word> languages,
            List<Card> items,
            @Nullable String wrongPostcode,
            boolean further,
            @Nullable String more,
            String tiles,
            String tileSource) {

        static Search of(
                Wishes wishes,
                CatalogueApi.Found found,
                @Nullable String wrongPostcode,
                boolean further,
                Tiles tiles,
                Telling telling) {
            return new Search(
                    wishes,
                    Word.chosen(wishes, telling),
                    Word.of(wishes, telling),
                    Word.days(wishes, telling),
                    Word.languages(wishes, telling),
                    found.items().stream().map(item -> Card.of(item, telling)).toList(),
                    wrongPostcode,
                    further,
                    found.cursor()
                            .map(cursor -> wishes.address() + (wishes.any() ? "&" : "?") + "cursor=" + cursor)
                            .orElse(null),
                    tiles.mapTiles().orElse(""),
                    tiles.mapTilesSource().orElse(""));
        }
    }
}
