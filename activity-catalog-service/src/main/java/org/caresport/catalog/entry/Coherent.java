package org.caresport.catalog.entry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;

/** The parts of a value fit together; a misfit is reported at the name of the part. */
@Constraint(validatedBy = Coherent.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Coherent {

    String message() default "does not fit together";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A value that can tell which of its parts do not fit: by name, what is wrong. Its parts may still be missing. */
    interface Parts {
        Map<String, String> misfits();
    }

    class Check implements ConstraintValidator<Coherent, Parts> {

        @Override
        public boolean isValid(Parts value, ConstraintValidatorContext context) {
            var misfits = value == null ? Map.<String, String>of() : value.misfits();
            context.disableDefaultConstraintViolation();
            misfits.forEach((part, message) -> context.buildConstraintViolationWithTemplate(literally(message))
                    .addPropertyNode(part)
                    .addConstraintViolation());
            return misfits.isEmpty();
        }

        /** What comes from outside must not be read as an expression. */
        private static String literally(String message) {
            return message.replaceAll("[\\\\{}$]", "");
        }
    }
}
