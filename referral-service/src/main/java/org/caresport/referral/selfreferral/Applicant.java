package org.caresport.referral.selfreferral;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.caresport.referral.domain.Gender;
import org.caresport.referral.patient.PersonDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to be guided, in their own words. There is no place for a BSN.
 *
 * @param postcode four digits and two letters; its municipality's brokers help
 * @param email where a link is sent to verify it; with a phone alone, the broker calls to verify
 * @param language two-letter code of the language in which the person wants to be addressed
 * @param wish what the person wants to reach, for the broker to read
 * @param practice which practice is to be told, only when the person wants that
 */
record Applicant(
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate birthDate,
        @Nullable Gender gender,

        @NotNull
        @Pattern(
                regexp = "[1-9][0-9]{3} ?[A-Za-z]{2}",
                message = "must be a postcode: four digits and two letters, as 7001 AB")
        String postcode,

        @Nullable
        @Pattern(
                regexp = "\\+?[0-9][0-9 ()-]{4,30}",
                message = "must be a telephone number: digits, with a + in front if it is international")
        String phone,

        @Nullable @Email(message = "must be an e-mail address") @Size(max = 254)
        String email,

        @NotNull
        @Pattern(regexp = "[a-z]{2}", message = "must be a two-letter language code, as nl")
        @Schema(examples = "nl")
        String language,

        @Nullable @Size(max = 1000) String wish,
        @Nullable @Size(max = 200) String practice) {

    PersonDetails details(String municipality) {
        return new PersonDetails(
                name.strip(),
                null,
                null,
                birthDate,
                genderOr(Gender.UNKNOWN).name().toLowerCase(Locale.ROOT),
                phone,
                email,
                language,
                compactPostcode(),
                municipality);
    }

    Gender genderOr(Gender unknown) {
        return requireNonNullElse(gender, unknown);
    }

    String compactPostcode() {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    String neighbourhood() {
        return postcode.substring(0, 4);
    }

    /** The same for whoever asks twice, however they write their name or number. */
    byte[] fingerprint() {
        var text = String.join(
                "\n",
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("[^\\p{L}]", "")
                        .toLowerCase(Locale.ROOT),
                birthDate.toString(),
                compactPostcode(),
                requireNonNullElse(email, "").toLowerCase(Locale.ROOT),
                requireNonNullElse(phone, "").replaceAll("[^0-9]", ""));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Says nothing: what a person tells of themselves does not belong in a log. */
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
