package org.caresport.notification.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.caresport.kit.time.WallClock;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.Language;

/**
 * The words of every message, from one small file for each template and language. A file is plain text in three
 * fragments; text and HTML are two layouts of the same words, so they can't say different things.
 */
@ApplicationScoped
class Wordings {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Engine engine;
    private final WallClock wallClock;

    Wordings(Engine engine, WallClock wallClock) {
        this.engine = engine;
        this.wallClock = wallClock;
    }

    Letter write(Delivery delivery, Language language) {
        var facts = Facts.of(delivery, language, wallClock.zone());
        var link = delivery.content().link();
        var wording = file(language, delivery.template().kebab());
        return new Letter(
                language.code(),
                line(part(wording, "subject", facts)),
                paragraphs(part(wording, "body", facts)),
                line(part(wording, "action", facts)),
                link == null ? "" : link.toString(),
                paragraphs(file(language, delivery.template().isForStaff() ? "closing-staff" : "closing")
                        .instance()
                        .render()));
    }

    private Template file(Language language, String name) {
        return engine.getTemplate("mail/%s/%s".formatted(language.code(), name));
    }

    private static String part(Template wording, String fragment, Facts facts) {
        return wording.getFragment(fragment).data("facts", facts).render();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(BLANK_LINES.split(text))
                .map(Wordings::line)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String line(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }
}
