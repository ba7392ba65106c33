package org.caresport.web.workbench;

import java.util.List;
import java.util.UUID;

/**
 * One thing there is to do, as it stands on a list.
 *
 * @param key makes what is done to it happen once
 */
record ToDoLine(TeamApi.ToDo item, Names names, String key) {

    static List<ToDoLine> all(List<TeamApi.ToDo> items, Names names) {
        return items.stream()
                .map(item -> new ToDoLine(item, names, UUID.randomUUID().toString()))
                .toList();
    }
}
