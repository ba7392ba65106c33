package org.caresport.web.workbench;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the workbench says: {@code wb:}. Dutch stands here, English in {@code messages/wb_en.properties}. */
@MessageBundle("wb")
public interface WorkbenchTexts {

    @Message("Dag {name}")
    String hello(String name);

    @Message("Te laat")
    String overdue();

    @Message("Van u, en de datum van de volgende stap is voorbij")
    String overdueMeans();

    @Message("Met spoed")
    String urgent();

    @Message("Van u, en de verwijzer vroeg om haast")
    String urgentMeans();

    @Message("Van u, open")
    String mine();

    @Message("Alles waar u eigenaar van bent en dat nog loopt")
    String mineMeans();

    @Message("Van niemand")
    String nobodys();

    @Message("Nog door niemand van het team opgepakt")
    String nobodysMeans();

    @Message("Aan de beurt: wij")
    String waiting();

    @Message("Van het hele team, en de volgende stap is van een buurtsportcoach")
    String waitingMeans();

    @Message("Uw werk in getallen")
    String tiles();

    @Message("Wat nu aan u is")
    String nextTitle();

    @Message("Er wacht nu niets op u. Wat anderen moeten doen, staat op de werklijst.")
    String nextNothing();

    @Message("Al uw open verwijzingen")
    String allMine();

    @Message("Persoon")
    String person();

    @Message("Wat is er")
    String matter();

    @Message("Wat nu")
    String nextStep();

    @Message("Van wie")
    String ownerIs();

    @Message("Doen")
    String actsTitle();

    @Message("geboren {day}")
    String born(String day);

    @Message("sinds {day}")
    String sinceDay(String day);

    @Message("uiterlijk {day}")
    String before(String day);

    @Message("Te laat")
    String late();

    @Message("u")
    String you();

    @Message("niemand")
    String nobody();

    @Message("iemand die hier niet meer werkt")
    String unknownOwner();

    @Message("Gemeld aan {whom}")
    String escalated(String whom);

    @Message("Neem over")
    String take();

    @Message("Neem aan")
    String accept();

    @Message("Bel")
    String call();

    @Message("Niet bereikt")
    String notReached();

    @Message("voor {name}")
    String forWhom(String name);

    @Message("Gedaan")
    String rowDone();

    @Message("Iemand anders was u voor. Zo is het nu.")
    String rowConflict();

    @Message("Kies {name}")
    String select(String name);

    @Message("Kies alles op deze pagina")
    String selectAll();

    @Message("Uw lijstje")
    String toDosTitle();

    @Message("Niets op uw lijstje. Wat u noteert of wat het platform u vraagt, komt hier.")
    String toDosNothing();

    @Message("Alles wat te doen is")
    String toDosAll();

    @Message("Van het hele team")
    String toDosTeam();

    @Message("Alleen van u")
    String toDosMine();

    @Message("Gedaan")
    String finish();

    @Message("Anders afvinken")
    String otherOutcome();

    @Message("Verplaats of geef door")
    String moveOrGive();

    @Message("Aan wie")
    String toWhom();

    @Message("Uzelf")
    String toSelf();

    @Message("Andere dag")
    String otherDay();

    @Message("Leeg: de dag blijft zoals die is.")
    String otherDayHint();

    @Message("Waarom")
    String why();

    @Message("Sla op")
    String move();

    @Message("Doorgegeven door {name}: {note}")
    String passedOn(String name, String note);

    @Message("voor {day}")
    String dueDay(String day);

    @Message("Andere gemeenten vragen u")
    String transfersTitle();

    @Message("Van gemeente {place}")
    String transferFrom(String place);

    @Message("Antwoord uiterlijk {day}")
    String answerBy(String day);

    @Message("Neem de verwijzing over")
    String acceptTransfer();

    @Message("Stuur terug")
    String returnTransfer();

    @Message("Reden")
    String returnReason();

    @Message("In uw woorden")
    String returnWords();

    @Message("{band} jaar")
    String ageBand(String band);

    @Message("Wat vastzit")
    String stuckTitle();

    @Message("Te laat, van niemand, of het platform antwoordt niet. Het langst eerst.")
    String stuckMeans();

    @Message("Gemeld aan {whom}")
    String toldTo(String whom);

