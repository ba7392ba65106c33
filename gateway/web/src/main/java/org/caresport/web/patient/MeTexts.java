package org.caresport.web.patient;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a patient reads: {@code me:}. Dutch stands here, English in {@code messages/me_en.properties}. */
@MessageBundle("me")
public interface MeTexts {

    @Message("Begin")
    String start();

    @Message("Afspraken")
    String sessions();

    @Message("Berichten")
    String messages();

    @Message("Uw buurtsportcoach")
    String broker();

    @Message("Dit is uw buurtsportcoach.")
    String brokerIs();

    @Message("Vragen, of lukt er iets niet? Bellen mag altijd.")
    String brokerHelps();

    @Message("De naam en het telefoonnummer staan in de e-mails die u van ons kreeg.")
    String brokerUnknown();

    @Message("Bel")
    String call();

    @Message("Klaar? Sluit deze pagina af (op een computer van iemand anders)")
    String close();

    @Message("Terug naar het begin")
    String backToStart();

    @Message("Terug naar het voorstel")
    String backToOffer();

    @Message("Welkom")
    String hello();

    @Message("U wordt verwacht op {at}.")
    String expectedAt(String at);

    @Message("Antwoord geven kan tot {at}.")
    String answerUntil(String at);

    @Message("De plek is voor u tot {at}.")
    String placeUntil(String at);

    @Message("U hoeft nu niets te doen.")
    String nothingToDo();

    @Message("Zo ver bent u")
    String yourJourney();

    @Message("klaar")
    String stepDone();

    @Message("nu")
    String stepNow();

    @Message("Aangemeld")
    String journey1();

    @Message("Gesprek met de buurtsportcoach")
    String journey2();

    @Message("Voorstel kiezen")
    String journey3();

    @Message("Plek regelen")
    String journey4();

    @Message("Meedoen")
    String journey5();

    @Message("Uw voorstellen")
    String yourOffers();

    @Message("Dit werd u geschreven")
    String saidToYou();

    @Message("Van uw buurtsportcoach")
    String saidBroker();

    @Message("Van uw verwijzer")
    String saidDoctor();

    @Message("Er is een plek voor u vrij gekomen.")
    String nowTakePlace();

    @Message("Er ligt een voorstel voor u klaar.")
    String nowChoose();

    @Message("Wij willen graag weten hoe het met u gaat.")
    String nowMeasure();

    @Message("U heeft het een keer geprobeerd. Wilt u verder?")
    String nowGoOn();

    @Message("Er staat nu niets voor u open.")
    String nowNothing();

    @Message("Bekijk de plek")
    String doTakePlace();

    @Message("Bekijk het voorstel")
    String doChoose();

    @Message("Beantwoord drie vragen")
    String doMeasure();

    @Message("Zeg of u verder wilt")
    String doGoOn();

    @Message("Bekijk uw afspraken")
    String doSessions();

    @Message("Bekijk het")
    String doLook();

    @Message("Uw aanmelding is binnen. De buurtsportcoach kijkt ernaar en neemt contact met u op.")
    String stepReceived();

    @Message("De buurtsportcoach bekijkt uw aanmelding en neemt contact met u op.")
    String stepInTriage();

    @Message("De buurtsportcoach heeft uw verwijzer iets gevraagd. Daarna hoort u van ons.")
    String stepQuestionAsked();

    @Message("De buurtsportcoach belt u voor een gesprek.")
    String stepAccepted();

    @Message("De buurtsportcoach spreekt met u af voor een gesprek.")
    String stepIntakePlanned();

    @Message("Wij zoeken nu iets dat bij u past.")
    String stepIntakeDone();

    @Message("Wij vragen uw verwijzer of u veilig kunt beginnen. Daarna hoort u van ons.")
    String stepClearanceAsked();

    @Message("De buurtsportcoach kiest voorstellen die bij u passen, en bespreekt ze met u.")
    String stepProposed();

    @Message("Er is nu niets dat goed past. De buurtsportcoach zoekt verder.")
    String stepNoProgramme();

    @Message("Er ligt een voorstel voor u klaar.")
    String stepOffered();

    @Message("Wij vragen of er plek voor u is.")
    String stepPlaceRequested();

    @Message("U staat op de wachtlijst. U hoort van ons als er plek is.")
    String stepWaitingList();

    @Message("Er is een plek voor u.")
    String stepEnrolled();

