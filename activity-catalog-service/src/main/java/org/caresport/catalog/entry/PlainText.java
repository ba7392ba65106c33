package org.caresport.catalog.entry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text for people's eyes: no markup, no control characters, nothing that turns the direction of writing. */
@Constraint(validatedBy = PlainText.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    String message() default "must be plain text: no markup and no control characters";

    /** Whether it may have more than one line. */
    boolean lines() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<PlainText, CharSequence> {

        /** Start of a tag, a comment or a character reference. */
        private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]|&(#|[a-zA-Z]{2,31};)");

        private boolean lines;

        @Override
        public void initialize(PlainText annotation) {
            lines = annotation.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null
                    || (text.codePoints().allMatch(this::isPlain)
                            && !MARKUP.matcher(text).find());
        }

        private boolean isPlain(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL -> lines && c == '\n';
                case Character.FORMAT -> c == 0x200D; // joins the parts of an emoji
                case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
        }
    }
}