    @Message("Bellen en bevestigen")
    String toCallTitle();

    @Message(
            "Zij meldden zichzelf aan met alleen een telefoonnummer. Bel, en bevestig dat zij het zelf vroegen. Na een week zonder bevestiging wordt de aanmelding gewist.")
    String toCallMeans();

    @Message("Gebeld, het klopt: open de verwijzing")
    String confirmed();

    @Message("Gevraagd: {day}")
    String askedOn(String day);

    @Message("Taal: {language}")
    String speaks(String language);

    @Message("Wie neemt voor wie waar")
    String coversTitle();

    @Message("{cover} neemt waar voor {away}{#if until} tot en met {until}{/if}")
    String covers(String cover, String away, String until);

    @Message("Hier begint uw werkdag")
    String emptyTitle();

    @Message(
            "Er is nu niemand verwezen. Zodra een huisarts of praktijk iemand verwijst, verschijnt die persoon hier, met wat er aan de hand is en wat de volgende stap is.")
    String emptyText();

    @Message("Nieuwe verwijzingen: met spoed en te laat bovenaan.")
    String emptyOne();

    @Message("Uw lijstje: bellen, nabellen, meten, op de dag dat het moet.")
    String emptyTwo();

    @Message("Vragen van andere gemeenten, en mensen die zichzelf aanmelden.")
    String emptyThree();

    @Message("Iemand aanmelden")
    String referSomebody();

    @Message("Filter")
    String filterTitle();

    @Message("Toon")
    String show();

    @Message("Wis filters")
    String clear();

    @Message("Alle")
    String any();

    @Message("Stand")
    String stateIs();

    @Message("Alle open")
    String allOpen();

    @Message("Van u")
    String mineShort();

    @Message("Van niemand")
    String nobodysShort();

    @Message("Buurt (4 cijfers)")
    String neighbourhood();

    @Message("\"{typed}\" is geen buurt. Vul de vier cijfers van de postcode in, zonder nul vooraan.")
    String neighbourhoodFault(String typed);

    @Message("Haast")
    String urgencyIs();

    @Message("Alles met spoed")
    String anyUrgency();

    @Message("Soort reden")
    String familyIs();

    @Message("Wacht op")
    String waitsFor();

    @Message("Alleen te laat")
    String lateOnly();

    @Message("Gemeente")
    String municipalityIs();

    @Message("Volgorde")
    String sortIs();

    @Message("{open}")
    String countOf(int open);

    @Message("Per stand")
    String countsTitle();

    @Message("{overdue} te laat")
    String lateOf(int overdue);

    @Message("Niemand past bij dit filter.")
    String nothingHere();

    @Message("Er staat nu niemand op de werklijst.")
    String nothingOpen();

    @Message("Volgende")
    String nextPage();

    @Message("Naar het begin")
    String firstPage();

    @Message("Bladeren")
    String pages();

    @Message("Met wat u aanvinkt")
    String chosen();

    @Message("Neem over")
    String takeChosen();

    @Message("Geef aan een collega")
    String giveChosen();

    @Message("Collega")
    String colleague();

    @Message("Kies")
    String choose();

    @Message("Geef door")
    String give();

    @Message("Briefje erbij (alleen voor uw team)")
    String giveNote();

    @Message("{#if done}{done} gelukt. {/if}{#if not}{not} waren intussen veranderd of konden niet: kijk ze na.{/if}")
    String bulkTold(int done, int not);

    @Message("Zoek iemand")
    String searchTitle();

    @Message("Naam")
    String searchName();

    @Message("Of geboortedatum")
    String searchBirth();

    @Message("Zoek")
    String search();

    @Message("Ook wie al klaar is. Wat u zoekt, komt nergens in een adres of logboek.")
    String searchHint();

    @Message("U zocht:")
    String searchedFor();

    @Message("Niemand gevonden. Probeer een deel van de naam, of alleen de geboortedatum.")
    String foundNobody();

    @Message("Vul een naam of een geboortedatum in.")
    String searchNothing();

    @Message("Vul minstens twee letters van de naam in.")
    String searchNameFault();

    @Message("Dit is geen datum. Schrijf bijvoorbeeld 1960-03-31.")
    String searchBirthFault();

    @Message("Gevonden: {what}")
    String found(String what);

    @Message("Meer")
    String more();

