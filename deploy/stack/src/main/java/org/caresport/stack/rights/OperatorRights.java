package org.caresport.stack.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;

/** What somebody may do who looks after dead letters: read them, send them again, and see what became of that. */
public final class OperatorRights {

    /** The operator's user on the broker. */
    public static final String USER = "operator";

    /** To send again, and to know whether something newer of the same key is there. */
    private static final List<AclOperation> ORIGIN =
            List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);

    /** To write beside a letter that it was sent again. */
    private static final List<AclOperation> LETTERS =
            List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE);

    private OperatorRights() {}

    /** On the topics that consumers hear, their dead letters, and how far each consumer is. */
    public static List<Right> of(List<EventContract> contracts) {
        var heard = new TreeSet<String>();
        var letters = new TreeSet<String>();
        var groups = new TreeSet<String>();
        contracts.forEach(contract -> {
            heard.addAll(contract.hears().keySet());
            letters.addAll(contract.deadLetters());
            groups.addAll(contract.hears().values());
        });
        var rights = new ArrayList<Right>();
        heard.forEach(topic -> rights.add(new Right(USER, Right.Kind.TOPIC, topic, ORIGIN)));
        letters.forEach(topic -> rights.add(new Right(USER, Right.Kind.TOPIC, topic, LETTERS)));
        groups.forEach(group -> rights.add(new Right(USER, Right.Kind.GROUP, group, List.of(AclOperation.DESCRIBE))));
        return rights;
    }
}
