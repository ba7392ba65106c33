package org.caresport.referral.fhir.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caresport.kit.json.OutsideName;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The markup that FHIR allows in a narrative (rule txt-1): formatting, and nothing that runs, asks for input or is fetched
 * from elsewhere. It is read as a browser reads HTML, because a browser is where it would do harm.
 */
final class Narrative {

    private static final Pattern NOT_HTML = Pattern.compile("<[?]|<!(?!--)");
    private static final Pattern STYLE =
            Pattern.compile("(?is)(?!.*(?:url|expression|import|behaviou?r|binding|script))[\\w\\s:;,.#%()!'\"+-]*");
    private static final Pattern LINK = Pattern.compile("(?is)(?:https?://|mailto:|tel:|#).*");
    private static final Pattern IMAGE = Pattern.compile("(?is)(?:#|data:image/(?:png|gif|jpeg);base64,).*");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "a",
                    "abbr",
                    "acronym",
                    "address",
                    "b",
                    "bdo",
                    "big",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "samp",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "tt",
                    "ul",
                    "var")
            .allowWithoutAttributes("a", "img", "span")
            .allowAttributes(
                    "xmlns",
                    "xml:lang",
                    "title",
                    "class",
                    "id",
                    "lang",
                    "dir",
                    "accesskey",
                    "tabindex",
                    "span",
                    "width",
                    "height",
                    "align",
                    "valign",
                    "char",
                    "charoff",
                    "abbr",
                    "axis",
                    "headers",
                    "scope",
                    "rowspan",
                    "colspan",
                    "frame",
                    "rules",
                    "border",
                    "cellpadding",
                    "cellspacing",
                    "summary",
                    "name",
                    "alt",
                    "type",
                    "start",
                    "value",
                    "cite",
                    "datetime")
            .globally()
            .allowAttributes("style")
            .matching(STYLE)
            .globally()
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowUrlProtocols("http", "https", "mailto", "tel", "data")
            .toFactory();

    private Narrative() {}

    /** The first thing in it that may not be there, by its name; none when all may. */
    static Optional<String> foreign(String div) {
        if (NOT_HTML.matcher(div).find()) {
            return Optional.of("a declaration or processing instruction");
        }
        var first = new FirstDiscarded();
        ALLOWED.sanitize(div, first, div);
        return Optional.ofNullable(first.name);
    }

    /** Keeps the first that the policy throws away. */
    private static final class FirstDiscarded implements HtmlChangeListener<String> {

        private @Nullable String name;

        @Override
        public void discardedTag(String div, String element) {
            keep(element);
        }

        @Override
        public void discardedAttributes(String div, String element, String... attributes) {
            for (var attribute : attributes) {
                keep(attribute);
            }
        }

        private void keep(String found) {
            if (name == null) {
                name = "'" + OutsideName.shown(found.toLowerCase(Locale.ROOT)) + "'";
            }
        }
    }
}
