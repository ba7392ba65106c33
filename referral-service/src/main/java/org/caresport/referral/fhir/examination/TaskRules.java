package org.caresport.referral.fhir.examination;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.Moments;
import org.caresport.referral.fhir.model.Systems;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** What the Physical Activity guide asks of the task by which a referral is handed over. */
public final class TaskRules {

    private static final Set<TaskStatus> TO_BEGIN_WITH = EnumSet.of(TaskStatus.REQUESTED, TaskStatus.DRAFT);
    private static final Set<TaskStatus> EXPLAINED =
            EnumSet.of(TaskStatus.REJECTED, TaskStatus.ONHOLD, TaskStatus.CANCELLED, TaskStatus.FAILED);

    /** Of what a clinician writes to be read. */
    static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_CODE = 64;

    private TaskRules() {}

    static void checkNew(Task task, String path, LocalDate today, Faults faults) {
        if (!TO_BEGIN_WITH.contains(task.getStatus())) {
            faults.rule(path + ".status", "must be requested or draft when the task is sent");
        }
        check(task, path, faults);
        Moments.recent(task.getAuthoredOnElement(), path + ".authoredOn", today, ServiceRequestRules.OLDEST, faults);
    }

    public static void check(Task task, String path, Faults faults) {
        if (EXPLAINED.contains(task.getStatus()) != task.hasStatusReason()) {
            faults.rule(
                    path + ".statusReason",
                    "must be there exactly when the status is rejected, on-hold, cancelled or failed");
        }
        if (task.getIntent() != TaskIntent.ORDER) {
            faults.rule(path + ".intent", "must be order");
        }
        if (task.hasCode() && !ServiceRequestRules.has(task.getCode(), Systems.TASK_CODES, "fulfill")) {
            faults.rule(path + ".code", "must be " + Systems.TASK_CODES + "#fulfill");
        }
        kept(task, path, faults);
        require(task.getFocus().hasReference(), path + ".focus", faults);
        require(task.getFor().hasReference(), path + ".for", faults);
        require(task.hasAuthoredOn(), path + ".authoredOn", faults);
        require(task.hasRequester(), path + ".requester", faults);
    }

    /** What becomes the reason of a referral's move is as long as that may be. */
    private static void kept(Task task, String path, Faults faults) {
        var reason = task.getStatusReason();
        noLonger(reason.getText(), LONGEST_REASON, path + ".statusReason.text", faults);
        noLonger(
                reason.getCodingFirstRep().getDisplay(),
                LONGEST_REASON,
                path + ".statusReason.coding[0].display",
                faults);
        noLonger(reason.getCodingFirstRep().getCode(), LONGEST_CODE, path + ".statusReason.coding[0].code", faults);
        noLonger(task.getDescription(), LONGEST_TEXT, path + ".description", faults);
        for (int i = 0; i < task.getNote().size(); i++) {
            noLonger(task.getNote().get(i).getText(), LONGEST_REASON, path + ".note[" + i + "].text", faults);
        }
    }

    static void noLonger(@Nullable String text, int longest, String path, Faults faults) {
        if (text != null && text.length() > longest) {
            faults.add(IssueType.TOOLONG, path, "must not be longer than %d characters".formatted(longest));
        }
    }

    private static void require(boolean present, String path, Faults faults) {
        if (!present) {
            faults.required(path);
        }
    }
}
