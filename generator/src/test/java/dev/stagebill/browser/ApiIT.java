package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Pages of API definitions. */
@BrowserTest
class ApiIT {
    private static final String PARCELS = "catalog/default/api/parcels-api/definition/index.html";
    private static final String OPERATION = "section.operation";

    @EachAccess
    void anOperationHasAnAddressOfItsOwn(Access access, Browser browser) {
        browser.open(access, PARCELS);
        String link = browser.attributes(".api-nav a[title='PATCH /parcels/{number}']", "href")
                .get(0);

        browser.open(access, PageKind.HOME);
        browser.open(access, PARCELS + link);

        browser.await("the operation at the top", () -> topOfTarget(browser) >= 0 && topOfTarget(browser) < 300);
        assertThat(browser.one(OPERATION + ":target h3").getText())
                .contains("PATCH")
                .contains("/parcels/{number}");
        assertThat(browser.texts(".api-nav [aria-current]")).hasSize(1);
    }

    @EachAccess
    void theNavigationLeadsToOperationsAndSchemas(Access access, Browser browser) {
        browser.open(access, PARCELS);
        assertThat(browser.count(OPERATION)).isGreaterThanOrEqualTo(18);

        browser.click(".api-nav a[title='POST /parcels']");
        assertThat(browser.one(":target h3").getText()).contains("POST").contains("/parcels");
        browser.click(":target .type a");

        assertThat(browser.attributes(":target", "class")).containsExactly("schema");
    }

    @EachAccess
    void theNavigationCanBeFiltered(Access access, Browser browser) {
        browser.open(access, PARCELS);

        browser.one("[data-api-filter]").sendKeys("pickup");

        assertThat(browser.texts(".api-nav li a[title]")).isNotEmpty();
        assertThat(browser.attributes(".api-nav li:not([hidden]) a[title]", "title"))
                .isNotEmpty();
    }

    @EachAccess
    void theDefinitionIsOfferedInSeveralForms(Access access, Browser browser) {
        browser.open(access, PARCELS);

        browser.click(".drop > summary");

        assertThat(browser.texts(".drop a span")).containsExactly("YAML", "JSON", "This page as Markdown");
        assertThat(browser.attributes(".drop a[download]", "href")).containsExactly("openapi.yaml", "openapi.json");
        assertThat(browser.attributes("link[type='text/markdown']", "href")).containsExactly("index.md");

        browser.type(Keys.ESCAPE);
        assertThat(browser.count(".drop a")).isZero();
    }

    @EachAccess
    void whatIsFoldedCanBeOpenedAtOnce(Access access, Browser browser) {
        browser.open(access, PARCELS);
        assertThat(closed(browser)).isPositive();

        browser.click("[data-api-fold]");
        assertThat(closed(browser)).isZero();
        assertThat(browser.one("[data-api-fold]").getText()).isEqualTo("Collapse all");

        browser.click("[data-api-fold]");
        assertThat(browser.count(".api-text details[open]:not([name])")).isZero();
    }

    @EachAccess
    void samplesCanBeCopied(Access access, Browser browser) {
        browser.open(access, PARCELS);

        browser.click(".samples .copy-code");

        browser.await(
                "the button to say so",
                () -> !browser.texts(".samples .copy-code").get(0).equals("Copy"));
    }

    @EachAccess
    void onAPhoneTheContentsAreADrawer(Access access, Browser browser) {
        browser.phone();
        browser.open(access, PARCELS);
        assertThat(browser.count(".api-nav")).isZero();

        browser.click(".api-bar [popovertarget]");
        browser.one("[data-api-filter]").sendKeys("book a parcel");
        browser.type(Keys.ARROW_DOWN, Keys.ENTER);

        browser.await("the operation", () -> browser.path().endsWith("#operation-bookParcel"));
        assertThat(browser.count(".api-nav")).isZero();
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo(360L);
    }

    @EachAccess
    void onPaperEverythingIsOpenWithoutAScript(Access access, Browser browser) {
        browser.withoutScripts();
        browser.open(access, PARCELS);
        browser.paper();

        assertThat(browser.count(".api-nav")).isZero();
        assertThat(browser.count(".actions")).isZero();
        assertThat(browser.script("""
                return [...document.querySelectorAll('.api-text details:not([open], [name]) > :not(summary)')]
                    .filter(each => !each.checkVisibility({contentVisibilityAuto: true}) || each.getClientRects().length === 0).length""")).isEqualTo(0L);
        assertThat(browser.style(".samples pre", "maxHeight")).isEqualTo("none");
    }