    @Message("U bent begonnen.")
    String stepFirstSession();

    @Message("U doet mee.")
    String stepActive();

    @Message("Het staat nu op pauze. De buurtsportcoach belt u als u weer kunt beginnen.")
    String stepOnHold();

    @Message("De buurtsportcoach zoekt met u iets anders.")
    String stepLookingFurther();

    @Message("U bent niet begonnen. Wilt u toch? Bel uw buurtsportcoach.")
    String stepDidNotStart();

    @Message("U bent gestopt. Wilt u iets anders proberen? Bel uw buurtsportcoach.")
    String stepDroppedOut();

    @Message("U heeft het afgerond. Goed gedaan!")
    String stepCompleted();

    @Message("Uw aanmelding is gesloten. Wilt u opnieuw beginnen? Bel uw buurtsportcoach.")
    String stepStopped();

    @Message("Uw voorstel voor sport of bewegen")
    String offerTitle();

    @Message("Wacht op uw antwoord")
    String isOffered();

    @Message("Dit is voor u uitgezocht. U kiest zelf of u meedoet.")
    String saysOffered();

    @Message("Er is een plek aangevraagd")
    String isPlaceRequested();

    @Message("U wilt meedoen. Wij vragen of er plek is. U hoort van ons zodra we dat weten.")
    String saysPlaceRequested();

    @Message("U staat op de wachtlijst")
    String isWaitlisted();

    @Message("Er is nu geen plek. Komt er een plek vrij, dan hoort u dat.")
    String saysWaitlisted();

    @Message("Er is een plek vrij voor u")
    String isPlaceFree();

    @Message("Wilt u de plek hebben? Laat het dan op tijd weten. Daarna gaat de plek naar iemand anders.")
    String saysPlaceFree();

    @Message("Er is een plek voor u")
    String isToBeConfirmed();

    @Message("Er is een plek voor u. De club moet de plek nog bevestigen. U hoort van ons als dat gebeurd is.")
    String saysToBeConfirmed();

    @Message("Uw plek is bevestigd")
    String isEnrolled();

    @Message("U wordt verwacht. Kunt u toch niet komen? Bel dan uw buurtsportcoach.")
    String saysEnrolled();

    @Message("U bent begonnen")
    String isStarted();

    @Message("Mooi dat u begonnen bent. Loopt er iets niet goed? Bel dan uw buurtsportcoach.")
    String saysStarted();

    @Message("U doet mee")
    String isActive();

    @Message("Mooi dat u meedoet. Loopt er iets niet goed? Bel dan uw buurtsportcoach.")
    String saysActive();

    @Message("U heeft dit afgerond")
    String isCompleted();

    @Message("U heeft dit afgerond. Goed gedaan! Wilt u weten wat er nu kan? Bel uw buurtsportcoach.")
    String saysCompleted();

    @Message("U doet hier niet aan mee")
    String isDeclinedByPatient();

    @Message("U heeft gezegd dat u dit niet wilt. De buurtsportcoach kijkt met u naar iets anders.")
    String saysDeclinedByPatient();

    @Message("Er is hier geen plek voor u")
    String isDeclinedByProvider();

    @Message("Er is hier geen plek. Dat ligt niet aan u. De buurtsportcoach zoekt met u iets anders.")
    String saysDeclinedByProvider();

    @Message("Dit voorstel is verlopen")
    String isOfferExpired();

    @Message("Wij hebben op tijd geen antwoord gekregen. Wilt u toch meedoen? Bel dan uw buurtsportcoach.")
    String saysOfferExpired();

    @Message("U bent niet begonnen")
    String isDidNotStart();

    @Message("Wilt u toch iets gaan doen? Bel dan uw buurtsportcoach.")
    String saysDidNotStart();

    @Message("U bent gestopt")
    String isDroppedOut();

    @Message("Wilt u toch verder, of iets anders doen? Bel dan uw buurtsportcoach.")
    String saysDroppedOut();

    @Message("Dit gaat niet door")
    String isCancelled();

    @Message("Wilt u iets anders doen? Bel dan uw buurtsportcoach.")
    String saysCancelled();

    @Message("Op pauze")
    String isOnHold();

    @Message("Uw deelname staat op pauze. Uw buurtsportcoach belt u als u weer kunt beginnen.")
    String saysOnHold();

    @Message("U heeft de vragen beantwoord")
    String isRecorded();

