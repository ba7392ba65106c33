package org.caresport.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class the one {@link Platform} in its constructor; it is started for the first and ends after the last. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPlatform.Giver.class)
@interface OnPlatform {

    /** Keeps the platform where JUnit closes it when all tests are done. */
    final class Giver implements ParameterResolver {

        private static final Namespace HERE = Namespace.create(Giver.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Platform.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(Start.class, type -> new Start(), Start.class)
                    .platform();
        }
    }

    /** One start, also when it fails: the tests after it hear the same at once instead of each waiting for their own. */
    final class Start implements AutoCloseable {

        private final FutureTask<Platform> starting = new FutureTask<>(Platform::start);

        Platform platform() {
            starting.run();
            try {
                return starting.get();
            } catch (ExecutionException e) {
                throw new ParameterResolutionException("the platform did not start: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ParameterResolutionException("interrupted", e);
            }
        }

        @Override
        public void close() throws InterruptedException {
            try {
                starting.get().close();
            } catch (ExecutionException e) {
                // it never started, and has been told
            }
        }
    }
}
