package dev.stagebill.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that mean harm by their size: one construct, over and over. Each makes a text of about as many characters as asked for. */
final class EndlessTexts {
    /** Every extension that adds syntax. */
    static final MarkdownOptions ALL_ON = new MarkdownOptions(Stream.of(
                    "pymdownx.arithmatex",
                    "pymdownx.keys",
                    "pymdownx.critic",
                    "wikilinks",
                    "nl2br",
                    "meta",
                    "smarty",
                    "pymdownx.blocks.admonition",
                    "pymdownx.blocks.details",
                    "pymdownx.blocks.tab",
                    "pymdownx.blocks.html",
                    "pymdownx.blocks.definition",
                    "pymdownx.blocks.caption",
                    "plugin:include-markdown",
                    "pymdownx.snippets",
                    "pymdownx.smartsymbols",
                    "pymdownx.progressbar")
            .collect(Collectors.toMap(name -> name, name -> Map.of())));

    private EndlessTexts() {}

    /** By name. */
    static Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        repeated(texts);
        lines(texts);
        nested(texts);
        growing(texts);
        multiplied(texts);
        parted(texts);
        return texts;
    }

    private static void repeated(Map<String, IntFunction<String>> texts) {
        for (String unit : new String[] {
            "[",
            "]",
            "![",
            "[]",
            "[](",
            "[a](",
            "[a](b",
            "](",
            "*",
            "**a",
            "*a**",
            "_a",
            "*a_ ",
            "a**b",
            "`",
            "``` ",
            "`a``",
            "~",
            "~~a",
            "^",
            "^^a ",
            "==",
            "=a ",
            "<",
            "<a ",
            "<a href=\"",
            "</a",
            "<!--",
            "<?",
            "<![CDATA[",
            "<!A",
            "&",
            "&#x",
            "&amp;",
            "\\",
            "\\[",
            "$",
            "$a",
            "$$",
            "\\(",
            "{",
            "{:",
            "{.a",
            "a{.b}",
            "{{",
            "{++",
            "{--",
            "++a",
            "++",
            ":",
            ":a",
            ":a:",
            "a:b:",
            "http://",
            "www.",
            "a@b.",
            "h",
            "[^",
            "[^a]",
            "[^a]:",
            "!",
            "\"",
            "'",
            "--",
            "...",
            "(c)",
            "1/2 ",
            "-->",
            "|",
            "a|",
            "\t",
            " ",
            "a ",
            "a",
            "é",
            "\uD83D\uDE00",
            "\u0000",
            "<b>",
            "<b>a</b>",
            "</div>",
            "<div>",
            "<svg>",
            "<math><mi>",
            "<table><tr><td>",
            "<p>",
            "<a>",
            "<nobr>",
            "<font>",
            "<select>",
            "(1)!",
            "[[",
            "[[a]]",
            "#",
            "-",
            "+",
            "1.",
            ">",
            "> ",
            "- ",
            "1. ",
            "* ",
            ": ",
            "#!",
            "`#!a b`",
            "@a",
            "#1",
            "{++a",
            "{~~a~>",
            "{>>",
            "{++a++}",
            "++ctrl+a++",
            "(((",
            "a_b",
            "_a_",
            "**_a",
            "{! ",
            "{!  a",
            "{% include \"a\" ",
            "{% include-markdown \"",
            "[a]: (",
            "![[a",
            "\\begin{a}",
            "[a]{",
            "<kbd>",
            "a{: .b }",
            "{#a .b c=d}",
            "<a b=\"",
            "[a](b \"",
            "[a](<",
            "[a][",
            "~~a~~",
            "^^a^^b",
            "==a==b",
            "a==b"
        }) {
            texts.put("line of " + unit, n -> unit.repeat(Math.max(1, n / unit.length())));
        }
    }

    private static void lines(Map<String, IntFunction<String>> texts) {
        for (String unit : new String[] {
            "a\n",
            "\n",
            ">\n",
            "> a\n",
            "- a\n",
            "-\n",
            "1. a\n",
            "* * *\n",
            "# a\n",
            "#\n",
            "a\n===\n",
            "===\n",
            "---\n",
            "|a|\n",
            "|-|\n",
            "a|b\n-|-\n",
            "[a]: b\n",
            "[a]:\n",
            "[^a]: b\n",
            "[^a]: [^a]\n",
            "*[a]: b\n",
            "a\n: b\n",
            ":   a\n",
            "```\n",
            "~~~\n",
            "``` a\n",
            "    a\n",
            "\ta\n",
            "!!! a\n",
            "!!! a\n    b\n",
            "??? a \"b\"\n",
            "=== \"a\"\n",
            "=== \"a\"\n\n    b\n",
            "<div>\n",
            "<div markdown>\n",
            "</div>\n",
            "<!--\n",
            "<script>\n",
            "<b\n",
            "{: .a }\n",
            "a\n{: .a }\n",
            "- [ ] a\n",
            "--8<-- \"a\"\n",
            "--8<--\n",
            ";--8<--\n",
            "$$\n",
            "\\[\n",
            "::uml::\n",
            "/// a\n",
            "[TOC]\n",
            "> [!NOTE]\n",
            "a  \n",
            "a\\\n",
            "+ a\n\n\n",
            "1) a\n\n",
            "---\na: b\n",
            "<https://a>\n",
            "[a][b]\n",
            "![a](b)\n",
            "&#\n",
            "| a | b |\n|---|---|\n| `a | b` |\n",
            "x\n\n",
            "/// note\n",
            "/// caption | !!\n",
            "/// tab |\n",
            "/// details | a\n    open: x y\n",
            "/// html | div\n",
            "/// define\n",
            "/// table-caption\n",
            "a\n/// caption\nb\n///\n",
            ">>>\n",
            ">>> [!note]\n",
            ">>> [!note] a\n>>\n",
            "{% include \"a\" %}\n",
            "<div markdown=1>a</div>\n",
            "<p markdown>\n",
            "<script>a</Script\n",
            "[TOC]\n\n# a\n\n",
            "===! \"a\"\n",
            "1. a\n   ```\n",
            "> ```\n",
            "- ```\n  a\n",
            "$$\na\n\n",
            "\\begin{a}\n",
            "a\n- b\n",
            "  - a\n   - b\n",
            "a: b\n",
            "| a\n",
            "a | b\n",
            "a `b\n",
            "<!-- a\n\n",
            "{ .a }\n",
            "{: #a }\n\n",
            "# a {#b}\n",
            "![a](b){ .c }\n\n",
            "[a]: b \"c\n",
            "[^a]:\n    b\n\n",
            "*[a b]: c\n",
            "a b\n",
            "<svg>\n\n",
            "<details>\n<summary>a</summary>\n\n"
        }) {
            texts.put("lines of " + unit, n -> unit.repeat(Math.max(1, n / unit.length())));
        }
    }

    private static void nested(Map<String, IntFunction<String>> texts) {
        for (String[] pair : new String[][] {
            {"*", "*"},
            {"**", "**"},
            {"_a ", " a_"},
            {"[", "](a)"},
            {"![", "](a)"},
            {"[", "]"},
            {"(", ")"},
            {"~", "~"},
            {"^", "^"},
            {"==a ", " a=="},
            {"<b>", "</b>"},
            {"<div>", "</div>"},
            {"<span>", "</span>"},
            {"<svg>", "</svg>"},
            {"<ul><li>", "</li></ul>"},
            {"<table><td>", "</table>"},
            {"<div markdown>\n", "\n</div>"},
            {"<details>\n", "\n</details>"},
            {"[^a]: ", ""},
            {"$", "$"},
            {"{", "}"},
            {"\"", "\""},
            {"'", "'"},
            {"++", "++"},
            {"{++", "++}"}
        }) {
            texts.put("nested " + pair[0], n -> {
                int times = Math.max(1, n / (pair[0].length() + pair[1].length()));
                return pair[0].repeat(times) + "x" + pair[1].repeat(times);
            });
        }
        for (String mark : new String[] {
            "> ", "- ", "1. ", "    ", "!!! a\n", "=== \"a\"\n", "??? a\n", "[^a]: a\n", ":   a\n", "- [ ] "
        }) {
            texts.put("deeper and deeper " + mark, n -> stairs(mark, (int) Math.sqrt(n / 2.0)));
        }
    }

    /** Each line is indented by four more blanks. */
    private static String stairs(String mark, int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> "    ".repeat(i) + mark + (mark.endsWith("\n") ? "" : "a\n"))
                .collect(Collectors.joining());
    }

    /** One thing that is long, and used everywhere. */
    private static void multiplied(Map<String, IntFunction<String>> texts) {
        for (String start :
                new String[] {"b", "javascript:", "https://a/", "/", "#", "mailto:", "data:image/png;base64,"}) {
            texts.put(
                    "one long address of " + start,
                    n -> "[a]: " + start + "c".repeat(n / 2) + "\n\n" + "[a] ".repeat(n / 8));
            texts.put(
                    "one long picture of " + start,
                    n -> "[a]: " + start + "c".repeat(n / 2) + "\n\n" + "![a] ".repeat(n / 10));
        }
        for (String part : new String[] {"../", "a/../", "%41", "&amp;", "//", "?", "\u00e9"}) {
            texts.put(
                    "one address of many " + part,
                    n -> "[a]: b/" + part.repeat(n / 2 / part.length()) + "\n\n" + "[a] ".repeat(n / 8));
        }
        texts.put("one long title", n -> "[a]: b \"" + "c".repeat(n / 2) + "\"\n\n" + "[a] ".repeat(n / 8));
        texts.put("one long meaning", n -> "*[a]: " + "b".repeat(1_900) + "\n\n" + "a ".repeat(n / 2));
        texts.put("one long footnote", n -> "[^a]: " + "b".repeat(n / 2) + "\n\n" + "[^a] ".repeat(n / 10));
        texts.put("one long heading", n -> "# " + "b ".repeat(n / 4) + "\n\n" + "[TOC]\n\n".repeat(n / 14));
        for (String word : new String[] {
            ":smile: ", ":material-home: ", ":fontawesome-brands-github: ", "++ctrl+alt+del++ ", "$a$ ", "[[a]] "
        }) {
            texts.put("many " + word, n -> word.repeat(n / word.length()));
        }
        for (String language :
                new String[] {"dot\ndigraph{a->b}", "plantuml\na->b", "mermaid\na", "math\na", "java\na"}) {
            texts.put("blocks of " + language, n -> many(n, language.length() + 9, i -> "```" + language + "\n```\n"));
        }
    }

    /** Lines of one paragraph that do not follow each other in the file. */
    private static void parted(Map<String, IntFunction<String>> texts) {
        for (String[] pair : new String[][] {
            {"", " a\n"},
            {"> a\n", " a\n"},
            {"- a\n", "  b\n"},
            {"- a\n", "  *b*\n"},
            {"> a\n", "> *a*\n"},
            {"> |a|\n> |-|\n", "> |b|\n"},
            {"!!! a\n", "    b\n"},
            {"=== \"a\"\n", "    |b\n"},
            {"> a\n", "> 2. b\n"},
            {"> a\n", "> b\nc\n"},
            {"> - a\n", ">   b\n"},
            {"> [a]: b\n", "> [a]: b\n"},
            {"", "  [a]: b\n"},
            {"> ```\n", "> a\n"},
            {"- a\n\n      b\n", "      c\n"},
            {"[^a]: b\n", "    c\n"},
            {"a\n", ":   b\n    c\n"},
            {"> a\n", "> b  \n"},
            {"> > a\n", "> > b\n"},
            {"> a\n", "> `b\n"},
            {"> a\n", "> [b\n"}
        }) {
            texts.put("lines that go on " + pair[0] + pair[1], n -> pair[0] + pair[1].repeat(n / pair[1].length()));
        }
    }

    private static void growing(Map<String, IntFunction<String>> texts) {
        texts.put("codes of many lengths", n -> many(n, 3, i -> "`".repeat(1 + i % 500) + "a"));
        texts.put("fences of many lengths", n -> many(n, 200, i -> "`".repeat(3 + i % 500) + "\n"));
        texts.put(
                "references and uses",
                n -> many(n, 30, i -> "[a" + i + "]: b" + i + "\n") + many(n, 30, i -> "[a" + i + "] "));
        texts.put("headings of one name", n -> many(n, 10, i -> "# a\n\n"));
        texts.put("headings with numbers", n -> many(n, 10, i -> "# a\n\n# a_" + i + "\n\n"));
        texts.put("ids of one name", n -> many(n, 20, i -> "<p id=\"a\">x</p>\n"));
        texts.put(
                "footnotes and uses",
                n -> many(n, 24, i -> "[^" + i + "]: [^" + (i + 1) + "]\n") + "\n" + many(n, 12, i -> "[^" + i + "]"));
        texts.put("one footnote, many uses", n -> "[^a]: b\n\n" + "[^a] ".repeat(n / 5));
        texts.put(
                "abbreviations and words",
                n -> many(n, 16, i -> "*[w" + i + "]: x\n") + "\n" + many(n, 10, i -> "w" + i + " "));
        texts.put(
                "abbreviations of one beginning",
                n -> many(n, 400, i -> "*[" + "a".repeat(1 + i % 400) + "]: x\n") + "\n" + "a".repeat(n / 2));
        texts.put(
                "abbreviations of several words",
                n -> many(n, 20, i -> "*[w w" + i + "]: x\n") + "\n" + "w ".repeat(n / 4));
        texts.put("contents and headings", n -> many(n / 2, 8, i -> "# a" + i + "\n\n") + "[TOC]\n\n".repeat(n / 14));
        texts.put("references of one name", n -> many(n, 8, i -> "[a]: b\n\n") + "[a] ".repeat(n / 8));
        texts.put("lines far to the right", n -> many(n, 200, i -> " ".repeat(150) + "- a\n"));
        texts.put("items that move to the right", n -> many(n, 60, i -> " ".repeat(2 * (i % 50)) + "123456789. a\n"));
        texts.put("table of many columns", n -> row(n, "a") + row(n, "-") + row(n, "b"));
        texts.put("table whose rows are short", n -> row(n / 2, "a") + row(n / 2, "-") + "|a|\n".repeat(n / 8));
        texts.put("items with an empty line between", n -> many(n, 5, i -> "- a\n\n"));
        texts.put("items of tasks in items", n -> many(n, 12, i -> " ".repeat(i % 40) + "- [ ] a\n"));
        texts.put("attributes", n -> "# a {" + many(n, 8, i -> " k" + i + "=v") + "}");
        texts.put("attributes of HTML", n -> "<p" + many(n, 8, i -> " k" + i + "=v") + ">");
        texts.put("classes", n -> "<p class=\"" + many(n, 4, i -> "c" + i + " ") + "\">");
        texts.put("style", n -> "<p style=\"" + many(n, 10, i -> "c" + i + ":red;") + "\">");
        texts.put("srcset", n -> "<img src=a srcset=\"" + many(n, 6, i -> "a" + i + " 2x,") + "\">");
        texts.put("srcset of commas", n -> "<img src=a srcset=\"" + ",".repeat(n) + "\">");
        texts.put("escapes in a label without an end", n -> "[x][" + "\\*".repeat(n / 2));
        texts.put("escapes in an address without an end", n -> "[x](<" + "\\*".repeat(n / 2));
        texts.put("escapes in a title without an end", n -> "[x](y \"" + "\\*".repeat(n / 2));
        texts.put("escapes in a definition without an end", n -> "[x]: y '" + "\\*".repeat(n / 2));
        texts.put("path of a drawing", n -> "<svg><path d=\"" + many(n, 4, i -> "M0 0") + "\"/></svg>");
        texts.put("calls in a drawing", n -> "<svg><path transform=\"" + "a(".repeat(n / 2) + "\"/></svg>");
        texts.put("style of letters", n -> "<svg><path style=\"a:" + "url".repeat(n / 3) + "\"/></svg>");
        texts.put("formatting that is not closed", n -> many(n, 8, i -> "<b><p>a"));
        texts.put("tags of tables that are misplaced", n -> "<table>" + many(n, 6, i -> "<b>a<tr>"));
        texts.put("links that close each other", n -> "<table>" + "<a>".repeat(n / 3));
        texts.put("marks that never match", n -> many(n, 6, i -> "*a_ ~b^ "));
        texts.put("mixed", n -> many(n, 40, i -> "> - **[`a` ![b](c \"d\")](e){.f} <g h=\"i\"> $j$ :k: [^l]\n"));
        texts.put("code with a language", n -> "```java\n" + many(n, 20, i -> "\"a\\\" /* b */ 'c' // d\n") + "```");
        texts.put("code that opens a string", n -> "```java\n" + "\"".repeat(n) + "\n```");
        texts.put("code that opens comments", n -> "```java\n" + "/*".repeat(n / 2) + "\n```");
        texts.put("code of one line", n -> "```python\n" + "a.b(".repeat(n / 4) + "\n```");
        texts.put("marked lines", n -> "```java hl_lines=\"" + many(n, 6, i -> i + "-" + (i + 9) + " ") + "\"\na\n```");
        texts.put(
                "marked range",
                n -> "```java hl_lines=\"1-" + "9".repeat(9) + "\" linenums=\"" + "9".repeat(9) + "\"\na\n```");
        texts.put("front matter", n -> "---\n" + many(n, 8, i -> "k" + i + ": v\n") + "---\nx");
        texts.put("front matter that does not end", n -> "---\n" + "a: [".repeat(n / 4));
        texts.put(
                "anchors of front matter",
                n -> "---\n"
                        + many(
                                Math.min(n, 2000),
                                30,
                                i -> "a" + i + ": &a" + i + " [*a" + Math.max(0, i - 1) + ",*a" + Math.max(0, i - 1)
                                        + "]\n")
                        + "---\nx");
    }

    private static String many(int n, int size, IntFunction<String> part) {
        return IntStream.range(0, Math.max(1, n / size)).mapToObj(part).collect(Collectors.joining());
    }

    private static String row(int n, String cell) {
        return ("|" + cell).repeat(Math.max(1, n / 6)) + "|\n";
    }
}
