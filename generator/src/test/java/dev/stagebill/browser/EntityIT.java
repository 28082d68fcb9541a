package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of entities. */
@BrowserTest
class EntityIT {
    private static final String NODE = "#graph svg a[data-ref]";

    @EachAccess
    void theHeadSaysWhatItIsAndWhoOwnsIt(Access access, Browser browser) {
        browser.open(access, PageKind.COMPONENT);

        assertThat(browser.texts(".entity-head .sub").get(0)).contains("Component", "service", "production");
        assertThat(browser.texts(".summary dt")).contains("Owner", "System", "Tags");
        browser.click(".summary a[href*='/group/']");

        browser.awaitPath("catalog/default/group/booking-brigade/index.html"::equals);
        assertThat(browser.texts("h1")).containsExactly("Booking Brigade");
    }

    @EachAccess
    void everyNodeOfTheGraphIsALinkToItsPage(Access access, Browser browser) {
        browser.open(access, PageKind.COMPONENT);

        assertThat(browser.attributes(NODE, "data-ref"))
                .contains(
                        "component:default/parcel-service",
                        "group:default/booking-brigade",
                        "system:default/booking",
                        "api:default/parcels-api",
                        "resource:default/parcel-db");
        assertThat(browser.attributes("#graph .edge[data-relation]", "data-relation"))
                .contains("ownerOf", "hasPart", "providesApi", "consumesApi", "dependsOn");
        browser.click("#graph svg a[data-ref='resource:default/parcel-db'] text");

        browser.awaitPath("catalog/default/resource/parcel-db/index.html"::equals);
        assertThat(browser.attributes(NODE, "data-ref")).contains("component:default/parcel-service");
    }

    @EachAccess
    void relationsAreListedInTablesThatLeadOn(Access access, Browser browser) {
        browser.open(access, PageKind.COMPONENT);

        List<String> refs = browser.attributes("section table tr[data-ref]", "data-ref");
        assertThat(refs)
                .contains("api:default/quotes-api", "component:default/http-kit", "component:default/label-printer");
        browser.click("tr[data-ref='api:default/quotes-api'] th a");

        browser.awaitPath("catalog/default/api/quotes-api/index.html"::equals);
    }

    @EachAccess
    void theDescriptorUnfoldsAtItsAddress(Access access, Browser browser) {
        browser.open(access, PageKind.COMPONENT.path() + "#descriptor");

        assertThat(browser.one("#raw pre").getText()).contains("name: parcel-service", "owner: booking-brigade");
    }

    @EachAccess
    void aGroupShowsItsPeopleAndWhatItOwns(Access access, Browser browser) {
        browser.open(access, PageKind.GROUP);

        assertThat(browser.texts(".members a")).contains("Noah Bergeron");
        assertThat(browser.attributes("tr[data-ref]", "data-ref")).contains("component:default/parcel-service");
    }

    @EachAccess
    void anEntityShowsWhatIsWrongWithIt(Access access, Browser browser) {
        browser.open(access, PageKind.FAULTY_COMPONENT);

        assertThat(browser.attributes("#problems [data-code]", "data-code")).contains("catalog.dangling-reference");
        browser.click(".summary a.missing");

        browser.awaitPath("catalog/default/group/pay-team/index.html"::equals);
        assertThat(browser.texts("main").get(0)).contains("No source defines group:default/pay-team");
    }

    @EachAccess
    void findingsCanBeFiltered(Access access, Browser browser) {
        browser.open(access, PageKind.PROBLEMS);
        int all = browser.count("[data-code]");

        browser.click("button[value=error]");

        browser.await("errors alone", () -> browser.count("[data-code]") < all);
        assertThat(browser.count("[data-code]")).isPositive().isLessThan(all);
        assertThat(browser.attributes("[data-code]:not([hidden])", "data-severity"))
                .containsOnly("error");
        assertThat(browser.path()).isEqualTo("problems/index.html?severity=error");
        browser.choose("select[aria-label=Code]", "catalog.duplicate-entity");
        browser.await("the one finding", () -> {
            List<String> findings = browser.texts("[data-code]");
            return findings.size() == 1 && findings.get(0).contains("rate-engine");
        });
    }

