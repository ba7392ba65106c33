package org.caresport.web.selfreferral;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a resident reads who asks for a broker: {@code self:}. Dutch stands here, English in {@code messages/self_en.properties}. */
@MessageBundle("self")
public interface SelfReferralTexts {

    @Message("Hulp vragen om te gaan bewegen")
    String title();

    @Message(
            "Een buurtsportcoach zoekt samen met u sport of beweging die bij u past. Dat kost u niets. U heeft geen verwijzing van een dokter nodig.")
    String lead();

    @Message("Uw naam")
    String name();

    @Message("Uw geboortedatum")
    String birthDate();

    @Message("Uw postcode")
    String postcode();

    @Message("Dan weten wij welke buurtsportcoach bij u in de buurt werkt. Bijvoorbeeld 7001 AB.")
    String postcodeHint();

    @Message("Hoe bereiken wij u?")
    String reach();

    @Message("Vul uw telefoonnummer in, of uw e-mailadres, of allebei.")
    String reachSays();

    @Message("Telefoonnummer")
    String phone();

    @Message("E-mailadres")
    String email();

    @Message("Wij sturen u een e-mail met een link. Daarmee bevestigt u dat u het bent.")
    String emailHint();

    @Message("In welke taal wilt u praten?")
    String language();

    @Message("Dit mag u leeg laten")
    String optional();

    @Message("Wat wilt u graag?")
    String wish();

    @Message(
            "Bijvoorbeeld: mensen ontmoeten, weer kunnen fietsen. Schrijf hier niets over uw gezondheid; dat bespreekt u met de buurtsportcoach.")
    String wishHint();

    @Message("U bent")
    String gender();

    @Message("Vrouw")
    String female();

    @Message("Man")
    String male();

    @Message("Anders")
    String other();

    @Message("Mag uw huisarts het weten?")
    String practice();

    @Message("Vul dan de naam van de praktijk in. Laat het leeg als u dat niet wilt.")
    String practiceHint();

    @Message("Ja, de buurtsportcoach mag mij bellen of mailen, en bewaren wat ik hier invul.")
    String consent();

    @Message("Alleen de buurtsportcoach ziet dit. Bevestigt u niet, dan wissen wij alles na een week.")
    String privacy();

    @Message("Vraag een buurtsportcoach")
    String send();

    @Message("Vul uw naam in.")
    String faultName();

    @Message("Vul uw geboortedatum in, bijvoorbeeld 28 4 1958.")
    String faultDay();

    @Message("Vul een postcode in: vier cijfers en twee letters.")
    String faultPostcode();

    @Message("Vul een telefoonnummer in, met alleen cijfers, bijvoorbeeld 06 12345678.")
    String faultPhone();

    @Message("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")
    String faultEmail();

    @Message("Vul een telefoonnummer of een e-mailadres in.")
    String faultReach();

    @Message("Kies een taal.")
    String faultLanguage();

    @Message("Dit is te lang. Hoogstens 1000 letters.")
    String faultWish();

    @Message("Dit is te lang. Hoogstens 200 letters.")
    String faultPractice();

    @Message("Zonder uw toestemming mag niemand u bellen. Zet een vinkje als u het goed vindt.")
    String faultConsent();

    @Message("Er klopt iets niet. Kijk alles nog eens na.")
    String faultOther();

    @Message("Dank u wel")
    String askedTitle();

    @Message("Kijk in uw e-mail. Wij hebben u een link gestuurd.")
    String askedMail();

    @Message("De buurtsportcoach belt u.")
    String askedCall();

    @Message("Zo gaat het verder")
    String next();

    @Message("U drukt op de link in de e-mail en bevestigt dat u het bent.")
    String askedStepMail();

    @Message("De buurtsportcoach ziet uw aanvraag.")
    String step1();

    @Message("De buurtsportcoach neemt contact met u op en vraagt wat u wilt en kunt.")
    String step2();

    @Message("Daarna krijgt u een voorstel. U kiest zelf of u meedoet.")
    String step3();

    @Message(
            "Geen e-mail gekregen? Kijk ook bij ongewenste e-mail. Staat hij daar niet, vul het formulier dan opnieuw in.")
    String noMail();

    @Message("Bekijk alvast wat er in de buurt is")
    String meanwhile();

    @Message("Uw aanvraag bevestigen")
    String confirmTitle();

    @Message(
            "Met dit e-mailadres is gevraagd om hulp van een buurtsportcoach. Een buurtsportcoach zoekt samen met u sport of beweging die bij u past.")
    String confirmSays();

    @Message("Was u dat?")
    String wasItYou();

    @Message("Druk dan op de knop. Daarna neemt de buurtsportcoach contact met u op.")
    String pressThen();

    @Message("Ja, dat was ik")
    String yes();

    @Message("Was u het niet? Dan hoeft u niets te doen. Wij wissen de gegevens na een week.")
    String notMe();

    @Message("Uw aanvraag is bevestigd")
    String openedTitle();

    @Message("Dank u wel. De buurtsportcoach neemt contact met u op.")
    String openedSays();

    @Message("Uw buurtsportcoach: {name}")
    String yourBroker(String name);

    @Message("Vragen? Bellen mag altijd.")
    String mayCall();

    @Message("Open de link uit uw e-mail")
    String noneTitle();

    @Message(
            "Deze pagina werkt met de link uit de e-mail die wij u stuurden. U heeft hem nog niet geopend, of te lang geleden.")
    String noneSays();

    @Message("Deze link is verlopen")
    String expiredTitle();

    @Message("Er is niets gedaan. Vul het formulier opnieuw in, dan krijgt u een nieuwe link.")
    String expiredSays();

    @Message("Deze link kennen wij niet")
    String unknownTitle();

    @Message(
            "Misschien zijn uw gegevens al gewist. Gebruik de link uit de nieuwste e-mail, of vul het formulier opnieuw in.")
    String unknownSays();

    @Message("Vul het formulier opnieuw in")
    String again();

    @Message("Of bel {name}:")
    String orCall(String name);
}
