package org.caresport.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What every page says: {@code ui:}. Dutch stands here, English in {@code messages/ui_en.properties}. */
@MessageBundle("ui")
public interface UiTexts {

    @Message("Naar de inhoud")
    String skip();

    @Message("Hoofdmenu")
    String menu();

    @Message("Inloggen")
    String logIn();

    @Message("Uitloggen")
    String logOut();

    @Message("English")
    String otherLanguage();

    @Message("Werkplek")
    String workbench();

    @Message("Vandaag")
    String today();

    @Message("Werklijst")
    String worklist();

    @Message("Team")
    String team();

    @Message("Beweegaanbod")
    String activities();

    @Message("Mijn club")
    String club();

    @Message("Netwerk")
    String network();

    @Message("Rapporten")
    String reports();

    @Message("Privacy")
    String privacy();

    @Message("Beheer")
    String admin();

    @Message("Mijn traject")
    String myJourney();

    @Message("Mijn gegevens")
    String myData();

    @Message("Voor bouwers")
    String developers();

    @Message("Toegankelijkheid")
    String accessibility();

    @Message("het open verwijsplatform tussen eerstelijnszorg en sport en bewegen")
    String what();

    @Message("Er ging iets mis")
    String wentWrong();

    @Message("Terug naar waar u was")
    String back();

    @Message("Deze pagina is er niet")
    String notFound();

    @Message("Het adres klopt niet, of de pagina is niet van u om te zien. Ga terug, of begin opnieuw bij het begin.")
    String notFoundText();

    @Message("Dit mag u met deze inlog niet zien")
    String forbidden();

    @Message("Uw account heeft hier geen recht op. Denkt u van wel? Vraag het uw beheerder.")
    String forbiddenText();

    @Message("Het lukt nu even niet")
    String unavailable();

    @Message(
            "Een onderdeel antwoordt niet. Wat u had ingevuld, is niet opgeslagen. Probeer het over een minuut opnieuw.")
    String unavailableText();

    @Message("Iemand anders was u voor")
    String conflict();

    @Message("Dit is intussen veranderd. Ga terug, kijk wat er nu staat, en probeer het opnieuw.")
    String conflictText();

    @Message("Inloggen is niet gelukt")
    String loginFailed();

    @Message(
            "De inlogpagina gaf geen toegang. Dat kan komen door te lang wachten of door de knop Terug. Probeer het opnieuw.")
    String loginFailedText();

    @Message("Opnieuw proberen")
    String again();

    @Message("Naar het begin")
    String start();

    @Message("Kenmerk voor de helpdesk: {id}")
    String reference(String id);

    @Message("Opslaan")
    String save();

    @Message("Annuleren")
    String cancel();

    @Message("Vul dit in.")
    String required();

    @Message("Dit klopt niet. Kijk het na.")
    String invalid();

    @Message("Er klopt iets niet")
    String formFaults();
}
