package org.caresport.demo.story;

/** The steps of the main job, in the order in which they happen. */
public enum MainScene implements Scene {
    SMALL_PROGRAMME(
            "A club opens a small programme: one place and a waiting list",
            "Een club opent een klein programma: één plaats en een wachtlijst"),
    EHR_TOKEN(
            "The practice's EHR asks for a token with its own key (private_key_jwt)",
            "Het HIS van de praktijk vraagt een token met zijn eigen sleutel (private_key_jwt)"),
    REFERRAL(
            "The EHR posts a referral as one FHIR transaction",
            "Het HIS verstuurt een verwijzing als één FHIR-transactie"),
    REFERRAL_AGAIN(
            "The EHR posts the very same again: nothing new comes of it",
            "Het HIS verstuurt precies hetzelfde nog eens: er komt niets nieuws bij"),
    TASK_REQUESTED(
            "The EHR reads its Task, by id and by what changed lately",
            "Het HIS leest zijn Task, op nummer en op wat er net veranderde"),
    WORKLIST(
            "Buurtsportcoach Anna logs in (PKCE) and sees the referral on her worklist",
            "Buurtsportcoach Anna logt in (PKCE) en ziet de verwijzing op haar werklijst"),
    PROPOSALS(
            "Matching has proposed programmes, ranked, each with its suitability and reasons",
            "Er zijn programma's voorgesteld, op volgorde, elk met geschiktheid en redenen"),
    ACCEPTANCE("Anna accepts the referral, and the EHR hears it", "Anna neemt de verwijzing aan, en het HIS hoort het"),
    INTAKE(
            "Anna calls, talks with the patient (intake), and the matching is done again with what she heard",
            "Anna belt, praat met de patiënt (intake), en er wordt opnieuw gezocht met wat zij hoorde"),
    OFFER("Anna offers a programme", "Anna biedt een programma aan"),
    PATIENT_LINK(
            "Johanna opens the app (PKCE) with the code from her e-mail, and sees the offer",
            "Johanna opent de app (PKCE) met de code uit haar e-mail, en ziet het aanbod"),
    PATIENT_CHOICE(
            "Johanna accepts; the catalogue reserves a place", "Johanna zegt ja; de catalogus reserveert een plaats"),
    PORTAL(
            "The municipality's portal searches near her postcode, without a token, and sees one place less",
            "Het gemeenteportaal zoekt bij haar postcode, zonder token, en ziet een plaats minder"),
    FULL("The small programme's one place is taken", "De ene plaats van het kleine programma wordt vergeven"),
    WAITING_LIST(
            "Pieter is offered the same small programme, accepts, and comes on its waiting list",
            "Pieter krijgt hetzelfde kleine programma aangeboden, zegt ja, en komt op de wachtlijst"),
    PLACE_RELEASED(
            "The place is given back, offered to Pieter as the first on the list, and he takes it",
            "De plaats komt vrij, wordt aan Pieter als eerste op de lijst aangeboden, en hij neemt hem"),
    CONFIRMATION(
            "The club opens the link in its e-mail, without an account, and confirms Johanna's place",
            "De club opent de link in haar e-mail, zonder account, en bevestigt de plaats van Johanna"),
    ATTENDANCE(
            "The club records that Johanna came to the first session",
            "De club legt vast dat Johanna bij de eerste les was"),
    TASK_IN_PROGRESS(
            "The EHR reads its Task once more: first session attended",
            "Het HIS leest zijn Task nog eens: eerste les bijgewoond");

    private final Words words;

    MainScene(String english, String dutch) {
        words = new Words(english, dutch);
    }

    @Override
    public Words words() {
        return words;
    }
}