    @EachAccess
    void findingsAreGroupedAndCountedForAnOwner(Access access, Browser browser) {
        browser.open(access, PageKind.PROBLEMS.path() + "?group=owner");
        browser.await("the groups", () -> browser.texts("[data-problems] h2").contains("Booking Brigade"));
        assertThat(browser.texts("[data-problems] h2")).contains("Booking Brigade", "No owner");

        browser.open(access, PageKind.PROBLEMS.path() + "?owner=group%3Adefault%2Fbooking-brigade");

        awaitOwnFindings(browser);
        browser.click("button.remove");
        browser.await(
                "all findings",
                () -> browser.texts("[data-problems] [role=status]").get(0).endsWith("in all"));
        assertThat(browser.texts("[data-problems] [role=status]").get(0)).endsWith("in all");
    }

    @EachAccess
    void myTeamSeesItsFindings(Access access, Browser browser) {
        browser.open(access, PageKind.GROUP);
        browser.click("[data-my-team]");
        browser.click("#health a");

        browser.awaitPath(path -> path.startsWith("problems/index.html?owner="));
        browser.open(access, PageKind.PROBLEMS.path() + "?list=mine");
        awaitOwnFindings(browser);
    }

    private static void awaitOwnFindings(Browser browser) {
        String team = "group:default/booking-brigade";
        browser.await("the findings of the team", () -> {
            List<String> owners = browser.attributes("[data-code]", "data-owner");
            return !owners.isEmpty() && owners.stream().allMatch(team::equals);
        });
    }

    @EachAccess
    void anEntityCanBeInspected(Access access, Browser browser) {
        browser.open(access, PageKind.COMPONENT);
        browser.click(".views a[href='#inspect']");

        browser.await("the values", () -> browser.one("#inspect table").isDisplayed());
        assertThat(browser.texts("#inspect tbody th")).contains("metadata.name", "spec.owner", "metadata.namespace");
        assertThat(browser.texts("#inspect li").get(0)).contains("parcels");
        assertThat(browser.attributes(".views a", "href")).anyMatch(href -> href.endsWith("entity.json"));
    }

    @EachAccess
    void anOwnerTileLeadsToTheFilteredCatalog(Access access, Browser browser) {
        browser.open(access, PageKind.GROUP);
        browser.click(".owned a[href*='type=service']");

        browser.one("[data-ready]");
        assertThat(browser.attributes("tbody tr", "data-ref")).containsExactly("component:default/parcel-service");
    }

    @EachAccess
    void groupsUnfoldInTheTreeOfTheOrganisation(Access access, Browser browser) {
        browser.open(access, PageKind.TEAMS);
        assertThat(browser.one("[data-ref='group:default/booking-brigade']").isDisplayed())
                .isTrue();

        browser.click(".branch > summary");

        assertThat(
                        browser.script(
                                "return document.querySelector(\"[data-ref='group:default/booking-brigade']\").checkVisibility()"))
                .isEqualTo(false);
        assertThat(browser.texts("[data-ref='group:default/harbour-finch'] .facts-line")
                        .get(0))
                .contains("29 people");
    }

    @Test
    void theGraphAndTheTablesNeedNoScript(Browser browser) {
        browser.withoutScripts();
        browser.open(Access.HTTP, PageKind.COMPONENT);
        assertThat(browser.one("#graph svg").getSize().getHeight()).isGreaterThan(50);
        assertThat(browser.count(NODE)).isGreaterThan(5);

        browser.open(Access.HTTP, PageKind.CATALOG);
        assertThat(browser.texts("tr[data-ref='component:default/parcel-service'] .c-name"))
                .containsExactly("Parcel Service");
        assertThat(browser.texts("section[data-kind] h2")).contains("Components", "APIs", "Resources");
    }
}
