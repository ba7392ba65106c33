package org.caresport.demo.story;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.caresport.demo.Settings;
import org.caresport.demo.client.Gateway;
import org.caresport.demo.client.Mailbox;
import org.caresport.demo.client.Session;
import org.caresport.demo.data.Municipality;
import org.caresport.demo.people.Catalogue;
import org.caresport.demo.people.Ehr;
import org.caresport.demo.people.PatientApp;
import org.caresport.demo.people.Portal;
import org.caresport.demo.people.Workbench;
import org.caresport.stack.identity.Tokens;

/** Everyone in the story, each with a real token of their own; nobody has logged in yet. */
public record Cast(
        Gateway gateway,
        Ehr ehr,
        Workbench anna,
        PatientApp johanna,
        PatientApp pieter,
        Portal portal,
        Catalogue catalogue,
        Mailbox mail,
        Municipality municipality,
        Duration patience) {

    private static final String[] EHR_SCOPES = {
        "system/Patient.crus", "system/ServiceRequest.crus", "system/Task.crus", "system/Observation.crus"
    };

    public static Cast of(Settings settings) {
        var gateway = new Gateway(settings.gateway(), settings.patience());
        var tokens = new Tokens(settings.identity());
        return new Cast(
                gateway,
                new Ehr(Session.fhir(gateway, machine(tokens, settings, "ehr-de-huet", EHR_SCOPES))),
                new Workbench(person(gateway, tokens, settings, "caresport-workbench", "workbench", "broker.anna")),
                new PatientApp(person(gateway, tokens, settings, "caresport-app", "app", "patient.johanna")),
                new PatientApp(person(gateway, tokens, settings, "caresport-app", "app", "patient.pieter")),
                new Portal(Session.anonymous(gateway)),
                new Catalogue(Session.of(gateway, machine(tokens, settings, "caresport-seed"))),
                new Mailbox(settings.imapHost(), settings.imapPort()),
                Municipality.read(),
                settings.patience());
    }

    private static Supplier<String> machine(Tokens tokens, Settings settings, String client, String... scopes) {
        return () -> tokens.machine(client, settings.keys().resolve(client + ".jwk.json"), scopes);
    }

    /** People come back from the login page to the address registered for the software they use. */
    private static Session person(
            Gateway gateway, Tokens tokens, Settings settings, String client, String software, String user) {
        URI redirect = settings.gateway().resolve("/" + software + "/callback");
        return Session.of(gateway, () -> tokens.person(client, redirect, user, settings.password()));
    }
}
