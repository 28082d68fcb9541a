package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Versions of a documentation. */
@BrowserTest
class VersionsIT {
    private static final String KIT = "docs/default/component/parcel-kit/";

    @EachAccess
    void theSwitcherLeadsToTheSamePageUnderItsOtherName(Access access, Browser browser) {
        browser.open(access, PageKind.OLDER_VERSION);
        assertThat(browser.texts("[data-versions] li a")).isEmpty();

        browser.click("[data-versions] > summary");
        assertThat(browser.texts("[data-versions] li b")).containsExactly("next", "v2.0", "v1.1", "v1.0");
        assertThat(browser.texts("[data-versions] [aria-current]")).containsExactly("v1.0");
        browser.click("[data-versions] a[href*='@v2.0']");

        browser.awaitPath((KIT + "@v2.0/guide/booking/index.html")::equals);
        assertThat(browser.texts("article h1")).singleElement().asString().startsWith("Booking a parcel");
        assertThat(browser.count("[data-version-note]")).isZero();
    }

    @EachAccess
    void anOlderPageLeadsToTheSamePageOfTheNewestVersion(Access access, Browser browser) {
        browser.open(access, PageKind.OLDER_VERSION);
        assertThat(browser.texts("[data-version-note]"))
                .containsExactly("You are reading v1.0, an older version. The newest version is v2.0.");

        browser.click("[data-version-note] a");

        browser.awaitPath((KIT + "@v2.0/guide/booking/index.html")::equals);
    }

    @Test
    void theSwitcherWorksByKeyboardAndWithoutScripts(Browser browser) {
        browser.withoutScripts();
        browser.open(Access.HTTP, KIT + "@v1.0/fax/index.html");
        browser.one("[data-versions] > summary").sendKeys(Keys.ENTER);
        assertThat(browser.texts("[data-versions] a[href='../../index.html']"))
                .singleElement()
                .asString()
                .contains("front page: this page is not in it");

        browser.one("[data-versions] > summary").sendKeys(Keys.TAB, Keys.ENTER);

        browser.awaitPath((KIT + "index.html")::equals);
    }

    @Test
    void theListFitsOnAPhone(Browser browser) {
        browser.phone();
        browser.open(Access.HTTP, KIT + "@v1.0/fax/index.html");
        browser.click("[data-versions] > summary");

        assertThat(browser.script("const list = document.querySelector('[data-versions] nav').getBoundingClientRect();"
                        + " return list.left >= 0 && list.right <= innerWidth"
                        + " && document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void theEntityShowsTheVersionsOfItsDocumentation(Browser browser) {
        browser.open(Access.HTTP, "catalog/default/component/parcel-kit/index.html");
        browser.click(".summary a[href$='@v1.1/index.html']");

        browser.awaitPath((KIT + "@v1.1/index.html")::equals);
    }
}
