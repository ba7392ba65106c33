package org.caresport.referral.duplicates;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.patient.Person;
import org.jspecify.annotations.Nullable;

/** In what two referrals are alike. What one of them does not tell is no likeness; a BSN is never looked at. */
public enum Likeness {
    SAME_REGISTRATION,
    BIRTH_DATE,
    NAME,
    POSTCODE,
    CONTACT,
    REASONS;

    /** A referral and who it is of. */
    public record Case(Referral referral, Person person) {}

    /** Empty when they are not of one person, as far as can be told. */
    static Set<Likeness> between(Case one, Case other) {
        var alike = EnumSet.noneOf(Likeness.class);
        var mine = one.person.details();
        var theirs = other.person.details();
        add(alike, SAME_REGISTRATION, one.person.id().equals(other.person.id()));
        add(alike, BIRTH_DATE, mine.birthDate().equals(theirs.birthDate()));
        add(alike, NAME, isOneName(one.person, other.person));
        add(alike, POSTCODE, mine.postcode() != null && Objects.equals(mine.postcode(), theirs.postcode()));
        add(alike, CONTACT, isOneContact(one.person, other.person));
        add(alike, REASONS, isOverlapping(one.referral, other.referral));
        boolean isOnePerson = alike.contains(BIRTH_DATE)
                && (alike.contains(NAME) || alike.contains(POSTCODE) || alike.contains(CONTACT));
        return alike.contains(SAME_REGISTRATION) || isOnePerson ? Set.copyOf(alike) : Set.of();
    }

    private static void add(EnumSet<Likeness> alike, Likeness likeness, boolean isSo) {
        if (isSo) {
            alike.add(likeness);
        }
    }

    /** Whole names; or the family name with the first letter, because one practice writes initials. */
    private static boolean isOneName(Person one, Person other) {
        var mine = letters(one.details().name());
        var theirs = letters(other.details().name());
        return !mine.isEmpty()
                && (mine.equals(theirs) || family(one).equals(family(other)) && mine.charAt(0) == theirs.charAt(0));
    }

    private static String family(Person person) {
        var family = person.details().family();
        var name = person.details().name().strip();
        return letters(
                family == null
                        ? name.substring(name.lastIndexOf(' ') + 1)
                        : family.substring(family.lastIndexOf(' ') + 1));
    }

    private static boolean isOneContact(Person one, Person other) {
        var mine = one.contact();
        var theirs = other.contact();
        return isSame(lower(mine.email()), lower(theirs.email()))
                || isSame(lastDigits(mine.phone()), lastDigits(theirs.phone()));
    }

    private static boolean isOverlapping(Referral one, Referral other) {
        var codes = new HashSet<>(one.submission().reasons().stream()
                .map(reason -> reason.system() + "|" + reason.code())
                .collect(toSet()));
        return other.submission().reasons().stream()
                .anyMatch(reason -> codes.contains(reason.system() + "|" + reason.code()));
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && !one.isEmpty() && one.equals(other);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** +31 6 and 06 are one. */
    private static @Nullable String lastDigits(@Nullable String phone) {
        var digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        return digits.length() < 9 ? null : digits.substring(digits.length() - 9);
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