    @Message("Ververs")
    String reload();

    @Message("{count} nieuw: laat zien")
    String newLines(String count);

    @Message("Er is iets veranderd: laat zien")
    String somethingNew();

    @Message("zojuist veranderd")
    String changedWord();

    @Message("hoort niet meer in deze lijst")
    String goneWord();

    @Message("Dat lukte niet. Er is niets veranderd. Probeer het opnieuw.")
    String actFailed();

    @Message("Sneltoetsen")
    String shortcuts();

    @Message("volgende regel")
    String keyDown();

    @Message("vorige regel")
    String keyUp();

    @Message("open de regel")
    String keyEnter();

    @Message("zoek iemand")
    String keySearch();

    @Message("vandaag")
    String keyToday();

    @Message("werklijst")
    String keyWorklist();

    @Message("team")
    String keyTeam();

    @Message("deze lijst")
    String keyHelp();

    @Message("kies de regel")
    String keySelect();

    @Message("Sluit")
    String close();

    @Message("Team")
    String teamTitle();

    @Message("Gemeente {place}")
    String teamOf(String place);

    @Message("Werk per collega")
    String load();

    @Message("Open")
    String openOnes();

    @Message("Te laat")
    String lateOnes();

    @Message("Te doen")
    String toDosShort();

    @Message("Aanwezigheid")
    String awayTitle();

    @Message("Afwezig tot en met {day}")
    String awayUntil(String day);

    @Message("Afwezig")
    String awayNow();

    @Message("{name} neemt waar")
    String coveredBy(String name);

    @Message("Aanwezig")
    String present();

    @Message("heeft geen account")
    String noAccount();

    @Message("Nog van wie weg is")
    String leftoversTitle();

    @Message("Deze dossiers zijn van iemand die niet meer in het team staat. Geef ze aan een collega.")
    String leftoversMeans();

    @Message("{open} dossiers, {toDos} keer iets te doen")
    String leftover(int open, int toDos);

    @Message("Van niemand: {open} open, {late} te laat")
    String nobodysWork(int open, int late);

    @Message("Verdeel ze")
    String assignThem();

    @Message("Afwezigheid of overdracht regelen")
    String absenceTitle();

    @Message(
            "De dossiers gaan op de eerste dag naar de collega en komen na de laatste dag terug. Zonder laatste dag blijven ze daar.")
    String absenceMeans();

    @Message("Wiens dossiers")
    String whoseCases();

    @Message("Eerste dag")
    String firstDay();

    @Message("Leeg: meteen")
    String firstDayHint();

    @Message("Laatste dag")
    String lastDay();

    @Message("Leeg: voorgoed")
    String lastDayHint();

    @Message("Wie neemt waar")
    String whoCovers();

    @Message("Briefje voor de collega")
    String coverNote();

    @Message("Leg vast")
    String arrange();

    @Message("Afgesproken")
    String handOversTitle();

    @Message("van {from}{#if to} tot en met {to}{/if}")
    String period(String from, String to);

    @Message("Beëindig nu")
    String endNow();

    @Message("Er is nu niets afgesproken.")
    String noHandOvers();

    @Message("{name} (u)")
    String yourself(String name);

    @Message("Vul dit in.")
    String faultRequired();

    @Message("Dit is geen datum.")
    String faultDay();

    @Message("De laatste dag ligt voor de eerste of in het verleden.")
    String faultPast();

    @Message("Dit klopt niet. Kijk het na.")
    String faultOther();

    @Message("Iemand aanmelden")
    String referTitle();

    @Message("Voor een bewoner die belt of langskomt. Schrijf op wat de bewoner zelf zegt.")
    String referText();

    @Message("Iemand meldt zich aan per telefoon")
    String byPhone();

    @Message("Na een fitheidstest")
    String afterTest();

    @Message("Naam")
    String nameIs();

    @Message("Geboortedatum")
    String birthIs();

    @Message("Geslacht")
    String genderIs();

    @Message("Postcode")
    String postcodeIs();

    @Message("Telefoon")
    String phoneIs();

    @Message("E-mail")
    String emailIs();

    @Message("Taal")
    String languageIs();

    @Message("Wat wil de bewoner?")
    String wishIs();

    @Message("De bewoner vindt het goed dat wij bellen")
    String consentCall();

