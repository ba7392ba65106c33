package org.caresport.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A story that people play on the pages: gives a test class {@link Browsers} in its constructor. Without Chromium it is skipped. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnPlatform
@ExtendWith(InABrowser.Giver.class)
@interface InABrowser {

    /** One Chromium for all of them; it ends with the last. */
    final class Giver implements ParameterResolver, ExecutionCondition {

        private static final Namespace HERE = Namespace.create(Giver.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            return Browsers.chromium()
                    .map(found -> ConditionEvaluationResult.enabled("with " + found))
                    .orElseGet(() -> {
                        System.out.println("SKIPPED: " + test.getDisplayName() + " needs Chromium: install the package"
                                + " 'chromium', or set CARESPORT_CHROMIUM to where it is.");
                        return ConditionEvaluationResult.disabled("there is no Chromium");
                    });
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Browsers.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(Browsers.class, type -> Browsers.open(), Browsers.class);
        }
    }
}
