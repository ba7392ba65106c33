package org.caresport.referral.fhir.reception;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caresport.framing.EntityTags;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.json.OutsideName;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.MoveNotAllowed;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.fhir.examination.BsnRemoval;
import org.caresport.referral.fhir.examination.TaskRules;
import org.caresport.referral.fhir.http.SmartScopes;
import org.caresport.referral.fhir.kept.FollowedTasks;
import org.caresport.referral.fhir.kept.KeptResources;
import org.caresport.referral.fhir.kept.Receipt;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.kept.StageAsTaskStatus;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.kept.Versioned;
import org.caresport.referral.fhir.model.Definitions;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.FhirModel;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.StructureCheck;
import org.caresport.referral.fhir.reception.Request.Update;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Referrals;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** A referrer's update of a Task: one of the moves that are theirs, and nothing else of it changed. */
@ApplicationScoped
class TaskUpdates {

    private static final Set<String> CHANGEABLE = Set.of(
            "resourceType",
            "id",
            "meta",
            "text",
            "status",
            "statusReason",
            "businessStatus",
            "note",
            "lastModified",
            "executionPeriod",
            "output");

    private final KeptResources kept;
    private final ResourceRows rows;
    private final Referrals referrals;
    private final FollowedTasks tasks;
    private final Cases cases;
    private final Definitions definitions;
    private final FhirModel fhir;
    private final AccessLog accessLog;
    private final Clock clock;
    private final WallClock wallClock;

    TaskUpdates(
            KeptResources kept,
            ResourceRows rows,
            Referrals referrals,
            FollowedTasks tasks,
            Cases cases,
            Definitions definitions,
            FhirModel fhir,
            AccessLog accessLog,
            Clock clock,
            WallClock wallClock) {
        this.kept = kept;
        this.rows = rows;
        this.referrals = referrals;
        this.tasks = tasks;
        this.cases = cases;
        this.definitions = definitions;
        this.fhir = fhir;
        this.accessLog = accessLog;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    @Transactional(MANDATORY)
    Receipt apply(Update update, Sender sender) {
        SmartScopes.require(sender.caller(), update.type(), update.interaction());
        var path = update.path();
        var task = examined(update.body(), path, sender);
        var stored = kept.stored(update.type(), update.id(), sender.caller());
        var referral = referrals.getToMove(new ReferralId(stored.id()), sender.caller());
        var current = tasks.of(stored.body(), referral);
        precondition(current, update.ifMatch(), path);
        refuseOtherChanges(update.body(), current.resource(), path);
        if (task.getStatus() == StageAsTaskStatus.of(referral.stage())) {
            log("read", stored); // nothing moves, and yet it is shown
            return new Receipt(current, false, List.of());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var moved = moved(task, referral, path, new Stamp(sender.caller().client(), Hand.EHR, now));
        var noted = stored.with(withNotes(stored.body(), update.body()), now);
        rows.update(List.of(noted));
        log("update", noted);
        return new Receipt(tasks.of(noted.body(), moved), false, List.of());
    }

    private void log(String action, StoredResource task) {
        var patient = task.patient();
        accessLog.record(
                Access.granted(action, task.type(), task.id().toString(), patient == null ? null : patient.toString()));
    }

    private Referral moved(Task task, Referral referral, String path, Stamp stamp) {
        try {
            return cases.move(TaskMove.of(
                    task,
                    referral,
                    path,
                    stamp,
                    wallClock.dayIn(referral.submission().municipality(), stamp.at())));
        } catch (MoveNotAllowed refused) {
            throw FhirRefusal.of(
                    422, IssueType.BUSINESSRULE, path + ".status", "is too late: the referral is " + refused.state());
        }
    }

    private Task examined(ObjectNode body, String path, Sender sender) {
        var faults = new Faults();
        new StructureCheck(definitions, sender.strict(), faults).resource(body, path);
        faults.throwIfAny();
        BsnRemoval.from(List.of(body));
        var task = fhir.parse(Task.class, body);
        TaskRules.check(task, path, faults);
        faults.throwIfAny();
        return task;
    }

    private static void precondition(Versioned current, @Nullable String ifMatch, String path) {
        if (ifMatch == null) {
            throw FhirRefusal.of(
                    428,
                    IssueType.REQUIRED,
                    path,
                    "send the ETag that you last read in If-Match: others work on this task");
        }
        var tags = EntityTags.read(ifMatch)
                .orElseThrow(() -> FhirRefusal.of(
                        400,
                        IssueType.INVALID,
                        path,
                        "needs an If-Match that is * or a list of ETags, such as W/\"7\""));
        if (!tags.name(Long.toString(current.version()))) {
            throw FhirRefusal.of(
                    412, IssueType.CONFLICT, path, "has changed since you read it; read it again and decide again");
        }
    }

    private static void refuseOtherChanges(ObjectNode body, ObjectNode current, String path) {
        var faults = new Faults();
        var names = new HashSet<String>();
        body.fieldNames().forEachRemaining(names::add);
        current.fieldNames().forEachRemaining(names::add);
        names.removeAll(CHANGEABLE);
        names.stream()
                .filter(name -> !body.path(name).equals(current.path(name)))
                .sorted()
                .forEach(name -> faults.rule(path + "." + OutsideName.shown(name), "cannot be changed by an update"));
        faults.throwIfAny();
    }

    private static ObjectNode withNotes(ObjectNode stored, ObjectNode body) {
        var noted = stored.deepCopy();
        if (body.has("note")) {
            noted.set("note", body.get("note"));
        }
        return noted;
    }
}