    @Message("De vragen zijn niet beantwoord")
    String isMissing();

    @Message("De vragen zijn niet op tijd beantwoord")
    String isOverdue();

    @Message("De vragen staan nog open")
    String isOpen();

    @Message("De vragen komen nog")
    String isPlanned();

    @Message("Hoe nu verder: u gaat door als gewoon lid.")
    String outcomeRegularMembership();

    @Message("Hoe nu verder: u gaat naar een volgend programma. De buurtsportcoach regelt het met u.")
    String outcomeNextProgramme();

    @Message("Hoe nu verder: u gaat zelf door met bewegen.")
    String outcomeOnTheirOwn();

    @Message("Dit is nu klaar.")
    String outcomeEnd();

    @Message("Wilt u meedoen?")
    String askJoin();

    @Message("Ja, ik doe mee")
    String yesJoin();

    @Message("Nee, dit wil ik niet")
    String noThanks();

    @Message("Een andere tijd, of een vraag")
    String otherTime();

    @Message("Wilt u deze plek?")
    String askPlace();

    @Message("Ja, ik wil de plek")
    String yesPlace();

    @Message("Nee, ik wil niet meer")
    String noPlace();

    @Message("Wilt u verder na de proefles?")
    String askGoOn();

    @Message("Ja, ik ga verder")
    String yesGoOn();

    @Message("Nee, ik stop")
    String noGoOn();

    @Message("Ik doe niet (meer) mee")
    String stopJoining();

    @Message("Dit moet u weten")
    String aboutThis();

    @Message("De gegevens zijn nu niet te zien. Uw buurtsportcoach kan u alles vertellen.")
    String factsUnknown();

    @Message("De eerste keer")
    String firstTime();

    @Message("Proefles")
    String trial();

    @Message("U probeert het eerst een keer. Daarna zegt u of u verder wilt.")
    String trialSays();

    @Message("Wanneer")
    String when();

    @Message("Nog niet gepland. U hoort van ons wanneer het is.")
    String whenUnknown();

    @Message("Waar")
    String where();

    @Message("Bekijk de route op de kaart (nieuw venster)")
    String route();

    @Message("Binnen of buiten")
    String inside();

    @Message("Binnen")
    String indoor();

    @Message("Buiten")
    String outdoor();

    @Message("Toegankelijk")
    String access();

    @Message("Hier is niets over bekend. Heeft u hulp nodig om binnen te komen? Vraag het uw buurtsportcoach.")
    String accessUnknown();

    @Message("U kunt er met een rolstoel of rollator in")
    String accessWheelchair();

    @Message("Er is een toilet voor rolstoelen")
    String accessAccessibleToilet();

    @Message("Er is een ringleiding voor een hoortoestel")
    String accessHearingLoop();

    @Message("U kunt er parkeren")
    String accessParking();

    @Message("Wat kost het")
    String price();

    @Message("Gratis")
    String free();

    @Message("{amount} per keer")
    String perSession(String amount);

    @Message("{amount} per maand")
    String perMonth(String amount);

    @Message("De proefles kost {amount}")
    String perTrial(String amount);

    @Message("Met een gemeentepas kan het goedkoper zijn.")
    String pass();

    @Message("Er is een fonds dat kan meebetalen. Vraag het uw buurtsportcoach.")
    String funds();

    @Message("Met wie")
    String people();

    @Message("In een groep")
    String formGroup();

    @Message("Met z'n tweeën")
    String formPair();

    @Message("Alleen, met begeleiding")
    String formIndividual();

    @Message("van hoogstens {most} mensen")
    String groupOf(int most);

    @Message("Begeleid door {name}")
    String ledBy(String name);

    @Message("Alleen voor vrouwen")
    String women();

    @Message("Alleen voor mannen")
    String men();

    @Message("Hoe zwaar")
    String howHard();

    @Message("Licht: u kunt gewoon praten tijdens het bewegen")
    String hardLight();

    @Message("Gemiddeld: u gaat sneller ademen, maar u kunt nog praten")
    String hardModerate();

    @Message("Stevig: u raakt buiten adem")
    String hardVigorous();

    @Message("Taal")
    String spoken();

    @Message("Meenemen")
    String bring();

    @Message("Makkelijke kleding, schoenen waar u goed op loopt, en water.")
    String bringSays();

    @Message("Dit voorstel past niet")
    String declineTitle();

