package org.caresport.web.offer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about the widget say: {@code wi:}. Dutch stands here, English in {@code messages/wi_en.properties}. */
@MessageBundle("wi")
public interface WidgetTexts {

    @Message("Het beweegaanbod op uw eigen site")
    String title();

    @Message("Voor sites van gemeenten, huisartsen en wijkteams: twee regels, zonder cookies, in uw eigen huisstijl.")
    String lead();

    @Message("Zet dit op uw pagina")
    String copyTitle();

    @Message("Plak deze twee regels waar het aanbod moet komen. Meer is niet nodig. Het blijft vanzelf actueel.")
    String copyText();

    @Message("Kopieer")
    String copy();

    @Message("Gekopieerd")
    String copied();

    @Message("De code van een gemeente is die van het CBS. Nu met aanbod:")
    String code();

    @Message("Bekijk een voorbeeldsite")
    String demo();

    @Message("Zo ziet het eruit")
    String here();

    @Message("Wat u kunt kiezen")
    String choose();

    @Message("Attribuut")
    String attribute();

    @Message("Betekenis")
    String meaning();

    @Message("Code van de gemeente, zoals GM0222.")
    String aMunicipality();

    @Message("Vier cijfers van een postcode, en hoeveel kilometer eromheen.")
    String aNear();

    @Message("Dag van de week: mo, tu, we, th, fr, sa of su.")
    String aDay();

    @Message("Alleen wat gratis is.")
    String aFree();

    @Message("Woorden waarop de lijst begint.")
    String aText();

    @Message("Alleen van één aanbieder.")
    String aOrganisation();

    @Message("Hoeveel activiteiten tegelijk, van 1 tot en met 50. Anders 10.")
    String aLimit();

    @Message("nl of en. Anders de taal van uw pagina.")
    String aLang();

    @Message("Zonder zoekveld.")
    String aSearch();

    @Message("In uw huisstijl")
    String look();

    @Message(
            "Gebruikt uw site NL Design System, dan neemt het aanbod kleuren, letters en hoeken vanzelf over. Anders zet u dit in uw eigen stijlbestand:")
    String lookText();

    @Message("Er is meer:")
    String lookMore();

    @Message("Veilig en toegankelijk")
    String safe();

    @Message(
            "Geen cookies, niets wordt in de browser bewaard, en er gaat niets over de bezoeker naar ons dan wat die zoekt.")
    String safeCookies();

    @Message("Onze stijl komt niet op uw pagina, en die van u niet in de lijst: het staat in een eigen schaduwboom.")
    String safeShadow();

    @Message("Heeft uw site een Content-Security-Policy, voeg dan toe:")
    String safePolicy();

    @Message("Te bedienen met het toetsenbord, en te lezen met een schermlezer.")
    String safeKeyboard();

    @Message("Gemeente Voorbeeldstad")
    String demoTitle();

    @Message("Gemeente Voorbeeldstad")
    String demoName();

    @Message("Menu")
    String demoNavigation();

    @Message("Sport en bewegen")
    String demoStart();

    @Message("Over dit onderdeel")
    String demoBack();

    @Message("Sport en bewegen")
    String demoHeading();

    @Message(
            "Dit is een voorbeeld van een andere site, met eigen letters en kleuren. Het aanbod hieronder komt uit CareSport Connect.")
    String demoText();

    @Message("Voorbeeldsite, geen echte gemeente.")
    String demoFooter();
}