    @Message("De bewoner vindt het goed dat wij deze gegevens gebruiken")
    String consentTest();

    @Message("Zonder toestemming kan het niet.")
    String consentFault();

    @Message("Vul een postcode in, zoals 7001 AB, in uw gemeente.")
    String postcodeFault();

    @Message("Vul een telefoonnummer in, zoals 0314 123456.")
    String phoneFault();

    @Message("Welke test")
    String testIs();

    @Message("Dag van de test")
    String testDay();

    @Message("Bovendruk (mmHg)")
    String systolic();

    @Message("Onderdruk (mmHg)")
    String diastolic();

    @Message("Hartslag in rust (per minuut)")
    String heartRate();

    @Message("BMI (kg/m²)")
    String bmi();

    @Message("Buikomvang (cm)")
    String waistIs();

    @Message("Minuten bewegen per week")
    String minutes();

    @Message("Dagen spieroefeningen per week")
    String strength();

    @Message("Vul een getal in van {least} tot en met {most}.")
    String numberFault(String least, String most);

    @Message("niet verplicht")
    String optional();

    @Message("Meld aan")
    String refer();

    @Message("Gemeten")
    String measured();

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'draft'}Concept\
            {#is 'submitted'}Nieuw\
            {#is 'in-triage'}In beoordeling\
            {#is 'information-requested'}Vraag aan verwijzer\
            {#is 'accepted'}Aangenomen\
            {#is 'contacting'}Contact gezocht\
            {#is 'intake-done'}Gesprek geweest\
            {#is 'needs-clearance'}Toestemming nodig\
            {#is 'matched'}Voorstellen klaar\
            {#is 'no-match'}Niets gevonden\
            {#is 'guided'}In begeleiding\
            {#is 'completed'}Afgerond\
            {#is 'rejected'}Afgewezen\
            {#is 'cancelled'}Geannuleerd\
            {#is 'unreachable'}Niet bereikbaar\
            {#is 'declined-by-patient'}Patiënt wil niet\
            {#is 'handed-back'}Terug naar verwijzer\
            {#is 'entered-in-error'}Vergissing\
            {#else}{code}{/when}""")
    String state(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'broker'}De buurtsportcoach\
            {#is 'patient'}De patiënt\
            {#is 'club'}De club\
            {#is 'doctor'}De verwijzer\
            {#is 'platform'}Het platform\
            {#is 'nobody'}Niemand\
            {#else}{code}{/when}""")
    String turn(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'routine'}Gewoon\
            {#is 'urgent'}Spoed\
            {#is 'asap'}Zo snel mogelijk\
            {#is 'stat'}Direct\
            {#else}{code}{/when}""")
    String urgency(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'A'}Algemeen\
            {#is 'B'}Bloed\
            {#is 'D'}Spijsvertering\
            {#is 'F'}Ogen\
            {#is 'H'}Oren\
            {#is 'K'}Hart en vaten\
            {#is 'L'}Spieren en gewrichten\
            {#is 'N'}Zenuwstelsel\
            {#is 'P'}Psychisch\
            {#is 'R'}Longen\
            {#is 'S'}Huid\
            {#is 'T'}Stofwisseling en gewicht\
            {#is 'U'}Nieren en urinewegen\
            {#is 'W'}Zwangerschap\
            {#is 'X'}Geslachtsorganen vrouw\
            {#is 'Y'}Geslachtsorganen man\
            {#is 'Z'}Sociaal\
            {#else}{code}{/when}""")
    String chapter(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'by-hand'}Zelf genoteerd\
            {#is 'handed-over'}Overgedragen: maak kennis\
            {#is 'transfer-unanswered'}Andere gemeente antwoordt niet: bel\
            {#is 'transfer-returned'}Teruggestuurd: kijk hoe verder\
            {#is 'session-missed'}Eerste keer gemist: bel\
            {#is 'second-session-missed'}Twee keer gemist: zoek opnieuw\
            {#is 'session-cancelled'}Club zegde af: zeg het door\
            {#is 'programme-ended'}Programma klaar: wat nu?\
            {#is 'programme-end-reached'}Einddatum bereikt: hoe verder?\
            {#is 'transfer-refused'}Verplaatsing ging niet door\
            {#is 'trial-held'}Proefles geweest: vraag hoe het was\
            {#is 'offer-unanswered'}Geen antwoord op aanbod: bel\
            {#is 'place-offered'}Plaats vrij: vraag of het kan\
            {#is 'offer-declined'}Aanbod afgeslagen: bied iets anders\
            {#is 'offer-lapsed'}Aanbod verlopen: bel\
            {#is 'refused-by-club'}Club kan niet: zoek iets anders\
            {#is 'withdrawn'}Afgemeld: vraag waarom\
            {#is 'question-unanswered'}Verwijzer antwoordt niet: bel\
            {#is 'question-answered'}Verwijzer antwoordde: lees het\
            {#is 'clearance-given'}Toestemming binnen: ga verder\
            {#is 'clearance-refused'}Geen toestemming: bespreek het\
            {#is 'no-match'}Niets gevonden: kijk wat ruimer kan\
            {#is 'cancelled-by-doctor'}Verwijzer stopte: zeg het door\
            {#is 'overdue'}Te laat: doe de volgende stap\
            {#is 'measure-due'}Meting nodig\
            {#is 'screening-expired'}Vragenlijst verlopen: doe opnieuw\
            {#else}{code}{/when}""")
    String toDoKind(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'lives-elsewhere'}Woont ergens anders\
            {#is 'no-capacity'}Geen tijd of plek\
            {#is 'no-suitable-offer'}Geen passend aanbod\
            {#is 'not-our-speciality'}Niet ons vak\
            {#is 'more-information-needed'}Meer informatie nodig\
            {#is 'other'}Anders\
            {#else}{code}{/when}""")
    String reasonToReturn(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'owner'}de eigenaar\
            {#is 'team-lead'}de teamleider\
            {#is 'admin'}de beheerder\
            {#else}{code}{/when}""")
    String rung(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'done'}Gedaan\
            {#is 'reached'}Bereikt\
            {#is 'not-reached'}Niet bereikt\
            {#is 'not-needed'}Niet meer nodig\
            {#else}{code}{/when}""")
    String outcome(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'done'}Gelukt. Past iemand niet meer bij uw filter, dan staat die persoon niet meer in deze lijst.\
            {#is 'conflict'}Iemand anders was u voor. Hieronder staat hoe het nu is. Kijk het na en probeer het zo nodig opnieuw.\
            {#is 'none'}U had niets gekozen. Vink eerst regels aan.\
            {#is 'incomplete'}Dat is niet opgeslagen: er ontbreekt iets of er klopt iets niet. Vul alles in en probeer het opnieuw.\
            {#is 'todo-done'}Afgevinkt.\
            {#is 'todo-moved'}Verplaatst of doorgegeven.\
            {#is 'transfer-accepted'}U hebt de verwijzing overgenomen. Ze staat op uw werklijst.\
            {#is 'transfer-returned'}Teruggestuurd. De vrager hoort waarom.\
            {#is 'asked'}Opgeschreven. De aanmelding staat nu bij "Bellen en bevestigen".\
            {#is 'cover-set'}Afgesproken. De dossiers gaan op de eerste dag naar uw collega.\
            {#is 'cover-given'}Gedaan. De dossiers zijn van uw collega.\
            {#is 'cover-ended'}Beëindigd. De dossiers gaan terug.\
            {#else}{code}{/when}""")
    String told(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'most-pressing'}Dringendste eerst\
            {#is 'next-action'}Eerste datum eerst\
            {#else}{code}{/when}""")
    String sort(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'female'}Vrouw\
            {#is 'male'}Man\
            {#is 'other'}Anders\
            {#is 'unknown'}Onbekend\
            {#else}{code}{/when}""")
    String gender(String code);

    /** The words for each code of the platform. */
    @Message("""
            {#when code}\
            {#is 'nl'}Nederlands\
            {#is 'en'}Engels\
            {#is 'de'}Duits\
            {#is 'fr'}Frans\
            {#is 'tr'}Turks\
            {#is 'ar'}Arabisch\
            {#is 'pl'}Pools\
            {#is 'uk'}Oekraïens\
            {#is 'es'}Spaans\
            {#is 'fa'}Farsi\
            {#is 'ti'}Tigrinya\
            {#is 'so'}Somalisch\
            {#else}{code}{/when}""")
    String languageName(String code);
}
