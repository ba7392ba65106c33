package org.caresport.web.patient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.Arrays;
import org.caresport.web.page.Page;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What is held of the patient, and who looked at it. */
@Path(Desks.WAY)
@PermitAll
class MyDataResource {

    private static final int LINES = 30;

    private final Desks desks;
    private final MeApi me;
    private final Page page;

    MyDataResource(Desks desks, @RestClient MeApi me, Page page) {
        this.desks = desks;
        this.me = me;
        this.page = page;
    }

    @CheckedTemplate(basePath = "patient")
    static class Templates {
        static native TemplateInstance data(Frame frame, Standing standing, MeApi.Contact contact);

        static native TemplateInstance looks(Frame frame, MeApi.Looks looks, @Nullable String next, boolean first);

        private Templates() {}
    }

    @GET
    @Path("/data")
    public TemplateInstance data(@PathParam("way") String way) {
        MyDesk desk = desks.mine(way);
        Standing standing = desk.standing();
        return Templates.data(Frame.of(desk, standing, null), standing, me.contact());
    }

    @GET
    @Path("/who-looked")
    public TemplateInstance looks(@PathParam("way") String way, @QueryParam("from") @Nullable String from) {
        MyDesk desk = desks.mine(way);
        MeApi.Looks looks = me.looks(page.language().code(), LINES, from);
        return Templates.looks(Frame.of(desk, desk.standing(), null), looks, cursor(looks.next()), from == null);
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
