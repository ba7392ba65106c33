package org.caresport.referral.fhir;

import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What the Physical Activity guide asks of the task by which a referral is handed over. */
final class TaskRules {

    private static final Set<TaskStatus> TO_BEGIN_WITH = EnumSet.of(TaskStatus.REQUESTED, TaskStatus.DRAFT);
    private static final Set<TaskStatus> EXPLAINED =
            EnumSet.of(TaskStatus.REJECTED, TaskStatus.ONHOLD, TaskStatus.CANCELLED, TaskStatus.FAILED);

    private TaskRules() {}

    static void checkNew(Task task, String path, Faults faults) {
        if (!TO_BEGIN_WITH.contains(task.getStatus())) {
            faults.rule(path + ".status", "must be requested or draft when the task is sent");
        }
        check(task, path, faults);
    }

    static void check(Task task, String path, Faults faults) {
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
        require(task.getFocus().hasReference(), path + ".focus", faults);
        require(task.getFor().hasReference(), path + ".for", faults);
        require(task.hasAuthoredOn(), path + ".authoredOn", faults);
        require(task.hasRequester(), path + ".requester", faults);
    }

    private static void require(boolean present, String path, Faults faults) {
        if (!present) {
            faults.required(path);
        }
    }
}
