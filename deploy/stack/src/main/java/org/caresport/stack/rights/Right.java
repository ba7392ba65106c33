package org.caresport.stack.rights;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/** What one user may do with one topic or consumer group, named in full. */
public record Right(String user, Kind kind, String name, List<AclOperation> operations) {

    /** What a right is about. */
    public enum Kind {
        TOPIC(ResourceType.TOPIC),
        GROUP(ResourceType.GROUP);

        private final ResourceType type;

        Kind(ResourceType type) {
            this.type = type;
        }

        /** As Kafka's tools write it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In Kafka's own words; from any host, because who it is is proven by the password. */
    public List<AclBinding> bindings() {
        return operations.stream()
                .map(operation -> new AclBinding(
                        new ResourcePattern(kind.type, name, PatternType.LITERAL),
                        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)))
                .toList();
    }

    /** As Kafka's tools write them. */
    List<String> words() {
        return operations.stream().map(SecurityUtils::operationName).toList();
    }
}
