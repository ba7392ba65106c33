package org.caresport.kit.resource;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A query parameter that a resource's method takes: as an argument of it, or read by hand and documented on it. What is not
 * documented does not exist.
 *
 * @param type of one value
 * @param isMany whether it may be given more than once
 */
public record QueryParameter(String name, Class<?> type, boolean isMany) {

    public static List<QueryParameter> of(Method method) {
        return Stream.concat(arguments(method), documented(method)).toList();
    }

    private static Stream<QueryParameter> arguments(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(argument -> !name(argument).isEmpty())
                .map(argument -> {
                    boolean isMany = Collection.class.isAssignableFrom(argument.getType());
                    return new QueryParameter(name(argument), isMany ? element(argument) : argument.getType(), isMany);
                });
    }

    /** One that is documented by reference does not say where it stands; no header's name is one of a query parameter. */
    private static Stream<QueryParameter> documented(Method method) {
        return Arrays.stream(method.getAnnotationsByType(Parameter.class))
                .filter(told -> told.in() == ParameterIn.QUERY || told.in() == ParameterIn.DEFAULT)
                .filter(told -> !told.name().isEmpty() && told.name().indexOf('-') < 0)
                .map(told -> new QueryParameter(told.name(), String.class, false));
    }

    /** Empty for what is no query parameter. */
    private static String name(java.lang.reflect.Parameter argument) {
        var jaxRs = argument.getAnnotation(QueryParam.class);
        var reactive = argument.getAnnotation(RestQuery.class);
        if (jaxRs != null) {
            return jaxRs.value();
        }
        if (reactive == null) {
            return "";
        }
        return reactive.value().isEmpty() ? argument.getName() : reactive.value();
    }

    private static Class<?> element(java.lang.reflect.Parameter argument) {
        return argument.getParameterizedType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> type
                ? type
                : String.class;
    }
}
