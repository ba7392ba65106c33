package org.caresport.web.offer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the open offer says: {@code of:}. Dutch stands here, English in {@code messages/of_en.properties}. */
@MessageBundle("of")
public interface OfferTexts {

    @Message("Bewegen bij u in de buurt")
    String title();

    @Message("Zoek wat bij u past. U hoeft niet in te loggen.")
    String lead();

    @Message(
            "Beweegaanbod in uw buurt: wandelen, zwemmen, sporten op een stoel en meer. Met prijs, tijden, plaats en vrije plekken.")
    String description();

    @Message("Wat zoekt u?")
    String what();

    @Message("Bijvoorbeeld: gratis wandelen op dinsdag dichtbij 7001")
    String whatHint();

    @Message("Postcode (vier cijfers)")
    String postcode();

    @Message("Een postcode begint met vier cijfers, zoals 7001.")
    String postcodeWrong();

    @Message("Zoeken")
    String search();

    @Message("Kies woorden")
    String words();

    @Message("Op welke dag?")
    String days();

    @Message("In welke taal?")
    String languages();

    @Message("U zoekt")
    String chosen();

    @Message("weghalen")
    String remove();

    @Message("Alles weghalen")
    String removeAll();

    @Message("{number} activiteiten gevonden")
    String found(int number);

    @Message("1 activiteit gevonden")
    String foundOne();

    @Message("De eerste {number} activiteiten")
    String foundFirst(int number);

    @Message("Nog {number} activiteiten")
    String foundNext(int number);

    @Message("Niets gevonden")
    String nothing();

    @Message("Haal een woord weg, of bel de beweegmakelaar van uw buurt. Die denkt met u mee.")
    String nothingText();

    @Message("Meer activiteiten")
    String more();

    @Message("Terug naar de eerste")
    String first();

    @Message("Kaart")
    String map();

    @Message("Kaart met de plekken van de lijst. Alles op de kaart staat ook in de lijst.")
    String mapLabel();

    @Message("{number} activiteiten hier")
    String mapMany(String number);

    @Message("De kaart werkt alleen met JavaScript. De lijst toont hetzelfde.")
    String mapNone();

    @Message("Buurten en beweegmakelaars")
    String areas();

    @Message("Volgende keer:")
    String next();

    @Message("Voor wie")
    String forWhom();

    @Message("Iedereen is welkom")
    String everybody();

    @Message("Wanneer")
    String when();

    @Message("De komende keren")
    String comingUp();

    @Message("Er staat nu geen datum op de agenda. Bel de aanbieder.")
    String noSessions();

    @Message("Zet in uw agenda")
    String calendar();

    @Message("Waar")
    String where();

    @Message("Route op de kaart")
    String route();

    @Message("Prijs")
    String price();

    @Message("Wie betaalt mee")
    String payers();

    @Message("Er is geen pas of fonds bekend dat meebetaalt. Vraag het de beweegmakelaar.")
    String noPayers();

    @Message("Toegankelijkheid")
    String accessibility();

    @Message("Hier is nog niets over bekend. Bel de aanbieder.")
    String accessibilityUnknown();

    @Message("Niveau")
    String level();

    @Message("Begeleiding")
    String guidance();

    @Message("Plekken")
    String places();

    @Message("Taal")
    String language();

    @Message("Wie geeft het")
    String leader();

    @Message("Aanbieder")
    String organisation();

    @Message("Alles van deze aanbieder")
    String ofOrganisation();

    @Message("Nagekeken op {day}")
    String verified(String day);

    @Message("Nog niet nagekeken")
    String neverVerified();

    @Message("Meedoen?")
    String join();

    @Message("Ik wil meedoen")
    String referYourself();

    @Message("U vult een formulier in. De beweegmakelaar belt u daarna op.")
    String referYourselfText();

    @Message("Eerst iets vragen?")
    String ask();

    @Message("{name} is beweegmakelaar in deze buurt en denkt met u mee. Bellen kost u niets extra.")
    String askText(String name);

    @Message("Bel de aanbieder als u iets wilt vragen.")
    String askClub();

    @Message("Bel {phone}")
    String call(String phone);

    @Message("Mail {name}")
    String mail(String name);

    @Message("{name} valt nu in voor {absent}.")
    String covers(String name, String absent);

    @Message("Delen")
    String share();

    @Message("Kopieer het adres")
    String copy();

    @Message("Het adres is gekopieerd.")
    String copied();

    @Message("Adres van deze pagina")
    String address();

    @Message("Klopt er iets niet?")
    String wrong();

    @Message("Ziet u een verkeerde tijd, prijs of plaats? Laat het weten, dan passen wij het aan.")
    String wrongText();

    @Message("Meld wat niet klopt")
    String wrongMail();

    @Message("Terug naar de lijst")
    String backToList();

    @Message("Deze activiteit is er niet (meer)")
    String goneTitle();

    @Message("Misschien is zij gestopt. Zoek iets anders in uw buurt.")
    String goneText();

    @Message("Beweegaanbod per gemeente")
    String areasTitle();

    @Message("Per gemeente: wie u kunt bellen, en wat er deze week is.")
    String areasLead();

    @Message("{number} activiteiten")
    String activities(int number);

    @Message("Bewegen in {place}")
    String areaTitle(String place);

    @Message("Beweegaanbod in {place}: wat er deze week is, en wie u kunt bellen.")
    String areaDescription(String place);

    @Message("Uw beweegmakelaar")
    String broker();

    @Message("Een beweegmakelaar kent de clubs in de buurt en zoekt met u wat past.")
    String brokerText();

    @Message("Voor de buurten zonder eigen beweegmakelaar")
    String fallback();

    @Message("Deze gemeente heeft nog geen beweegmakelaar in onze lijst.")
    String noBroker();

    @Message("Deze week")
    String thisWeek();

    @Message("Er is de komende zeven dagen niets.")
    String nothingThisWeek();

    @Message("Bekijk alles in {place}")
    String allIn(String place);

    @Message("U bent niet verbonden")
    String offline();

    @Message("Deze pagina had u nog niet bekeken. Wat u eerder zag, kunt u wel openen.")
    String offlineText();

    @Message("Bekeken pagina’s")
    String seen();
}
