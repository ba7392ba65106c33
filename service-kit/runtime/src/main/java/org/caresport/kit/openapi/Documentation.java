package org.caresport.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes a service's API document, when it is built, with what is the same at every endpoint. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Documentation implements OASFilter {

    private final IndexView index;

    public Documentation(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var shared = new Shared();
        var headers = new Headers(document, shared);
        var refusals = new Refusals(document, shared, headers, index);
        var endpoints = new Endpoints(index);
        var exchanged = new Exchanged(index, endpoints);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    if (operation.getOperationId() == null) {
                        operation.setOperationId(OperationName.of(method, path));
                    }
                    new AnswerBodies(exchanged).tell(operation, endpoints.answer(method, path));
                    headers.tell(path, operation);
                    refusals.tell(path, operation);
                }));
        new Sides(document, exchanged).tell();
        new Shapes(document, exchanged).tell();
        new CodeLists(document, index).tell();
        new Limits(document, Members.read()).tell();
        new Samples(document).tell();
        shared.schemas().forEach(document.getComponents()::addSchema);
    }
}