    @EachAccess
    void theFilterFindsWhatIsOnOtherPages(Access access, Browser browser) throws IOException {
        LargeApi.write();
        try {
            browser.open(access, LargeApi.PATH + "getthing7/index.html");
            browser.one("[data-api-filter]").sendKeys("thing 299");
            browser.await("the operation and its schema", () -> browser.count(".api-found a") == 2);
            assertThat(browser.texts(".api-found a").get(0)).contains("GET", "Gets thing 299");
            browser.type(Keys.ENTER);

            browser.awaitPath(path -> path.startsWith(LargeApi.PATH + "getthing299/index.html#"));
            assertThat(browser.one(OPERATION + ":target h3").getText()).contains("/things299");
            assertThat(browser.count(".api-nav [aria-current=page]")).isOne();

            browser.one("[data-api-filter]").sendKeys("no such name");
            assertThat(browser.one(".api-nothing").getText()).isEqualTo("Nothing matches");
        } finally {
            LargeApi.delete();
        }
    }

    @EachAccess
    void aLinkToWhatIsOnAnotherPageFindsIt(Access access, Browser browser) throws IOException {
        LargeApi.write();
        try {
            browser.open(access, LargeApi.PATH + "getthing7/index.html#schema-Thing12.field3");

            browser.awaitPath(path -> path.endsWith("#schema-Thing12.field3") && !path.contains("getthing7"));
            assertThat(browser.count("#schema-Thing12")).isOne();
        } finally {
            LargeApi.delete();
        }
    }

    @EachAccess
    void theTableOfApisLeadsToAnApiAndItsDefinition(Access access, Browser browser) {
        browser.open(access, PageKind.APIS);
        browser.one("[data-ready]");
        browser.choose("select[aria-label=type]", "graphql");
        browser.click("tbody tr[data-ref='api:default/tracking-graphql'] .c-name a");

        browser.awaitPath("catalog/default/api/tracking-graphql/index.html"::equals);
        browser.click(".actions a[href='definition/index.html']");

        browser.awaitPath(PageKind.GRAPHQL.path()::equals);
        assertThat(browser.texts("main").get(0)).contains("Tracking");
    }

    @EachAccess
    void theColumnsThatOnlyApisHaveCanBeSorted(Access access, Browser browser) {
        browser.open(access, PageKind.APIS);
        browser.one("[data-ready]");
        assertThat(browser.texts("thead .c-own")).contains("Version", "Operations", "Deprecated");

        browser.click("thead .c-own:nth-child(9) button");
        String column = browser.texts("thead [aria-sort=ascending]").get(0);
        browser.click("thead .c-own:nth-child(9) button");

        assertThat(column).isEqualTo("Operations");
        assertThat(browser.path()).endsWith("?sort=-Operations");
        assertThat(browser.texts("tbody tr .c-own:nth-child(9)").stream()
                        .filter(cell -> !cell.isEmpty())
                        .map(Integer::valueOf)
                        .toList())
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @EachAccess
    void aDefinitionThatCannotBeReadShowsItsSource(Access access, Browser browser) {
        browser.open(access, PageKind.UNREADABLE_DEFINITION);

        assertThat(browser.texts("main").get(0)).contains("problem");
        assertThat(browser.count("main pre")).isPositive();
    }

    @Test
    void operationsAndSchemasNeedNoScript(Browser browser) {
        browser.withoutScripts();
        browser.open(Access.HTTP, PARCELS);

        assertThat(browser.texts(OPERATION + " h3")).hasSizeGreaterThanOrEqualTo(18);
        assertThat(browser.count("section.schema")).isGreaterThan(5);
    }

    private static int closed(Browser browser) {
        return browser.all(".api-text details:not([open], [name])").size();
    }

    private static double topOfTarget(Browser browser) {
        Object top = browser.script("return document.querySelector(':target')?.getBoundingClientRect().top ?? -1");
        return ((Number) top).doubleValue();
    }
}
