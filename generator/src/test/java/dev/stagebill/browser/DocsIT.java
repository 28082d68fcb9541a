package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of documentation. */
@BrowserTest
class DocsIT {
    private static final String HANDBOOK = "docs/default/component/handbook/";
    private static final String CURRENT = "[data-nav=docs] [aria-current=page]";

    @EachAccess
    void theNavigationLeadsFromPageToPage(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "index.html");
        assertThat(browser.texts(CURRENT)).containsExactly("Welcome");

        browser.click("[aria-label='Pages in Security']");
        browser.click("[data-nav=docs] a[href='security/threats/index.html']");

        browser.awaitPath((HANDBOOK + "security/threats/index.html")::equals);
        assertThat(browser.texts(CURRENT)).containsExactly("Threat modelling");
        assertThat(browser.attributes("article[data-content=docs] h1", "id")).containsExactly("threat-modelling");
    }

    @EachAccess
    void aLongNavigationIsScrolledToThePageThatIsOpen(Access access, Browser browser) {
        browser.open(access, PageKind.DOCUMENT);

        assertThat(browser.script(
                        "const side = document.querySelector('.docs-side').getBoundingClientRect();"
                                + " const current = document.querySelector(arguments[0]).getBoundingClientRect();"
                                + " return side.top < current.top && current.bottom < side.bottom",
                        CURRENT))
                .isEqualTo(true);
    }

    @EachAccess
    void previousAndNextFollowTheNavigation(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "building/services/anatomy/index.html");

        browser.click("a[rel=next]");
        browser.awaitPath((HANDBOOK + "building/services/configuration/index.html")::equals);
        browser.click("a[rel=prev]");

        browser.awaitPath((HANDBOOK + "building/services/anatomy/index.html")::equals);
    }

    @EachAccess
    void onThisPageLeadsToAHeading(Access access, Browser browser) {
        browser.open(access, PageKind.DOCUMENT);

        assertThat(browser.texts(".outline a")).contains("Admonitions", "Code", "Tabs", "Größe & Maß");
        browser.click(".outline a[href='#admonitions']");

        browser.awaitPath(path -> path.endsWith("#admonitions"));
        browser.await("the heading at the top", () -> isNearTop(browser, "#admonitions"));
    }

    @EachAccess
    void aLinkToAHeadingOfAnotherPageLeadsThere(Access access, Browser browser) {
        browser.open(access, PageKind.DOCUMENT);

        browser.click("article a[href$='incidents/index.html#severity']");

        browser.awaitPath((HANDBOOK + "running/on-call/incidents/index.html#severity")::equals);
        browser.await("the heading at the top", () -> isNearTop(browser, "#severity"));
    }

    @EachAccess
    void tabsSwitch(Access access, Browser browser) {
        browser.open(access, PageKind.DOCUMENT);
        assertThat(browser.texts("[data-tabs] [data-tab-body]")).containsExactly("Text in a tab.");

        browser.click("[data-tabs] [data-tab-label]:nth-of-type(2)");

        assertThat(browser.texts("[data-tabs] [data-tab-body]"))
                .singleElement()
                .asString()
                .contains("in a tab")
                .contains("a list");
    }

    @EachAccess
    void everyBlockOfCodeCanBeCopied(Access access, Browser browser) {
        browser.open(access, PageKind.DOCUMENT);
        List<String> code = browser.attributes("article pre > code", "class");

        assertThat(browser.all("article .copy-code")).hasSameSizeAs(code);
        assertThat(browser.texts("article .copy-code")).containsOnly("Copy");
        browser.script(
                "document.execCommand = () => true; navigator.clipboard.writeText = async text => { window.copied = text }");
        browser.click("article .copyable:has(.language-python) .copy-code");
        browser.await("the copy", () -> browser.texts("article .copy-code").contains("Copied"));
        assertThat((String) browser.script("return window.copied")).startsWith("def tour(stops):\n    here = depot\n");
    }

    @EachAccess
    void theFootSaysWhoAndWhere(Access access, Browser browser) {
        browser.open(access, PageKind.DOCUMENT);

        assertThat(browser.texts(".doc-foot a")).contains("Engineering Handbook", "View source", "Edit this page");
        assertThat(browser.attributes(".doc-foot a[href^=http]", "href"))
                .allMatch(link -> link.startsWith("https://git.harbourfinch.example/platform/handbook/"));
    }

    @Test
    void theTextAndTheNavigationNeedNoScript(Browser browser) {
        browser.withoutScripts();
        browser.open(Access.HTTP, PageKind.DOCUMENT);

        assertThat(browser.attributes("article h2", "id")).contains("text", "admonitions", "日本語");
        assertThat(browser.texts("article .admonition.warning")).hasSizeGreaterThan(1);
        assertThat(browser.texts("[data-nav=docs] a")).contains("Style", "Diagrams");
        browser.click("[data-tabs] [data-tab-label]:nth-of-type(2)");
        assertThat(browser.texts("[data-tabs] [data-tab-body]"))
                .singleElement()
                .asString()
                .contains("a list");
    }

    private static boolean isNearTop(Browser browser, String css) {
        Object top = browser.script("return document.querySelector(arguments[0]).getBoundingClientRect().top", css);
        return ((Number) top).doubleValue() >= 0 && ((Number) top).doubleValue() < 300;
    }
}
