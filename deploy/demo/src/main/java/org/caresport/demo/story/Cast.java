package org.caresport.demo.story;

import java.time.Duration;
import org.caresport.demo.Settings;
import org.caresport.demo.client.Gateway;
import org.caresport.demo.client.Logins;
import org.caresport.demo.client.Session;
import org.caresport.demo.data.Municipality;
import org.caresport.demo.people.Catalogue;
import org.caresport.demo.people.Ehr;
import org.caresport.demo.people.PatientApp;
import org.caresport.demo.people.Portal;
import org.caresport.demo.people.Workbench;
import org.caresport.stack.mail.Mailbox;

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

    public static Cast of(Settings settings) {
        var gateway = new Gateway(settings.gateway(), settings.patience());
        var logins = new Logins(settings.gateway(), settings.identity(), settings.keys(), settings.password());
        return new Cast(
                gateway,
                new Ehr(Session.fhir(gateway, logins.ehr())),
                new Workbench(Session.of(gateway, logins.broker("broker.anna"))),
                new PatientApp(Session.of(gateway, logins.patient("patient.johanna"))),
                new PatientApp(Session.of(gateway, logins.patient("patient.pieter"))),
                new Portal(Session.anonymous(gateway)),
                new Catalogue(Session.of(gateway, logins.seed())),
                new Mailbox(settings.imapHost(), settings.imapPort()),
                Municipality.read(),
                settings.patience());
    }
}
