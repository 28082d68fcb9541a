package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Light and dark. */
@BrowserTest
class ColoursIT {
    @EachAccess
    void theSystemDecidesAtFirst(Access access, Browser browser) {
        browser.prefer("dark");
        browser.open(access, PageKind.HOME);
        assertThat(isDark(browser)).isTrue();

        browser.prefer("light");

        assertThat(isDark(browser)).isFalse();
    }

    @EachAccess
    void theChoiceOfAReaderIsRememberedOnOtherPages(Access access, Browser browser) {
        browser.open(access, PageKind.HOME);
        assertThat(isDark(browser)).isFalse();

        turnTo(browser, "dark");
        assertThat(isDark(browser)).isTrue();

        for (PageKind kind : List.of(PageKind.COMPONENT, PageKind.DOCUMENT, PageKind.OPENAPI)) {
            browser.open(access, kind);
            assertThat(isDark(browser)).as("%s", kind).isTrue();
        }
    }

    @EachAccess
    void aReaderCanHaveItLightOnADarkSystem(Access access, Browser browser) {
        browser.prefer("dark");
        browser.open(access, PageKind.HOME);

        turnTo(browser, "light");
        browser.reload();

        assertThat(isDark(browser)).isFalse();
    }

    private static void turnTo(Browser browser, String colours) {
        String wanted = "Colours: " + colours;
        browser.await(wanted, () -> {
            String now = browser.attributes("[data-theme-switch]", "aria-label").get(0);
            if (!now.equals(wanted)) {
                browser.click("[data-theme-switch]");
            }
            return now.equals(wanted);
        });
    }

    private static boolean isDark(Browser browser) {
        Object light = browser.script("""
                const canvas = document.createElement("canvas").getContext("2d");
                canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
                canvas.fillRect(0, 0, 1, 1);
                return canvas.getImageData(0, 0, 1, 1).data[1];
                """);
        return ((Number) light).intValue() < 128;
    }
}
