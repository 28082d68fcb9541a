package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Diagrams in documentation. That nothing is complained about and no request leaves is checked after each test. */
@BrowserTest
class DiagramsIT {
    private static final String OWN = "docs/default/component/stagebill/diagrams/index.html";
    private static final String MERMAID = "docs/default/component/handbook/writing/diagrams/index.html";
    private static final String VIEW = ".diagram:has(> details > .mermaid) > .diagram-view";
    private static final String SHADOW = "document.querySelector('" + VIEW + "').shadowRoot";

    @EachAccess
    void mermaidIsDrawnUnderThePolicyOfThePages(Access access, Browser browser) {
        browser.open(access, OWN);
        browser.script("document.querySelector('pre.mermaid').scrollIntoView()");
        browser.one(VIEW);

        assertThat(browser.script("return " + SHADOW + ".querySelectorAll('svg text').length > 3"))
                .isEqualTo(true);
        assertThat(browser.script("return " + SHADOW + ".adoptedStyleSheets.length > 1"))
                .isEqualTo(true);
        assertThat(browser.script("return " + SHADOW + ".querySelectorAll('script, style').length"))
                .isEqualTo(0L);
        assertThat(browser.attributes("pre.mermaid", "data-diagram")).containsExactly("mermaid");
        assertThat(browser.script("return document.querySelector('pre.mermaid').textContent")
                        .toString())
                .startsWith("sequenceDiagram");
    }

    @Test
    void allOfAPageAreDrawnOneAfterTheOther(Browser browser) {
        browser.open(Access.HTTP, MERMAID);
        browser.script("window.dispatchEvent(new Event('beforeprint'))");

        browser.await(
                "all diagrams",
                () -> browser.all(VIEW).size() == browser.all("pre.mermaid").size());
        assertThat(browser.all(VIEW)).hasSizeGreaterThan(2);
        assertThat(browser.all(".fault, .diagram-stage")).isEmpty();
    }

    @Test
    void aDiagramIsDrawnAnewInOtherColours(Browser browser) {
        browser.open(Access.HTTP, OWN);
        browser.script("document.querySelector('pre.mermaid').scrollIntoView()");
        browser.one(VIEW);
        String colour = "const e = " + SHADOW + ".querySelector('svg text'); return getComputedStyle(e).fill";
        Object light = browser.script(colour);

        browser.prefer("dark");

        browser.await("other colours", () -> !light.equals(browser.script(colour)));
    }

    @Test
    void aMistakeIsShownBesideTheSource(Browser browser) {
        browser.open(Access.HTTP, OWN);
        write(browser, "flowchart LR\n a --> --> b");

        assertThat(browser.one(".prose .fault").getText()).startsWith("This diagram cannot be drawn: ");
    }

    @Test
    void textOfADiagramRunsNothing(Browser browser) {
        browser.open(Access.HTTP, OWN);
        browser.script("window.ran = false");
        write(browser, """
                %%{init: {"securityLevel": "loose", "themeCSS": "* { background: url(https://example.org/x) }"}}%%
                flowchart LR
                  A["<img src=x onerror='window.ran=true'>"] --> B["<b style='color:red'>b</b><script>window.ran=true</script>"]
                  B --> C[last]
                  click B "javascript:window.ran=true"
                  click C "https://example.org/"
                """);
        browser.await(
                "the drawing",
                () -> browser.script("return " + SHADOW + ".textContent")
                        .toString()
                        .contains("last"));

        assertThat(browser.script("return window.ran")).isEqualTo(false);
        assertThat(browser.script("return [..." + SHADOW + ".querySelectorAll('*')].some(e => [...e.attributes].some("
                        + "a => a.name.startsWith('on') || /javascript|url\\(http/i.test(a.value)))"))
                .isEqualTo(false);
    }

    @Test
    void wordsCanBeReadOnColoursOfTheAuthor(Browser browser) {
        browser.open(Access.HTTP, OWN);
        write(browser, """
                flowchart LR
                  A[light] --> B[dark] --> C[told]
                  style A fill:#f9f
                  style B fill:#123
                  style C fill:#f9f,color:#00f
                """);
        browser.await(
                "the drawing",
                () -> browser.script("return " + SHADOW + ".textContent")
                        .toString()
                        .contains("told"));

        assertThat(browser.script("return [..." + SHADOW + ".querySelectorAll('.node .nodeLabel')].map("
                        + "e => e.textContent.trim() + ' ' + getComputedStyle(e).color).join(', ')"))
                .isEqualTo("light rgb(0, 0, 0), dark rgb(255, 255, 255), told rgb(0, 0, 255)");
    }

    @Test
    void aWideDrawingIsScrolledWhereItWouldBeTooSmallToRead(Browser browser) {
        browser.open(Access.HTTP, OWN);
        write(
                browser,
                "flowchart LR\n"
                        + IntStream.range(0, 30)
                                .mapToObj(i -> "n" + i + "[Step number " + i + "] --> n" + (i + 1) + "\n")
                                .collect(Collectors.joining()));
        browser.await(
                "the drawing",
                () -> browser.script("return " + SHADOW + ".textContent")
                        .toString()
                        .contains("Step number 29"));

        assertThat(browser.script(
                        "const v = document.querySelector('" + VIEW + "'); return v.scrollWidth > v.clientWidth"))
                .isEqualTo(true);
        assertThat(browser.script("return document.scrollingElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    /** Gives the diagram another text once it is drawn, and lets it be drawn anew. */
    private static void write(Browser browser, String text) {
        browser.script("document.querySelector('pre.mermaid').scrollIntoView()");
        browser.one(VIEW);
        browser.script("document.querySelector('pre.mermaid').textContent = arguments[0]", text);
        browser.prefer("dark");
    }

    @Test
    void withoutScriptsTheSourceIsRead(Browser browser) {
        browser.withoutScripts();
        browser.open(Access.FILE, OWN);

        assertThat(browser.texts("pre.mermaid")).singleElement().asString().startsWith("sequenceDiagram");
        assertThat(browser.all("figure[data-diagram=plantuml] svg, figure[data-diagram=graphviz] svg"))
                .hasSize(2);
    }

    @Test
    void aPageWithoutDiagramsLoadsNoScriptForThem(Browser browser) {
        browser.open(Access.HTTP, "docs/default/component/stagebill/index.html");

        assertThat(browser.all("script[data-library]")).isEmpty();
    }

    @EachAccess
    void drawingsOfTheBuildTakeTheColoursOfThePage(Access access, Browser browser) {
        browser.open(access, OWN);
        String text = browser.style("figure[data-diagram=graphviz] svg text", "fill");

        browser.prefer("dark");

        assertThat(browser.style("figure[data-diagram=graphviz] svg text", "fill"))
                .isNotEqualTo(text);
    }
}
