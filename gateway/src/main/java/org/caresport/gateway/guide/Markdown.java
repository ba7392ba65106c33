package org.caresport.gateway.guide;

import io.quarkus.qute.RawString;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes a page of a guide: its links lead to the other guides' pages, its headings can be linked to as in the repository, and
 * what lies in the repository alone is named instead of linked.
 */
final class Markdown {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Pattern GUIDE = Pattern.compile("([a-z-]+)\\.md(#.*)?");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*");
    private static final Pattern UP = Pattern.compile("^(\\.\\./)+");
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private Markdown() {}

    static Guide guide(String name, String markdown) {
        var document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
        var titles = new Titles();
        document.accept(titles);
        document.accept(new Links());
        var html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(_ -> new Attributes(titles.names))
                .build()
                .render(document);
        return new Guide(name, titles.first, new RawString(html));
    }

    /** The names of the headings in an address, made as the repository's site makes them. */
    private static final class Titles extends AbstractVisitor {

        private final Map<Node, String> names = new HashMap<>();
        private String first = "";

        @Override
        public void visit(Heading heading) {
            var text = TEXT.render(heading).strip();
            if (first.isEmpty()) {
                first = text;
            }
            var name = text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            names.put(heading, name);
        }
    }

    /** A guide that it names is a page beside it; a file of the repository is told by its path. */
    private static final class Links extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            visitChildren(link);
            var guide = GUIDE.matcher(link.getDestination());
            if (guide.matches()) {
                link.setDestination("/docs/guides/" + guide.group(1) + (guide.group(2) == null ? "" : guide.group(2)));
            } else if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
                nameInstead(link);
            }
        }

        private static void nameInstead(Link link) {
            var path = link.getDestination();
            var inRepository = path.startsWith("../../")
                    ? UP.matcher(path).replaceFirst("")
                    : UP.matcher(path).replaceFirst("docs/");
            Node at = link;
            for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                at.insertAfter(child);
                at = child;
            }
            var open = new Text(" (");
            var file = new Code(inRepository);
            at.insertAfter(open);
            open.insertAfter(file);
            file.insertAfter(new Text(")"));
            link.unlink();
        }
    }

    /** What reading by keyboard and linking need beyond the bare elements. */
    private record Attributes(Map<Node, String> names) implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (names.containsKey(node)) {
                attributes.put("id", names.get(node));
            }
            if (tag.equals("pre")) {
                attributes.put("tabindex", "0");
            }
            attributes.remove("align"); // the style sheet's
        }
    }
}
