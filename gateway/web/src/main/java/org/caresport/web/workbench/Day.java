package org.caresport.web.workbench;

import java.time.LocalDate;
import java.util.List;

/** What a broker's day begins with. */
record Day(
        String since,
        WorklistApi.Counts counts,
        List<Line> next,
        List<ToDoLine> toDos,
        boolean moreToDos,
        List<TeamApi.Incoming> transfers,
        List<WorklistApi.StuckItem> stuck,
        List<ResidentApi.ToCall> toCall,
        List<TeamApi.HandOver> covers,
        Names names,
        List<String> municipalities) {

    /** Nobody was ever referred here, or everything is finished. */
    public boolean isEmpty() {
        return counts.all().open() == 0 && toDos.isEmpty() && transfers.isEmpty() && toCall.isEmpty();
    }

    static List<TeamApi.HandOver> running(List<TeamApi.HandOver> all, LocalDate today) {
        return all.stream()
                .filter(cover -> !cover.stopped() && !cover.begins().isAfter(today))
                .toList();
    }
}
