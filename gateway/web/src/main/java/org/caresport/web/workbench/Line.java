package org.caresport.web.workbench;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One case as it stands on a list, with what can be done there in one click.
 *
 * @param key makes an act of this line happen once, however often its button is pressed
 * @param told what became of the act just done here; empty where there was none
 */
record Line(WorklistApi.Item item, Names names, String key, String told) {

    private static final Set<String> CALLING = Set.of(
            "call",
            "record-intake",
            "ask-patient",
            "ask-patient-about-place",
            "ask-how-it-goes",
            "follow-up",
            "await-first-session");

    static Line of(WorklistApi.Item item, Names names) {
        return of(item, names, "");
    }

    static Line of(WorklistApi.Item item, Names names, String told) {
        return new Line(item, names, UUID.randomUUID().toString(), told);
    }

    static List<Line> all(List<WorklistApi.Item> items, Names names) {
        return items.stream().map(item -> of(item, names)).toList();
    }

    public boolean mine() {
        return names.isMe(item.owner());
    }

    public boolean nobodys() {
        return item.owner() == null;
    }

    public boolean acceptable() {
        return mine() && item.next().code().equals("decide");
    }

    public boolean callable() {
        return mine() && CALLING.contains(item.next().code());
    }

    public boolean urgent() {
        return !item.urgency().equals("routine");
    }

    /** What is bulk-selected, with how it looked when it was. */
    public String selection() {
        return new AsSeen(item.state(), Objects.requireNonNullElse(item.owner(), "")).written(item.id());
    }

    /** Differs when what is shown differs; says nothing of it. */
    public String mark() {
        int shown = Objects.hash(
                item.state(),
                item.since(),
                item.owner(),
                item.matter().code(),
                item.next().code(),
                item.nextActionOn(),
                item.overdue(),
                item.urgency(),
                item.patient());
        return Integer.toHexString(shown);
    }
}
