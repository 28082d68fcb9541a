package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.Keys;

/** What search knows from names and headings alone. */
@BrowserTest
class SearchNamesIT {
    private static final String HIT = "[data-search-result] a";

    @EachAccess
    void thePageWhoseNameAnswersWhileTypingIsOpenedAtOnce(Access access, Browser browser) {
        browser.open(access, "search/index.html");
        browser.script("window.setTimeout = () => 0"); // so nothing but the names ever answers
        browser.type("event sourcing");
        browser.await("a name", () -> !browser.all(HIT + "[data-document]").isEmpty());

        browser.type(Keys.ENTER);

        browser.awaitPath(path -> path.startsWith("docs/") && path.contains("event-sourcing/index.html"));
    }

    @EachAccess
    void aWordInsideOfANameFindsTheEntity(Access access, Browser browser) {
        ask(access, "rinter", browser);

        assertThat(browser.attributes(HIT, "href").get(0))
                .contains("/catalog/default/component/label-printer/index.html");
    }

    @EachAccess
    void otherSectionsOfAPageAreOptionsOfTheirOwn(Access access, Browser browser) {
        ask(access, "label scan", browser);

        List<String> links = browser.attributes(HIT, "href");
        String further = browser.attributes(HIT + ".search-further", "href").get(0);
        int at = links.indexOf(further);
        assertThat(further).contains("#").startsWith(page(links.get(at - 1)));
        for (int i = 0; i < at; i++) {
            browser.type(Keys.ARROW_DOWN);
        }
        assertThat(browser.attributes(HIT + "[aria-selected=true]", "href")).containsExactly(further);
    }

    private static String page(String link) {
        return link.replaceFirst("#.*", "");
    }

    private static void ask(Access access, String query, Browser browser) {
        browser.open(access, "search/index.html?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        browser.await(
                "an answer",
                () -> !browser.all("[data-search-page] [aria-busy=false] a").isEmpty());
    }
}
