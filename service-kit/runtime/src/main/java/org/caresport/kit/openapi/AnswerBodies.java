package org.caresport.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** What comes with a success: what the endpoint returns, whatever the status. */
final class AnswerBodies {

    private static final String WITHOUT = "204|304|[45]..|default";

    private final Exchanged exchanged;

    AnswerBodies(Exchanged exchanged) {
        this.exchanged = exchanged;
    }

    void tell(Operation operation, @Nullable Type answer) {
        if (answer != null
                && answer.kind() != Type.Kind.VOID
                && !answer.name().toString().equals("java.lang.Void")) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (!status.matches(WITHOUT) && response.getContent() == null) {
                    response.setContent(OASFactory.createContent()
                            .addMediaType(
                                    "application/json",
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema()
                                                    .ref("#/components/schemas/" + exchanged.schemaName(answer)))));
                }
            });
        }
    }
}