    @Message("Dat is geen probleem. De buurtsportcoach zoekt dan met u iets dat beter past.")
    String declineSays();

    @Message("Waarom past het niet?")
    String declineWhy();

    @Message("Nee zeggen")
    String declineSend();

    @Message("Stoppen")
    String stopTitle();

    @Message("Jammer, maar het mag. Wij melden u af. De buurtsportcoach kan met u iets zoeken dat beter past.")
    String stopSays();

    @Message("Waarom wilt u stoppen?")
    String stopWhy();

    @Message("Ik stop")
    String stopSend();

    @Message("Kies wat het beste past.")
    String chooseReason();

    @Message("Ik heb geen tijd")
    String whyNoTime();

    @Message("Nu niet, misschien later")
    String whyNotNow();

    @Message("De dag of de tijd past niet")
    String whyTimesDoNotSuit();

    @Message("Het is te ver weg")
    String whyTooFar();

    @Message("Ik kan er niet komen")
    String whyNoTransport();

    @Message("Het is te duur")
    String whyTooExpensive();

    @Message("Het is niets voor mij")
    String whyNotMyThing();

    @Message("De groep past niet bij mij")
    String whyGroupDoesNotSuit();

    @Message("De taal is lastig voor mij")
    String whyLanguage();

    @Message("Het is te zwaar")
    String whyTooHeavy();

    @Message("Het is te licht")
    String whyTooLight();

    @Message("Ik ben ziek")
    String whyIllness();

    @Message("Ik heb een blessure")
    String whyInjury();

    @Message("Mijn arts of behandelaar raadt het af")
    String whyMedicalAdvice();

    @Message("Mijn situatie thuis laat het niet toe")
    String whyPrivateCircumstances();

    @Message("Ik heb mijn doel bereikt")
    String whyGoalReached();

    @Message("Ik doe liever iets anders")
    String whyPrefersOtherActivity();

    @Message("Ik ben verhuisd")
    String whyMovedAway();

    @Message("Iets anders")
    String whyOther();

    @Message(
            "Past de dag of de tijd niet? Of wilt u eerst iets weten? Bel uw buurtsportcoach. Het nummer staat hieronder.")
    String otherTimeSays();

    @Message("De buurtsportcoach kijkt of er een andere groep of tijd is.")
    String otherTimeStep1();

    @Message("U krijgt dan een nieuw voorstel.")
    String otherTimeStep2();

    @Message("U kiest daarna pas of u meedoet.")
    String otherTimeStep3();

    @Message(
            "Wilt u niet bellen? Zeg dan hier dat de tijd niet past. De buurtsportcoach ziet dat en neemt contact met u op. Dit voorstel gaat dan niet door.")
    String otherTimeOr();

    @Message("De tijd past niet: neem contact met mij op")
    String otherTimeSend();

    @Message("Dank u wel! Wij hebben uw antwoord en vragen een plek voor u aan.")
    String doneAcceptance();

    @Message("Dank u wel voor uw antwoord. De buurtsportcoach kijkt met u naar iets anders.")
    String doneDecline();

    @Message("Dank u wel dat u het laat weten. U bent afgemeld.")
    String doneWithdrawal();

    @Message("Dank u wel! Wij vragen de plek nu voor u aan.")
    String donePlaceAcceptance();

    @Message("Mooi! U heeft nu een vaste plek.")
    String doneContinuation();

    @Message("Dank u wel voor uw antwoorden.")
    String doneMeasured();

    @Message("Het is geregeld. Vanaf nu belt de buurtsportcoach u.")
    String doneNoMessages();

    @Message("Het is opgeslagen.")
    String doneReached();

    @Message("Gelukt! Hier ziet u voortaan hoe het gaat.")
    String doneLinked();

    @Message("Dat kan niet meer. Hier ziet u hoe het nu is.")
    String doneNotNow();

    @Message("U heeft nu geen afspraken. Zodra er een plek voor u is, staan ze hier.")
    String noSessions();

    @Message("Kunt u een keer niet? Bel")
    String cannotCome();

    @Message("Zet in mijn agenda")
    String toCalendar();

    @Message("In uw agenda staat alleen waar en wanneer, niet wat u doet.")
    String toCalendarSays();

    @Message("Sport en bewegen")
    String calendarSummary();

    @Message("afspraken")
    String calendarFile();

    @Message("Hoe gaat het met u?")
    String measuresTitle();

