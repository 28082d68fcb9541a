package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The table of the catalog. */
@BrowserTest
class CatalogIT {
    private static final String ROW = "tbody tr";
    private static final String KINDS = "[role=group][aria-label=Kind] ";

    @AfterEach
    void deleteTheLargeCatalog() throws IOException {
        LargeCatalog.delete();
    }

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

    @EachAccess
    void tagsAreAllWantedAndOtherFiltersAnyOfTheirs(Access access, Browser browser) {
        open(access, "?kind=Component&tag=kotlin&tag=rest", browser);
        assertThat(browser.attributes(ROW, "data-ref")).contains("component:default/parcel-service");
        for (String tags : browser.texts(ROW + " .c-tags")) {
            assertThat(tags).contains("kotlin", "rest");
        }

        open(access, "?filters[kind]=component&filters[type][]=library&filters[type][]=website", browser);
        assertThat(browser.texts(ROW + " .c-type"))
                .contains("library", "website")
                .containsOnly("library", "website");
        int both = browser.count(ROW);
        browser.click(".chip.remove");

        assertThat(browser.count(ROW)).isPositive().isLessThan(both);
    }

    @EachAccess
    void whatHasProblemsOrLacksAnOwnerCanBeListed(Access access, Browser browser) {
        open(access, "", browser);
        browser.choose("select[aria-label=problems]", "error");
        assertThat(browser.count(ROW)).isPositive().isEqualTo(browser.count(ROW + " .state.error"));
        assertThat(browser.path()).isEqualTo("catalog/index.html?problems=error");

        open(access, "?owner=none", browser);
        assertThat(browser.count(ROW)).isPositive();
        assertThat(browser.count(ROW + "[data-owner]")).isZero();
    }

    @EachAccess
    void theWayBackLeadsThroughTheFilters(Access access, Browser browser) {
        open(access, "", browser);
        int all = browser.count(ROW);
        browser.click(KINDS + "button[value=API]");
        assertThat(browser.count(ROW)).isLessThan(all);

        browser.script("history.back()");

        browser.await("all rows", () -> browser.count(ROW) == all);
        assertThat(browser.path()).isEqualTo("catalog/index.html");
    }

    @EachAccess
    void theRowsShownAreExported(Access access, Browser browser) {
        open(access, "?kind=System&sort=name", browser);

        String csv = export("CSV", browser);
        String json = export("JSON", browser);

        assertThat(csv.lines()).hasSize(1 + browser.count(ROW));
        assertThat(csv)
                .startsWith("\"ref\",\"name\",\"kind\",")
                .contains("\"system:default/booking\",\"Booking\",\"System\"");
        assertThat(json).contains("\"ref\": \"system:default/booking\"").doesNotContain("component:");
    }

    @Test
    void aFormulaIsNotExportedAsOne(Browser browser) throws IOException {
        browser.open(Access.FILE, LargeCatalog.write() + "?q=c0007");
        browser.one("[data-ready]");

        assertThat(export("CSV", browser)).contains("\"'=1+1 word").doesNotContain("\"=");
    }

    @Test
    void aLongTableIsReadToItsEndWithFewRowsInTheDocument(Browser browser) throws IOException {
        browser.open(Access.FILE, LargeCatalog.write());
        browser.one("[data-ready]");

        Set<String> seen = new TreeSet<>();
        while (seen.addAll(refs(browser))) {
            assertThat(browser.count(ROW)).isBetween(20, 250);
            browser.script("document.querySelector('tbody:nth-last-child(2)').lastChild.scrollIntoView()");
            nextFrame(browser);
        }

        assertThat(seen).hasSize(LargeCatalog.ROWS);
    }

    @Test
    void aLongTableCanBeEnteredAtItsEndAndFilteredThere(Browser browser) throws IOException {
        browser.open(Access.FILE, LargeCatalog.write());
        browser.one("[data-ready]");

        browser.script("scrollTo(0, document.documentElement.scrollHeight)");
        browser.await("the last row", () -> refs(browser).contains("component:default/c2999"));
        browser.one("input[aria-label=Filter]").sendKeys("c00");

        assertThat(refs(browser)).hasSize(100).startsWith("component:default/c0000");
    }

    @Test
    void arrowsLeadThroughTheRowsAndALetterGivesAStar(Browser browser) throws IOException {
        browser.open(Access.FILE, LargeCatalog.write());
        browser.one("[data-ready]");
        browser.one("input[aria-label=Filter]").click();

        Keys[] down = new Keys[130];
        Arrays.fill(down, Keys.ARROW_DOWN);
        browser.type(down);
        browser.type("s");

        assertThat(browser.script("return document.activeElement.closest('tr').dataset.ref"))
                .isEqualTo("component:default/c0129");
        assertThat(browser.script("return document.activeElement.closest('tr').querySelector('.star').ariaPressed"))
                .isEqualTo("true");
    }

    @Test
    void aPhoneShowsCardsThatFit(Browser browser) {
        browser.phone();
        open(Access.HTTP, "?kind=Component", browser);

        assertThat(browser.style(ROW, "display")).isEqualTo("flex");
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo(360L);
    }

    @Test
    void noTableScrollsSideways(Browser browser) {
        open(Access.HTTP, "", browser);

        for (String kind : browser.attributes(KINDS + "button", "value")) {
            browser.click(KINDS + "button[value='" + kind + "']");
            assertThat(
                            browser.script(
                                    "const box = document.querySelector('.table-box'); return box.scrollWidth - box.clientWidth"))
                    .as(kind)
                    .isEqualTo(0L);
        }
    }

    private static void nextFrame(Browser browser) {
        browser.asyncScript(
                "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    }

    private static String export(String button, Browser browser) {
        browser.script("""
                const make = URL.createObjectURL.bind(URL);
                URL.createObjectURL = blob => { window.exported = blob; return make(blob); };
                """);
        browser.script(
                "[...document.querySelectorAll('.finder-state button')].find(each => each.textContent === arguments[0]).click()",
                button);
        return (String) browser.asyncScript("const [done] = arguments; window.exported.text().then(done)");
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
