package org.caresport.kit.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Which methods an address takes. The framework knows, and refuses the others without saying so, though HTTP wants an
 * {@code Allow} with every 405. Read when the application runs: at its start nothing is known yet.
 */
final class Methods {

    private final Map<String, RequestMapper<String>> addresses = new TreeMap<>();

    Methods() {
        var found = new HashMap<String, ArrayList<RequestPath<String>>>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        found.computeIfAbsent(method, _ -> new ArrayList<>())
                                .add(new RequestPath<>(false, new URITemplate(path, false), path));
                    }
                });
        found.forEach((method, paths) -> addresses.put(method, new RequestMapper<>(paths)));
    }

    /** In alphabetical order; what can be read can be asked about, too. */
    SortedSet<String> of(String path) {
        var methods = new TreeSet<>(List.of("OPTIONS"));
        addresses.forEach((method, known) -> {
            if (known.map(path) != null) {
                methods.add(method);
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
