package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The graph that one walks through, and the maps. */
@BrowserTest
class ExplorerIT {
    private static final String PAGE = "catalog-graph/index.html";
    private static final String NODE = ".explorer a[data-ref]";

    @EachAccess
    void anAddressOfBackstageDrawsItsGraph(Access access, Browser browser) {
        open(access, "?rootEntityRefs[]=component:default/parcel-service&maxDepth=1&direction=TB", browser);

        assertThat(refs(browser))
                .contains(
                        "component:default/parcel-service",
                        "group:default/booking-brigade",
                        "system:default/booking",
                        "resource:default/parcel-db");
        assertThat(browser.attributes(".explorer .edge[data-relation]", "data-relation"))
                .contains("ownerOf", "hasPart", "providesApi", "consumesApi", "dependsOn");
        assertThat(browser.one("select[aria-label=Direction]").getDomProperty("value"))
                .isEqualTo("TB");
        assertThat(browser.attributes("[data-explorer-starts]:not([hidden])", "class"))
                .isEmpty();
    }

    @EachAccess
    void aFragmentIsEnough(Access access, Browser browser) {
        open(access, "#component:default/parcel-service", browser);

        assertThat(refs(browser)).contains("component:default/parcel-service", "resource:default/parcel-db");
    }

    @EachAccess
    void aClickMakesANewRootAndTheWayBackIsKept(Access access, Browser browser) {
        open(access, "?rootEntityRefs[]=component:default/parcel-service", browser);
        List<String> before = refs(browser);

        browser.click(NODE + "[data-ref='resource:default/parcel-db'] text");

        browser.awaitPath(path -> path.contains("parcel-db"));
        assertThat(root(browser)).isEqualTo("resource:default/parcel-db");
        browser.script("history.back()");
        browser.await("the first root", () -> root(browser).equals("component:default/parcel-service"));
        assertThat(refs(browser)).isEqualTo(before);
    }

    @EachAccess
    void everyNodeHasALinkToItsPage(Access access, Browser browser) {
        open(access, "?rootEntityRefs[]=component:default/parcel-service", browser);

        browser.script("document.querySelector('.explorer a.open[href*=\"/resource/parcel-db/\"]')"
                + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");

        browser.awaitPath("catalog/default/resource/parcel-db/index.html"::equals);
    }

    @EachAccess
    void kindsRelationsAndDepthNarrowAndWiden(Access access, Browser browser) {
        open(access, "?rootEntityRefs[]=component:default/parcel-service", browser);
        int one = refs(browser).size();

        browser.choose("select[aria-label=Depth]", "2");
        browser.await("more entities", () -> refs(browser).size() > one);
        assertThat(browser.path()).contains("maxDepth=2");
        browser.click(".chooser:nth-of-type(1) summary");
        browser.click(".chooser input[value=resource]");
        browser.await("another address", () -> browser.path().contains("selectedKinds"));

        assertThat(refs(browser))
                .hasSizeGreaterThan(1)
                .allMatch(ref -> ref.startsWith("resource:") || ref.equals("component:default/parcel-service"));
        assertThat(browser.path()).contains("selectedKinds%5B%5D=resource");
    }

    @Test
    void theGraphCanBeWalkedWithKeys(Browser browser) {
        open(Access.HTTP, "?rootEntityRefs[]=component:default/parcel-service", browser);
        browser.script("document.querySelector('.explorer a[data-ref=\"component:default/parcel-service\"]').focus()");

        browser.type(Keys.ARROW_RIGHT);
        String next = (String) browser.script("return document.activeElement.dataset.ref");
        assertThat(next).isNotEqualTo("component:default/parcel-service");
        browser.type(Keys.ENTER);

        browser.await("a new root", () -> root(browser).equals(next));
        assertThat(browser.script("return document.activeElement.dataset.ref")).isEqualTo(next);
    }

    @Test
    void anEntityIsFoundByName(Browser browser) {
        open(Access.HTTP, "", browser);
        assertThat(browser.texts("[data-explorer-starts] h2")).containsExactly("Places to begin");

        browser.one("input[aria-label=Entity]").sendKeys("component:default/parcel-service");

        browser.await("the entity", () -> root(browser).equals("component:default/parcel-service"));
    }

    @Test
    void whatDoesNotExistIsSaid(Browser browser) {
        open(Access.HTTP, "?rootEntityRefs[]=component:default/nobody", browser);

        assertThat(browser.texts(".empty strong")).containsExactly("No such entity");
    }

    @Test
    void aPhoneStartsWithTheRootInView(Browser browser) {
        browser.phone();
        open(Access.HTTP, "?rootEntityRefs[]=component:default/parcel-service", browser);
        assertThat(isRootInView(browser)).isTrue();

        browser.open(Access.HTTP, PageKind.COMPONENT);
        assertThat(isRootInView(browser)).isTrue();
    }

    @EachAccess
    void theMapShowsWhatIsInsideAndWhatCrosses(Access access, Browser browser) {
        browser.open(access, PageKind.MAP);
        assertThat(browser.attributes(".map-box", "data-ref"))
                .contains("domain:default/commerce", "system:default/booking");
        assertThat(browser.attributes("#crossings a[data-ref]", "data-ref")).contains("domain:default/commerce");
        assertThat(browser.attributes("#crossings .edge[data-relation]", "data-relation"))
                .containsOnly("dependsOn");

        browser.click(
                "a[href$='map/default/domain/commerce/index.html'], a[href='default/domain/commerce/index.html']");

        browser.awaitPath("map/default/domain/commerce/index.html"::equals);
        assertThat(browser.attributes("#boxes > .map > .map-box", "data-ref"))
                .allMatch(ref -> ref.startsWith("system:"))
                .contains("system:default/booking");
    }

    private static void open(Access access, String query, Browser browser) {
        browser.open(access, PAGE + query);
        browser.one("[data-explorer][data-ready]");
    }

    private static List<String> refs(Browser browser) {
        return browser.attributes(NODE, "data-ref");
    }

    private static String root(Browser browser) {
        return String.valueOf(
                browser.script("return document.querySelector('.explorer .root')?.closest('a')?.dataset.ref ?? ''"));
    }

    private static boolean isRootInView(Browser browser) {
        return (boolean) browser.script("""
                const box = document.querySelector(".graph .root").getBoundingClientRect();
                const frame = document.querySelector(".graph").getBoundingClientRect();
                return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
                """);
    }
}
