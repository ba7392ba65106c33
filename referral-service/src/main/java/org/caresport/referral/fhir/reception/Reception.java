package org.caresport.referral.fhir.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.caresport.referral.fhir.examination.Examination;
import org.caresport.referral.fhir.filing.Filing;
import org.caresport.referral.fhir.filing.Links;
import org.caresport.referral.fhir.http.Attempts;
import org.caresport.referral.fhir.kept.Denials;
import org.caresport.referral.fhir.kept.Receipt;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.model.Entry;

/** Takes in what a sender posts: all of it or nothing, and the same thing only once. */
@ApplicationScoped
class Reception {

    private final Examination examination;
    private final Filing filing;
    private final Attempts attempts;
    private final Denials denials;
    private final Links links;

    Reception(Examination examination, Filing filing, Attempts attempts, Denials denials, Links links) {
        this.examination = examination;
        this.filing = filing;
        this.attempts = attempts;
        this.denials = denials;
        this.links = links;
    }

    /** One receipt an entry, in their order. */
    List<Receipt> receive(List<Entry> entries, Sender sender) {
        var arrivals = examination.of(entries, sender);
        return denials.logging(
                "create",
                sender.caller(),
                () -> links.named(entries),
                () -> attempts.inTransaction(() -> filing.file(arrivals, sender)));
    }
}
