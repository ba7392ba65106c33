package org.caresport.demo.story;

/** The steps of three stories that do not go straight, in the order in which they happen. */
public enum BentScene implements Scene {
    BY_PHONE(
            "Somebody without e-mail is offered a programme, and tells Anna by phone: yes",
            "Iemand zonder e-mail krijgt een programma aangeboden en zegt Anna aan de telefoon: ja"),
    MISSED_TWICE(
            "The club notes two missed sessions; Anna is written to, and other programmes are looked for",
            "De club meldt twee gemiste lessen; Anna krijgt bericht, en er wordt naar iets anders gezocht"),
    TWO_OFFERS(
            "Somebody else gets two offers at once, says no to one and yes to the other",
            "Iemand anders krijgt twee voorstellen tegelijk, en zegt nee tegen het ene en ja tegen het andere"),
    STOPPED(
            "A third hears at the intake that a doctor must look first: everything waits, and the Task asks why",
            "Een derde moet eerst langs de arts: alles wacht, en de Task stelt de vraag"),
    CLEARED(
            "The doctor answers in the EHR: cleared; the programme goes on where it stood",
            "De arts antwoordt in het HIS: akkoord; het programma gaat verder waar het stond");

    private final Words words;

    BentScene(String english, String dutch) {
        words = new Words(english, dutch);
    }

    @Override
    public Words words() {
        return words;
    }
}