    @Message("Drie vragen, twee minuten. Er is geen goed of fout.")
    String measuresSays();

    @Message("Er zijn nu geen vragen voor u.")
    String measuresNone();

    @Message("Verstuur mijn antwoorden")
    String measuresSend();

    @Message("Ik wil dit niet beantwoorden")
    String measuresNot();

    @Message("Op hoeveel dagen per week beweegt u zo dat u sneller ademt? Stevig wandelen of fietsen telt ook mee.")
    String askActiveDays();

    @Message("Hoeveel minuten beweegt u op zo'n dag, ongeveer?")
    String askActiveMinutesADay();

    @Message("Op hoeveel dagen per week doet u oefeningen waar u sterker van wordt?")
    String askStrengthDays();

    @Message("Hoe tevreden bent u over wat u doet? 0 is helemaal niet, 10 is heel erg.")
    String askSatisfaction();

    @Message("Kies een antwoord.")
    String chooseOne();

    @Message("Vul een getal in van {least} tot {most}.")
    String typeBetween(String least, String most);

    @Message("Wij sturen u e-mail als er iets voor u is. In een e-mail staat nooit iets over uw gezondheid.")
    String messagesSent();

    @Message("Liever geen berichten?")
    String messagesStop();

    @Message("Dan belt de buurtsportcoach u als er iets is. Aan uw deelname verandert niets.")
    String messagesStopSays();

    @Message("Stuur mij geen berichten meer")
    String messagesStopSend();

    @Message(
            "U krijgt geen berichten van ons: de buurtsportcoach belt u als er iets is. Wilt u weer berichten? Zeg het tegen de buurtsportcoach.")
    String messagesOff();

    @Message("Zo laten wij u weten dat er iets voor u is.")
    String contactSays();

    @Message("Wilt u e-mail van ons?")
    String mailAsk();

    @Message("Ja, op het adres van deze inlog:")
    String mailYes();

    @Message("Nee. De buurtsportcoach belt mij als er iets is.")
    String mailNo();

    @Message("Het e-mailadres van uw inlog is nog niet bevestigd. Bevestig het eerst, of kies Nee.")
    String mailWrong();

    @Message("Telefoonnummer")
    String phone();

    @Message("Bijvoorbeeld 06 12345678. U mag dit leeg laten.")
    String phoneHint();

    @Message("Vul een telefoonnummer in, met alleen cijfers, bijvoorbeeld 06 12345678.")
    String phoneWrong();

    @Message("In welke taal schrijven wij u?")
    String languageAsk();

    @Message("Zo bereiken wij u nu")
    String contactNow();

    @Message("Zo bent u aangemeld.")
    String sourceRegistered();

    @Message("Dit heeft u zelf gezegd.")
    String sourceApp();

    @Message("Dit heeft uw buurtsportcoach voor u opgeschreven.")
    String sourceBroker();

    @Message("Dit heeft u gezegd met de link in een e-mail.")
    String sourceLink();

    @Message("Gebruik weer de gegevens van mijn aanmelding")
    String asRegistered();

    @Message("Wat er van u bekend is, wie het bekeek, en wat u zelf regelt.")
    String dataSays();

    @Message("Wie keek er in mijn gegevens?")
    String whoLooked();

    @Message("Elke keer dat iemand uw gegevens opent of verandert, schrijven wij dat op.")
    String whoLookedSays();

    @Message("Er heeft nog niemand gekeken.")
    String nobodyLooked();

    @Message("geweigerd")
    String refused();

    @Message("Naar de nieuwste")
    String newest();

    @Message("Oudere")
    String older();

    @Message("Zo staat u bij ons bekend")
    String held();

    @Message("Aangemeld door")
    String heldBy();

    @Message("Naam")
    String heldName();

    @Message("E-mail")
    String heldMail();

    @Message("Telefoon")
    String heldPhone();

    @Message("Klopt er iets niet? Bel uw buurtsportcoach, of vraag het aan wie u aanmeldde.")
    String heldWrong();

    @Message(
            "Wilt u dat wij minder delen, of dat wij uw gegevens wissen? Bel uw buurtsportcoach. Die legt uit wat er kan.")
    String dataRights();

    @Message("Nog een verwijzing erbij")
    String linkMore();

    @Message("Heeft u een tweede welkomstmail gekregen? Voeg die hier toe.")
    String linkMoreSays();

