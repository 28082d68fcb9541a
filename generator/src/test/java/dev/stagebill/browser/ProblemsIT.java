package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The page of findings. */
@BrowserTest
class ProblemsIT {
    @EachAccess
    void aFindingIsLedTo(Access access, Browser browser) {
        browser.open(access, PageKind.PROBLEMS);
        List<String> ids = browser.attributes(".problem", "id");
        String last = ids.get(ids.size() - 1);

        browser.script("location.hash = arguments[0]", "#" + last);
        browser.await("the finding is in view and has the focus", () -> isReached(browser, last));

        assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates().allMatch(id -> id.matches("finding-\\d+"));
    }

    private static boolean isReached(Browser browser, String id) {
        return Boolean.TRUE.equals(browser.script(
                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                        + " return box.top >= 0 && box.bottom <= innerHeight && document.activeElement.id === arguments[0]",
                id));
    }
}
