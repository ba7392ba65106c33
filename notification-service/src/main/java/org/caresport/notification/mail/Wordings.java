package org.caresport.notification.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.kit.time.WallClock;
import org.caresport.notification.domain.Audience;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.Language;
import org.caresport.notification.domain.Reader;
import org.caresport.notification.mail.Letter.Help;
import org.jspecify.annotations.Nullable;

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

    Letter write(Delivery delivery, Reader reader) {
        var language = reader.language();
        var facts = Facts.of(delivery, language, wallClock.zone());
        var link = delivery.content().link();
        var wording = file(language, delivery.template().kebab());
        return new Letter(
                language.code(),
                line(part(wording, "subject", facts)),
                body(delivery.template(), language, facts),
                line(part(wording, "action", facts)),
                link == null ? "" : link.toString(),
                paragraphs(
                        file(language, closing(delivery.template())).instance().render()),
                help(reader, facts),
                Stream.of(facts.placePhone(), facts.brokerPhone())
                        .map(Wordings::line)
                        .filter(phone -> !phone.isEmpty())
                        .toList());
    }

    /** Who wrote, why to this reader, and what they can do who do not trust it. */
    private static String closing(org.caresport.notification.domain.Template template) {
        if (template.isForStaff()) {
            return "closing-staff";
        }
        return template.audience() == Audience.RESIDENT ? "closing" : "closing-provider";
    }

    /** What it is about, and whom to call: nobody needs to be good at links. Who logs in knows that. */
    private List<String> body(org.caresport.notification.domain.Template template, Language language, Facts facts) {
        var said = paragraphs(part(file(language, template.kebab()), "body", facts));
        if (template.isForStaff()) {
            return said;
        }
        var contact = template.audience() == Audience.RESIDENT ? "contact" : "contact-provider";
        var whomToCall = paragraphs(
                file(language, contact).instance().data("facts", facts).render());
        return Stream.concat(said.stream(), whomToCall.stream()).toList();
    }

    private @Nullable Help help(Reader reader, Facts facts) {
        var tongue = reader.tongue();
        if (tongue == null) {
            return null;
        }
        var sentence = engine.getTemplate("mail/help/" + tongue.code())
                .data("facts", facts)
                .render();
        return new Help(tongue.code(), tongue.direction(), line(sentence));
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
