package org.caresport.kit.problem;

import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What Bean Validation found, each field by the name the sender gave it, and none of the values. */
@Provider
@Priority(Priorities.USER - 100)
public class ValidationMapper extends RefusalMapper<ConstraintViolationException> {

    @Override
    protected Problem problem(ConstraintViolationException invalid) {
        var problem = Problem.validation("Correct the fields named in 'errors' and send the request again.");
        invalid.getConstraintViolations().stream()
                .sorted(Comparator.comparing(violation -> field(violation.getPropertyPath())))
                .forEach(violation -> problem.invalid(field(violation.getPropertyPath()), message(violation)));
        return problem;
    }

    private static String message(ConstraintViolation<?> violation) {
        return violation.getMessage();
    }

    /** Without the names that are ours: the method's, its body parameter's, and those of a list's elements. */
    private static String field(Path path) {
        var own = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        var inBody = own.stream().anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
        return own.stream()
                .filter(node -> !(inBody && node.getKind() == ElementKind.PARAMETER))
                .map(Path.Node::toString)
                .collect(Collectors.joining("."))
                .replaceAll("\\.?<[a-z ]+>", "");
    }
}
