package org.caresport.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** The methods behind a service's operations. */
final class Endpoints {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);

    private final Map<String, MethodInfo> byOperation = new HashMap<>();

    Endpoints(IndexView index) {
        METHODS.forEach(method -> index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + method)).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(AnnotationTarget::asMethod)
                .forEach(endpoint -> byOperation.put(key(method, path(endpoint)), endpoint)));
    }

    Stream<MethodInfo> all() {
        return byOperation.values().stream();
    }

    /** What it answers with, out of its {@code RestResponse}. */
    @Nullable
    Type answer(HttpMethod method, String path) {
        var endpoint = byOperation.get(key(method, path));
        return endpoint == null
                ? null
                : endpoint.returnType().kind() == Type.Kind.PARAMETERIZED_TYPE
                                && endpoint.returnType().name().toString().endsWith(".RestResponse")
                        ? endpoint.returnType()
                                .asParameterizedType()
                                .arguments()
                                .getFirst()
                        : endpoint.returnType();
    }

    private static String key(HttpMethod method, String path) {
        return method + " " + path;
    }

    private static String path(MethodInfo endpoint) {
        return told(endpoint.declaringClass().declaredAnnotation(PATH)) + told(endpoint.declaredAnnotation(PATH));
    }

    private static String told(@Nullable AnnotationInstance path) {
        return path == null ? "" : ("/" + path.value().asString()).replaceFirst("^//", "/");
    }
}
