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

    private static String chosen(Browser browser) {
        return browser.attributes(DIALOG + " [role=option][aria-selected=true]", "href")
                .get(0);
    }
}
