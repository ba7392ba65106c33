package org.caresport.referral.fhir.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.referral.domain.CodedCondition;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.fhir.examination.Identity;
import org.caresport.referral.fhir.filing.SubmissionMapping.Parts;
import org.caresport.referral.fhir.kept.Graph.Node;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.move.Cases;
import org.caresport.referral.move.Measuring;
import org.caresport.referral.persistence.Referrals;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Opens a referral for each Task that is new, and finds that of one that is known. */
@ApplicationScoped
class ReferralOpening {

    private static final int MOST_REASONS = 50;
    private static final int MOST_CONDITIONS = 200;
    private static final int LONGEST_SYSTEM = 200;
    private static final int LONGEST_CODE = 100;

    private final Referrals referrals;
    private final Cases cases;
    private final Measuring measuring;
    private final SubmissionMapping submissions;
    private final ResourceRows rows;
    private final Resolution resolution;

    ReferralOpening(
            Referrals referrals,
            Cases cases,
            Measuring measuring,
            SubmissionMapping submissions,
            ResourceRows rows,
            Resolution resolution) {
        this.referrals = referrals;
        this.cases = cases;
        this.measuring = measuring;
        this.submissions = submissions;
        this.rows = rows;
        this.resolution = resolution;
    }

    /** Of each task among them its referral: opened now, or known already. */
    Map<Placement, Referral> open(Filed filed) {
        var opened = new HashMap<Placement, Referral>();
        filed.tasks().forEach(task -> {
            var id = new ReferralId(task.address().id());
            opened.put(
                    task,
                    task.isNew()
                            ? open(id, task, filed)
                            : referrals.get(id, filed.delivery().sender().caller()));
        });
        return opened;
    }

    private Referral open(ReferralId id, Placement placement, Filed filed) {
        var graph = filed.graph();
        var sender = filed.delivery().sender();
        var now = filed.delivery().at();
        var path = placement.arrival().entry().path();
        var task = (Task) placement.arrival().resource();
        var focus = graph.find(task.getFocus().getReference()).orElseThrow();
        var subject = graph.find(task.getFor().getReference()).orElseThrow();
        var patient = Subjects.patient(subject, graph).orElseThrow();
        if (!Subjects.patient(focus, graph).filter(patient::equals).isPresent()) {
            throw FhirRefusal.of(
                    422,
                    IssueType.BUSINESSRULE,
                    path + ".for",
                    "must be the subject of the order that the task is for");
        }
        var order = Objects.requireNonNull(focus.address());
        boolean isOrderNew = filed.isNew(order);
        if (isOrderNew) {
            refuseTwoTasks(order, filed, path);
        } else {
            refuseSecondTask(id, order, path, sender);
        }
        var parts = new Parts(
                sender,
                identity(placement, filed, order),
                task,
                (ServiceRequest) focus.resource(),
                order.id(),
                (Patient) subject.resource(),
                new PatientId(patient),
                observations(filed, (ServiceRequest) focus.resource(), patient, isOrderNew),
                graph);
        var submission = submissions.submission(parts, now);
        refuseMoreThanIsPassedOn(submission, path);
        var opened = cases.move(
                task.getStatus() == TaskStatus.DRAFT
                        ? Referral.draft(id, submission, now)
                        : Referral.submit(id, submission, now));
        measuring.begin(
                opened,
                submissions.answers(parts, submission.municipality()),
                new Stamp(sender.caller().client(), sender.organisation(), Hand.EHR, now));
        return opened;
    }

    /** The order's number is the one by which the sender knows the referral; the task's when the order has none. */
    private static Identity identity(Placement task, Filed filed, ResourceAddress order) {
        return filed.at(order)
                .filter(one -> !one.identity().tokens().isEmpty())
                .findFirst()
                .orElse(task)
                .identity();
    }

    /** What matching is asked with is bounded; a code that is left out may be the one that forbids something. */
    private static void refuseMoreThanIsPassedOn(Submission submission, String path) {
        var conditions = submission.profile().codedConditions();
        if (submission.reasons().size() > MOST_REASONS || conditions.size() > MOST_CONDITIONS) {
            throw FhirRefusal.of(
                    422,
                    IssueType.TOOLONG,
                    path + ".focus",
                    "the order holds more than %d coded reasons or %d coded conditions"
                            .formatted(MOST_REASONS, MOST_CONDITIONS));
        }
        var codes =
                Stream.concat(submission.reasons().stream(), conditions.stream().map(CodedCondition::code));
        if (codes.anyMatch(
                code -> code.system().length() > LONGEST_SYSTEM || code.code().length() > LONGEST_CODE)) {
            throw FhirRefusal.of(
                    422,
                    IssueType.TOOLONG,
                    path + ".focus",
                    "the order holds a reason or condition with a code of more than %d, or a system of more than %d characters"
                            .formatted(LONGEST_CODE, LONGEST_SYSTEM));
        }
    }

    private static void refuseTwoTasks(ResourceAddress order, Filed filed, String path) {
        var tasks = filed.tasks()
                .map(one -> (Task) one.arrival().resource())
                .filter(task -> filed.graph()
                        .find(task.getFocus().getReference())
                        .filter(focus -> order.equals(focus.address()))
                        .isPresent())
                .count();
        if (tasks > 1) {
            throw FhirRefusal.of(409, IssueType.DUPLICATE, path + ".focus", "has another task in this request");
        }
    }

    /** A new attempt is a new task on the same order, but only after the last one has ended. */
    private void refuseSecondTask(ReferralId id, ResourceAddress order, String path, Sender sender) {
        rows.lock(sender.organisation(), order);
        if (referrals.isAnotherOpen(sender.organisation(), order.id(), id)) {
            throw FhirRefusal.of(
                    409,
                    IssueType.DUPLICATE,
                    path + ".focus",
                    "this order has a task that is still open; wait for its end, or cancel it first");
        }
    }

    /** What came with the order or stands in it; and for an order that was sent earlier, what was sent since. */
    private Collection<Observation> observations(Filed filed, ServiceRequest order, UUID patient, boolean isOrderNew) {
        var observations = new LinkedHashSet<Observation>();
        filed.rows().forEach((placement, row) -> {
            if (placement.arrival().resource() instanceof Observation observation && patient.equals(row.patient())) {
                observations.add(observation);
            }
        });
        order.getSupportingInfo()
                .forEach(info -> filed.graph().find(info, Observation.class).ifPresent(observations::add));
        if (!isOrderNew) {
            observations.addAll(sentEarlier(patient, filed.delivery().sender()));
        }
        return observations;
    }

    private List<Observation> sentEarlier(UUID patient, Sender sender) {
        return rows.findNewestMeasured(sender.organisation(), patient).stream()
                .map(resolution::node)
                .map(Node::resource)
                .flatMap(resource ->
                        resource instanceof Observation observation ? Stream.of(observation) : Stream.empty())
                .toList();
    }
}
