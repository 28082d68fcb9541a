package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;

/** The table of the catalog. */
@BrowserTest
class CatalogIT {
    private static final String ROW = "tbody tr";
    private static final String KINDS = "[role=group][aria-label=Kind] ";

    @EachAccess
    void kindTypeOwnerAndWordsNarrowTheRows(Access access, Browser browser) {
        open(access, "", browser);
        int all = browser.count(ROW);

        browser.click(KINDS + "button[value=Component]");
        int components = browser.count(ROW);
        assertThat(browser.attributes(ROW, "data-kind")).containsOnly("Component");
        assertThat(browser.texts(KINDS + "[aria-pressed=true]").get(0)).contains(String.valueOf(components));
        assertThat(browser.path()).contains("kind=Component");

        browser.choose("select[aria-label=type]", "service");
        int services = browser.count(ROW);
        assertThat(browser.texts(ROW + " .c-type")).containsOnly("service");
        assertThat(browser.path()).contains("type=service");

        browser.choose("select[aria-label=owner]", "group:default/booking-brigade");
        int owned = browser.count(ROW);
        assertThat(browser.attributes(ROW, "data-owner")).containsOnly("group:default/booking-brigade");

        browser.one("input[aria-label=Filter]").sendKeys("front door");
        assertThat(refs(browser)).containsExactly("component:default/parcel-service");
        assertThat(browser.path()).contains("q=front+door").contains("owner=group%3Adefault%2Fbooking-brigade");
        assertThat(List.of(1, owned, services, components, all)).isSorted();
        assertThat(browser.texts("[role=status]")).anyMatch(text -> text.matches("1 of \\d+"));
    }

    @EachAccess
    void anAddressWithFiltersRestoresThem(Access access, Browser browser) {
        open(access, "?kind=API&type=grpc&q=route&sort=-name", browser);

        assertThat(refs(browser)).containsExactly("api:default/routes-grpc");
        assertThat(browser.texts(KINDS + "[aria-pressed=true]").get(0)).startsWith("APIs");
        assertThat(browser.one("select[aria-label=type]").getDomProperty("value"))
                .isEqualTo("grpc");
        assertThat(browser.one("input[aria-label=Filter]").getDomProperty("value"))
                .isEqualTo("route");
        assertThat(browser.attributes("th.c-name[aria-sort]", "aria-sort")).contains("descending");
    }

    @EachAccess
    void anAddressOfBackstageFiltersAsWell(Access access, Browser browser) {
        open(access, "?filters[kind]=resource&filters[type]=database", browser);

        assertThat(browser.attributes(ROW, "data-kind")).isNotEmpty().containsOnly("Resource");
        assertThat(browser.texts(ROW + " .c-type")).containsOnly("database");
    }

    @EachAccess
    void everyChoiceSaysHowManyRowsItLeaves(Access access, Browser browser) {
        open(access, "?kind=Component", browser);
        String choice = browser.options("select[aria-label=type]").stream()
                .filter(text -> text.startsWith("library"))
                .findFirst()
                .orElseThrow();

        browser.choose("select[aria-label=type]", "library");

        assertThat(choice).isEqualTo("library (" + browser.count(ROW) + ")");
    }

    @EachAccess
    void aHeadingSortsUpAndDown(Access access, Browser browser) {
        open(access, "?kind=System", browser);

        browser.click("th.c-name button");
        assertThat(names(browser))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .hasSizeGreaterThan(5);
        assertThat(browser.attributes("thead th.c-name", "aria-sort")).containsExactly("ascending");
        browser.click("th.c-name button");

        Comparator<String> downwards = String.CASE_INSENSITIVE_ORDER.reversed();
        assertThat(names(browser)).isSortedAccordingTo(downwards);
        assertThat(browser.attributes("thead th.c-name", "aria-sort")).containsExactly("descending");
        assertThat(browser.path()).contains("sort=-name");
    }

    @EachAccess
    void aStarIsRememberedAndListed(Access access, Browser browser) {
        open(access, "?kind=Component&q=parcel-archiver", browser);
        browser.click("[data-ref='component:default/parcel-archiver'] .star");

        open(access, "?list=starred", browser);
        assertThat(refs(browser)).containsExactly("component:default/parcel-archiver");
        browser.open(access, "catalog/default/component/parcel-archiver/index.html");

        assertThat(browser.one("[data-star]").getText()).isEqualTo("Starred");
        assertThat(browser.one("[data-star]").getDomAttribute("aria-pressed")).isEqualTo("true");
    }

    @EachAccess
    void myTeamIsRememberedAndListed(Access access, Browser browser) {
        browser.open(access, PageKind.GROUP);
        browser.click("[data-my-team]");

        open(access, "?list=mine", browser);

        assertThat(browser.attributes(ROW, "data-owner")).isNotEmpty().containsOnly("group:default/booking-brigade");
    }

    @EachAccess
    void whatMatchesNothingSaysSoAndCanBeCleared(Access access, Browser browser) {
        open(access, "?q=no-such-thing", browser);
        assertThat(browser.texts(".empty strong")).containsExactly("Nothing matches");

        browser.click(".finder-state .chip");

        assertThat(browser.count(ROW)).isGreaterThan(50);
        assertThat(browser.path()).isEqualTo("catalog/index.html");
    }

    @EachAccess
    void theTableOfDocumentationHasTheSameFilters(Access access, Browser browser) {
        browser.open(access, PageKind.DOCS);
        browser.one("[data-ready]");
        browser.one("input[aria-label=Filter]").sendKeys("handbook");

        assertThat(refs(browser)).containsExactly("component:default/handbook");
        browser.click(ROW + " .c-name a");

        browser.awaitPath("docs/default/component/handbook/index.html"::equals);
    }

    private static void open(Access access, String query, Browser browser) {
        browser.open(access, PageKind.CATALOG.path() + query);
        browser.one("[data-ready]");
    }

    private static List<String> refs(Browser browser) {
        return browser.attributes(ROW, "data-ref");
    }

    private static List<String> names(Browser browser) {
        return browser.texts(ROW + " .c-name");
    }
}
