package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlToMarkdownTest {
    @Test
    void onlyTheMainPartIsKept() {
        assertThat(
                        text(
                                "<body><header>Menu</header><main><nav><a href='x'>Home</a></nav><h1>Pets</h1>"
                                        + "<p class='facts-line'><span>openapi</span><span>Version 1</span></p>"
                                        + "<button>Star</button><p hidden>Secret</p><svg><text>drawn</text></svg></main><footer>End</footer>"))
                .isEqualTo("# Pets\n\nopenapi · Version 1\n");
    }

    @Test
    void namesBecomeNestedLists() {
        assertThat(text("""
                <dl class="fields">
                <dt id="a">id</dt><dd><span class="type">string</span> <em>· required</em> <small>· at most 3</small>
                <div class="prose"><p>The key.</p></div></dd>
                <dt>owner_</dt><dd><span class="type"><a href="#User">User</a></span>
                <div class="prose"><p>One.</p><p>Two.</p></div>
                <details><summary>2 properties</summary><dl class="fields"><dt>name</dt><dd>string</dd><dt>age</dt><dd></dd></dl></details></dd>
                </dl>
                """)).isEqualTo("""
                - `id` string · required · at most 3: The key.
                - `owner_` User: One.

                  Two.
                  - `name` string
                  - `age`
                """);
    }

    @Test
    void textIsNotReadAsMarkup() {
        assertThat(text("<p># 1 * 2 _x_ snake_case [a] &lt;b> &amp;amp; `c` \\ |</p><p>1. first</p><p>- dash</p>"))
                .isEqualTo("""
                \\# 1 \\* 2 \\_x\\_ snake_case \\[a\\] \\<b> \\&amp; \\`c\\` \\\\ |

                1\\. first

                \\- dash
                """);
    }

    @Test
    void codeIsFencedByMoreThanItHas() {
        assertThat(
                        text(
                                "<pre data-x><code class='language-http'>GET / HTTP/1.1\n```\n</code></pre><p><code>a`b</code> <kbd>c</kbd></p>"))
                .isEqualTo("````http\nGET / HTTP/1.1\n```\n````\n\n``a`b`` `c`\n");
    }

    @Test
    void tablesListsAndQuotesStay() {
        assertThat(text("<table><tr><th>A</th><th>B</th></tr><tr><td>x|y</td><td><p>1</p><p>2</p></td></tr></table>"
                        + "<ol><li>one<ul><li>in it</li></ul></li><li><p>two</p><p>more</p></li></ol>"
                        + "<blockquote><p>said</p><p>twice</p></blockquote><hr>"))
                .isEqualTo("""
                | A | B |
                | --- | --- |
                | x\\|y | 1 2 |

                1. one
                   - in it
                1. two

                   more

                > said
                >\s
                > twice

                ---
                """);
    }

    @Test
    void linksLeadWhereTheCallerSays() {
        String html = "<p><a href='../b/index.html#x'>b</a> <a href='#here'>here</a> <a href='h (1).html'>odd</a></p>";
        assertThat(HtmlToMarkdown.of(html, link -> link.replace(".html", ".md")))
                .isEqualTo("[b](../b/index.md#x) here [odd](h%20%281%29.md)\n");
    }

    @Test
    void headingsOfTextsStandBelowTheirSection() {
        assertThat(
                        text(
                                "<h3>GET /a</h3><div class='prose'><h1>Notes</h1><p>Text</p></div><dl class='fields'><dt>b</dt><dd>int<div class='prose'><h2>More</h2></div></dd></dl>"))
                .isEqualTo("### GET /a\n\n#### Notes\n\nText\n\n- `b` int\n\n  **More**\n");
    }

    @Test
    void whatIsFoldedIsThere() {
        assertThat(text("<details><summary>Bindings</summary><p>Kafka</p></details>"
                        + "<div class='code-tabs'><details><summary>curl</summary><pre>curl x</pre></details>"
                        + "<details><summary>Python</summary><pre>import x</pre></details></div>"))
                .isEqualTo("**Bindings**\n\nKafka\n\n**curl**\n\n```\ncurl x\n```\n");
    }

    @Test
    void hostileNestingEnds() {
        assertThat(text("<div>".repeat(100_000) + "deep")).contains("deep");
        assertThat(text("<dl><dd>".repeat(2_000) + "deep")).isNotNull();
    }

    private static String text(String html) {
        return HtmlToMarkdown.of(html, link -> link);
    }
}
