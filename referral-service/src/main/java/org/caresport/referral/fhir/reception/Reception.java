package org.caresport.referral.fhir.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.examination.Examination;
import org.caresport.referral.fhir.filing.Filing;
import org.caresport.referral.fhir.filing.Resolution;
import org.caresport.referral.fhir.http.Attempts;
import org.caresport.referral.fhir.kept.KeptResources;
import org.caresport.referral.fhir.kept.Receipt;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.kept.Trespasses;
import org.caresport.referral.fhir.model.Entry;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.fhir.reception.Request.Create;
import org.caresport.referral.fhir.reception.Request.Update;

/**
 * Takes in what a sender asks for: all of it or nothing, and the same thing only once. There is one way in, for one resource
 * as for a transaction of many.
 */
@ApplicationScoped
class Reception {

    private final Examination examination;
    private final Filing filing;
    private final TaskUpdates updates;
    private final Attempts attempts;
    private final Trespasses trespasses;
    private final Resolution resolution;

    Reception(
            Examination examination,
            Filing filing,
            TaskUpdates updates,
            Attempts attempts,
            Trespasses trespasses,
            Resolution resolution) {
        this.examination = examination;
        this.filing = filing;
        this.updates = updates;
        this.attempts = attempts;
        this.trespasses = trespasses;
        this.resolution = resolution;
    }

    /** One receipt a request, in their order. */
    List<Receipt> receive(List<Request> requests, Sender sender) {
        var creates = entries(requests);
        var arrivals = examination.of(creates, sender);
        return trespasses.logging(
                "create",
                sender.caller(),
                () -> resolution.named(creates),
                () -> trespasses.logging(
                        "update",
                        sender.caller(),
                        () -> named(requests),
                        () -> attempts.inTransaction(() -> done(requests, arrivals, sender))));
    }

    /** What is new is filed first: an update may come of it. */
    private List<Receipt> done(List<Request> requests, List<Arrival> arrivals, Sender sender) {
        Iterator<Receipt> filed = filing.file(arrivals, sender).iterator();
        var receipts = new ArrayList<Receipt>();
        for (var request : requests) {
            receipts.add(
                    switch (request) {
                        case Create _ -> filed.next();
                        case Update update -> updates.apply(update, sender);
                    });
        }
        return receipts;
    }

    private static List<Entry> entries(List<Request> requests) {
        return requests.stream()
                .flatMap(request -> request instanceof Create create ? Stream.of(create.entry()) : Stream.empty())
                .toList();
    }

    private static List<ResourceAddress> named(List<Request> requests) {
        return requests.stream()
                .flatMap(request -> request instanceof Update update
                        ? KeptResources.address(update.type(), update.id()).stream()
                        : Stream.empty())
                .toList();
    }
}
