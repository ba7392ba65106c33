package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caresport.web.page.Page;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What is held of the patient, and who looked at it. */
@Path("/app/data")
@RolesAllowed("patient")
class MyDataResource {

    private static final int LINES = 100;
    private static final int MOST_PAGES = 4;

    private final MyDesk desk;
    private final MeApi me;
    private final Page page;

    MyDataResource(MyDesk desk, @RestClient MeApi me, Page page) {
        this.desk = desk;
        this.me = me;
        this.page = page;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance data(Frame frame, Standing standing, MeApi.Contact contact);

        static native TemplateInstance looks(
                Frame frame, List<Visits.Visit> visits, @Nullable String next, boolean first, boolean ownToo);

        private Templates() {}
    }

    @GET
    public TemplateInstance data() {
        Standing standing = desk.standing();
        return Templates.data(Frame.of(desk, standing, null), standing, me.contact());
    }

    /** @param own {@code yes} to see one's own visits, too */
    @GET
    @Path("/who-looked")
    public TemplateInstance looks(@QueryParam("from") @Nullable String from, @QueryParam("own") @Nullable String own) {
        Frame frame = Frame.of(desk, desk.standing(), null);
        boolean ownToo = "yes".equals(own);
        List<MeApi.Look> looks = new ArrayList<>();
        String next = from;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            MeApi.Looks page = me.looks(this.page.language().code(), LINES, next);
            looks.addAll(page.items());
            next = cursor(page.next());
            if (next == null || !Visits.of(looks, ownToo).isEmpty()) {
                break;
            }
        }
        return Templates.looks(frame, Visits.of(looks, ownToo), next, from == null, ownToo);
    }

    /** Out of the address of the next page, written as in an address. */
    static @Nullable String cursor(@Nullable String next) {
        return next == null
                ? null
                : Arrays.stream(URI.create(next).getRawQuery().split("&"))
                        .filter(parameter -> parameter.startsWith("cursor="))
                        .map(parameter -> parameter.substring("cursor=".length()))
                        .findFirst()
                        .orElse(null);
    }
}
