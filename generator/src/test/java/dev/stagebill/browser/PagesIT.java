package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What holds for pages of every kind. */
@BrowserTest
class PagesIT {
    static Stream<Arguments> everyPageBothWays() {
        return Arrays.stream(Access.values())
                .flatMap(access -> Arrays.stream(PageKind.values()).map(kind -> Arguments.of(kind, access)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPageBothWays")
    void everyPageOpensWithOneHeadingAndTheFrameOfThePortal(PageKind kind, Access access, Browser browser) {
        browser.open(access, kind);

        assertThat(browser.texts("h1")).hasSize(1).doesNotContain("");
        assertThat(browser.title()).contains("Harbour & Finch Developer Portal");
        assertThat(browser.attributes("html", "lang")).containsExactly("en");
        assertThat(browser.texts(".site-menu a")).contains("Catalog", "Docs", "APIs", "Teams", "Templates", "Problems");
        assertThat(browser.count("footer.site-footer")).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyPageIsReadableWithoutScripts(PageKind kind, Browser browser) {
        browser.withoutScripts();
        browser.open(Access.FILE, kind);

        assertThat(browser.script("return document.documentElement.dataset.script"))
                .isNull();
        assertThat(browser.texts("h1")).hasSize(1);
        assertThat(browser.texts(".needs-script")).isEmpty();
        assertThat(browser.texts("main").get(0)).hasSizeGreaterThan(60);
    }

    @EachAccess
    void theMenuLeadsToEveryArea(Access access, Browser browser) {
        browser.open(access, PageKind.HOME);

        for (String area : browser.texts(".site-menu a")) {
            browser.script(
                    "[...document.querySelectorAll('.site-menu a')].find(a => a.innerText.trim() === arguments[0]).click()",
                    area);
            browser.await(
                    "the page of " + area,
                    () -> browser.texts(".site-menu a[aria-current=page]").contains(area));
        }
    }

    @Test
    void theMenuOfAPhoneOpensAndLeadsOn(Browser browser) {
        browser.phone();
        browser.open(Access.HTTP, PageKind.COMPONENT);
        assertThat(browser.texts(".site-menu a")).isEmpty();

        browser.click(".menu-button");
        browser.click(".site-menu a[href$='teams/index.html']");

        browser.awaitPath("teams/index.html"::equals);
    }

    @EachAccess
    void theFirstTabSkipsToTheContent(Access access, Browser browser) {
        browser.open(access, PageKind.CATALOG);

        browser.type(Keys.TAB);
        assertThat(browser.script("return document.activeElement.innerText")).isEqualTo("Skip to content");
        assertThat(browser.script("return document.activeElement.getBoundingClientRect().top"))
                .isInstanceOfSatisfying(
                        Number.class, top -> assertThat(top.doubleValue()).isNotNegative());
        browser.type(Keys.ENTER);

        assertThat(browser.script("return document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void aMissingAddressGetsAPageThatSearchesForIt(Browser browser) {
        browser.openMissing("catalog/default/component/parcel_servise/index.html");

        assertThat(browser.texts("h1")).containsExactly("Page not found");
        assertThat(browser.texts("[data-address]").get(0))
                .endsWith("/catalog/default/component/parcel_servise/index.html");
        assertThat(browser.style("body", "display"))
                .as("the style sheet is found at this depth")
                .isEqualTo("grid");

        browser.await("what is near", () -> browser.texts("[data-nearest] a").contains("Parcel Service"));
        browser.click("main form button");
        browser.awaitPath(path -> path.equals("search/index.html?q=parcel+servise"));
        browser.one("[data-search-result]");
    }

    @EachAccess
    void theFrontPageLeadsToKindsTeamsAndTemplates(Access access, Browser browser) {
        browser.open(access, PageKind.HOME);

        assertThat(browser.texts("main h2")).contains("What changed", "Teams", "Start something new", "Health");
        assertThat(browser.one("a.tile[href*='kind=component'] b").getText()).matches("[1-9][0-9]*");
        String components = browser.one("a.tile[href*='kind=component'] b").getText();
        browser.click("a.tile[href*='kind=component']");

        browser.one("[data-ready]");
        assertThat(browser.texts("[aria-pressed=true] .count")).contains(components);
        assertThat(browser.attributes("tbody tr", "data-kind"))
                .hasSize(Integer.parseInt(components))
                .containsOnly("Component");
    }
}
