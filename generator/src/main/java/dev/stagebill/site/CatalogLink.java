package dev.stagebill.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the catalog with filters set, as its script reads them. */
final class CatalogLink {
    private CatalogLink() {}

    /** The entities of a kind for which one further filter holds. */
    static String of(String kind, String filter, String value) {
        return Area.CATALOG.page() + "?kind=" + encode(kind) + "&" + filter + "=" + encode(value);
    }

    /** The entities of a kind, and of a type unless that is empty, for which one further filter holds. */
    static String of(String kind, String type, String filter, String value) {
        return of(kind, filter, value) + (type.isEmpty() ? "" : "&type=" + encode(type));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
