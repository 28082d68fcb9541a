package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Search in the dialog and on its page. */
@BrowserTest
class SearchIT {
    private static final String DIALOG = "dialog[data-search-dialog]";
    private static final String HIT = "[data-search-result] a";
    private static final String NOTE = "[data-search-page] [data-search-note]";

    @EachAccess
    void controlKOpensADialogThatLeadsToTheChosenResult(Access access, Browser browser) {
        browser.open(access, PageKind.TEAMS);
        browser.control("k");
        browser.one(DIALOG + "[open]");
        browser.type("label printer");
        answered(browser, DIALOG);

        String first = chosen(browser);
        browser.type(Keys.ARROW_DOWN);
        String second = chosen(browser);
        browser.type(Keys.ARROW_UP);
        assertThat(first).isNotEqualTo(second).isEqualTo(chosen(browser));
        assertThat(first).endsWith("/catalog/default/component/label-printer/index.html");
        browser.type(Keys.ENTER);

        browser.awaitPath("catalog/default/component/label-printer/index.html"::equals);
    }

    @EachAccess
    void theDialogClosesAndGivesTheFocusBack(Access access, Browser browser) {
        browser.open(access, PageKind.HOME);
        browser.click("[data-search-open]");
        browser.one(DIALOG + "[open]");

        browser.type(Keys.ESCAPE);

        browser.await(
                "the dialog to close", () -> browser.all(DIALOG + "[open]").isEmpty());
        assertThat(browser.script("return document.activeElement.hasAttribute('data-search-open')"))
                .isEqualTo(true);
    }

    @EachAccess
    void theSearchPageAnswersTheQueryOfItsAddress(Access access, Browser browser) {
        ask(access, "parcels api", browser);

        assertThat(browser.attributes(HIT, "href").get(0)).endsWith("/catalog/default/api/parcels-api/index.html");
        assertThat(browser.texts("[data-search-status]").get(0)).matches("\\d+ results.*");
        assertThat(browser.texts(HIT + " mark")).isNotEmpty();
        browser.click(HIT);

        browser.awaitPath("catalog/default/api/parcels-api/index.html"::equals);
    }