    @Message("Koppel uw verwijzing aan deze inlog")
    String linkTitle();

    @Message("U doet dit één keer. Zo weten wij zeker dat alleen u uw gegevens ziet.")
    String linkSays();

    @Message("Wij hebben de code uit uw welkomstmail. Vul alleen nog uw geboortedatum in.")
    String linkHeld();

    @Message("Code uit uw welkomstmail")
    String code();

    @Message("Plak de hele link uit de e-mail, of de code die achter het hekje (#) staat.")
    String codeHint();

    @Message("Uw geboortedatum")
    String birthDate();

    @Message("Dag")
    String day();

    @Message("Maand")
    String month();

    @Message("Jaar")
    String year();

    @Message("Koppelen")
    String linkSend();

    @Message("Vul de code uit uw welkomstmail in.")
    String linkFaultCode();

    @Message("Vul uw geboortedatum in, bijvoorbeeld 28 4 1958.")
    String linkFaultDate();

    @Message(
            "De code en de geboortedatum horen niet bij elkaar, of de code is al gebruikt of verlopen. Kijk het na. Lukt het niet? Bel uw buurtsportcoach.")
    String linkFaultRefused();

    @Message("Deze verwijzing is al gekoppeld aan een andere inlog. Log daarmee in, of bel uw buurtsportcoach.")
    String linkFaultAlready();

    @Message("Deze inlog is van iemand anders. Maak een eigen inlog.")
    String linkFaultSomebody();

    @Message("Er is te vaak een code geprobeerd. Wacht een uur en probeer het opnieuw, of bel uw buurtsportcoach.")
    String linkFaultTooOften();

    @Message("Met deze inlog weten wij niet zeker wie u bent. Gebruik de code uit uw welkomstmail.")
    String linkFaultIdentity();

    @Message("Wij vonden geen verwijzing die bij deze inlog hoort. Gebruik de code uit uw welkomstmail.")
    String linkFaultNothing();

    @Message("Ik logde in met DigiD")
    String linkIdentity();

    @Message("Dan kunnen wij uw verwijzingen zelf vinden, zonder code.")
    String linkIdentitySays();

    @Message("Zoek mijn verwijzingen")
    String linkIdentitySend();

    @Message("Geen welkomstmail?")
    String linkNoMail();

    @Message(
            "Kijk ook bij ongewenste e-mail. Staat hij daar niet? Bel uw buurtsportcoach of uw verwijzer. U kunt ook meedoen zonder inlog.")
    String linkNoMailSays();

    @Message("Uw eigen pagina staat klaar")
    String welcomeTitle();

    @Message("Maak een inlog, of log in. Daarna vult u één keer uw geboortedatum in.")
    String welcomeSays();

    @Message("Verder naar inloggen")
    String welcomeSend();

    @Message(
            "Liever geen inlog? Dat hoeft niet. De buurtsportcoach belt u, en in elke e-mail staat een link die zonder inlog werkt.")
    String welcomeNot();

    @Message("Open de link uit uw e-mail")
    String noneTitle();

    @Message("Deze pagina werkt met de link uit een e-mail van ons. U heeft hem nog niet geopend, of te lang geleden.")
    String noneSays();

    @Message("Deze link kennen wij niet")
    String unknownTitle();

    @Message("Misschien is de link niet helemaal meegekomen, of is er een nieuwere e-mail.")
    String unknownSays();

    @Message("Deze link is verlopen")
    String expiredTitle();

    @Message("Er is niets misgegaan: een link werkt een beperkte tijd.")
    String expiredSays();

    @Message("Zo staat het er nu voor:")
    String expiredState();

    @Message("Wat kunt u doen?")
    String whatNow();

    @Message("Zoek de nieuwste e-mail van CareSport Connect.")
    String linkTry1();

    @Message("Druk op de link in die e-mail.")
    String linkTry2();

    @Message("Lukt het niet? Bel {name}. Die regelt het samen met u.")
    String linkTry3(String name);

    @Message("Lukt het niet? Bel uw buurtsportcoach. Die regelt het samen met u.")
    String linkTry3Unknown();

    @Message("Heeft u een inlog? Log dan in.")
    String orLogIn();

    @Message("Deze pagina is afgesloten")
    String closedTitle();

    @Message("Op deze computer staat niets meer van u. Met de link in de e-mail komt u weer terug.")
    String closedSays();
}
