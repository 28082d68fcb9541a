package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe says of each page: WCAG 2.2 AA and axe's own good practices, with everything unfolded. */
@BrowserTest
class AccessibilityIT {
    /** Run in the page itself: axe's own driver of browsers opens a second window for frames, and no page has frames. */
    private static final String RUN = """
            const [axe, options, done] = arguments;
            window.axe || (0, eval)(axe);
            window.axe.run(document, JSON.parse(options)).then(
                results => done(results.violations.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id} at ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`))),
                error => done([String(error)]));
            """;

    private static final String STANDARDS = """
            {"resultTypes": ["violations"], "runOnly": {"type": "tag",
             "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}""";

    /** The rules whose answer depends on colours; the others say the same in the dark. */
    private static final String COLOURS = """
            {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}""";

    /** The rules whose answer depends on the room there is. */
    private static final String NARROW = """
            {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["target-size", "link-name", "button-name",
             "label", "select-name", "scrollable-region-focusable", "meta-viewport", "heading-order"]}}""";

    private static String axe;

    @BeforeAll
    static void readAxe() throws IOException {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aPageHasNoBarriersInLightInDarkAndOnAPhone(PageKind kind, Browser browser) {
        // Rows of the catalog are all alike: some of each kind are enough.
        browser.open(Access.HTTP, kind.path() + (kind == PageKind.CATALOG ? "?q=parcel" : ""));
        browser.unfold();
        assertNoBarriers(browser);

        browser.prefer("light");
        browser.phone();
        browser.unfold();

        assertThat(violations(NARROW, browser)).as("on a phone").isEmpty();
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .as("a phone does not scroll sideways")
                .isEqualTo(360L);
    }

    @Test
    void theSearchDialogHasNoBarriers(Browser browser) {
        browser.open(Access.HTTP, PageKind.HOME);
        browser.control("k");
        browser.one("dialog[open] input").sendKeys("parcel");
        browser.await(
                "the answer",
                () -> browser.texts("dialog [data-search-status]").get(0).contains("results"));

        browser.unfold();
        browser.one("dialog [data-search-facets] button");
        assertNoBarriers(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind:api parcel", "owner:nobody parcel", "notificatoin"})
    void anAnswerHasNoBarriersInLightInDarkAndOnAPhone(String query, Browser browser) {
        browser.open(Access.HTTP, "search/index.html?q=" + query.replace(' ', '+'));
        answered(browser);
        assertNoBarriers(browser);

        browser.prefer("light");
        browser.phone();
        browser.reload();
        answered(browser);
        browser.unfold();

        assertThat(violations(NARROW, browser)).as("on a phone").isEmpty();
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo(360L);
    }

    @Test
    void recentSearchesHaveNoBarriers(Browser browser) {
        browser.open(Access.HTTP, PageKind.HOME);
        browser.script("localStorage.setItem('stagebill.search.recent', '[\"one\",\"two\"]')");
        browser.control("k");
        browser.one("dialog[open] .search-recent");

        assertNoBarriers(browser);
    }

    @Test
    void markedWordsHaveNoBarriers(Browser browser) {
        browser.open(Access.HTTP, PageKind.COMPONENT.path() + "?mark=the+a+parcel+component+service");
        browser.one(".search-marks");

        assertNoBarriers(browser);
    }

    private static void answered(Browser browser) {
        browser.await(
                "the answer",
                () -> browser.attributes("[data-search-list]", "aria-busy").equals(List.of("false"))
                        && !browser.texts("[data-search-status]").equals(List.of("")));
    }

    private static void assertNoBarriers(Browser browser) {
        assertThat(violations(STANDARDS, browser)).as("light").isEmpty();
        browser.prefer("dark");
        assertThat(violations(COLOURS, browser)).as("dark").isEmpty();
    }

    private static List<?> violations(String options, Browser browser) {
        boolean loaded = (boolean) browser.script("return Boolean(window.axe)");
        return (List<?>) browser.asyncScript(RUN, loaded ? "" : axe, options);
    }
}