    @EachAccess
    void typingOnTheSearchPageChangesItsAddress(Access access, Browser browser) {
        browser.open(access, "search/index.html");
        browser.one("[data-search-page] input[type=search]").sendKeys("ledger");
        answered(browser, "[data-search-page]");

        assertThat(browser.path()).isEqualTo("search/index.html?q=ledger");
        assertThat(browser.texts(HIT)).anyMatch(text -> text.contains("Ledger"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parcel", "incident severity", "owner:booking-brigade kind:component", "refund", "bookParcel"})
    void theAnswersAreTheSameFromAServerAndFromAFolder(String query, Browser browser) {
        List<String> served = hits(Access.HTTP, query, browser);
        List<String> local = hits(Access.FILE, query, browser);

        assertThat(served).isNotEmpty().isEqualTo(local);
    }

    @EachAccess
    void aTypingErrorIsForgiven(Access access, Browser browser) {
        ask(access, "notificatoin", browser);

        assertThat(browser.texts(HIT))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("notification"));
    }

    @EachAccess
    void aSectionOfADocumentIsATarget(Access access, Browser browser) {
        ask(access, "formulas", browser);

        assertThat(browser.attributes(HIT, "href").get(0))
                .endsWith("/docs/default/component/handbook/writing/markdown/index.html#formulas");
    }

    @EachAccess
    void whatIsNowhereIsSaidToBe(Access access, Browser browser) {
        ask(access, "xyzzyplugh", browser);

        assertThat(browser.texts("[data-search-status]").get(0)).startsWith("Nothing found for xyzzyplugh");
        assertThat(browser.count(HIT)).isZero();
    }

    @EachAccess
    void aFilterIsClickedWithItsCountAndTakenAwayAgain(Access access, Browser browser) {
        ask(access, "parcel", browser);
        String all = status(browser);
        String button = facet("owner:tracking-team");
        browser.one(button);
        String count = count(browser, button);

        browser.click(button);
        browser.await("a shorter list", () -> status(browser).equals(count + " results"));

        assertThat(browser.path()).isEqualTo("search/index.html?q=owner%3Atracking-team+parcel");
        assertThat(browser.attributes(button, "aria-pressed")).containsExactly("true");
        assertThat(count(browser, button))
                .as("alternatives are counted without each other")
                .isEqualTo(count);
        assertThat(browser.script("return document.activeElement.dataset.action"))
                .isEqualTo("owner:tracking-team");

        browser.script("document.querySelector('[data-search-chips] button').focus()");
        browser.type(Keys.ENTER);
        browser.await("the whole list", () -> status(browser).equals(all));
        assertThat(browser.path()).isEqualTo("search/index.html?q=parcel");
        assertThat(browser.count("[data-search-chips] button")).isZero();
    }

    @EachAccess
    void countsAreRightAfterFurtherFilters(Access access, Browser browser) {
        ask(access, "kind:component parcel", browser);
        for (String filter : List.of("type:service", "owner:booking-brigade")) {
            String count = count(browser, facet(filter));

            browser.click(facet(filter));

            browser.await(filter, () -> status(browser).startsWith(count + " result"));
        }
        assertThat(browser.attributes("[data-search-chips] button", "data-action"))
                .containsExactly("owner:booking-brigade", "type:service", "kind:component");
        assertThat(count(browser, "[data-search-kinds] [data-action=component]"))
                .isEqualTo(status(browser).split(" ", -1)[0]);
    }

    @EachAccess
    void aKindIsChosenInTheDialogByKeyboard(Access access, Browser browser) {
        browser.open(access, PageKind.TEAMS);
        browser.control("k");
        browser.type("parc");
        answered(browser, DIALOG);
        String count = count(browser, DIALOG + " [data-search-kinds] [data-action=api]");

        browser.script("document.querySelector('dialog [data-search-kinds] [data-action=api]').focus()");
        browser.type(Keys.SPACE);

        browser.await(
                "the kind",
                () -> browser.texts(DIALOG + " [data-search-status]").get(0).equals(count + " results"));
        assertThat(browser.script("return document.querySelector('dialog input').value"))
                .isEqualTo("kind:api parc");
        browser.click(DIALOG + " [data-search-facets] summary");
        browser.one(DIALOG + " [data-search-facets] button");
    }

    @EachAccess
    void onAPhoneTheFiltersAreFolded(Access access, Browser browser) {
        browser.phone();
        ask(access, "parcel", browser);
        assertThat(browser.count("[data-search-facets] button")).isZero();

        browser.click("[data-search-facets] summary");
        browser.one(facet("owner:tracking-team"));

        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo(360L);
    }

    @EachAccess
    void wordsAreMarkedInTheSectionAResultLeadsTo(Access access, Browser browser) {
        ask(access, "in:handbook admonitions", browser);
        String target = browser.attributes(HIT, "href")
                .get(0)
                .replace(SamplePortal.get().address(access), "");
        browser.click(HIT);

        browser.awaitPath(target::equals);
        browser.one("article .search-mark");
        assertThat(browser.texts("article mark.search-mark"))
                .isNotEmpty()
                .allMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("admonition"));
        assertThat(browser.count("nav mark, pre.mermaid mark")).isZero();
        assertThat(browser.script("const { top } = document.querySelector('.search-mark').getBoundingClientRect();"
                        + " return top >= 0 && top < innerHeight"))
                .isEqualTo(true);
        String text = browser.texts("article").get(0);

        browser.type(Keys.ESCAPE);

        browser.await("no marks", () -> browser.count(".search-mark, .search-marks") == 0);
        assertThat(browser.texts("article").get(0)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind:api parcels", "kind:operation parcels", "kind:component label printer"})
    void wordsAreMarkedOnEveryKindOfPage(String query, Browser browser) {
        for (Access access : Access.values()) {
            ask(access, query, browser);
            String target = browser.attributes(HIT, "href")
                    .get(0)
                    .replace(SamplePortal.get().address(access), "");
            browser.script("document.querySelector('[data-search-page] input').focus()");
            browser.type(Keys.ENTER);

            browser.awaitPath(target::equals);
            browser.one(".search-mark");
            browser.click(".search-marks [data-action=remove]");
            assertThat(browser.count(".search-mark, .search-marks")).isZero();
        }
    }

    @EachAccess
    void whatIsHandedOverIsNoMarkup(Access access, Browser browser) {
        browser.open(access, PageKind.HOME.path() + "?mark=%3Cimg%20src=x%20onerror=alert(1)%3E%20portal");

        browser.awaitPath(path -> !path.contains("mark="));

        browser.one(".search-mark");
        assertThat(browser.count("img[src=x]")).isZero();
    }

    @EachAccess
    void controlEnterOpensAnotherTab(Access access, Browser browser) {
        ask(access, "label printer", browser);
        browser.script("window.open = (...given) => { document.body.dataset.opened = given.join(' ') }");
        browser.control(Keys.ENTER.toString());

        assertThat((String) browser.script("return document.body.dataset.opened"))
                .contains("/catalog/default/component/label-printer/index.html")
                .endsWith(" _blank noopener");
        assertThat(browser.path()).startsWith("search/index.html");
    }

    @EachAccess
    void recentSearchesCanBeForgotten(Access access, Browser browser) {
        browser.open(access, PageKind.TEAMS);
        browser.script("localStorage.setItem('stagebill.search.recent', '[\"one\",\"two\",\"three\"]')");
        browser.control("k");
        browser.await("what was searched", () -> browser.count(".search-recent") == 3);

        browser.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.DELETE);
        browser.await(
                "one less",
                () -> browser.attributes(".search-recent", "data-query").equals(List.of("one", "three")));
        browser.click(".search-recent [data-forget]");
        assertThat(browser.attributes(".search-recent", "data-query")).containsExactly("three");
        browser.click(DIALOG + " [data-action=clear]");

        assertThat(browser.count(".search-recent")).isZero();
        assertThat(browser.script("return localStorage.getItem('stagebill.search.recent')"))
                .isEqualTo("[]");
        assertThat(browser.texts(DIALOG + " [data-search-status]")).containsExactly("Forgot all searches");
    }

    @EachAccess
    void anAnswerSaysWhatBecameOfWordsThatAreNowhere(Access access, Browser browser) {
        ask(access, "xyzzyplugh parcel", browser);
        assertThat(browser.texts(NOTE).get(0)).contains("Left out: “xyzzyplugh” is nowhere");

        ask(access, "notificatoin", browser);
        browser.click(NOTE + " button");

        browser.awaitPath(path -> path.toLowerCase(Locale.ROOT).startsWith("search/index.html?q=notification"));
    }

    @EachAccess
    void anEmptyAnswerOffersToTakeAFilterAway(Access access, Browser browser) {
        ask(access, "owner:nobody parcel", browser);
        assertThat(status(browser)).startsWith("Nothing found for owner:nobody parcel");

        browser.click(NOTE + " [data-action='without owner:nobody']");

        browser.await("results", () -> status(browser).matches("\\d+ results"));
        assertThat(browser.path()).isEqualTo("search/index.html?q=parcel");
    }

    @EachAccess
    void theExcerptShowsTheWords(Access access, Browser browser) {
        ask(access, "kind:component scan", browser);

        assertThat(browser.texts(".search-excerpt mark"))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("scan"));
    }

    @Test
    void withoutScriptsTheSearchPageLeadsToTheCatalog(Browser browser) {
        browser.withoutScripts();
        browser.open(Access.HTTP, "search/index.html");

        browser.click("main noscript a, main .no-script a");

        browser.awaitPath("catalog/index.html"::equals);
    }

    private static List<String> hits(Access access, String query, Browser browser) {
        ask(access, query, browser);
        String base = SamplePortal.get().address(access);
        return browser.attributes(HIT, "href").stream()
                .map(link -> link.replace(base, ""))
                .toList();
    }

    private static void ask(Access access, String query, Browser browser) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        browser.open(access, "search/index.html?q=" + encoded);
        answered(browser, "[data-search-page]");
    }

    /** The list is first given names that come at once; then it is busy; then it is complete. */
    private static void answered(Browser browser, String area) {
        browser.await(
                "the answer",
                () -> browser.attributes(area + " [data-search-list]", "aria-busy")
                                .equals(List.of("false"))
                        && !browser.texts(area + " [data-search-status]").equals(List.of("")));
    }

    private static String facet(String filter) {
        return "[data-search-page] [data-search-facets] button[data-action='" + filter + "']";
    }

    private static String count(Browser browser, String button) {
        return browser.texts(button + " .search-count").get(0);
    }

    private static String status(Browser browser) {
        return browser.texts("[data-search-page] [data-search-status]").get(0);
    }

    private static String chosen(Browser browser) {
        return browser.attributes(DIALOG + " [role=option][aria-selected=true]", "href")
                .get(0);
    }
}
