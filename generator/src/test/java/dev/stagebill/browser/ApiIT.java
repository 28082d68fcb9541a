package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void theRawDefinitionIsAFileOfThePortal(Access access, Browser browser) {
        browser.open(access, PARCELS);

        assertThat(browser.attributes("a[download]", "href"))
                .singleElement()
                .asString()
                .endsWith(".yaml");
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

    private static double topOfTarget(Browser browser) {
        Object top = browser.script("return document.querySelector(':target')?.getBoundingClientRect().top ?? -1");
        return ((Number) top).doubleValue();
    }
}
