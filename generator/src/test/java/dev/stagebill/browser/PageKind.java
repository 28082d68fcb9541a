package dev.stagebill.browser;

/** One page of each kind that the sample portal has. */
enum PageKind {
    HOME("index.html"),
    CATALOG("catalog/index.html"),
    MAP("map/index.html"),
    DOMAIN_MAP("map/default/domain/commerce/index.html"),
    GRAPH("catalog-graph/index.html?rootEntityRefs[]=component:default/parcel-service"),
    COMPONENT("catalog/default/component/parcel-service/index.html"),
    FAULTY_COMPONENT("catalog/default/component/shipping-desk/index.html"),
    UNDEFINED_OWNER("catalog/default/group/pay-team/index.html"),
    GROUP("catalog/default/group/booking-brigade/index.html"),
    USER("catalog/default/user/noah.bergeron/index.html"),
    API("catalog/default/api/payments-api/index.html"),
    SYSTEM("catalog/default/system/booking/index.html"),
    LOCATION("catalog/default/location/landscape/index.html"),
    TEMPLATE("catalog/default/template/kotlin-service/index.html"),
    DOCS("docs/index.html"),
    DOCUMENT("docs/default/component/handbook/writing/markdown/index.html"),
    PRINT("docs/default/component/handbook/print/index.html"),
    APIS("api-docs/index.html"),
    OPENAPI("catalog/default/api/payments-api/definition/index.html"),
    GRAPHQL("catalog/default/api/tracking-graphql/definition/index.html"),
    UNREADABLE_DEFINITION("catalog/default/api/desk-rest/definition/index.html"),
    TEAMS("teams/index.html"),
    TEMPLATES("create/index.html"),
    PROBLEMS("problems/index.html"),
    SEARCH("search/index.html?q=parcel");

    private final String path;

    PageKind(String path) {
        this.path = path;
    }

    /** Its path in the portal. */
    String path() {
        return path;
    }
}
