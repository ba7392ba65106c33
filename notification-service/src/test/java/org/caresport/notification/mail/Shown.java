package org.caresport.notification.mail;

import java.util.regex.Pattern;

/** What a mail's HTML shows its reader below the heading, as one line of words. */
final class Shown {

    private static final Pattern NOT_OF_THE_TEXT = Pattern.compile(
            "<head>.*?</head>|<!--.*?-->|<div class=\"preview\".*?</div>|<div role=\"banner\">.*?</div>|<h1.*?</h1>",
            Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("</?(?:p|div)\\b[^>]*>");
    private static final Pattern INLINE = Pattern.compile("<[^>]*>");

    private Shown() {}

    static String of(String html) {
        var text = NOT_OF_THE_TEXT.matcher(html).replaceAll(" ");
        text = INLINE.matcher(BLOCK.matcher(text).replaceAll("\n")).replaceAll("");
        return words(text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
