package org.caresport.catalog.entry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language of ISO 639-1, as {@code nl}. */
@Constraint(validatedBy = Language.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Language {

    String message() default "must be a language code of ISO 639-1, as nl";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Language, String> {

        private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || isKnown(code);
        }

        public static boolean isKnown(String code) {
            return KNOWN.contains(code);
        }
    }
}
