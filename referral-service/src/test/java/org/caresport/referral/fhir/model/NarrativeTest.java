package org.caresport.referral.fhir.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<script>alert(1)</script>                         | 'script'",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>         | 'script'",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script> | 'x:script'",
                "<p onclick=\"alert(1)\">x</p>                     | 'onclick'",
                "<img src=\"#x\" onerror=\"alert(1)\"/>            | 'onerror'",
                "<img src=\"https://evil.example/seen.gif\"/>      | 'src'",
                "<a href=\"javascript:alert(1)\">x</a>             | 'href'",
                "<a href=\"JaVa&#115;cript:alert(1)\">x</a>        | 'href'",
                "<a href=\" data:text/html,x\">x</a>               | 'href'",
                "<iframe src=\"x\"></iframe>                       | 'iframe'",
                "<object data=\"x\"></object>                      | 'object'",
                "<embed src=\"x\"/>                                | 'embed'",
                "<form action=\"x\"><input name=\"pin\"/></form>   | 'form'",
                "<link rel=\"stylesheet\" href=\"x\"/>             | 'link'",
                "<style>@import url(x)</style>                     | 'style'",
                "<p style=\"background:url(x)\">x</p>              | 'style'",
                "<p style=\"width:expression(alert(1))\">x</p>     | 'style'",
                "<p style=\"backgr\\6f und:x\">x</p>              | 'style'",
                "<svg onload=\"alert(1)\"/>                        | 'svg'",
                "<math><mtext/></math>                             | 'math'",
                "<base href=\"x\"/>                                | 'base'",
                "<meta http-equiv=\"refresh\" content=\"0\"/>      | 'meta'",
                "<textarea></textarea>                             | 'textarea'",
                "<![CDATA[<script>alert(1)</script>]]>             | a declaration or processing instruction",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///x\">]>   | a declaration or processing instruction",
                "<?xml-stylesheet href=\"x\"?>                     | a declaration or processing instruction",
            })
    void whatRunsAsksOrFetchesIsNamed(String markup, String name) {
        assertThat(Narrative.foreign("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + markup + "</div>"))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Mevrouw wil weer <b>fietsen</b>,<br/>2&nbsp;× per week &lt; 30 min</p>",
                "<table class=\"grid\" border=\"1\"><thead><tr><th scope=\"col\">Meting</th></tr></thead>"
                        + "<tbody><tr><td colspan=\"2\" style=\"text-align: right; color: #333\">72 kg</td></tr></tbody></table>",
                "<h2 id=\"a\" xml:lang=\"nl\" lang=\"nl\">Reden</h2><ul><li><span>T90</span></li></ul><hr/><!-- leeg -->",
                "<a name=\"x\"></a><a href=\"https://example.org/?a=1&amp;b=2\" title=\"t\">meer</a><a href=\"#x\">terug</a>",
                "<img src=\"#foto\" alt=\"foto\"/><img src=\"data:image/png;base64,AAAA\" alt=\"\" width=\"10\"/>",
                "<dl><dt>a</dt><dd><em>b</em> <code>c</code> <pre>d</pre></dd></dl><blockquote>e</blockquote>"
            })
    void formattingIsWelcome(String markup) {
        assertThat(Narrative.foreign(
                        "<div xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"nl\">" + markup + "</div>"))
                .isEmpty();
    }

    @Test
    void theNameOfWhatIsForeignIsCut() {
        assertThat(Narrative.foreign("<div><" + "x".repeat(500) + ">"))
                .hasValueSatisfying(name -> assertThat(name).hasSizeLessThan(50));
    }
}
