package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Finding one's way through documentation, and taking it along. */
@BrowserTest
class ReadingIT {
    private static final String HANDBOOK = "docs/default/component/handbook/";
    private static final String DEEP = LargeDocs.PATH + "s4p20/index.html";

    @BeforeAll
    static void writeLargeDocs() throws IOException {
        LargeDocs.write();
    }

    @AfterAll
    static void deleteLargeDocs() throws IOException {
        LargeDocs.delete();
    }

    @EachAccess
    void aSectionIsFoldedUntilItIsOpened(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "index.html");
        assertThat(browser.texts("[data-nav=docs] a")).contains("Welcome").doesNotContain("Secrets");

        browser.click("[aria-label='Pages in Security']");

        assertThat(browser.texts("[data-nav=docs] a")).contains("Secrets");
        assertThat(browser.attributes("[aria-label='Pages in Security']", "aria-expanded"))
                .containsExactly("true");
    }

    @EachAccess
    void theNavigationIsFilteredByTyping(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "index.html");

        browser.click(".nav-tools input");
        browser.type("threat");
        browser.await("the page", () -> browser.texts(".nav-hits a")
                .equals(List.of("Threat modelling\nSecurity")));
        browser.type(Keys.ENTER);

        browser.awaitPath((HANDBOOK + "security/threats/index.html")::equals);
    }

    @EachAccess
    void everythingCanBeUnfoldedAndFoldedAgain(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "index.html");

        browser.click("[title='Expand all']");
        browser.await("all pages", () -> browser.texts("[data-nav=docs] a").contains("Incidents"));
        browser.click("[title='Collapse all']");

        browser.await("few pages", () -> !browser.texts("[data-nav=docs] a").contains("Secrets"));
    }

    @EachAccess
    void aLargeNavigationIsCompletedWhenSomebodyReachesForIt(Access access, Browser browser) {
        browser.open(access, DEEP);
        assertThat(browser.all("[data-nav=docs] li")).hasSizeLessThan(60);
        assertThat(browser.texts("[data-nav=docs] [aria-current=page]")).containsExactly("Page 4.20");

        browser.click("[aria-label='Pages in Section 7']");

        browser.await("its pages", () -> browser.texts("[data-nav=docs] a").contains("Page 7.29"));
        assertThat(browser.texts("[data-nav=docs] [aria-current=page]")).containsExactly("Page 4.20");
        assertThat(browser.texts("[data-nav=docs] a")).contains("Page 4.0", "Page 4.29");
        browser.click("[data-nav=docs] a[href$='s7p3/index.html']");
        browser.awaitPath((LargeDocs.PATH + "s7p3/index.html")::equals);
    }

    @EachAccess
    void aLargeNavigationIsFilteredAsAWhole(Access access, Browser browser) {
        browser.open(access, DEEP);

        browser.click(".nav-tools input");
        browser.type("8.17");

        browser.await("the page", () -> browser.texts(".nav-hits a").equals(List.of("Page 8.17\nSection 8")));
    }

    @Test
    void withoutScriptsTheCurrentSectionIsThereAndNothingIsFolded(Browser browser) {
        browser.withoutScripts();
        browser.open(Access.HTTP, HANDBOOK + "index.html");
        assertThat(browser.texts("[data-nav=docs] a")).contains("Secrets", "Incidents");

        browser.open(Access.HTTP, DEEP);

        assertThat(browser.texts("[data-nav=docs] a")).contains("Page 4.19", "Page 4.21", "Section 7");
    }

    @EachAccess
    void arrowKeysTurnPages(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "security/secrets/index.html");

        browser.type(Keys.ARROW_RIGHT);
        browser.awaitPath((HANDBOOK + "security/threats/index.html")::equals);
        browser.type(Keys.ARROW_LEFT);

        browser.awaitPath((HANDBOOK + "security/secrets/index.html")::equals);
    }

    @EachAccess
    void arrowKeysInAFieldStayThere(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "security/secrets/index.html");

        browser.click(".nav-tools input");
        browser.type("ab", Keys.ARROW_LEFT, "c");

        assertThat(browser.script("return document.querySelector('.nav-tools input').value"))
                .isEqualTo("acb");
        assertThat(browser.path()).isEqualTo(HANDBOOK + "security/secrets/index.html");
    }

    @EachAccess
    void searchCanBeLimitedToTheDocumentation(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "index.html");

        browser.click("[data-search-scoped]");
        browser.type("service");
        browser.await("results", () -> !browser.all("[data-search-result] a").isEmpty()
                && browser.attributes("#search-dialog-list", "aria-busy").contains("false"));

        assertThat(browser.attributes("dialog [data-search-result] a", "href"))
                .isNotEmpty()
                .allMatch(link -> link.contains(HANDBOOK));
    }

    @EachAccess
    void aRemarkOnCodeOpensFromItsNumber(Access access, Browser browser) {
        browser.open(access, PageKind.DOCUMENT);
        assertThat(browser.texts(".remark")).isEmpty();

        browser.click(".remark-mark");

        assertThat(browser.texts(".remark")).singleElement().asString().startsWith("The place where every tour starts");
        browser.type(Keys.ESCAPE);
        browser.await("the remark to close", () -> browser.texts(".remark").isEmpty());
    }

    @Test
    void withoutScriptsRemarksOnCodeAreAList(Browser browser) {
        browser.withoutScripts();
        browser.open(Access.HTTP, PageKind.DOCUMENT);

        assertThat(browser.texts("article pre + ol, article .code + ol"))
                .singleElement()
                .asString()
                .startsWith("The place where every tour starts");
        assertThat(browser.texts("article pre .c")).contains("# (1)!");
    }

    @Test
    void onAPhoneTheNavigationIsADrawer(Browser browser) {
        browser.phone();
        browser.open(Access.HTTP, PageKind.DOCUMENT);
        assertThat(browser.texts("[data-nav=docs] a")).isEmpty();

        browser.click("[popovertarget=ui--docs-nav]");
        assertThat(browser.texts("[data-nav=docs] a")).contains("Style");
        browser.type(Keys.ESCAPE);

        browser.await("the text alone", () -> browser.texts("[data-nav=docs] a").isEmpty());
        browser.click("[popovertarget=ui--docs-outline]");
        browser.click("#ui--docs-outline a[href='#tabs']");
        browser.awaitPath(path -> path.endsWith("#tabs"));
        assertThat(browser.texts("#ui--docs-outline a")).isEmpty();
    }

    @EachAccess
    void allPagesInOneLinkToEachOther(Access access, Browser browser) {
        browser.open(access, HANDBOOK + "security/secrets/index.html");

        browser.click(".doc-links a[href*='print/index.html']");
        browser.awaitPath(path -> path.matches(HANDBOOK + "print/index.html#p\\d+"));

        assertThat(browser.attributes(".print-chapter", "data-title")).contains("Welcome", "Threat modelling");
        assertThat(browser.script("""
                        const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
                        return ids.length - new Set(ids).size""")).isEqualTo(0L);
        assertThat(browser.script("""
                        return [...document.querySelectorAll('.print-chapter a[href^="#"]')]
                            .filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).length"""))
                .isEqualTo(0L);
        assertThat(browser.attributes("meta[name=robots]", "content")).containsExactly("noindex");
    }

    @Test
    void aLargeDocumentationIsPrintedInParts(Browser browser) {
        browser.open(Access.HTTP, LargeDocs.PATH + "print/index.html");

        assertThat(browser.all(".print-chapter")).hasSizeLessThanOrEqualTo(100);
        assertThat(browser.attributes(".print-parts a", "href")).hasSize(3).startsWith("index.html", "2/index.html");
        browser.open(Access.HTTP, LargeDocs.PATH + "print/2/index.html");
        assertThat(browser.attributes(".print-chapter p > a", "href")).contains("../index.html#p1");
    }
}
