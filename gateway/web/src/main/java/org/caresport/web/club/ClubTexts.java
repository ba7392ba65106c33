package org.caresport.web.club;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the club's pages say: {@code cl:}. Dutch stands here, English in {@code messages/cl_en.properties}. */
@MessageBundle("cl")
public interface ClubTexts {

    @Message("Deze week")
    String week();

    @Message("Mensen")
    String people();

    @Message("Programma’s")
    String programmes();

    @Message("Mijn club")
    String club();

    @Message("Wil graag meedoen")
    String asked();

    @Message("Deze mensen wachten op uw antwoord.")
    String askedText();

    @Message("Antwoord geven")
    String answer();

    @Message("Antwoord geven aan {name}")
    String answerTo(String name);

    @Message("Nog invullen: wie was er?")
    String toTell();

    @Message("Wie komt er")
    String who();

    @Message("Er is deze week geen les met mensen via CareSport.")
    String nothingThisWeek();

    @Message("{number} mensen")
    String number(int number);

    @Message("1 persoon")
    String numberOne();

    @Message("nog {number} open")
    String open(int number);

    @Message("vandaag")
    String today();

    @Message("Klopt dit nog?")
    String stale();

    @Message("Deze programma’s zijn lang niet nagekeken. Wie een programma zoekt, ziet liever iets dat zeker klopt.")
    String staleText();

    @Message("Ja, dit klopt nog")
    String stillRight();

    @Message("Ja, {title} klopt nog")
    String stillRightFor(String title);

    @Message("Bekijken")
    String look();

    @Message("Er is niemand. U ziet hier wie een plek vraagt of heeft.")
    String nobody();

    @Message("Naam")
    String name();

    @Message("Programma")
    String programme();

    @Message("Stand")
    String state();

    @Message("Nog niet bevestigd")
    String unconfirmed();

    @Message("Wie is er op {day}?")
    String presenceOn(String day);

    @Message("Tik op wat klopt. Het is meteen bewaard. U kunt het twee weken lang verbeteren.")
    String presenceText();

    @Message("Deze les is nog niet geweest. U ziet wie u kunt verwachten.")
    String early();

    @Message("Er is geen les op deze dag.")
    String noSession();

    @Message("Was er")
    String present();

    @Message("Afgemeld")
    String withNotice();

    @Message("Niet gekomen")
    String withoutNotice();

    @Message("{told} van {all} ingevuld")
    String told(int told, int all);

    @Message("De les ging niet door")
    String cancelled();

    @Message("Dit geldt voor de hele groep.")
    String cancelledText();

    @Message("Ja, de les ging niet door")
    String cancelledYes();

    @Message("{name}: {presence}. Bewaard.")
    String kept(String name, String presence);

    @Message("Andere dagen")
    String otherDays();

    @Message("Terug naar deze week")
    String back();

    @Message("Terug naar de mensen")
    String backToPeople();

    @Message("Terug naar de programma’s")
    String backToProgrammes();

    @Message("Telefoon")
    String phone();

    @Message("E-mail")
    String email();

    @Message("Eerste keer")
    String first();

    @Message("Nog niet bekend")
    String unknown();

    @Message("Loopt tot en met")
    String ends();

    @Message("Let op bij het bewegen")
    String advice();

    @Message("Niets bijzonders")
    String noAdvice();

    @Message("Toestemming van de dokter")
    String clearance();

    @Message("Bel bij nood")
    String emergency();

    @Message("Proefles")
    String trial();

    @Message("Staat even stil. De buurtsportcoach laat weten hoe het verder gaat.")
    String onHold();

    @Message("Berichten voor u")
    String notes();

    @Message("Buurtsportcoach")
    String broker();

    @Message("Vragen? Bel {name}.")
    String callBroker(String name);

    @Message("U ziet geen gegevens meer van deze persoon: het programma is voorbij.")
    String gone();

    @Message("Is er plek?")
    String place();

    @Message("Ja, wij verwachten {name}")
    String confirm(String name);

    @Message("Er is toch geen plek")
    String refuse();

    @Message("Waarom niet?")
    String refuseReason();

    @Message("De buurtsportcoach zoekt dan iets anders.")
    String refuseText();

    @Message("Schrijf kort wat er is. Alleen de buurtsportcoach leest dit. Schrijf niets over gezondheid.")
    String textHint();

    @Message("Toelichting")
    String text();

    @Message("Geen plek geven")
    String refuseSend();

    @Message("Komt niet meer")
    String stop();

    @Message("Waarom is {name} gestopt?")
    String stopReason(String name);

    @Message("De buurtsportcoach belt om te horen hoe het gaat.")
    String stopText();

    @Message("Doorgeven dat {name} gestopt is")
    String stopSend(String name);

    @Message("Programma is klaar")
    String complete();

    @Message("Wat komt erna?")
    String outcome();

    @Message("Afronden")
    String completeSend();

    @Message("Duurt langer")
    String extend();

    @Message("Nieuwe laatste dag")
    String until();

    @Message("Verlengen")
    String extendSend();

    @Message("Gaat door na de proefles")
    String goOn();

    @Message("Ja, {name} gaat door")
    String goOnSend(String name);

    @Message("Wie was wanneer")
    String history();

    @Message("Dag")
    String day();

    @Message("Ingevuld")
    String presence();

    @Message("Nog niets ingevuld")
    String notTold();

    @Message("Te verbeteren tot en met {day}")
    String correctable(String day);

    @Message("Verbeteren")
    String correct();

    @Message("Invullen")
    String tell();

    @Message("{left} van {all} vrij")
    String free(int left, int all);

    @Message("{number} op de wachtlijst")
    String waiting(int number);

    @Message("Nagekeken op {day}")
    String verified(String day);

    @Message("Nooit nagekeken")
    String neverVerified();

    @Message("Lang niet nagekeken")
    String staleTag();

    @Message("Even niemand erbij")
    String pause();

    @Message("Wie een plek heeft, houdt die. Nieuwe mensen kunnen niet meedoen tot u het weer opent.")
    String pauseText();

    @Message("Weer openen")
    String publish();

    @Message("Programma stoppen")
    String close();

    @Message("Alle plekken vervallen. De buurtsportcoaches horen het. Dit kunt u niet terugdraaien.")
    String closeText();

    @Message("Ja, stop dit programma")
    String closeSend();

    @Message("Plekken en bericht")
    String change();

    @Message("Aantal plekken in totaal")
    String capacity();

    @Message("Bericht op de pagina")
    String alert();

    @Message("Bijvoorbeeld: op 24 december geen les. Leeg laten als er niets is.")
    String alertHint();

    @Message("{number} mensen hebben een plek")
    String taken(int number);

    @Message("Zo zien anderen het")
    String seenByOthers();

    @Message("Er zijn geen programma’s van uw organisatie.")
    String noProgrammes();
}
