package org.caresport.notification.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message in words, before it is laid out. Public because the layouts read it.
 *
 * @param action what the link does, in words that make sense out of context; a screen reader lists links without their
 *     surroundings, and a telephone shows them under the subject: they name nothing that the subject does not
 * @param link empty when there is nothing to see
 * @param closing who wrote and why; the same under every message to one kind of reader in a language
 * @param help what stands first for somebody who reads another language
 * @param phones the telephone numbers in its paragraphs, as they are written there
 */
public record Letter(
        String language,
        String subject,
        List<String> paragraphs,
        String action,
        String link,
        List<String> closing,
        @Nullable Help help,
        List<String> phones) {

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /**
     * One sentence in the reader's own language.
     *
     * @param direction as HTML has it
     */
    public record Help(String language, String direction, String sentence) {}

    /**
     * Words of a paragraph, with what they are to a telephone.
     *
     * @param dial the number to call; empty where the words are no number
     */
    public record Stretch(String words, String dial) {}

    /** A paragraph cut where a telephone number begins and ends; in their order they are the paragraph again. */
    public List<Stretch> stretches(String paragraph) {
        var stretches = new ArrayList<Stretch>();
        int told = 0;
        for (var number : numbers().matcher(paragraph).results().toList()) {
            stretches.add(new Stretch(paragraph.substring(told, number.start()), ""));
            stretches.add(new Stretch(
                    number.group(), new Telephone(number.group()).dialled().orElse("")));
            told = number.end();
        }
        stretches.add(new Stretch(paragraph.substring(told), ""));
        return stretches.stream().filter(stretch -> !stretch.words().isEmpty()).toList();
    }

    private Pattern numbers() {
        var any = phones.stream()
                .filter(phone -> new Telephone(phone).dialled().isPresent())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return any.isEmpty() ? NOTHING : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }
}
